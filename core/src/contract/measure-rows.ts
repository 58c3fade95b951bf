import { z } from 'zod';
import { actorColumns } from './report.js';

const figure = z.number().nullable();

/** `participation`: who does it all, and do roles turn. One row a territory; null = undefined. */
export const participationRow = z.strictObject({
  territoryId: z.string(),
  actors: z.number().int(),
  active: z.number().int(),
  contributions: z.number().int(),
  gini: figure,
  giniLow: figure,
  giniHigh: figure,
  /** Mean when as many contributions fall on as many actors by chance. */
  giniByChance: figure,
  excessGini: figure,
  excessLow: figure,
  excessHigh: figure,
  /** Part made by the most active share (setting `topShare`). */
  topPart: figure,
  topLow: figure,
  topHigh: figure,
  topByChance: figure,
  /** Share of the actors with two roles or more in the last four quarters. */
  alternation: figure,
  /** Bits a quarter; null with too few transitions. */
  entropyRate: figure,
  transitions: z.number().int(),
  organisers: z.number().int(),
  organiserRenewal: figure,
  renewalLow: figure,
  renewalHigh: figure,
  /** Median over the actors with enough activities; never told of one person. */
  burstiness: figure,
  rhythmActors: z.number().int(),
  /** Lorenz curve: part of the contributions by the least active 0, 5, …, 100 % of the actors. */
  lorenz: z.array(figure),
});
export type ParticipationRow = z.infer<typeof participationRow>;

/** `bridges --roles`: Gould-Fernandez counts of an actor, each beside its mean under random labels and its p. */
export const rolesRow = z.object(actorColumns).catchall(z.number().nullable());
export type RolesRow = z.infer<typeof rolesRow>;

/** `bridges --without`: the two sides before and after somebody leaves, over the pairs of those who stay. */
export const leavingRow = z.strictObject({
  territoryId: z.string(),
  without: z.array(z.string()),
  withoutLabels: z.array(z.string()),
  efficiencyBefore: figure,
  efficiencyAfter: figure,
  /** Relative loss of efficiency. */
  fragility: figure,
  routesBefore: z.number().int(),
  routesAfter: z.number().int(),
  /** Local actors who stay and newly reach nobody at a higher scale. */
  cutOff: z.number().int(),
  cutOffActors: z.array(z.string()),
});
export type LeavingRow = z.infer<typeof leavingRow>;

/** `bridges --removal`: efficiency left after so many have left, in three orders. */
export const removalRow = z.strictObject({
  order: z.enum(['brokerage', 'degree', 'random']),
  removed: z.number().int(),
  left: figure,
});
export type RemovalRow = z.infer<typeof removalRow>;

/** `forms`: what follows 100 first meetings, by form of encounter; figures are null under 5 events. */
export const formRow = z.strictObject({
  form: z.string(),
  events: z.number().int(),
  newPairs: z.number().int(),
  outcomes: z.number().int(),
  enough: z.boolean(),
  rate: figure,
  rateLow: figure,
  rateHigh: figure,
  bridgingRate: figure,
  bridgingLow: figure,
  bridgingHigh: figure,
  /** Among like pairs of which only one was there. */
  controlRate: figure,
  effect: figure,
  effectLow: figure,
  effectHigh: figure,
});
export type FormRow = z.infer<typeof formRow>;

/** `trend`: an indicator at two dates, over everyone and over the panel present at both. */
export const trendRow = z.strictObject({
  indicator: z.string(),
  before: figure,
  after: figure,
  difference: figure,
  low: figure,
  high: figure,
  trend: z.enum(['up', 'down', 'stable', 'unknown']),
  panel: z.number().int(),
  panelBefore: figure,
  panelAfter: figure,
  panelDifference: figure,
  panelLow: figure,
  panelHigh: figure,
  panelTrend: z.enum(['up', 'down', 'stable', 'unknown']),
});
export type TrendRow = z.infer<typeof trendRow>;
