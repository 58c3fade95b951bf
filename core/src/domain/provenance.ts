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

/** The figures of a snapshot, in their order. */
export const INDICATORS = [
  'activeShare',
  'tiesPerActor',
  'communities',
  'territoryEfficiency',
  'singlePassages',
  'eiIndex',
  'organiserRenewal',
  'excessGini',
  'remoteTieShare',
  'bridgingOutcomes',
  'needsAnswered',
  'exposureGini',
] as const;

/** Why nothing is said of how a figure moved: the data do not date it, it was not known then, is not now, would tell about
 *  a few, or the graph is too large to be resampled at both dates. */
export const NO_TRENDS = ['notDated', 'nothingThen', 'nothingNow', 'hidden', 'tooLarge'] as const;
export type NoTrend = (typeof NO_TRENDS)[number];

const moved = {
  from: z.string(),
  change: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  trend: z.enum(['up', 'down', 'stable', 'unknown']),
};

export const indicatorSchema = z.strictObject({
  id: z.string().min(1),
  /** null = undefined or not measured; the reason is in `state`. */
  value: z.number().nullable(),
  unit: z.string(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
  state: z.enum(['measured', 'notYetMeasured', 'undefined', 'suppressed']),
  /** Why it is suppressed; absent from snapshots of earlier versions. */
  why: z.enum(SUPPRESSIONS).optional(),
  /** Over everyone, since a year before; absent where nothing is said, and from snapshots of earlier versions. */
  trend: z.strictObject(moved).optional(),
  /** Over the actors present at both dates. */
  panel: z.strictObject({ ...moved, actors: z.number().int() }).optional(),
  /** Of a measured figure without a trend. */
  noTrend: z.enum(NO_TRENDS).optional(),
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
