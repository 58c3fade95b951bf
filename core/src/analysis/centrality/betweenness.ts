import type { Csr } from '../../graph/csr.js';
import { EXACT_UP_TO, PIVOTS, SEED } from '../defaults.js';
import { alongPaths, nodeMeasure } from '../node-measure.js';
import {
  addDependencies,
  everyNode,
  samplePivots,
  type DependencySums,
  type PathOptions,
} from './dependencies.js';

/** A sum over shortest paths, and how many sources were walked for it: an estimate when fewer than n. */
export interface PathMeasure {
  /** One value a node or an edge. */
  readonly scores: Float64Array;
  readonly pivots: number;
}

/** Betweenness: shortest paths between others that pass through a node.
 *  b(v) = Σ_{s < t, s ≠ v ≠ t} σ_st(v) / σ_st, each unordered pair once
 *  @param csr strengths are not read; give `lengths` for paths by strength
 *  @param options.pivots sources; by default all up to 5,000 nodes, 500 above; the sum is then scaled by n / pivots
 *  @returns scores: Float64Array(n), unit pairs, 0 … (n-1)(n-2)/2; 0 for an isolate or a leaf
 *  @complexity O(n m) in hops, O(n m log n) with lengths; O(n + m) space
 *  @source Freeman (1977), Sociometry 40:35; Brandes (2001), J. Math. Sociol. 25:163 */
export function betweenness(csr: Csr, options: PathOptions = {}): PathMeasure {
  return summed(csr, options, csr.order, (node) => ({ node }));
}

/** Runs the accumulation over all nodes or pivots and halves it: each pair was walked from both ends. */
export function summed(
  csr: Csr,
  options: PathOptions,
  length: number,
  into: (sums: Float64Array) => DependencySums,
): PathMeasure {
  const { order } = csr;
  const scores = new Float64Array(length);
  if (order === 0) return { scores, pivots: 0 };
  const limit = options.pivots ?? (order > EXACT_UP_TO ? PIVOTS : order);
  const sources = samplePivots(everyNode(order), limit, options.seed ?? SEED);
  addDependencies(csr, sources, into(scores), options);
  const scale = order / sources.length / 2;
  return { scores: scores.map((sum) => sum * scale), pivots: sources.length };
}

export const betweennessMeasure = nodeMeasure({
  id: 'betweenness',
  ...alongPaths(betweenness),
  unit: 'pairs of actors',
  range: '0 … (n - 1)(n - 2) / 2',
  definition: 'Number of pairs of other actors whose shortest paths pass through an actor.',
  source: 'Freeman (1977), Sociometry 40:35; Brandes (2001), J. Math. Sociol. 25:163',
  edgeCases:
    'Empty graph: nothing. Isolate, leaf: 0. Pairs in different components count 0. Self-loops and parallel ties are merged before; direction ignored; strength read only as a length when asked. Above 5,000 actors estimated from 500 sources, which is said.',
  sentence: {
    en: 'Without this actor, other actors would be further apart.',
    fr: 'Sans cet acteur, d’autres acteurs seraient plus éloignés.',
  },
});
