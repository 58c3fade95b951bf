import { degreeOf, type Csr } from '../../graph/csr.js';
import type { Measure } from '../measure.js';

/** Degree assortativity: correlation of the degrees at the two ends of a tie, every tie read from both ends. The mean
 *  degree of an end is taken off first: large sums that cancel would lose digits, and where all ends are alike nothing
 *  at all is left.
 *  @param csr strengths are not read
 *  @returns -1 … 1; NaN without a tie, or when every end has the same degree
 *  @complexity O(n + m) time, O(1) space  @source Newman (2002), PRL 89:208701 */
export function degreeAssortativity(csr: Csr): number {
  const { order, offsets, targets } = csr;
  let squares = 0;
  for (let u = 0; u < order; u++) squares += degreeOf(csr, u) ** 2;
  const mean = squares / targets.length;
  let together = 0;
  let spread = 0;
  for (let u = 0; u < order; u++) {
    const own = degreeOf(csr, u) - mean;
    let others = 0;
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
      others += degreeOf(csr, targets[at]!) - mean;
    }
    together += own * others;
    spread += degreeOf(csr, u) * own * own;
  }
  return together / spread;
}

export const degreeAssortativityMeasure: Measure = {
  id: 'degreeAssortativity',
  kind: 'graph',
  unit: '1',
  range: '-1 … 1',
  definition: 'Correlation of the numbers of contacts at the two ends of a tie, over all ties.',
  source: 'Newman (2002), PRL 89:208701',
  edgeCases:
    'No tie, or as many contacts at every end: undefined. Isolates add nothing. Self-loops are dropped, parallel ties merged; direction and strength ignored.',
  sentence: {
    en: 'Whether the well linked are tied to one another (above 0) or to those who have few contacts (below 0).',
    fr: 'Si les mieux reliés sont liés entre eux (au-dessus de 0) ou à ceux qui ont peu de contacts (au-dessous de 0).',
  },
};
