import { z } from 'zod';
import { NO_TRENDS } from '../domain/provenance.js';
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
  /** Shares of the actors with enough activities, by what they did, not by what they declare. */
  expanding: figure,
  withdrawing: figure,
  inBurst: figure,
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
  /** Parts that come off the rest of their component, and who is in them, largest part first. */
  pieces: z.number().int(),
  separated: z.number().int(),
  separatedActors: z.array(z.string()),
  tiesLost: z.number().int(),
  /** Ties lost between the two sides, and who stays at their other end. */
  bridgesLost: z.number().int(),
  bridgeEnds: z.array(z.string()),
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
  /** Events that name their organisers; the figures are null under five of them. */
  organiserEvents: z.number().int(),
  /** Bridging outcomes of these per day of one organiser. */
  perOrganiserDay: figure,
  perOrganiserDayLow: figure,
  perOrganiserDayHigh: figure,
  /** New pairs for which a like pair was found: `controlRate` and `effect` are about these alone. */
  matchedPairs: z.number().int(),
  /** Among like pairs of which only one was there. */
  controlRate: figure,
  effect: figure,
  effectLow: figure,
  effectHigh: figure,
});
export type FormRow = z.infer<typeof formRow>;

/** `forms --by-chance`: what follows after the quarter, beside the same people in other company; null under 5 events. */
export const formChanceRow = z.strictObject({
  form: z.string(),
  /** That share their quarter and their place with another one. */
  events: z.number().int(),
  newPairs: z.number().int(),
  enough: z.boolean(),
  /** Per 100 new pairs. */
  rate: figure,
  byChance: figure,
  sdByChance: figure,
  p: figure,
  verdict: z.enum(['more', 'less', 'asChance']).nullable(),
});
export type FormChanceRow = z.infer<typeof formChanceRow>;

/** `structure`: a figure of the whole graph, beside chance where it has a null. */
export const structureRow = z.strictObject({
  /** Id of the measure; `actors` and `ties` are counts. */
  figure: z.string(),
  /** What the groups are, where the figure reads groups. */
  groups: z.string().nullable(),
  value: figure,
  /** 90 % of resamples of the ties, moved onto the value. */
  low: figure,
  high: figure,
  /** Mean, 90 % and standard deviation of what chance gives. */
  byChance: figure,
  byChanceLow: figure,
  byChanceHigh: figure,
  sdByChance: figure,
  p: figure,
  /** Actors the figure singles out: the core, the club, the largest component. */
  actors: z.number().int().nullable(),
  /** Against chance at p < 0.05; null = no null. */
  verdict: z.enum(['more', 'less', 'asChance']).nullable(),
});
export type StructureRow = z.infer<typeof structureRow>;

/** `structure --mixing`: ties between two groups, over what the ties of each would give. */
export const mixingRow = z.strictObject({
  groupA: z.string(),
  groupB: z.string(),
  ties: z.number().int(),
  expected: figure,
  /** ties / expected; 1 = as chance. */
  ratio: figure,
});
export type MixingRow = z.infer<typeof mixingRow>;

/** `structure --distance`: ties by distance, over those expected if distance did not matter. */
export const distanceRow = z.strictObject({
  fromKm: z.number(),
  /** null = without limit. */
  toKm: z.number().nullable(),
  ties: z.number().int(),
  expected: figure,
  ratio: figure,
  ratioLow: figure,
  ratioHigh: figure,
});
export type DistanceRow = z.infer<typeof distanceRow>;

/** `structure --lasting`: how long remote ties hold, before and after the two met on site; null under ten ties. */
export const lastingRow = z.strictObject({
  met: z.boolean(),
  ties: z.number().int(),
  ended: z.number().int(),
  /** Days after which half no longer hold; null = more than half still hold. */
  halfLife: figure,
  halfLifeLow: figure,
  halfLifeHigh: figure,
  /** Share that still holds after a year. */
  survival: figure,
  survivalLow: figure,
  survivalHigh: figure,
});
export type LastingRow = z.infer<typeof lastingRow>;

/** `communities --tracked-from`: what became of the communities of an earlier day. */
export const trackedRow = z.strictObject({
  fate: z.enum(['continued', 'merged', 'split', 'born', 'dead']),
  community: z.number().int().nullable(),
  name: z.string().nullable(),
  actors: z.number().int().nullable(),
  before: z.number().int().nullable(),
  beforeName: z.string().nullable(),
  beforeActors: z.number().int().nullable(),
  /** Jaccard on the actors linked at both dates. */
  overlap: figure,
});
export type TrackedRow = z.infer<typeof trackedRow>;

/** `introductions`: what came of the introductions of each go-between who may be named. */
export const introducerRow = z.strictObject({
  ...actorColumns,
  /** Among those with enough introductions; null = too few. */
  rank: z.number().int().nullable(),
  introductions: z.number().int(),
  due: z.number().int(),
  followed: z.number().int(),
  share: figure,
  /** Of followed / due. */
  shareLow: figure,
  shareHigh: figure,
  acrossCommunities: z.number().int(),
  acrossTerritories: z.number().int(),
});
export type IntroducerRow = z.infer<typeof introducerRow>;

/** `introductions --undeclared`: hints, not facts; only those that stand out and may be named. */
export const undeclaredRow = z.strictObject({
  ...actorColumns,
  open: z.number().int(),
  closed: z.number().int(),
  expected: z.number(),
  ratio: z.number(),
  ratioLow: z.number(),
  ratioHigh: z.number(),
});
export type UndeclaredRow = z.infer<typeof undeclaredRow>;

/** `introductions --origins`: how long ties last, by origin; figures are null under ten ties. */
export const originRow = z.strictObject({
  origin: z.string(),
  ties: z.number().int(),
  ended: z.number().int(),
  survival: figure,
  survivalLow: figure,
  survivalHigh: figure,
});
export type OriginRow = z.infer<typeof originRow>;

/** `decisions`: the way to the nearest decision maker (with --officials, from one to the nearest project holder). */
export const decisionRow = z.strictObject({
  ...actorColumns,
  distance: figure,
  /** A year before. */
  before: figure,
  /** before - distance: positive = nearer. */
  nearer: figure,
  /** Ids and labels, both ends included; empty when no chain leads there. */
  chain: z.array(z.string()),
  chainLabels: z.array(z.string()),
});
export type DecisionRow = z.infer<typeof decisionRow>;

/** `decisions --boost`: new contacts around a first tie with a decision maker, beside like actors; null under ten. */
export const boostRow = z.strictObject({
  firstTies: z.number().int(),
  matched: z.number().int(),
  enough: z.boolean(),
  before: figure,
  after: figure,
  controlBefore: figure,
  controlAfter: figure,
  effect: figure,
  effectLow: figure,
  effectHigh: figure,
});
export type BoostRow = z.infer<typeof boostRow>;

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
  /** Why there is no figure at one of the dates. */
  why: z.enum(NO_TRENDS).nullable(),
});
export type TrendRow = z.infer<typeof trendRow>;
