import type { Csr } from '../../graph/csr.js';
import { alongPaths, nodeMeasure } from '../node-measure.js';
import type { PathMeasure } from './betweenness.js';
import type { PathOptions } from './dependencies.js';
import { distanceSums } from './distance-sums.js';

/** Mean distance to the nodes that can be reached. l(v) = Σ_u d(u, v) / r(v) over the r(v) reached u ≠ v
 *  @param csr strengths are not read; give `lengths` for distances by strength
 *  @param options.pivots see `distanceSums`; from fewer sources the mean is over those
 *  @returns scores: Float64Array(n), hops (or length), >= 1 in hops; NaN when no node is reached
 *  @complexity that of `harmonicCentrality`  @source Freeman (1979), Soc. Networks 1:215 (its inverse is closeness) */
export function meanDistance(csr: Csr, options: PathOptions = {}): PathMeasure {
  const { distance, reached, pivots } = distanceSums(csr, options);
  // 0 / 0 is NaN: an isolate has no mean.
  return { scores: distance.map((sum, v) => sum / reached[v]!), pivots };
}

export const meanDistanceMeasure = nodeMeasure({
  id: 'meanDistance',
  ...alongPaths(meanDistance),
  unit: 'hops',
  range: '1 … n / 2',
  definition: 'Mean distance from an actor to all the actors it can reach.',
  source: 'Freeman (1979), Soc. Networks 1:215',
  edgeCases:
    'Isolate: undefined. Actors without a path are left out, so a small component has small figures. Self-loops and parallel ties are merged before; direction ignored; strength read only as a length when asked.',
  sentence: {
    en: 'How many steps this actor is from the others on average.',
    fr: 'À combien de pas cet acteur est des autres, en moyenne.',
  },
});
