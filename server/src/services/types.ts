import type { ChangedSettings } from '@passerelle/core/config/settings';
import type {
  CalendarPayload,
  ChangesPayload,
  ChangedTieRow,
} from '@passerelle/core/contract/changes';
import type { DemandsPayload, UnmatchedDemandRow } from '@passerelle/core/contract/demands';
import type {
  ActorPanel,
  EdgePanel,
  GraphPayload,
  SearchResult,
  Summary,
  TerritoryRow,
  Working,
} from '@passerelle/core/contract/explorer';
import type {
  BoostRow,
  DecisionRow,
  DistanceRow,
  FormChanceRow,
  FormRow,
  IntroducerRow,
  LastingRow,
  LeavingRow,
  MixingRow,
  OriginRow,
  ParticipationRow,
  RemovalRow,
  RolesRow,
  StructureRow,
  TrackedRow,
  TrendRow,
  UndeclaredRow,
} from '@passerelle/core/contract/measure-rows';
import type { ProximityRow } from '@passerelle/core/contract/proximity-row';
import type { ActorMeasureRow, MeasureAnswerRow } from '@passerelle/core/contract/measure-answer';
import type { EncounterOverview } from '@passerelle/core/contract/encounter-overview';
import type { Meta, Report } from '@passerelle/core/contract/report';
import type {
  ActorRow,
  BacktestReportRow,
  BridgeEdgeRow,
  BridgeRow,
  BridgesScreen,
  BridgeSummaryRow,
  CentralityRow,
  CommunityRow,
  CommunitySummaryRow,
  EncounterOutcomeRow,
  EncounterRow,
  HubRow,
  PairExplanation,
  PathRow,
  StatusRow,
} from '@passerelle/core/contract/rows';
import type { Snapshot } from '@passerelle/core/domain/provenance';
import type { SnapshotDifference } from '@passerelle/core/domain/snapshot-difference';
import type { Viewer } from '@passerelle/core/domain/viewer';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import type { Answered, KeptAnswer } from './encounter-answers.js';
import type { EncounterFilters } from './encounter-filters.js';
import type { Told } from './encounters.js';
import type { ExportScope } from './export-graph.js';
import type { KeptKind } from './answer-state.js';
import type { Compute } from '../jobs/compute.js';

/** What every use case stands on; wired once in main.ts. */
export interface ServiceDeps {
  readonly store: GraphStore;
  readonly compute: Compute;
  /** Today, injected: the only clock. */
  readonly now: () => Date;
  readonly version: string;
  /** The database that runs some kernels, for people: "GDS 2.13.9"; absent = all run here. */
  readonly engine?: string;
  /** Folder for layouts and other derived files; absent = nothing is kept on disk. */
  readonly cacheFolder?: string;
}

/** Who asks and about what; the common flags. */
export interface Scope {
  readonly viewer: Viewer;
  /** ISO day; default the latest dated fact not after today. */
  readonly asOf?: string;
  /** Id or unambiguous label. */
  readonly territory?: string;
  readonly scale?: string;
  readonly since?: string;
  readonly until?: string;
  /** Default 1. */
  readonly seed?: number;
  readonly top?: number;
  /** Two groups of actors instead of a territory and the scales above it: `<grouping>:<group>`. Alone, `fromGroup`
   *  faces everybody else, `toGroup` the territory or the local actors. */
  readonly fromGroup?: string;
  readonly toGroup?: string;
  /** Changed defaults (`--set`), in the order of their keys. */
  readonly settings?: ChangedSettings;
  readonly signal?: AbortSignal;
  readonly onProgress?: (share: number) => void;
}

/** A ranking that may be resampled. */
export interface ResampledScope extends Scope {
  /** Resamples behind the intervals; absent = no interval. */
  readonly resamples?: number;
}

/** Brokerage roles: how actors are grouped, and whether the direction of ties counts. */
export interface RolesScope extends Scope {
  /** Default territory. */
  readonly groups?: string;
  readonly directed?: boolean;
}

/** What reads groups of actors. */
export interface GroupedScope extends Scope {
  /** Default communities. */
  readonly groups?: string;
}

/** The way to decisions, or from those who decide to those who innovate. */
export interface DecisionScope extends Scope {
  readonly officials?: boolean;
}

/** What node measures read besides the common flags. */
export interface NodeMeasureScope extends ResampledScope {
  /** Length of a tie in path measures; default hops. */
  readonly by?: 'hops' | 'strength';
  /** Grouping of the measures that read groups; default communities. */
  readonly groups?: string;
}

/** What any measure may read: all of the above, and the earlier day of what is compared over time. */
export interface MeasureScope extends NodeMeasureScope {
  readonly from?: string;
}

/** One method a use case, one file a method (services/<use-case>.ts). Same options → same bytes. */
export interface Services {
  /** Changes whenever an answer to this viewer could: what entity tags and cursors are made from. */
  answerState(scope: Scope, reads?: readonly KeptKind[]): Promise<string>;
  status(scope: Scope): Promise<Report<StatusRow>>;
  /** Everybody of a scope, by id. */
  actors(scope: Scope & { type?: string; role?: string }): Promise<Report<ActorRow>>;
  communities(scope: Scope & CommunityOptions): Promise<Report<CommunityRow>>;
  communitySummary(scope: Scope & CommunityOptions): Promise<Report<CommunitySummaryRow>>;
  /** What became of the communities of an earlier day. */
  trackedCommunities(scope: Scope & { trackedFrom: string }): Promise<Report<TrackedRow>>;
  introductions(scope: Scope): Promise<Report<IntroducerRow>>;
  /** Hints of go-betweens whom nobody named. */
  undeclared(scope: Scope): Promise<Report<UndeclaredRow>>;
  tieOrigins(scope: Scope): Promise<Report<OriginRow>>;
  structure(scope: GroupedScope): Promise<Report<StructureRow>>;
  /** Ties by distance, beside those expected if distance did not matter. */
  distance(scope: Scope): Promise<Report<DistanceRow>>;
  /** How long remote ties last, before and after the two met on site. */
  proximity(scope: Scope): Promise<Report<ProximityRow>>;
  lasting(scope: Scope): Promise<Report<LastingRow>>;
  mixing(scope: GroupedScope): Promise<Report<MixingRow>>;
  centrality(
    scope: NodeMeasureScope & { measures: readonly string[] },
  ): Promise<Report<CentralityRow>>;
  /** Any registered measure by its id, in one shape. */
  measure(scope: MeasureScope & { measure: string }): Promise<Report<MeasureAnswerRow>>;
  bridges(scope: ResampledScope): Promise<Report<BridgeRow>>;
  bridgeEdges(scope: Scope): Promise<Report<BridgeEdgeRow>>;
  bridgeSummary(scope: ResampledScope): Promise<Report<BridgeSummaryRow>>;
  bridgesScreen(
    scope: ResampledScope,
  ): Promise<{ readonly meta: Meta; readonly screen: BridgesScreen }>;
  bridgeRoles(scope: RolesScope): Promise<Report<RolesRow>>;
  bridgesWithout(scope: Scope & { without: readonly string[] }): Promise<Report<LeavingRow>>;
  bridgesRemoval(scope: Scope): Promise<Report<RemovalRow>>;
  participation(scope: Scope): Promise<Report<ParticipationRow>>;
  forms(scope: Scope): Promise<Report<FormRow>>;
  /** What follows beside the same people in other company. */
  formsByChance(scope: Scope): Promise<Report<FormChanceRow>>;
  /** The way to the nearest decision maker, and who came nearer since a year. */
  decisions(scope: DecisionScope): Promise<Report<DecisionRow>>;
  /** What goes with a first tie to a decision maker. */
  decisionBoost(scope: Scope): Promise<Report<BoostRow>>;
  /** `asOf` against an earlier day. */
  trend(scope: Scope & { from?: string }): Promise<Report<TrendRow>>;
  hubs(scope: ResampledScope): Promise<Report<HubRow>>;
  encounters(
    scope: Scope & EncounterFilters & Told & { recipient?: string; keep?: boolean },
  ): Promise<Report<EncounterRow>>;
  /** Suggestions counted by their filters, and who is in none of them, by why. */
  encounterOverview(
    scope: Scope & EncounterFilters,
  ): Promise<{ readonly meta: Meta; readonly overview: EncounterOverview }>;
  backtestEncounters(scope: Scope & BacktestAsked): Promise<Report<BacktestReportRow>>;
  /** Every gate and term of one pair, suggested or not. */
  explainPair(scope: Scope & { a: string; b: string }): Promise<Report<PairExplanation>>;
  answerEncounter(scope: Answered): Promise<KeptAnswer>;
  encounterOutcome(scope: Scope): Promise<Report<EncounterOutcomeRow>>;
  /** Up to three routes without a shared middle. Actors by id or unambiguous label. */
  path(scope: Scope & { from: string; to: string }): Promise<Report<PathRow>>;
  takeSnapshot(scope: Scope): Promise<Snapshot>;
  listSnapshots(scope: Scope): Promise<readonly Snapshot[]>;
  compareSnapshots(scope: Scope & { before: string; after: string }): Promise<SnapshotDifference>;
  /** Two territories by id or unambiguous label, from their kept snapshots. */
  compareTerritories(scope: Scope & { first: string; second: string }): Promise<SnapshotDifference>;
  showSnapshot(scope: Scope & { id: string }): Promise<Snapshot>;
  /** Text of a file in pieces; persons that are not public are left out unless includeNames. */
  exportGraph(scope: ExportScope): Promise<AsyncIterable<string>>;
  /** What is being computed at this moment, for whom who waits. */
  working(): readonly Working[];
  /** Explorer. */
  summary(scope: Scope): Promise<Summary>;
  graph(scope: Scope): Promise<GraphPayload>;
  calendar(scope: Scope): Promise<CalendarPayload>;
  /** Between two days; indices are those of `graph`. */
  changes(scope: Scope & { from?: string; to?: string }): Promise<ChangesPayload>;
  /** The ties of `changes`, as lines to read. */
  changedTies(scope: Scope & { from?: string; to?: string }): Promise<Report<ChangedTieRow>>;
  /** Open on the day of `graph`; indices are its own. */
  demands(scope: Scope): Promise<DemandsPayload>;
  /** Needs nobody answers, offers nobody uses. */
  unmatchedDemands(scope: Scope & { side?: 'need' | 'offer' }): Promise<Report<UnmatchedDemandRow>>;
  /** The figures of `centrality` for one actor; default all node measures. */
  actorMeasures(
    scope: NodeMeasureScope & { id: string; measures?: readonly string[] },
  ): Promise<Report<ActorMeasureRow>>;
  actorPanel(scope: Scope & { id: string }): Promise<ActorPanel>;
  edgePanel(scope: Scope & { a: string; b: string }): Promise<EdgePanel>;
  search(scope: Scope & { text: string }): Promise<SearchResult>;
  territories(scope: Scope): Promise<readonly TerritoryRow[]>;
}

/** What a backtest of encounters is asked; defaults in services/backtest-encounters.ts. */
export interface BacktestAsked {
  /** Learns on facts before this day. */
  readonly cut: string;
  /** Tests on pairs first tied before this day; default: all there is. */
  readonly testUntil?: string;
  readonly task?: 'general' | 'improbable';
  readonly gate?: 'any' | 'territory';
  /** Not between those who shared an event of up to the default size. */
  readonly unmet?: boolean;
  readonly methods?: readonly string[];
  /** Larger events tie nobody. */
  readonly eventCap?: number;
  /** Territories are read at this level (national: countries). */
  readonly level?: string;
  /** Territories the recipients live in. */
  readonly recipients?: readonly string[];
  readonly places?: number;
  readonly cap?: number;
  /** More actors are refused; default: no limit. */
  readonly mostActors?: number;
}
export interface CommunityOptions {
  /** Default leiden. */
  readonly algorithm?: 'leiden' | 'louvain';
  /** Default 1. */
  readonly resolution?: number;
  /** Compares partitions: adds the stability of each actor or community. */
  readonly stability?: boolean;
}
/** Which table a CSV holds. */
export const EXPORT_PARTS = ['edges', 'nodes'] as const;
export type ExportPart = (typeof EXPORT_PARTS)[number];
export const EXPORT_FORMATS = ['gexf', 'graphml', 'csv', 'json'] as const;
/** Positions in an exported file: those of the explorer's map, or ForceAtlas2 as other tools lay graphs out. */
export const EXPORT_LAYOUTS = ['map', 'forceAtlas2'] as const;
export type ExportLayout = (typeof EXPORT_LAYOUTS)[number];
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
