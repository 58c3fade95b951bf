import type { Csr } from '../graph/csr.js';
import { lengthsFromStrengths } from '../graph/shortest-path-counts.js';
import { disparityMeasure } from './backbone/backbone.js';
import { brokerageRolesMeasure } from './brokerage/brokerage-roles.js';
import { constraint, constraintMeasure } from './brokerage/constraint.js';
import { effectiveSize, effectiveSizeMeasure } from './brokerage/effective-size.js';
import { hierarchy, hierarchyMeasure } from './brokerage/hierarchy.js';
import { independentRoutesMeasure } from './brokerage/independent-routes.js';
import { territoryEfficiencyMeasure } from './brokerage/territory-efficiency.js';
import { betweenness, betweennessMeasure, type PathMeasure } from './centrality/betweenness.js';
import { bridgeness, bridgenessMeasure } from './centrality/bridgeness.js';
import { bridgingCentrality, bridgingCentralityMeasure } from './centrality/bridging-centrality.js';
import { crossScaleBetweennessMeasure } from './centrality/cross-scale-betweenness.js';
import { degree, degreeMeasure } from './centrality/degree.js';
import type { PathOptions } from './centrality/dependencies.js';
import { edgeBetweennessMeasure } from './centrality/edge-betweenness.js';
import { harmonicCentrality, harmonicCentralityMeasure } from './centrality/harmonic.js';
import { pageRank, pageRankMeasure } from './centrality/page-rank.js';
import { strength, strengthMeasure } from './centrality/strength.js';
import { componentsMeasure } from './cohesion/components.js';
import { articulationPointMeasure, cutEdgeMeasure, cutPoints } from './cohesion/cut-points.js';
import { localBridgeMeasure } from './cohesion/local-bridges.js';
import { modularityMeasure } from './community/modularity.js';
import { leidenMeasure } from './community/leiden.js';
import type { KernelHooks, Measure } from './measure.js';
import { assortativityMeasure } from './mixing/assortativity.js';
import { eiIndexMeasure } from './mixing/ei-index.js';

/** The catalogue: every measure there is, by id. CLI, API, explorer and docs are driven by it. */
export const measures: readonly Measure[] = [
  articulationPointMeasure,
  assortativityMeasure,
  betweennessMeasure,
  bridgenessMeasure,
  bridgingCentralityMeasure,
  brokerageRolesMeasure,
  componentsMeasure,
  constraintMeasure,
  crossScaleBetweennessMeasure,
  cutEdgeMeasure,
  degreeMeasure,
  disparityMeasure,
  edgeBetweennessMeasure,
  effectiveSizeMeasure,
  eiIndexMeasure,
  harmonicCentralityMeasure,
  hierarchyMeasure,
  independentRoutesMeasure,
  leidenMeasure,
  localBridgeMeasure,
  modularityMeasure,
  pageRankMeasure,
  strengthMeasure,
  territoryEfficiencyMeasure,
];

export interface NodeMeasureOptions {
  /** Length of an edge in path measures: 1, or 1 / strength. */
  readonly by?: 'hops' | 'strength';
  readonly pivots?: number;
  readonly seed?: number;
  readonly hooks?: KernelHooks;
}
export interface NodeMeasureResult {
  /** One figure a node; NaN = undefined. */
  readonly scores: Float64Array;
  /** Sources walked; null when the measure walks no path. An estimate when smaller than the number of nodes. */
  readonly pivots: number | null;
}
export type NodeMeasure = (csr: Csr, options?: NodeMeasureOptions) => NodeMeasureResult;

const direct =
  (of: (csr: Csr) => Float64Array): NodeMeasure =>
  (csr) => ({ scores: of(csr), pivots: null });
const alongPaths =
  (of: (csr: Csr, options: PathOptions) => PathMeasure): NodeMeasure =>
  (csr, { by = 'hops', ...options } = {}) =>
    of(csr, by === 'hops' ? options : { ...options, lengths: lengthsFromStrengths(csr) });

/** Measures that give one figure a node and need nothing but the graph, by id. */
export const nodeMeasures = {
  articulationPoint: direct((csr) => Float64Array.from(cutPoints(csr).articulationPoint)),
  betweenness: alongPaths(betweenness),
  bridgeness: alongPaths(bridgeness),
  bridgingCentrality: alongPaths(bridgingCentrality),
  constraint: direct(constraint),
  degree: direct(degree),
  effectiveSize: direct(effectiveSize),
  harmonicCentrality: alongPaths(harmonicCentrality),
  hierarchy: direct(hierarchy),
  pageRank: direct(pageRank),
  strength: direct(strength),
} as const satisfies Readonly<Record<string, NodeMeasure>>;
export type NodeMeasureId = keyof typeof nodeMeasures;
