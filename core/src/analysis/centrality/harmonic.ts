import type { Csr } from '../../graph/csr.js';
import { alongPaths, nodeMeasure } from '../node-measure.js';
import type { PathMeasure } from './betweenness.js';
import type { PathOptions } from './dependencies.js';
import { distanceSums } from './distance-sums.js';

/** Harmonic centrality: h(v) = Σ_{u ≠ v} 1 / d(u, v), 0 where there is no path.
 *  @param csr strengths are not read; give `lengths` for distances by strength
 *  @param options.pivots see `distanceSums`; the sum is then scaled by n / pivots
 *  @returns scores: Float64Array(n), unit 1 / hop (1 / length), 0 … n - 1 in hops; 0 for an isolate
 *  @complexity O(⌈n / 512⌉ · diameter · (n + m)) in hops, O(n m log n) with lengths
 *  @source Rochat (2009), ASNA; pivots after Eppstein & Wang (2004), JGAA 8:39 */
export function harmonicCentrality(csr: Csr, options: PathOptions = {}): PathMeasure {
  const { inverse, pivots } = distanceSums(csr, options);
  const scale = csr.order / pivots;
  return { scores: pivots < csr.order ? inverse.map((sum) => sum * scale) : inverse, pivots };
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
