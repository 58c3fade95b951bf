import type { Csr } from '../../graph/csr.js';
import { degreeOf } from '../../graph/csr.js';
import { triangleCounts } from '../../graph/triangles.js';
import { direct, nodeMeasure } from '../node-measure.js';

/** Local clustering coefficient: share of a node's pairs of contacts that are tied. C_i = 2 t_i / (k_i (k_i - 1))
 *  @param csr strengths are not read
 *  @returns Float64Array(n), share, 0 … 1; NaN with fewer than two contacts
 *  @complexity O(n + m^1.5) time, O(n + m) space  @source Watts & Strogatz (1998), Nature 393:440 */
export function clusteringCoefficient(csr: Csr): Float64Array {
  return triangleCounts(csr).map((count, node) => {
    const degree = degreeOf(csr, node);
    return degree < 2 ? NaN : (2 * count) / (degree * (degree - 1));
  });
}

export const clusteringCoefficientMeasure = nodeMeasure({
  id: 'clusteringCoefficient',
  ...direct(clusteringCoefficient),
  unit: 'share',
  range: '0 … 1',
  definition: 'Share of the pairs of contacts of an actor that are tied to each other.',
  source: 'Watts & Strogatz (1998), Nature 393:440',
  edgeCases:
    'Fewer than two contacts: undefined. Components do not mix. Self-loops are dropped, parallel ties merged; direction and strength ignored.',
  sentence: {
    en: 'High: the contacts of this actor know one another.',
    fr: 'Haut : les contacts de cet acteur se connaissent entre eux.',
  },
});
