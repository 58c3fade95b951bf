import {
  directedMeasure,
  type DirectedMeasureId,
} from '@passerelle/core/analysis/directed/directed-measures';
import type { DirectedCsr } from '@passerelle/core/graph/directed-csr';
import { cutActorSides } from '@passerelle/core/analysis/cohesion/cut-actor-sides';
import { backbone } from '@passerelle/core/analysis/backbone/backbone';
import { brokerageRoles } from '@passerelle/core/analysis/brokerage/brokerage-roles';
import {
  bridgesUncertainty,
  type BridgesUncertaintyOptions,
} from '@passerelle/core/analysis/brokerage/bridges-uncertainty';
import {
  passageDraws,
  type PassageOptions,
} from '@passerelle/core/analysis/brokerage/single-passages';
import { undeclaredGoBetweens } from '@passerelle/core/analysis/brokerage/triad-closure';
import { leaving, type LeavingOptions } from '@passerelle/core/analysis/brokerage/leaving';
import {
  removalCurves,
  type RemovalOptions,
} from '@passerelle/core/analysis/brokerage/removal-curves';
import {
  rolesByChance,
  type RolesByChanceOptions,
} from '@passerelle/core/analysis/brokerage/roles-by-chance';
import {
  communityStability,
  type StabilityOptions,
} from '@passerelle/core/analysis/community/community-stability';
import { partitionDraws } from '@passerelle/core/analysis/community/partition-draws';
import {
  participationCurve,
  type CurveOptions,
} from '@passerelle/core/analysis/diversity/participation-curve';
import { changedBetween } from '@passerelle/core/analysis/dynamics/changed';
import type { ChangesOptions } from '@passerelle/core/analysis/dynamics/changes';
import type { Arcs } from '@passerelle/core/graph/arcs';
import {
  encounterForms,
  type FormsOptions,
} from '@passerelle/core/analysis/dynamics/encounter-forms';
import {
  bridgingOutcomes,
  type BridgingOutcomesOptions,
} from '@passerelle/core/analysis/dynamics/bridging-outcomes';
import {
  firstTieBoost,
  type BoostOptions,
} from '@passerelle/core/analysis/dynamics/first-tie-boost';
import {
  formsByChance,
  type FormsByChanceOptions,
} from '@passerelle/core/analysis/dynamics/forms-by-chance';
import type { EcosystemColumns } from '@passerelle/core/domain/ecosystem';
import {
  proximityProfile,
  type ProximityOptions,
  type ProximityTraits,
} from '@passerelle/core/analysis/mixing/proximity-profile';
import { constraint } from '@passerelle/core/analysis/brokerage/constraint';
import { independentRoutes } from '@passerelle/core/analysis/brokerage/independent-routes';
import { territoryEfficiency } from '@passerelle/core/analysis/brokerage/territory-efficiency';
import { crossScaleBetweenness } from '@passerelle/core/analysis/centrality/cross-scale-betweenness';
import {
  hubsUncertainty,
  type HubsUncertaintyOptions,
} from '@passerelle/core/analysis/centrality/hubs-uncertainty';
import { pageRank } from '@passerelle/core/analysis/centrality/page-rank';
import { cutPoints } from '@passerelle/core/analysis/cohesion/cut-points';
import { leiden } from '@passerelle/core/analysis/community/leiden';
import { louvain } from '@passerelle/core/analysis/community/louvain';
import { subCommunities } from '@passerelle/core/analysis/community/sub-communities';
import {
  forceAtlas2,
  type ForceAtlas2Options,
} from '@passerelle/core/analysis/layout/force-atlas2';
import { layout } from '@passerelle/core/analysis/layout/layout';
import type { KernelHooks } from '@passerelle/core/analysis/measure';
import type { EdgeMeasureOptions } from '@passerelle/core/analysis/edge-measure';
import {
  type EdgeMeasureId,
  edgeMeasures,
  nodeMeasures,
  type NodeMeasureId,
} from '@passerelle/core/analysis/registry';
import { katzPairs } from '@passerelle/core/analysis/similarity/katz-pairs';
import {
  measureUncertainty,
  type MeasureUncertaintyOptions,
} from '@passerelle/core/analysis/resampling/measure-uncertainty';
import { structure, type StructureOptions } from '@passerelle/core/analysis/structure';
import type { TwoGroups } from '@passerelle/core/analysis/two-groups';
import { backtest, type BacktestOptions } from '@passerelle/core/encounter/backtest/backtest';
import { distanceTable } from '@passerelle/core/encounter/distance-table';
import {
  describeEach,
  describePairs,
  nameIntroducers,
  scorePairs,
} from '@passerelle/core/encounter/score-pairs';
import type { Encounter, EncounterInput, EncounterOptions } from '@passerelle/core/encounter/types';
import { unserved } from '@passerelle/core/encounter/unserved';
import type { Csr } from '@passerelle/core/graph/csr';
import { nodeMeasure, type NodeMeasureInput } from './node-measures.js';

interface OfCsr {
  readonly csr: Csr;
}
interface WithOptions<O> extends OfCsr {
  readonly options: O;
}
interface OfColumns<O> {
  readonly columns: EcosystemColumns;
  readonly options: O;
}
type OptionsOf<F extends (csr: Csr, options: never) => unknown> = NonNullable<Parameters<F>[1]>;

/** Every kernel that runs outside the caller's thread: plain data in, plain data out. */
export const tasks = {
  backbone: ({ csr }: OfCsr) => backbone(csr),
  backtest: ({ columns, options }: OfColumns<BacktestOptions>, hooks: KernelHooks) =>
    backtest(columns, options, hooks),
  bridgingOutcomes: (
    { columns, options }: OfColumns<BridgingOutcomesOptions>,
    hooks: KernelHooks,
  ) => bridgingOutcomes(columns, { ...options, hooks }),
  brokerageRoles: ({ csr, groups }: OfCsr & { readonly groups: Int32Array }) =>
    brokerageRoles(csr, { groups }),
  bridgesUncertainty: (
    { csr, options }: WithOptions<BridgesUncertaintyOptions>,
    hooks: KernelHooks,
  ) => bridgesUncertainty(csr, { ...options, hooks }),
  changed: ({ columns, options }: OfColumns<ChangesOptions>) => changedBetween(columns, options),
  communityStability: (
    { csr, given, options }: WithOptions<StabilityOptions> & { readonly given: Int32Array },
    hooks: KernelHooks,
  ) => communityStability(csr, given, { ...options, hooks }),
  constraint: ({ csr }: OfCsr) => constraint(csr),
  crossScaleBetweenness: (
    { csr, options }: WithOptions<TwoGroups & { readonly seed: number; readonly pivots?: number }>,
    hooks: KernelHooks,
  ) => crossScaleBetweenness(csr, { ...options, hooks }),
  cutActorSides: ({ csr }: OfCsr) => cutActorSides(csr),
  cutPoints: ({ csr }: OfCsr) => cutPoints(csr),
  describePairs: (
    {
      input,
      pairs,
      seed,
    }: {
      readonly input: EncounterInput;
      readonly pairs: Parameters<typeof describePairs>[1];
      readonly seed: number;
    },
    hooks: KernelHooks,
  ) => describePairs(input, pairs, seed, hooks),
  describeEach: (
    {
      input,
      pairs,
      seed,
    }: {
      readonly input: EncounterInput;
      readonly pairs: Parameters<typeof describeEach>[1];
      readonly seed: number;
    },
    hooks: KernelHooks,
  ) => describeEach(input, pairs, seed, hooks),
  directedMeasure: (
    {
      graph,
      measure,
      by,
    }: {
      readonly graph: DirectedCsr;
      readonly measure: DirectedMeasureId;
      readonly by: 'hops' | 'strength';
    },
    hooks: KernelHooks,
  ) => directedMeasure(graph, measure, { by, hooks }),
  distanceTable: ({ csr, seed }: OfCsr & { readonly seed: number }) => distanceTable(csr, seed),
  proximityProfile: ({
    csr,
    traits,
    options,
  }: WithOptions<ProximityOptions> & { readonly traits: ProximityTraits }) =>
    proximityProfile(csr, traits, options),
  edgeMeasure: (
    { csr, measure, options }: WithOptions<EdgeMeasureOptions> & { measure: EdgeMeasureId },
    hooks: KernelHooks,
  ) => edgeMeasures[measure].compute(csr, { ...options, hooks }),
  encounterForms: ({ columns, options }: OfColumns<FormsOptions>, hooks: KernelHooks) =>
    encounterForms(columns, { ...options, hooks }),
  firstTieBoost: ({ columns, options }: OfColumns<BoostOptions>, hooks: KernelHooks) =>
    firstTieBoost(columns, { ...options, hooks }),
  formsByChance: ({ columns, options }: OfColumns<FormsByChanceOptions>, hooks: KernelHooks) =>
    formsByChance(columns, { ...options, hooks }),
  forceAtlas2: ({ csr, options }: WithOptions<ForceAtlas2Options>, hooks: KernelHooks) =>
    forceAtlas2(csr, { ...options, hooks }),
  hubsUncertainty: ({ csr, options }: WithOptions<HubsUncertaintyOptions>, hooks: KernelHooks) =>
    hubsUncertainty(csr, { ...options, hooks }),
  independentRoutes: ({ csr, options }: WithOptions<TwoGroups>, hooks: KernelHooks) =>
    independentRoutes(csr, { ...options, hooks }),
  katzPairs: ({ csr, options }: WithOptions<OptionsOf<typeof katzPairs>>, hooks: KernelHooks) =>
    katzPairs(csr, { ...options, hooks }),
  layout: ({ csr, options }: WithOptions<OptionsOf<typeof layout>>, hooks: KernelHooks) =>
    layout(csr, options, hooks),
  leaving: ({ csr, options }: WithOptions<LeavingOptions>, hooks: KernelHooks) =>
    leaving(csr, { ...options, hooks }),
  leiden: ({ csr, options }: WithOptions<OptionsOf<typeof leiden>>, hooks: KernelHooks) =>
    leiden(csr, options, hooks),
  louvain: ({ csr, options }: WithOptions<OptionsOf<typeof louvain>>, hooks: KernelHooks) =>
    louvain(csr, options, hooks),
  measureUncertainty: (
    { csr, measure, options }: WithOptions<MeasureUncertaintyOptions> & { measure: NodeMeasureId },
    hooks: KernelHooks,
  ) => measureUncertainty(csr, nodeMeasures[measure], { ...options, hooks }),
  nodeMeasure: (input: NodeMeasureInput, hooks: KernelHooks) => nodeMeasure(input, hooks),
  pageRank: ({ csr }: OfCsr) => pageRank(csr),
  nameIntroducers: (
    {
      input,
      described,
      seed,
    }: {
      readonly input: EncounterInput;
      readonly described: readonly Encounter[];
      readonly seed: number;
    },
    hooks: KernelHooks,
  ) => nameIntroducers(input, described, seed, hooks),
  partitionDraws: (
    {
      csr,
      given,
      options,
    }: WithOptions<Parameters<typeof partitionDraws>[2]> & { readonly given: Int32Array },
    hooks: KernelHooks,
  ) => partitionDraws(csr, given, { ...options, hooks }),
  passageDraws: ({ csr, options }: WithOptions<PassageOptions>, hooks: KernelHooks) =>
    passageDraws(csr, { ...options, hooks }),
  scorePairs: (
    { input, options }: { readonly input: EncounterInput; readonly options: EncounterOptions },
    hooks: KernelHooks,
  ) => scorePairs(input, options, hooks),
  structure: ({ csr, options }: WithOptions<StructureOptions>, hooks: KernelHooks) =>
    structure(csr, { ...options, hooks }),
  subCommunities: (
    { csr, options }: WithOptions<OptionsOf<typeof subCommunities>>,
    hooks: KernelHooks,
  ) => subCommunities(csr, options, hooks),
  participationCurve: (
    {
      contributions,
      options,
    }: { readonly contributions: Float64Array; readonly options: CurveOptions },
    hooks: KernelHooks,
  ) => participationCurve(contributions, { ...options, hooks }),
  removalCurves: ({ csr, options }: WithOptions<RemovalOptions>, hooks: KernelHooks) =>
    removalCurves(csr, { ...options, hooks }),
  rolesByChance: (
    { graph, options }: { readonly graph: Csr | Arcs; readonly options: RolesByChanceOptions },
    hooks: KernelHooks,
  ) => rolesByChance(graph, { ...options, hooks }),
  territoryEfficiency: ({ csr, options }: WithOptions<TwoGroups>, hooks: KernelHooks) =>
    territoryEfficiency(csr, { ...options, hooks }),
  undeclaredGoBetweens: (
    { columns, options }: OfColumns<Parameters<typeof undeclaredGoBetweens>[1]>,
    hooks: KernelHooks,
  ) => undeclaredGoBetweens(columns, { ...options, hooks }),
  unserved: ({
    input,
    recipients,
    competed,
  }: {
    readonly input: EncounterInput;
    readonly recipients: readonly number[];
    readonly competed: ReadonlySet<number>;
  }) => unserved(input, recipients, competed),
} as const;

export type TaskName = keyof typeof tasks;
export type TaskInput<T extends TaskName> = Parameters<(typeof tasks)[T]>[0];
export type TaskResult<T extends TaskName> = ReturnType<(typeof tasks)[T]>;

/** Untyped form for the wire: the caller's types hold on both sides of it. */
export function runTask(task: TaskName, input: unknown, hooks: KernelHooks): unknown {
  const kernel = tasks[task] as (input: unknown, hooks: KernelHooks) => unknown;
  return kernel(input, hooks);
}
