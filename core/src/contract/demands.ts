import { z } from 'zod';
import { actorColumns } from './report.js';

const index = z.number().int();

/** GET /demands: needs and offers open on the day of the map, of actors the viewer may see. Columns of one length;
 *  indices are those of `nodes` of /graph with the same digest. */
export const demandsSchema = z.strictObject({
  digest: z.string(),
  asOf: z.string().nullable(),
  node: z.array(index),
  side: z.array(z.enum(['need', 'offer'])),
  /** A path, such as funding/seed. */
  category: z.array(z.string()),
  /** Of a need: who offers just this and is not tied with who asks, one offer a need; null = nobody. */
  offeredBy: z.array(index.nullable()),
});
/** A need nobody answers or an offer nobody uses (`encounters demands`). */
export const unmatchedDemandRow = z.strictObject({
  side: z.enum(['need', 'offer']),
  /** A path, such as funding/seed. */
  category: z.string(),
  ...actorColumns,
  openedAt: z.string().nullable(),
});
export type UnmatchedDemandRow = z.infer<typeof unmatchedDemandRow>;
export type DemandsPayload = z.infer<typeof demandsSchema>;
