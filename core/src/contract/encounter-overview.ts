import { z } from 'zod';
import { actorColumns } from './report.js';

const choices = z.array(z.strictObject({ value: z.string(), count: z.number().int() }));
/** Choices of each filter of the suggestions, with how many each gives while the other filters stay. */
export const encounterFilterCounts = z.strictObject({
  need: choices,
  crosses: choices,
  size: choices,
});
/** Actors of the scope that no suggestion names, by why. */
export const unservedRow = z.strictObject({
  reason: z.string(),
  /** null = fewer than five, where the number alone could point to somebody. */
  count: z.number().int().nullable(),
  /** The first by number of contacts; nobody where saying who is not the reader's business. */
  actors: z.array(z.strictObject(actorColumns)),
});
/** GET /encounters/overview. */
export const encounterOverview = z.strictObject({
  /** Suggestions that pass the filters, and all of them. */
  matching: z.number().int(),
  all: z.number().int(),
  filters: encounterFilterCounts,
  /** Actors of the scope, and how many of them a suggestion names. */
  recipients: z.number().int(),
  served: z.number().int(),
  unserved: z.array(unservedRow),
});
export type EncounterFilterCounts = z.infer<typeof encounterFilterCounts>;
export type UnservedRow = z.infer<typeof unservedRow>;
export type EncounterOverview = z.infer<typeof encounterOverview>;
