import { z } from 'zod';
import { SUPPRESSIONS } from './suppression.js';

export const runSchema = z.strictObject({
  id: z.string().min(1),
  measure: z.string().min(1),
  digest: z.string().min(1),
  asOf: z.string().nullable(),
  options: z.record(z.string(), z.unknown()),
  seed: z.number().int(),
  version: z.string().min(1),
});
/** What a figure was computed from: enough to compute it again. Its id is a hash of its other fields. */
export type Run = z.infer<typeof runSchema>;

export const indicatorSchema = z.strictObject({
  id: z.string().min(1),
  /** null = undefined or not measured; the reason is in `state`. */
  value: z.number().nullable(),
  unit: z.string(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
  state: z.enum(['measured', 'notYetMeasured', 'undefined', 'suppressed']),
  /** Why it is suppressed; absent from snapshots of earlier versions. */
  why: z.enum(SUPPRESSIONS).optional(),
  /** Over the same actors, a year before: absent where the figure is no sum over actors, or nothing is known of then. */
  panel: z
    .strictObject({
      from: z.string(),
      /** Actors present at both dates. */
      actors: z.number().int(),
      change: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      trend: z.enum(['up', 'down', 'stable', 'unknown']),
    })
    .optional(),
  /** Secondary values, e.g. share and count. */
  parts: z.record(z.string(), z.number().nullable()),
});
export type Indicator = z.infer<typeof indicatorSchema>;

export const snapshotSchema = z.strictObject({
  id: z.string().min(1),
  territoryId: z.string().min(1),
  asOf: z.string(),
  takenAt: z.string(),
  run: runSchema,
  indicators: z.array(indicatorSchema),
  /** The report rows the page shows beside the indicators (passages, missing articulations…). */
  extras: z.record(z.string(), z.unknown()),
});
/** Immutable. */
export type Snapshot = z.infer<typeof snapshotSchema>;

export const faultSchema = z.strictObject({
  file: z.string(),
  line: z.number().int().nullable(),
  column: z.string().nullable(),
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  found: z.string(),
  expected: z.string(),
  fix: z.string(),
});
/** One thing wrong in an imported file. `error` = the row was rejected, `warning` = stored without that value. */
export type Fault = z.infer<typeof faultSchema>;

export interface ImportCounts {
  readonly in: number;
  readonly new: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
}
export interface ImportRecord {
  readonly id: string;
  readonly source: string;
  /** Invented data, by its own word. */
  readonly fictional?: boolean;
  readonly at: string;
  readonly counts: Readonly<Record<string, ImportCounts>>;
  readonly faults: number;
}
