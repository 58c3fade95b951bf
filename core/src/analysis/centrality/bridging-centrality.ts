import type { Csr } from '../../graph/csr.js';
import { alongPaths, nodeMeasure } from '../node-measure.js';
import { summed, type PathMeasure } from './betweenness.js';
import { degree } from './degree.js';
import type { PathOptions } from './dependencies.js';

/** Bridging centrality: betweenness times the bridging coefficient, large where a node with few ties joins busy ones.
 *  C(v) = b(v) · (1 / k_v) / Σ_{i ∈ N(v)} 1 / k_i, b unnormalised
 *  @param csr strengths are not read; give `lengths` for paths by strength  @param options see `betweenness`
 *  @returns scores: Float64Array(n), unit pairs, >= 0; 0 for an isolate
 *  @complexity that of betweenness  @source Hwang et al. (2008), KDD */
export function bridgingCentrality(csr: Csr, options: PathOptions = {}): PathMeasure {
  const { scores, pivots } = summed(csr, options, 'node');
  const degrees = degree(csr);
  const bridging = scores.map((between, v) => {
    if (degrees[v] === 0) return 0;
    let around = 0;
    for (let at = csr.offsets[v]!; at < csr.offsets[v + 1]!; at++) {
      around += 1 / degrees[csr.targets[at]!]!;
    }
    return between / degrees[v]! / around;
  });
  return { scores: bridging, pivots };
}

export const bridgingCentralityMeasure = nodeMeasure({
  id: 'bridgingCentrality',
  ...alongPaths(bridgingCentrality),
  unit: 'pairs of actors',
  range: '>= 0',
  definition:
    'Betweenness times the bridging coefficient: few ties of its own, between busy actors.',
  source: 'Hwang et al. (2008), KDD',
  edgeCases:
    'Isolate: 0. Pairs in different components count 0. Self-loops and parallel ties are merged before; direction ignored; strength read only as a length when asked.',
  sentence: {
    en: 'With few ties of its own, this actor joins busy actors.',
    fr: 'Avec peu de liens, cet acteur relie des acteurs très entourés.',
  },
});
