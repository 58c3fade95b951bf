import type { Csr } from '../../graph/csr.js';
import { direct, nodeMeasure } from '../node-measure.js';
import { eachContactConstraint, type ConstraintOptions } from './contact-constraint.js';

/** Burt's constraint: how far an actor's contacts lead back to one another (low = open structural holes).
 *  c_i = Σ_j (p_ij + Σ_q p_iq p_qj)², j over contacts of i, q ≠ i, j;  p_ij = w_ij / Σ_k w_ik
 *  @param csr n nodes, strengths > 0  @param options.byStrength all ties alike when false
 *  @returns Float64Array(n), unit 1, > 0, may exceed 1; 1 with a single contact; NaN for isolates
 *  @complexity O(n + m^1.5) time, O(n + m) space  @source Burt (1992), Structural Holes, ch. 2 */
export function constraint(csr: Csr, options: ConstraintOptions = {}): Float64Array {
  const sums = new Float64Array(csr.order);
  for (let u = 0; u < csr.order; u++) {
    if (csr.offsets[u] === csr.offsets[u + 1]) sums[u] = NaN;
  }
  eachContactConstraint(csr, options, (node, part) => {
    sums[node]! += part;
  });
  return sums;
}

export const constraintMeasure = nodeMeasure({
  id: 'constraint',
  ...direct((csr) => constraint(csr)),
  unit: '1',
  range: '> 0, about 1 when all contacts know one another; may exceed 1',
  definition: "How far an actor's contacts lead back to one another; low = open structural holes.",
  source: 'Burt (1992), Structural Holes, ch. 2; Burt (2004), AJS 110:349',
  edgeCases:
    'Isolate: undefined. One contact: 1. Components do not mix. Self-loops are dropped, parallel ties added before; direction ignored; zero strength is no tie.',
  sentence: {
    en: 'Low: the contacts of this actor do not know each other, each opens another door.',
    fr: 'Bas : les contacts de cet acteur ne se connaissent pas, chacun ouvre une autre porte.',
  },
});
