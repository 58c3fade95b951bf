import { nodeDegrees, nodeStrengths, type Csr } from '../../graph/csr.js';
import { pointed, type PointedGraph } from '../../graph/pointed.js';

export interface ConstraintOptions {
  /** True (default): ties count by their strength, as Burt defines it. False: all ties alike. */
  readonly byStrength?: boolean;
}

/** Calls `visit(i, c_ij)` for every contact j of every node i, in no order of nodes: c_ij = (p_ij + Σ_q p_iq p_qj)², q ≠ i, j.
 *  With w strengths and s their sums, Σ_q p_iq p_qj = z_ij / s_i, z_ij = Σ_q w_iq w_qj / s_q: the same from both ends,
 *  one figure an edge, summed in one pass over the triangles.
 *  @complexity O(n + m^1.5) time, O(n + m) space */
export function eachContactConstraint(
  csr: Csr,
  options: ConstraintOptions,
  visit: (node: number, constraint: number) => void,
): void {
  const graph = pointed(csr, true);
  const { nodeAt, offsets, targets, strengths } = graph;
  const byStrength = options.byStrength ?? true;
  if (!byStrength) strengths.fill(1);
  const sums = byStrength ? nodeStrengths(csr) : nodeDegrees(csr);
  // 1 / s_i by rank; infinite for isolates, which no edge asks for.
  const shareOf = new Float64Array(csr.order);
  for (let r = 0; r < csr.order; r++) shareOf[r] = 1 / sums[nodeAt[r]!]!;
  const reached = throughThirds(graph, shareOf);
  for (let at = 0; at < reached.length; at++) reached[at]! += strengths[at]!;
  for (let a = 0; a < csr.order; a++) {
    const node = nodeAt[a]!;
    const ofNode = shareOf[a]!;
    for (let at = offsets[a]!, end = offsets[a + 1]!; at < end; at++) {
      const b = targets[at]!;
      visit(node, (reached[at]! * ofNode) ** 2);
      visit(nodeAt[b]!, (reached[at]! * shareOf[b]!) ** 2);
    }
  }
}

/** z_ij of every edge, by its place. */
function throughThirds(
  { nodeAt, offsets, targets, strengths }: PointedGraph,
  shareOf: Float64Array,
): Float64Array {
  const order = nodeAt.length;
  const found = new Float64Array(targets.length);
  /** Place of a rank in the row at hand, plus one. */
  const place = new Int32Array(order);
  for (let a = 0; a < order; a++) {
    const from = offsets[a]!;
    const to = offsets[a + 1]!;
    if (to - from < 2) continue;
    const throughA = shareOf[a]!;
    for (let at = from; at < to; at++) place[targets[at]!] = at + 1;
    for (let at = from; at < to; at++) {
      const b = targets[at]!;
      const throughB = shareOf[b]!;
      const ab = strengths[at]!;
      let ofAb = 0;
      for (let on = offsets[b]!, end = offsets[b + 1]!; on < end; on++) {
        const c = targets[on]!;
        const met = place[c]!;
        if (met === 0) continue;
        const ac = strengths[met - 1]!;
        const bc = strengths[on]!;
        ofAb += ac * bc * shareOf[c]!;
        found[met - 1]! += ab * bc * throughB;
        found[on]! += ab * ac * throughA;
      }
      found[at]! += ofAb;
    }
    for (let at = from; at < to; at++) place[targets[at]!] = 0;
  }
  return found;
}
