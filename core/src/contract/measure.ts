import { z } from 'zod';

/** One measure of the catalogue, as the API tells it. */
export const measureSchema = z.object({
  id: z.string(),
  kind: z.enum(['node', 'edge', 'pair', 'partition', 'graph']),
  unit: z.string(),
  range: z.string(),
  definition: z.string(),
  source: z.string(),
  edgeCases: z.string(),
  /** Has a figure for each actor, that `centrality` and `/actors/:id/measures` give. */
  perActor: z.boolean(),
  /** The report that tells it: what comes after `passerelle`, and after `/api/v1`. */
  command: z.string(),
  address: z.string(),
  sentence: z.object({ en: z.string(), fr: z.string() }),
});
export type MeasureRow = z.infer<typeof measureSchema>;
