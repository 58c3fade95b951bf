import type { Csr } from '../../graph/csr.js';
import { nodeStrengths } from '../../graph/csr.js';

export interface ConstraintOptions {
  /** True (default): ties count by their strength, as Burt defines it. False: all ties alike. */
  readonly byStrength?: boolean;
}

/** Calls `visit(i, j's position in row i, c_ij)` for every arc, row by row: c_ij = (p_ij + Σ_q p_iq p_qj)², q ≠ i, j.
 *  @complexity O(n + m + Σ k²) time, O(n) space */
export function eachContactConstraint(
  csr: Csr,
  options: ConstraintOptions,
  visit: (node: number, at: number, constraint: number) => void,
): void {
  const { order, offsets, targets, strengths } = csr;
  const byStrength = options.byStrength ?? true;
  const total = byStrength
    ? nodeStrengths(csr)
    : Float64Array.from({ length: order }, (_, u) => offsets[u + 1]! - offsets[u]!);
  const indirect = new Float64Array(order);
  for (let i = 0; i < order; i++) {
    const from = offsets[i]!;
    const to = offsets[i + 1]!;
    for (let at = from; at < to; at++) indirect[targets[at]!] = 0;
    for (let at = from; at < to; at++) {
      const q = targets[at]!;
      const share = (byStrength ? strengths[at]! : 1) / total[i]! / total[q]!;
      for (let on = offsets[q]!; on < offsets[q + 1]!; on++) {
        // Also adds to nodes that are no contact of i: never read, and set back to 0 before they are.
        indirect[targets[on]!]! += share * (byStrength ? strengths[on]! : 1);
      }
    }
    for (let at = from; at < to; at++) {
      const direct = (byStrength ? strengths[at]! : 1) / total[i]!;
      visit(i, at, (direct + indirect[targets[at]!]!) ** 2);
    }
  }
}
