import { z } from 'zod';

/** What the animator's work needs besides the graph: demands, rhythm, consent, suggestions. */
export const demandSchema = z.strictObject({
  id: z.string().min(1),
  actorId: z.string().min(1),
  side: z.enum(['need', 'offer']),
  categoryId: z.string().min(1),
  text: z.string().nullable(),
  openedAt: z.string().nullable(),
  expiresAt: z.string().nullable(),
  state: z.enum(['open', 'met', 'withdrawn']),
  source: z.string().nullable(),
});
/** A need or an offer. */
export type Demand = z.infer<typeof demandSchema>;

export const rhythmSchema = z.strictObject({
  actorId: z.string().min(1),
  state: z.enum(['expansion', 'steady', 'withdrawal']),
  declared: z.boolean(),
  from: z.string().nullable(),
  until: z.string().nullable(),
});
export type RhythmState = z.infer<typeof rhythmSchema>;

export const PURPOSES = [
  'appearOnMap',
  'beSuggested',
  'mayIntroduce',
  'namedInReport',
  'measuredInAggregate',
] as const;
export type Purpose = (typeof PURPOSES)[number];

export const VISIBILITIES = ['private', 'animators', 'members', 'public'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export const consentSchema = z.strictObject({
  actorId: z.string().min(1),
  purpose: z.enum(PURPOSES),
  givenAt: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
  visibility: z.enum(VISIBILITIES).nullable(),
});
export type Consent = z.infer<typeof consentSchema>;

export const ANSWERS = [
  'none',
  'later',
  'interested',
  'declined',
  'alreadyKnown',
  'introduced',
  'met',
  'tie',
] as const;
export type Answer = (typeof ANSWERS)[number];

export const suggestionSchema = z.strictObject({
  id: z.string().min(1),
  runId: z.string().min(1),
  recipientId: z.string().min(1),
  targetId: z.string().min(1),
  introducerId: z.string().nullable(),
  /** Whom the introducer asks, who knows the target; null = nobody is needed in between. */
  relayId: z.string().nullable(),
  reasons: z.array(z.string()),
  terms: z.record(z.string(), z.number().nullable()),
  propensity: z.number().nullable(),
  shownAt: z.string(),
  answer: z.enum(ANSWERS),
  answeredAt: z.string().nullable(),
  /** "Not now": the first day it may be proposed again; null = after the usual delay. */
  until: z.string().nullable(),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

/** Ties that answers to suggestions made: `suggestion:<id>:<answer>`. */
export const SUGGESTION_KEY = 'suggestion:';
