/** One forward-only step of the schema. Its SQL is never edited once released: its checksum is kept in every store. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}
