import { z } from 'zod';

/** `measure ID`: any measure in one shape, a figure a row. */
export const measureAnswerRow = z.strictObject({
  measure: z.string(),
  /** The measure itself, or one of the figures that it consists of. */
  figure: z.string(),
  /** Whom or what the figure is of: an actor, a territory, a form, a community…; null = the whole that was asked about. */
  of: z.string().nullable(),
  label: z.string().nullable(),
  /** The other actor of a tie or a pair. */
  other: z.string().nullable(),
  otherLabel: z.string().nullable(),
  /** null = undefined; a word for a role, a fate, or "infinite". */
  value: z.union([z.number(), z.string()]).nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type MeasureAnswerRow = z.infer<typeof measureAnswerRow>;

/** GET /actors/:id/measures: one row a node measure, with its place among all actors. */
export const actorMeasureRow = z.strictObject({
  measure: z.string(),
  /** A role is a word. */
  value: z.union([z.number(), z.string()]).nullable(),
  /** 1 = highest, or lowest where that is the end looked for; null when undefined, and for a word. */
  rank: z.number().int().nullable(),
  /** Actors for whom the measure is defined. */
  of: z.number().int(),
  /** With `resamples` only, as in `centrality --resamples`; null beyond the first thousand. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  rankLow: z.number().nullable(),
  rankHigh: z.number().nullable(),
  inTop: z.number().nullable(),
  /** Whether the resampled rankings are alike enough to be one; null without resamples. */
  rankingSure: z.boolean().nullable(),
});
export type ActorMeasureRow = z.infer<typeof actorMeasureRow>;

/** Where a measure is told with all that goes with it; `measure ID` and `/measures/ID` give its figures alone. */
export interface MeasureHome {
  /** What comes after `passerelle`. */
  readonly command: string;
  /** What comes after `/api/v1`. */
  readonly address: string;
}

const STRUCTURE = { command: 'structure', address: '/structure' };
const PARTICIPATION = { command: 'participation', address: '/participation' };
const BRIDGES = { command: 'bridges --summary', address: '/bridges/summary' };

const HOMES: Readonly<Record<string, MeasureHome>> = {
  activityBursts: PARTICIPATION,
  activityPace: PARTICIPATION,
  approachToDecision: { command: 'decisions', address: '/decisions' },
  assortativity: STRUCTURE,
  bridgingOutcomes: { command: 'forms', address: '/forms' },
  burstiness: PARTICIPATION,
  communityTracking: {
    command: 'communities --tracked-from 2025-10-31',
    address: '/communities/tracked?from=2025-10-31',
  },
  components: STRUCTURE,
  corePeriphery: STRUCTURE,
  degreeAssortativity: STRUCTURE,
  eiIndex: STRUCTURE,
  excessGini: PARTICIPATION,
  firstTieBoost: { command: 'decisions --boost', address: '/decisions/boost' },
  independentRoutes: BRIDGES,
  introductions: { command: 'introductions', address: '/introductions' },
  leiden: { command: 'communities', address: '/communities' },
  modularity: STRUCTURE,
  proximityProfile: { command: 'structure --proximity', address: '/structure/proximity' },
  rankingUncertainty: {
    command: 'centrality betweenness --resamples 40',
    address: '/centrality?measures=betweenness&resamples=40',
  },
  remoteTieShare: { command: 'structure --distance', address: '/structure/distance' },
  remoteTieSurvival: { command: 'structure --lasting', address: '/structure/lasting' },
  richClubCoefficient: STRUCTURE,
  roleTurnover: PARTICIPATION,
  territoryEfficiency: BRIDGES,
  tieSurvival: { command: 'introductions --origins', address: '/introductions/origins' },
  transitivity: STRUCTURE,
  triadClosure: { command: 'introductions --undeclared', address: '/introductions/undeclared' },
};

/** @param perActor whether the measure has a figure for each actor, that `centrality` gives */
export function measureHome(id: string, perActor: boolean): MeasureHome {
  if (perActor) {
    return { command: `centrality ${id} --explain`, address: `/centrality?measures=${id}` };
  }
  return HOMES[id] ?? { command: `measure ${id}`, address: `/measures/${id}` };
}
