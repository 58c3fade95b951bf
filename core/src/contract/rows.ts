import { z } from 'zod';
import { indicatorSchema, snapshotSchema } from '../domain/provenance.js';
import { CAVEATS, VERDICTS } from '../domain/snapshot-difference.js';
import { actorColumns } from './report.js';

/** How sure a place in a ranking is; null beyond the first thousand. */
export const rankColumns = {
  rankLow: z.number().nullable().optional(),
  rankHigh: z.number().nullable().optional(),
  inTop: z.number().nullable().optional(),
};

/** Rows of the reading commands, one schema a command. null = undefined ("n/a"), never 0. */
export const statusRow = z.strictObject({ what: z.string(), count: z.number().int() });
/** `GET /actors`: who there is, by id. */
export const actorRow = z.strictObject({
  ...actorColumns,
  role: z.string().nullable(),
  sphere: z.string().nullable(),
  /** Actors linked to it. */
  degree: z.number().int(),
  strength: z.number(),
});
export const communityRow = z.strictObject({
  id: z.string(),
  label: z.string(),
  /** Community number by decreasing size, from 1; null = not yet linked. */
  community: z.number().int().nullable(),
  /** With stability only: share of the partitions in which the actor falls with its community. */
  stability: z.number().nullable().optional(),
  /** Too seldom with its community: it stands between groups. */
  betweenGroups: z.boolean().optional(),
});
export const communitySummaryRow = z.strictObject({
  community: z.number().int(),
  name: z.string(),
  actors: z.number().int(),
  ties: z.number().int(),
  /** Share of the members' tie strength that stays inside. */
  inside: z.number().nullable(),
  topActors: z.array(z.string()),
  words: z.array(z.string()),
  /** With stability only: mean over its actors. */
  stability: z.number().nullable().optional(),
});
/** id … scale, then one key a measure; a role is a word. */
export const centralityRow = z
  .object(actorColumns)
  .catchall(z.union([z.number(), z.string()]).nullable());
/** Roles of brokers are between the territories below the asked one, or between communities where there are none. */
export const ROLE_GROUPS = ['territory', 'community'] as const;
export type RoleGroups = (typeof ROLE_GROUPS)[number];
export const bridgeRow = z.strictObject({
  ...actorColumns,
  crossScaleBetweenness: z.number().nullable(),
  share: z.number().nullable(),
  /** Main position between groups (Gould & Fernandez): coordinator, border, liaison… null when none. */
  role: z.string().nullable(),
  constraint: z.number().nullable(),
  articulationPoint: z.boolean(),
  /** With resamples only: middle 90 % of the share and of the rank, share of the resamples among the first `top`. */
  shareLow: z.number().nullable().optional(),
  shareHigh: z.number().nullable().optional(),
  ...rankColumns,
});
export const bridgeEdgeRow = z.strictObject({
  source: z.string(),
  sourceLabel: z.string(),
  target: z.string(),
  targetLabel: z.string(),
  crossScaleBetweenness: z.number().nullable(),
  share: z.number().nullable(),
  cutEdge: z.boolean(),
  /** Actors cut off on the smaller side when this tie breaks; null when it is not a cut edge. */
  separates: z.number().int().nullable(),
});
export const bridgeSummaryRow = z.strictObject({
  territoryId: z.string(),
  actors: z.number().int(),
  targets: z.number().int(),
  territoryEfficiency: z.number().nullable(),
  independentRoutes: z.number().int().nullable(),
  reachedPairs: z.number().int(),
  pairs: z.number().int(),
  /** With resamples only. */
  efficiencyLow: z.number().nullable().optional(),
  efficiencyHigh: z.number().nullable().optional(),
  routesLow: z.number().nullable().optional(),
  routesHigh: z.number().nullable().optional(),
});
/** Pairs of communities or sub-territories of the territory that should touch the higher scale but do not. */
export const missingArticulationRow = z.strictObject({
  kind: z.enum(['unreachedCommunity', 'unlinkedHubs', 'farCommunity']),
  a: z.string(),
  aLabel: z.string(),
  b: z.string().nullable(),
  bLabel: z.string().nullable(),
  /** Hops today; null = no path. */
  distance: z.number().nullable(),
  actors: z.number().int(),
});
/** `bridges` as the page and the CLI screen need it: all its parts from one run. */
export const bridgesScreen = z.strictObject({
  /** What the roles of brokers are told between. */
  roleGroups: z.enum(ROLE_GROUPS),
  summary: bridgeSummaryRow,
  brokers: z.array(bridgeRow),
  edges: z.array(bridgeEdgeRow),
  singlePassages: z.array(bridgeRow),
  missing: z.array(missingArticulationRow),
});
export const hubRow = z.strictObject({
  ...actorColumns,
  hubRank: z.number(),
  strength: z.number().nullable(),
  pageRank: z.number().nullable(),
  share: z.number().nullable(),
  hub: z.boolean(),
  decisionMaker: z.boolean(),
  /** Part of the resamples in which it is a hub; with `resamples` only. null beyond the first thousand. */
  hubProbability: z.number().nullable().optional(),
  /** From the settings `hubSure` and `hubPerhaps`. */
  hubMembership: z.enum(['sure', 'perhaps', 'no']).nullable().optional(),
  hubRankLow: z.number().nullable().optional(),
  hubRankHigh: z.number().nullable().optional(),
  rankLow: rankColumns.rankLow,
  rankHigh: rankColumns.rankHigh,
});
export const reasonRow = z.strictObject({
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
/** What somebody brings to an encounter: ids of the categories of its open offers, its fields. */
export const strengths = z.strictObject({
  offers: z.array(z.string()),
  sectors: z.array(z.string()),
});
/** A gate of one pair. */
export const gateRow = z.strictObject({ gate: z.string(), open: z.boolean() });
export const encounterRow = z.strictObject({
  /** To answer it by; the same pair keeps its id. */
  id: z.string(),
  recipient: z.string(),
  recipientLabel: z.string(),
  target: z.string(),
  targetLabel: z.string(),
  introducer: z.string().nullable(),
  introducerLabel: z.string().nullable(),
  /** Whom the introducer asks, when it knows only one side; null = it knows both, or there is none. */
  relay: z.string().nullable(),
  relayLabel: z.string().nullable(),
  recipientStrengths: strengths,
  targetStrengths: strengths,
  /** The two, and who introduces them, may be named on paper. */
  nameable: z.boolean(),
  score: z.number(),
  /** Machine-readable, turned into sentences by the catalogues. */
  reasons: z.array(reasonRow),
  terms: z.record(z.string(), z.number().nullable()),
  /** Probability with which the pair was drawn for its place; null = chosen by score. */
  propensity: z.number().nullable(),
  /** Every gate in order, where an explanation is asked for. */
  gates: z.array(gateRow).optional(),
  /** The text that introduces the two, where it is asked for. */
  introduction: z.string().optional(),
});
/** Why a pair is, or is not, suggested: gates in order, then its terms. */
export const pairExplanation = z.strictObject({
  encounter: encounterRow,
  gates: z.array(gateRow),
});
/** What people may answer to a suggestion (POST /encounters/:id/answer). */
export const encounterAnswer = z.strictObject({
  answer: z.enum(['later', 'interested', 'declined', 'alreadyKnown', 'introduced', 'met', 'tie']),
  /** With "later": the day from which the pair may be proposed again; without it, 90 days from now. */
  until: z.iso.date().optional(),
});
/** One method of a backtest, list by list or jointly, with 95 % intervals. */
export const backtestReportRow = z.strictObject({
  method: z.string(),
  mode: z.enum(['list', 'joint', 'reserved', 'staged']),
  hits: z.number().int(),
  shown: z.number().int(),
  precision: z.number(),
  precisionLow: z.number(),
  precisionHigh: z.number(),
  precisionAt3: z.number(),
  bridgingGain: z.number(),
  bridgingGainLow: z.number(),
  bridgingGainHigh: z.number(),
  exposureGini: z.number().nullable(),
  smallPrecision: z.number().nullable(),
  smallLow: z.number().nullable(),
  smallHigh: z.number().nullable(),
  coverage: z.number(),
  /** Share of realised pairs scored above another two or three ties away; null without any. */
  auc: z.number().nullable(),
  aucLow: z.number().nullable(),
  aucHigh: z.number().nullable(),
  /** Precision minus that of Adamic-Adar joint, over the same recipients; null when that was not run. */
  difference: z.number().nullable(),
  differenceLow: z.number().nullable(),
  differenceHigh: z.number().nullable(),
  gainDifference: z.number().nullable(),
  gainDifferenceLow: z.number().nullable(),
  gainDifferenceHigh: z.number().nullable(),
  smallDifference: z.number().nullable(),
  smallDifferenceLow: z.number().nullable(),
  smallDifferenceHigh: z.number().nullable(),
});
/** Suggestions → answers → meetings → ties of one group of recipients. */
export const encounterOutcomeRow = z.strictObject({
  by: z.enum(['all', 'territory', 'size', 'scale', 'place', 'forecast']),
  group: z.string(),
  suggested: z.number().int(),
  answered: z.number().int(),
  /** These and what follows are null where too few answers take sides. */
  interested: z.number().int().nullable(),
  introduced: z.number().int().nullable(),
  met: z.number().int().nullable(),
  tie: z.number().int().nullable(),
  /** Answers that take sides: not "later", not "already know". */
  decided: z.number().int().nullable(),
  /** Hidden: it would tell how a few answered. */
  hidden: z.boolean(),
  /** Interested or further, of the answers that take sides; null without one. */
  acceptance: z.number().nullable(),
  /** 95 % interval of it (Wilson). */
  acceptanceLow: z.number().nullable(),
  acceptanceHigh: z.number().nullable(),
  /** For all: of the number of times each linked actor is the one to meet; 0 = all alike. Null = nobody yet, and for the
   *  others: of few suggestions it only says that they are few. */
  exposureGini: z.number().nullable(),
  /** By forecast: mean forecast of answers that it was not learnt from, beside their acceptance; null elsewhere. */
  forecast: z.number().nullable(),
});
/** Two snapshots figure by figure (`snapshot diff`). */
export const snapshotDifference = z.strictObject({
  before: snapshotSchema,
  after: snapshotSchema,
  indicators: z.array(
    z.strictObject({
      id: z.string(),
      unit: z.string(),
      before: indicatorSchema,
      after: indicatorSchema,
      change: z.number().nullable(),
      interval: z.tuple([z.number(), z.number()]).nullable(),
      verdict: z.enum(VERDICTS),
    }),
  ),
  caveats: z.array(z.enum(CAVEATS)),
});
export const pathRow = z.strictObject({
  route: z.number().int(),
  hop: z.number().int(),
  source: z.string(),
  sourceLabel: z.string(),
  target: z.string(),
  targetLabel: z.string(),
  strength: z.number(),
  /** Newest facts first, at most three. */
  evidence: z.array(z.lazy(() => evidenceItem)),
});
export const evidenceItem = z.strictObject({
  kind: z.enum(['tie', 'event']),
  key: z.string(),
  /** Tie kind or event form. */
  form: z.string(),
  label: z.string().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  source: z.string().nullable(),
  /** Strength this fact adds to the edge. */
  strength: z.number(),
});
export type StatusRow = z.infer<typeof statusRow>;
export type ActorRow = z.infer<typeof actorRow>;
export type CommunityRow = z.infer<typeof communityRow>;
export type CommunitySummaryRow = z.infer<typeof communitySummaryRow>;
export type CentralityRow = z.infer<typeof centralityRow>;
export type BridgeRow = z.infer<typeof bridgeRow>;
export type BridgeEdgeRow = z.infer<typeof bridgeEdgeRow>;
export type BridgeSummaryRow = z.infer<typeof bridgeSummaryRow>;
export type MissingArticulationRow = z.infer<typeof missingArticulationRow>;
export type BridgesScreen = z.infer<typeof bridgesScreen>;
export type HubRow = z.infer<typeof hubRow>;
export type ReasonRow = z.infer<typeof reasonRow>;
export type PairExplanation = z.infer<typeof pairExplanation>;
export type EncounterAnswer = z.infer<typeof encounterAnswer>['answer'];
export type EncounterOutcomeRow = z.infer<typeof encounterOutcomeRow>;
export type BacktestReportRow = z.infer<typeof backtestReportRow>;
export type GateRow = z.infer<typeof gateRow>;
export type EncounterRow = z.infer<typeof encounterRow>;
export type Strengths = z.infer<typeof strengths>;
export type PathRow = z.infer<typeof pathRow>;
export type EvidenceItem = z.infer<typeof evidenceItem>;
