import { degreeOf, type Csr } from '../../graph/csr.js';
import { triangleCounts } from '../../graph/triangles.js';
import { direct, nodeMeasure } from '../node-measure.js';

/** Effective size: contacts that are not redundant, all ties alike.
 *  e_i = k - 2t / k, t = ties among the k contacts of i (Borgatti's form of Burt's definition)
 *  @param csr n nodes, strengths are not read
 *  @returns Float64Array(n), unit contacts, 1 … k; NaN for isolates
 *  @complexity O(n + m^1.5) time, O(n + m) space
 *  @source Burt (1992), Structural Holes, p. 52; Borgatti (1997), Connections 20:35 */
export function effectiveSize(csr: Csr): Float64Array {
  return triangleCounts(csr).map((count, node) => {
    const degree = degreeOf(csr, node);
    return degree === 0 ? NaN : degree - (2 * count) / degree;
  });
}

export const effectiveSizeMeasure = nodeMeasure({
  id: 'effectiveSize',
  ...direct((csr) => effectiveSize(csr)),
  unit: 'contacts',
  range: '1 … number of contacts',
  definition: 'Number of contacts of an actor that do not repeat one another.',
  source: 'Burt (1992), Structural Holes, p. 52; Borgatti (1997), Connections 20:35',
  edgeCases:
    'Isolate: undefined. One contact: 1. Self-loops and parallel ties are merged before; direction and strength ignored.',
  sentence: {
    en: 'The number of really different doors this actor opens.',
    fr: 'Le nombre de portes vraiment différentes que cet acteur ouvre.',
  },
});
