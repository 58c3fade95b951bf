import type { Csr } from '../../graph/csr.js';
import { direct, nodeMeasure } from '../node-measure.js';

/** Effective size: contacts that are not redundant, all ties alike.
 *  e_i = k - 2t / k, t = ties among the k contacts of i (Borgatti's form of Burt's definition)
 *  @param csr n nodes, strengths are not read
 *  @returns Float64Array(n), unit contacts, 1 … k; NaN for isolates
 *  @complexity O(n + m + Σ k²) time, O(n) space
 *  @source Burt (1992), Structural Holes, p. 52; Borgatti (1997), Connections 20:35 */
export function effectiveSize(csr: Csr): Float64Array {
  const { order, offsets, targets } = csr;
  const sizes = new Float64Array(order).fill(NaN);
  const contactOf = new Int32Array(order).fill(-1);
  for (let i = 0; i < order; i++) {
    const degree = offsets[i + 1]! - offsets[i]!;
    if (degree === 0) continue;
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) contactOf[targets[at]!] = i;
    let doubled = 0;
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
      const q = targets[at]!;
      for (let on = offsets[q]!; on < offsets[q + 1]!; on++) {
        if (contactOf[targets[on]!] === i) doubled++;
      }
    }
    sizes[i] = degree - doubled / degree;
  }
  return sizes;
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
