import { z } from 'zod';
import { LEVELS } from './level.js';

export const territorySchema = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  level: z.enum(LEVELS),
  parentId: z.string().nullable(),
  country: z.string().nullable(),
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  population: z.number().nonnegative().nullable(),
});
/** A place of the one territory tree. `parentId` null = a root. */
export type Territory = z.infer<typeof territorySchema>;
