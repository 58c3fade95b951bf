import { bitCount, manyHops } from '../../graph/bfs.js';
import type { Csr } from '../../graph/csr.js';
import { pathCounts } from '../../graph/shortest-path-counts.js';
import { EXACT_UP_TO, PIVOTS, SEED } from '../defaults.js';
import { checkpoint } from '../hooks.js';
import { alongPaths, nodeMeasure } from '../node-measure.js';
import type { PathMeasure } from './betweenness.js';
import { everyNode, samplePivots, type PathOptions } from './dependencies.js';

/** Harmonic centrality: h(v) = Σ_{u ≠ v} 1 / d(u, v), 0 where there is no path.
 *  @param csr strengths are not read; give `lengths` for distances by strength
 *  @param options.pivots sources; by default all up to 5,000 nodes, 500 above; the sum is then scaled by n / pivots
 *  @returns scores: Float64Array(n), unit 1 / hop (1 / length), 0 … n - 1 in hops; 0 for an isolate
 *  @complexity O(⌈n / 32⌉ · diameter · (n + m)) in hops, O(n m log n) with lengths; O(n) space
 *  @source Rochat (2009), ASNA; pivots after Eppstein & Wang (2004), JGAA 8:39 */
export function harmonicCentrality(csr: Csr, options: PathOptions = {}): PathMeasure {
  const { order } = csr;
  const { lengths, hooks } = options;
  const scores = new Float64Array(order);
  if (order === 0) return { scores, pivots: 0 };
  const limit = options.pivots ?? (order > EXACT_UP_TO ? PIVOTS : order);
  const sources = samplePivots(everyNode(order), limit, options.seed ?? SEED);
  if (lengths === undefined) {
    manyHops(
      csr,
      sources,
      (node, hops, reachedBy) => {
        scores[node]! += bitCount(reachedBy) / hops;
      },
      { onBatch: (share) => checkpoint(hooks, share) },
    );
  } else {
    const walk = pathCounts(csr, lengths);
    sources.forEach((source, i) => {
      checkpoint(hooks, i / sources.length);
      const reached = walk.from(source);
      for (let at = 1; at < reached; at++) {
        const node = walk.sequence[at]!;
        scores[node]! += 1 / walk.distance[node]!;
      }
    });
  }
  const scale = order / sources.length;
  return { scores: scores.map((sum) => sum * scale), pivots: sources.length };
}

export const harmonicCentralityMeasure = nodeMeasure({
  id: 'harmonicCentrality',
  ...alongPaths(harmonicCentrality),
  unit: '1 / hop',
  range: '0 … n - 1',
  definition: 'Sum over all other actors of one over their distance.',
  source: 'Rochat (2009), ASNA; Eppstein & Wang (2004), JGAA 8:39',
  edgeCases:
    'Isolate: 0. No path counts 0, so disconnected graphs need no care. Self-loops and parallel ties are merged before; direction ignored; strength read only as a length when asked.',
  sentence: {
    en: 'How near this actor is to all the others.',
    fr: 'À quel point cet acteur est proche de tous les autres.',
  },
});
