import { disparityMeasure } from './backbone/backbone.js';
import { brokerageRolesMeasure } from './brokerage/brokerage-roles.js';
import { constraintMeasure } from './brokerage/constraint.js';
import { effectiveSizeMeasure } from './brokerage/effective-size.js';
import { hierarchyMeasure } from './brokerage/hierarchy.js';
import { independentRoutesMeasure } from './brokerage/independent-routes.js';
import { territoryEfficiencyMeasure } from './brokerage/territory-efficiency.js';
import { betweennessMeasure } from './centrality/betweenness.js';
import { bridgenessMeasure } from './centrality/bridgeness.js';
import { bridgingCentralityMeasure } from './centrality/bridging-centrality.js';
import { crossScaleBetweennessMeasure } from './centrality/cross-scale-betweenness.js';
import { degreeMeasure } from './centrality/degree.js';
import { edgeBetweennessMeasure } from './centrality/edge-betweenness.js';
import { harmonicCentralityMeasure } from './centrality/harmonic.js';
import { pageRankMeasure } from './centrality/page-rank.js';
import { strengthMeasure } from './centrality/strength.js';
import { componentsMeasure } from './cohesion/components.js';
import { articulationPointMeasure, cutEdgeMeasure } from './cohesion/cut-points.js';
import { localBridgeMeasure } from './cohesion/local-bridges.js';
import { leidenMeasure } from './community/leiden.js';
import { modularityMeasure } from './community/modularity.js';
import { participationCoefficientMeasure } from './community/participation-coefficient.js';
import { relativeParticipationMeasure } from './community/relative-participation.js';
import { withinModuleZScoreMeasure } from './community/within-module-z-score.js';
import type { Measure } from './measure.js';
import { assortativityMeasure } from './mixing/assortativity.js';
import { eiIndexMeasure } from './mixing/ei-index.js';
import type { NodeMeasure } from './node-measure.js';

/** Measures that give one figure a node. A new one is a file and a line here: the pool, the services, the command
 *  line, the API, graphology and the docs take it from this list. */
const ofNodes = [
  articulationPointMeasure,
  betweennessMeasure,
  bridgenessMeasure,
  bridgingCentralityMeasure,
  constraintMeasure,
  crossScaleBetweennessMeasure,
  degreeMeasure,
  effectiveSizeMeasure,
  harmonicCentralityMeasure,
  hierarchyMeasure,
  pageRankMeasure,
  participationCoefficientMeasure,
  relativeParticipationMeasure,
  strengthMeasure,
  withinModuleZScoreMeasure,
] as const;
export type NodeMeasureId = (typeof ofNodes)[number]['id'];

/** Measures of edges, partitions and whole graphs, and those that give several figures a node. */
const ofOthers: readonly Measure[] = [
  assortativityMeasure,
  brokerageRolesMeasure,
  componentsMeasure,
  cutEdgeMeasure,
  disparityMeasure,
  edgeBetweennessMeasure,
  eiIndexMeasure,
  independentRoutesMeasure,
  leidenMeasure,
  localBridgeMeasure,
  modularityMeasure,
  territoryEfficiencyMeasure,
];

/** The catalogue: every measure there is, by id. */
export const measures: readonly Measure[] = [...ofNodes, ...ofOthers].sort((a, b) =>
  a.id < b.id ? -1 : 1,
);

/** Node measures by id. */
export const nodeMeasures = Object.fromEntries(
  ofNodes.map((measure) => [measure.id, measure]),
) as unknown as { readonly [Id in NodeMeasureId]: NodeMeasure<Id> };

export function isNodeMeasureId(id: string): id is NodeMeasureId {
  return Object.hasOwn(nodeMeasures, id);
}
