import { z } from 'zod';
import { LEVELS } from './level.js';

export const eventSchema = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  form: z.string().min(1),
  mode: z.string().nullable(),
  rules: z.string().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  territoryId: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  organiserIds: z.array(z.string()),
  sectors: z.array(z.string()),
  scale: z.enum(LEVELS).nullable(),
  budget: z.number().nullable(),
  currency: z.string().nullable(),
  capacity: z.number().nullable(),
  source: z.string().nullable(),
});
/** An encounter, or a project (an event with a duration). */
export type EcoEvent = z.infer<typeof eventSchema>;

export const participationSchema = z.strictObject({
  key: z.string().min(1),
  actorId: z.string().min(1),
  eventId: z.string().min(1),
  part: z.string().nullable(),
  date: z.string().nullable(),
  strength: z.number().nonnegative().nullable(),
  amount: z.number().nullable(),
  currency: z.string().nullable(),
  status: z.string().nullable(),
  source: z.string().nullable(),
});
export type Participation = z.infer<typeof participationSchema>;

const NOT_PRESENT = new Set(['no', 'declined', 'absent', 'cancelled', 'canceled', 'waitlist']);
/** A participation counts unless its status says it did not happen. Empty and any other status count. */
export function participationCounts(status: string | null): boolean {
  return status === null || !NOT_PRESENT.has(status.trim().toLowerCase());
}
