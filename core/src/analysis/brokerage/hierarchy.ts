import type { Csr } from '../../graph/csr.js';
import { direct, nodeMeasure } from '../node-measure.js';
import { eachContactConstraint, type ConstraintOptions } from './contact-constraint.js';
import { constraint } from './constraint.js';

/** Burt's hierarchy: how far constraint comes from one contact rather than evenly from all (Coleman-Theil).
 *  h_i = Σ_j r_j ln r_j / (k ln k),  r_j = c_ij / (c_i / k)
 *  @param csr n nodes, strengths > 0  @param options.byStrength all ties alike when false
 *  @returns Float64Array(n), unit 1, 0 (evenly) … 1 (one contact); 1 with a single contact; NaN for isolates
 *  @complexity O(n + m^1.5) time, O(n + m) space  @source Burt (1992), Structural Holes, p. 71 */
export function hierarchy(csr: Csr, options: ConstraintOptions = {}): Float64Array {
  const total = constraint(csr, options);
  const { offsets } = csr;
  const sums = total.map((value) => (Number.isNaN(value) ? NaN : 0));
  eachContactConstraint(csr, options, (node, part) => {
    const degree = offsets[node + 1]! - offsets[node]!;
    const ratio = (part * degree) / total[node]!;
    if (degree === 1) sums[node] = 1;
    else sums[node]! += (ratio * Math.log(ratio)) / (degree * Math.log(degree));
  });
  // Even constraint gives 0 up to rounding, never below.
  return sums.map((value) => (value < 0 ? 0 : value));
}

export const hierarchyMeasure = nodeMeasure({
  id: 'hierarchy',
  ...direct((csr) => hierarchy(csr)),
  unit: '1',
  range: '0 … 1',
  definition: 'How far the constraint on an actor comes from one contact rather than from all.',
  source: 'Burt (1992), Structural Holes, p. 71',
  edgeCases:
    'Isolate: undefined. One contact: 1. Self-loops are dropped, parallel ties added before; direction ignored; zero strength is no tie.',
  sentence: {
    en: 'High: this actor depends on one contact who knows all the others.',
    fr: 'Haut : cet acteur dépend d’un contact qui connaît tous les autres.',
  },
});
