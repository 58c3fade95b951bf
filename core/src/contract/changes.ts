import { z } from 'zod';
import { CHANGES } from '../domain/change.js';

const count = z.number().int();
const counts = z.strictObject({ gained: count, grown: count, lost: count, same: count });

/** GET /changes: what changed between two dates. Indices are those of `nodes` of /graph with the same digest. */
export const changesSchema = z.strictObject({
  digest: z.string(),
  /** Null when nothing is dated: then nothing changed either. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** A tie is quiet when nothing dated was heard of it for so many years. */
  quietYears: z.number(),
  actors: counts,
  ties: counts,
  /** Actors that changed: gained, grown, lost. */
  changedActors: z.strictObject({ node: z.array(count), change: z.array(z.enum(CHANGES)) }),
  /** Ties that changed: gained, grown, lost, of each the strongest at the second date first. */
  changedTies: z.strictObject({
    source: z.array(count),
    target: z.array(count),
    change: z.array(z.enum(CHANGES)),
  }),
});
/** GET /calendar: when ties began. */
export const calendarSchema = z.strictObject({
  digest: z.string(),
  asOf: z.string().nullable(),
  firstMonth: z.string().nullable(),
  /** One count a month, without a gap, up to that of `asOf`. */
  months: z.array(count),
  undated: count,
});
/** `changes`, GET /changes/ties: one tie that changed, as a line to read. */
export const changedTieRow = z.strictObject({
  change: z.enum(['gained', 'grown', 'lost']),
  sourceId: z.string(),
  source: z.string(),
  targetId: z.string(),
  target: z.string(),
});
export type ChangedTieRow = z.infer<typeof changedTieRow>;
export type ChangesPayload = z.infer<typeof changesSchema>;
export type ChangeCounts = z.infer<typeof counts>;
export type CalendarPayload = z.infer<typeof calendarSchema>;
