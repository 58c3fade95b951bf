import { z } from 'zod';

const count = z.number().int().min(0);

/** What becomes of a column of an uploaded file. */
export const columnSchema = z.strictObject({
  /** As it stands in the file. */
  written: z.string(),
  /** The field it is read as; null = none. */
  field: z.string().nullable(),
  /** Without a field: kept as an attribute of the actor, or left out. */
  isKept: z.boolean(),
  /** The field was proposed from a like name: to be looked at. */
  isGuessed: z.boolean(),
});
export const draftFileSchema = z.strictObject({
  id: count,
  name: z.string(),
  size: count,
  received: count,
  /** What its rows are: the name of a canonical file, `graph` for one of another program, `about`; null = left out. */
  kind: z.string().nullable(),
  columns: z.array(columnSchema),
  /** Fields a column may be read as. */
  fields: z.array(z.strictObject({ name: z.string(), isRequired: z.boolean() })),
  /** Required fields that no column is read as. */
  missing: z.array(z.string()),
  /** The first rows, cells cut. */
  sample: z.array(z.array(z.string())),
});
export const countsSchema = z.strictObject({
  in: count,
  new: count,
  updated: count,
  unchanged: count,
  rejected: count,
});
export const toldFaultSchema = z.strictObject({
  file: z.string(),
  line: count.nullable(),
  column: z.string().nullable(),
  isRejected: z.boolean(),
  /** What is wrong and how to mend it, in the language asked. */
  what: z.string(),
  fix: z.string(),
});
const outcomeSchema = z.strictObject({
  /** By kind, in the order of reading. in = new + updated + unchanged + rejected. */
  counts: z.array(z.strictObject({ kind: z.string(), file: z.string(), ...countsSchema.shape })),
  totals: countsSchema,
  faultTotal: count,
  /** Values left out, columns and files not read, alike ones together. Rejected rows are told by themselves. */
  notes: z.array(z.strictObject({ ...toldFaultSchema.shape, count })),
  /** Rejected rows that can be mended here: the first ones; the file of rejected rows holds all. */
  mendable: count,
});
const runSchema = z.strictObject({
  what: z.enum(['check', 'import']),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  /** File being read, and rows read so far. */
  file: z.string().nullable(),
  rows: count,
  error: z.string().nullable(),
  outcome: outcomeSchema.nullable(),
});
/** GET /imports/{id}: files brought together, checked, mended, then stored. */
export const draftSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** It goes to a store of its own, not to the one that is shown: the demo stays apart. */
  isApart: z.boolean(),
  /** Everything was received. */
  isWhole: z.boolean(),
  files: z.array(draftFileSchema),
  /** Why it cannot be checked yet. */
  obstacles: z.array(
    z.strictObject({
      code: z.enum(['nothing', 'noActors', 'twice', 'graphNotAlone', 'missing']),
      /** File or column concerned. */
      name: z.string(),
    }),
  ),
  /** Rows mended so far. */
  mended: count,
  /** The last check is of what would be imported now. */
  isChecked: z.boolean(),
  run: runSchema.nullable(),
  limits: z.strictObject({ bytes: count, files: count, piece: count }),
});
/** GET /imports/{id}/rejected */
export const rejectedRowsSchema = z.strictObject({
  total: count,
  rows: z.array(
    z.strictObject({
      kind: z.string(),
      file: z.string(),
      line: count,
      columns: z.array(z.string()),
      cells: z.array(z.string()),
      faults: z.array(toldFaultSchema),
    }),
  ),
});

export type DraftColumn = z.infer<typeof columnSchema>;
export type DraftFile = z.infer<typeof draftFileSchema>;
export type Draft = z.infer<typeof draftSchema>;
export type DraftRun = z.infer<typeof runSchema>;
export type DraftOutcome = z.infer<typeof outcomeSchema>;
export type RejectedRowsPage = z.infer<typeof rejectedRowsSchema>;
export type ToldFault = z.infer<typeof toldFaultSchema>;

export const newDraftBody = z.strictObject({
  title: z.string().max(200).optional(),
  files: z
    .array(z.strictObject({ name: z.string().min(1).max(200), size: count }))
    .min(1)
    .max(1_000),
});
export const planBody = z.strictObject({
  title: z.string().max(200).optional(),
  files: z
    .array(
      z.strictObject({
        id: count,
        kind: z.string().max(40).nullable(),
        /** Field of each column, in the order of the file; absent = as proposed. */
        fields: z.array(z.string().max(200).nullable()).max(10_000).optional(),
      }),
    )
    .max(1_000),
});
export const mendBody = z.strictObject({
  kind: z.string().max(40),
  line: count,
  cells: z.array(z.string().max(100_000)).max(10_000),
});
export const runBody = z.strictObject({ what: z.enum(['check', 'import']) });
