import { z } from 'zod';
import { PROXIMITIES } from '../domain/proximity.js';

const share = z.number().nullable();

/** `structure --proximity`: how near tied actors are in one respect, beside pairs without a tie; null = known of too few. */
export const proximityRow = z.strictObject({
  proximity: z.enum(PROXIMITIES),
  tied: share,
  tiedLow: share,
  tiedHigh: share,
  /** Pairs of which it is known. */
  tiedKnown: z.number().int(),
  untied: share,
  untiedLow: share,
  untiedHigh: share,
  untiedKnown: z.number().int(),
});
export type ProximityRow = z.infer<typeof proximityRow>;
