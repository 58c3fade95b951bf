import { z } from 'zod';

/** One shape for every reading answer, the same from the API, `--format json` and file exports. */
export const metaSchema = z.strictObject({
  command: z.string(),
  store: z.string(),
  digest: z.string(),
  asOf: z.string().nullable(),
  options: z.record(z.string(), z.unknown()),
  seed: z.number().int(),
  version: z.string(),
  /** What a reader must know: pivots used, H empty, events left two-mode… as catalogue keys with values. */
  notes: z.array(
    z.strictObject({
      key: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
});
export type Meta = z.infer<typeof metaSchema>;
export type Note = Meta['notes'][number];

/** `sentence`s are made from rows by the catalogues in core/src/contract/sentences.ts, never stored. */
export interface Report<Row> {
  readonly meta: Meta;
  readonly rows: readonly Row[];
}
/** Where a page of rows stands in its list. */
export const pageSchema = z.strictObject({
  /** Rows of the whole list. */
  total: z.number().int(),
  limit: z.number().int(),
  /** Cursor of the next page, to be sent back as it is; null on the last one. */
  next: z.string().nullable(),
});
export type Page = z.infer<typeof pageSchema>;

/** `page` is there when pages were asked for, or when the rows do not fit in one answer (HTTP only). */
export function reportSchema<T extends z.ZodType>(row: T) {
  return z.strictObject({ meta: metaSchema, rows: z.array(row), page: pageSchema.optional() });
}

/** Columns that open every actor row. */
export const actorColumns = {
  id: z.string(),
  label: z.string(),
  type: z.string(),
  territoryId: z.string().nullable(),
  /** Declared scale, else the derived one. */
  scale: z.string().nullable(),
};
