import type { Csr } from '../../graph/csr.js';
import type { Measure } from '../measure.js';
import { mixingMatrix } from './mixing-matrix.js';

/** Nominal assortativity: r = (Σ e_ii - Σ a_i b_i) / (1 - Σ a_i b_i) on the mixing matrix as shares.
 *  @param groups one group code a node, 0..groupCount-1, -1 = unknown (left out)
 *  @returns -1 … 1; NaN without a tie, or when all ties are inside one group
 *  @complexity O(n + m + g²)  @source Newman (2003), PRE 67:026126 */
export function assortativity(csr: Csr, groups: ArrayLike<number>, groupCount: number): number {
  const edges = mixingMatrix(csr, groups, groupCount);
  const total = edges.reduce((sum, count) => sum + count, 0);
  if (total === 0) return NaN;
  let inside = 0;
  let byChance = 0;
  for (let a = 0; a < groupCount; a++) {
    inside += edges[a * groupCount + a]! / total;
    let share = 0;
    for (let b = 0; b < groupCount; b++) share += edges[a * groupCount + b]! / total;
    byChance += share * share;
  }
  return byChance === 1 ? NaN : (inside - byChance) / (1 - byChance);
}

export const assortativityMeasure: Measure = {
  id: 'assortativity',
  kind: 'graph',
  unit: '1',
  range: '-1 … 1',
  definition:
    'How much more ties stay inside groups than group sizes alone would have it, over the most possible.',
  source: 'Newman (2003), PRE 67:026126',
  edgeCases: 'No tie, or one group only: undefined. Actors of unknown group are left out.',
  sentence: {
    en: 'Three ties in four stay inside the same sector; by chance it would be one in two.',
    fr: 'Trois liens sur quatre restent dans le même secteur ; le hasard en donnerait un sur deux.',
  },
};
