import { disparityMeasure } from './backbone/backbone.js';
import { brokerageRolesMeasure } from './brokerage/brokerage-roles.js';
import { constraintMeasure } from './brokerage/constraint.js';
import { effectiveSizeMeasure } from './brokerage/effective-size.js';
import { hierarchyMeasure } from './brokerage/hierarchy.js';
import { introductionsMeasure } from './brokerage/introductions.js';
import { independentRoutesMeasure } from './brokerage/independent-routes.js';
import { triadClosureMeasure } from './brokerage/triad-closure.js';
import { territoryEfficiencyMeasure } from './brokerage/territory-efficiency.js';
import { betweennessMeasure } from './centrality/betweenness.js';
import { bridgenessMeasure } from './centrality/bridgeness.js';
import { bridgingCentralityMeasure } from './centrality/bridging-centrality.js';
import { crossScaleBetweennessMeasure } from './centrality/cross-scale-betweenness.js';
import { degreeMeasure } from './centrality/degree.js';
import { eccentricityMeasure } from './centrality/eccentricity.js';
import { edgeBetweennessMeasure } from './centrality/edge-betweenness.js';
import { harmonicCentralityMeasure } from './centrality/harmonic.js';
import { meanDistanceMeasure } from './centrality/mean-distance.js';
import { pageRankMeasure } from './centrality/page-rank.js';
import { strengthMeasure } from './centrality/strength.js';
import { clusteringCoefficientMeasure } from './cohesion/clustering-coefficient.js';
import { componentsMeasure } from './cohesion/components.js';
import { coreNumberMeasure } from './cohesion/core-number.js';
import { articulationPointMeasure, cutEdgeMeasure } from './cohesion/cut-points.js';
import { corePeripheryMeasure } from './cohesion/lip-core.js';
import { richClubMeasure } from './cohesion/rich-club.js';
import { localBridgeMeasure } from './cohesion/local-bridges.js';
import { transitivityMeasure } from './cohesion/transitivity.js';
import { trianglesMeasure } from './cohesion/triangles.js';
import { leidenMeasure } from './community/leiden.js';
import { cartographicRoleMeasure } from './community/cartographic-role.js';
import { modularityMeasure } from './community/modularity.js';
import { communityStabilityMeasure } from './community/community-stability.js';
import { participationCoefficientMeasure } from './community/participation-coefficient.js';
import { relativeParticipationMeasure } from './community/relative-participation.js';
import { structuralFoldMeasure } from './community/structural-folds.js';
import { withinModuleZScoreMeasure } from './community/within-module-z-score.js';
import { participationCurveMeasure } from './diversity/participation-curve.js';
import { burstinessMeasure } from './dynamics/burstiness.js';
import { burstsMeasure } from './dynamics/bursts.js';
import { encounterFormsMeasure } from './dynamics/encounter-forms.js';
import { firstTieBoostMeasure } from './dynamics/first-tie-boost.js';
import { paceMeasure } from './dynamics/pace.js';
import { remoteSurvivalMeasure } from './dynamics/remote-survival.js';
import { roleTurnoverMeasure } from './dynamics/role-turnover.js';
import { tieSurvivalMeasure } from './dynamics/tie-survival.js';
import { trackingMeasure } from './dynamics/tracking.js';
import type { EdgeMeasure } from './edge-measure.js';
import type { Measure } from './measure.js';
import { assortativityMeasure } from './mixing/assortativity.js';
import { degreeAssortativityMeasure } from './mixing/degree-assortativity.js';
import { eiIndexMeasure } from './mixing/ei-index.js';
import { proximityProfileMeasure } from './mixing/proximity-profile.js';
import { remoteTiesMeasure } from './mixing/remote-ties.js';
import type { NodeMeasure } from './node-measure.js';
import { approachToDecisionMeasure } from './position/approach-to-decision.js';
import { distanceToDecisionMeasure } from './position/distance-to-decision.js';
import { reach2Measure } from './position/reach2.js';
import { visibilityGapMeasure } from './position/visibility-gap.js';
import { rankingUncertaintyMeasure } from './resampling/ranking-uncertainty.js';
import { katzIndexMeasure } from './similarity/katz-index.js';

/** Measures that give one figure a node. A new one is a file and a line here: the pool, the services, the command
 *  line, the API, graphology and the docs take it from this list. */
const ofNodes = [
  articulationPointMeasure,
  betweennessMeasure,
  bridgenessMeasure,
  bridgingCentralityMeasure,
  brokerageRolesMeasure,
  cartographicRoleMeasure,
  clusteringCoefficientMeasure,
  communityStabilityMeasure,
  constraintMeasure,
  coreNumberMeasure,
  crossScaleBetweennessMeasure,
  degreeMeasure,
  distanceToDecisionMeasure,
  eccentricityMeasure,
  effectiveSizeMeasure,
  harmonicCentralityMeasure,
  hierarchyMeasure,
  meanDistanceMeasure,
  pageRankMeasure,
  participationCoefficientMeasure,
  reach2Measure,
  relativeParticipationMeasure,
  strengthMeasure,
  structuralFoldMeasure,
  trianglesMeasure,
  visibilityGapMeasure,
  withinModuleZScoreMeasure,
] as const;
export type NodeMeasureId = (typeof ofNodes)[number]['id'];

/** Measures that give one figure an edge. */
const ofTies = [
  cutEdgeMeasure,
  disparityMeasure,
  edgeBetweennessMeasure,
  localBridgeMeasure,
] as const;
export type EdgeMeasureId = (typeof ofTies)[number]['id'];

/** Measures of pairs, partitions and whole graphs. */
const ofOthers: readonly Measure[] = [
  approachToDecisionMeasure,
  assortativityMeasure,
  burstinessMeasure,
  burstsMeasure,
  componentsMeasure,
  corePeripheryMeasure,
  degreeAssortativityMeasure,
  eiIndexMeasure,
  encounterFormsMeasure,
  firstTieBoostMeasure,
  independentRoutesMeasure,
  introductionsMeasure,
  katzIndexMeasure,
  leidenMeasure,
  modularityMeasure,
  paceMeasure,
  participationCurveMeasure,
  rankingUncertaintyMeasure,
  remoteSurvivalMeasure,
  proximityProfileMeasure,
  remoteTiesMeasure,
  richClubMeasure,
  roleTurnoverMeasure,
  tieSurvivalMeasure,
  trackingMeasure,
  territoryEfficiencyMeasure,
  transitivityMeasure,
  triadClosureMeasure,
];

/** The catalogue: every measure there is, by id. */
export const measures: readonly Measure[] = [...ofNodes, ...ofTies, ...ofOthers].sort((a, b) =>
  a.id < b.id ? -1 : 1,
);

/** Node measures by id. */
export const nodeMeasures = Object.fromEntries(
  ofNodes.map((measure) => [measure.id, measure]),
) as unknown as { readonly [Id in NodeMeasureId]: NodeMeasure<Id> };

export function isNodeMeasureId(id: string): id is NodeMeasureId {
  return Object.hasOwn(nodeMeasures, id);
}

/** Edge measures by id. */
export const edgeMeasures = Object.fromEntries(
  ofTies.map((measure) => [measure.id, measure]),
) as unknown as { readonly [Id in EdgeMeasureId]: EdgeMeasure<Id> };

export function isEdgeMeasureId(id: string): id is EdgeMeasureId {
  return Object.hasOwn(edgeMeasures, id);
}

/** Names of the figures that a measure tells beside its own. */
export function partsOf(id: string): readonly string[] {
  const found: NodeMeasure | undefined = isNodeMeasureId(id) ? nodeMeasures[id] : undefined;
  return found?.parts ?? [];
}
