import type { Csr } from '../../graph/csr.js';
import { BETWEENNESS_ERROR, EXACT_VISITS } from '../defaults.js';
import { alongPaths, nodeMeasure, type Guarantee } from '../node-measure.js';
import { pathQuestion } from '../shortest-paths/path-sums.js';
import { everyNode, type PathOptions } from './dependencies.js';
import { pairSums } from './pair-sums.js';
import { sampledBetweenness } from './sampled-betweenness.js';

/** A sum over shortest paths, and how many sources were walked for it: an estimate when fewer than n. */
export interface PathMeasure {
  /** One value a node or an edge. */
  readonly scores: Float64Array;
  readonly pivots: number;
}

/** Exact, or from sources (fewer pivots than nodes), or from random paths with a guarantee (no pivots). */
export interface Betweenness {
  readonly scores: Float64Array;
  readonly pivots: number | null;
  readonly guarantee?: Guarantee;
}

/** Betweenness: shortest paths between others that pass through a node.
 *  b(v) = Σ_{s < t, s ≠ v ≠ t} σ_st(v) / σ_st, each unordered pair once
 *  @param csr strengths are not read; give `lengths` for paths by strength
 *  @param options.pivots sources walked; see `pairSums`
 *  @param options.error share of pairs: see `sampledBetweenness`, which also answers in hops where all sources would take
 *    more than EXACT_VISITS arc visits and neither is given
 *  @returns scores: Float64Array(n), unit pairs, 0 … (n-1)(n-2)/2; 0 for an isolate or a leaf
 *  @complexity O(n m) in hops, O(n m log n) with lengths; O(n + m) space
 *  @source Freeman (1977), Sociometry 40:35; Brandes (2001), J. Math. Sociol. 25:163 */
export function betweenness(csr: Csr, options: PathOptions = {}): Betweenness {
  const { lengths, pivots, seed, hooks } = options;
  if (lengths !== undefined || pivots !== undefined) return summed(csr, options, 'node');
  const error = options.error ?? (isCheap(csr) ? undefined : BETWEENNESS_ERROR);
  if (error === undefined) return summed(csr, { ...options, pivots: Infinity }, 'node');
  const { scores, ...guarantee } = sampledBetweenness(csr, {
    error,
    ...(seed === undefined ? {} : { seed }),
    ...(hooks === undefined ? {} : { hooks }),
  });
  return { scores, pivots: null, guarantee };
}

function isCheap(csr: Csr): boolean {
  if (csr.order * csr.targets.length <= EXACT_VISITS) return true;
  const everyone = new Float64Array(csr.order).fill(1);
  const wanted = { node: true, apart: false, edge: false };
  return pathQuestion(csr, { source: everyone, end: everyone }, wanted).plan.visits <= EXACT_VISITS;
}

/** One of the sums over all ordered pairs, halved: each pair was walked from both ends. */
export function summed(
  csr: Csr,
  options: PathOptions,
  which: 'node' | 'apart' | 'edge',
): PathMeasure {
  const wanted = { node: which === 'node', apart: which === 'apart', edge: which === 'edge' };
  const everyone = new Float64Array(csr.order).fill(1);
  const sums = pairSums(csr, everyNode(csr.order), everyone, wanted, options);
  return { scores: sums[which].map((sum) => sum / 2), pivots: sums.pivots };
}

export const betweennessMeasure = nodeMeasure({
  id: 'betweenness',
  ...alongPaths(betweenness),
  unit: 'pairs of actors',
  range: '0 … (n - 1)(n - 2) / 2',
  definition: 'Number of pairs of other actors whose shortest paths pass through an actor.',
  source: 'Freeman (1977), Sociometry 40:35; Brandes (2001), J. Math. Sociol. 25:163',
  edgeCases:
    'Empty graph: nothing. Isolate, leaf: 0. Pairs in different components count 0. Self-loops and parallel ties are merged before; direction ignored; strength read only as a length when asked. Exact up to some 50,000 actors; beyond that estimated from random paths, within an error that is said with its confidence.',
  sentence: {
    en: 'Without this actor, other actors would be further apart.',
    fr: 'Sans cet acteur, d’autres acteurs seraient plus éloignés.',
  },
});
