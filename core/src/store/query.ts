/** What a reader may ask of a store. */
export interface ActorQuery {
  /** Actors of this territory and of all its descendants. */
  readonly territoryId?: string;
  readonly type?: string;
  readonly role?: string;
  readonly ids?: readonly string[];
  /** Accent- and case-blind, matches any word start of the label; ranked: exact, prefix, word prefix, substring. */
  readonly search?: string;
  readonly limit?: number;
  /** Opaque, from a previous page. */
  readonly cursor?: string;
}

export interface ColumnsQuery {
  /** ISO day: facts begun after it are left out. Default: no limit. */
  readonly asOf?: string;
}

export interface Page<T> {
  readonly rows: readonly T[];
  readonly cursor: string | null;
}
