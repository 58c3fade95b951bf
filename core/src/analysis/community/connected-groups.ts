import type { Csr } from '../../graph/csr.js';

/** Connected parts of each group of a partition, numbered by first node: equal to the partition (up to names) exactly
 *  when every group is connected.
 *  @returns part of each node, 0..parts-1, and their number
 *  @complexity O(n + m) */
export function connectedGroups(
  csr: Csr,
  group: ArrayLike<number>,
): { readonly part: Int32Array; readonly parts: number } {
  const part = new Int32Array(csr.order).fill(-1);
  const stack = new Int32Array(csr.order);
  let parts = 0;
  for (let start = 0; start < csr.order; start++) {
    if (part[start] !== -1) continue;
    let depth = 1;
    stack[0] = start;
    part[start] = parts;
    while (depth > 0) {
      const u = stack[--depth]!;
      for (let at = csr.offsets[u]!; at < csr.offsets[u + 1]!; at++) {
        const v = csr.targets[at]!;
        if (part[v] !== -1 || group[v] !== group[u]) continue;
        part[v] = parts;
        stack[depth++] = v;
      }
    }
    parts++;
  }
  return { part, parts };
}
