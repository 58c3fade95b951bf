import type { Csr } from '../../graph/csr.js';
import { edgeMeasure, ofEdgesAlongPaths } from '../edge-measure.js';
import { summed, type PathMeasure } from './betweenness.js';
import type { PathOptions } from './dependencies.js';

/** Edge betweenness: shortest paths that use an edge. b(e) = Σ_{s < t} σ_st(e) / σ_st, ends included.
 *  @param csr strengths are not read; give `lengths` for paths by strength  @param options see `betweenness`
 *  @returns scores by edge number: Float64Array(m), unit pairs, 1 … n²/4 when exact in hops
 *  @complexity O(n m) in hops, O(n m log n) with lengths; O(n + m) space
 *  @source Girvan & Newman (2002), PNAS 99:7821; Brandes (2008), Soc. Networks 30:136 */
export function edgeBetweenness(csr: Csr, options: PathOptions = {}): PathMeasure {
  return summed(csr, options, 'edge');
}

export const edgeBetweennessMeasure = edgeMeasure({
  id: 'edgeBetweenness',
  ...ofEdgesAlongPaths(edgeBetweenness),
  unit: 'pairs of actors',
  range: '0 … n² / 4',
  definition: 'Number of pairs of actors whose shortest paths use a tie.',
  source: 'Girvan & Newman (2002), PNAS 99:7821; Brandes (2008), Soc. Networks 30:136',
  edgeCases:
    'No edge: nothing. Pairs in different components count 0. Self-loops and parallel ties are merged before; direction ignored; strength read only as a length when asked.',
  sentence: {
    en: 'How many actors would be further apart without this tie.',
    fr: 'Combien d’acteurs seraient plus éloignés sans ce lien.',
  },
});
