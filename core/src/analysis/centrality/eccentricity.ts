import type { Csr } from '../../graph/csr.js';
import { alongPaths, nodeMeasure } from '../node-measure.js';
import type { PathMeasure } from './betweenness.js';
import type { PathOptions } from './dependencies.js';
import { distanceSums } from './distance-sums.js';

/** Eccentricity: distance to the farthest node that can be reached. e(v) = max_u d(u, v) over reached u ≠ v
 *  @param csr strengths are not read; give `lengths` for distances by strength
 *  @param options.pivots see `distanceSums`; from fewer sources the figure is a lower bound
 *  @returns scores: Float64Array(n), hops (or length), >= 1 in hops; NaN when no node is reached
 *  @complexity that of `harmonicCentrality`  @source Hage & Harary (1995), Soc. Networks 17:57 */
export function eccentricity(csr: Csr, options: PathOptions = {}): PathMeasure {
  const { farthest, reached, pivots } = distanceSums(csr, options);
  return { scores: farthest.map((most, v) => (reached[v] === 0 ? NaN : most)), pivots };
}

export const eccentricityMeasure = nodeMeasure({
  id: 'eccentricity',
  ...alongPaths(eccentricity),
  unit: 'hops',
  range: '1 … n - 1',
  definition: 'Distance from an actor to the farthest actor it can reach.',
  source: 'Hage & Harary (1995), Soc. Networks 17:57',
  edgeCases:
    'Isolate: undefined. Actors without a path are left out. Self-loops and parallel ties are merged before; direction ignored; strength read only as a length when asked. From a sample of sources it is a lower bound.',
  sentence: {
    en: 'How many steps this actor is from the one farthest from it.',
    fr: 'À combien de pas cet acteur est du plus éloigné de lui.',
  },
});
