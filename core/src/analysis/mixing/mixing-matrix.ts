import type { Csr } from '../../graph/csr.js';

/** Edges between groups: e[a * groupCount + b] = edges from a to b, own-group edges counted from both ends; nodes of
 *  unknown group (-1) are left out. @complexity O(n + m + g²)  @source Newman (2003), PRE 67:026126 */
export function mixingMatrix(
  csr: Csr,
  groups: ArrayLike<number>,
  groupCount: number,
): Float64Array {
  const edges = new Float64Array(groupCount * groupCount);
  for (let u = 0; u < csr.order; u++) {
    const from = groups[u]!;
    if (from < 0) continue;
    for (let at = csr.offsets[u]!; at < csr.offsets[u + 1]!; at++) {
      const to = groups[csr.targets[at]!]!;
      if (to >= 0) edges[from * groupCount + to]!++;
    }
  }
  return edges;
}
