import { z } from 'zod';

/** One measure of the catalogue, as the API tells it. */
export const measureSchema = z.object({
  id: z.string(),
  kind: z.enum(['node', 'edge', 'partition', 'graph']),
  unit: z.string(),
  range: z.string(),
  definition: z.string(),
  source: z.string(),
  edgeCases: z.string(),
  /** Has a figure for each actor, that `centrality` and `/actors/:id/measures` give. */
  perActor: z.boolean(),
  sentence: z.object({ en: z.string(), fr: z.string() }),
});
export type MeasureRow = z.infer<typeof measureSchema>;
