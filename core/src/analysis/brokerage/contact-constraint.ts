import type { Csr } from '../../graph/csr.js';
import { nodeStrengths, signed } from '../../graph/csr.js';
import { eachTriangle } from '../../graph/triangles.js';

export interface ConstraintOptions {
  /** True (default): ties count by their strength, as Burt defines it. False: all ties alike. */
  readonly byStrength?: boolean;
}

/** Calls `visit(i, j's position in row i, c_ij)` for every arc, row by row: c_ij = (p_ij + Σ_q p_iq p_qj)², q ≠ i, j.
 *  With w strengths and s their sums, Σ_q p_iq p_qj = z_ij / s_i, z_ij = Σ_q w_iq w_qj / s_q: the same from both ends,
 *  one figure an edge, summed in one pass over the triangles.
 *  @complexity O(n + m^1.5) time, O(n + m) space */
export function eachContactConstraint(
  csr: Csr,
  options: ConstraintOptions,
  visit: (node: number, at: number, constraint: number) => void,
): void {
  const { order, strengths } = csr;
  const offsets = signed(csr.offsets);
  const edgeIds = signed(csr.edgeIds);
  const byStrength = options.byStrength ?? true;
  const total = byStrength ? nodeStrengths(csr) : new Float64Array(order);
  if (!byStrength) for (let u = 0; u < order; u++) total[u] = offsets[u + 1]! - offsets[u]!;
  const ofEdge = new Float64Array(csr.size).fill(1);
  if (byStrength) for (let at = 0; at < edgeIds.length; at++) ofEdge[edgeIds[at]!] = strengths[at]!;
  const indirect = new Float64Array(csr.size);
  eachTriangle(csr, (a, b, c, ab, ac, bc) => {
    indirect[ab]! += (ofEdge[ac]! * ofEdge[bc]!) / total[c]!;
    indirect[ac]! += (ofEdge[ab]! * ofEdge[bc]!) / total[b]!;
    indirect[bc]! += (ofEdge[ab]! * ofEdge[ac]!) / total[a]!;
  });
  for (let i = 0; i < order; i++) {
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
      const edge = edgeIds[at]!;
      visit(i, at, ((ofEdge[edge]! + indirect[edge]!) / total[i]!) ** 2);
    }
  }
}
