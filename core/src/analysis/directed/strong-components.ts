import type { DirectedCsr } from '../../graph/directed-csr.js';

/** Strongly connected components: everybody in one can reach everybody in it along arcs.
 *  @returns number of each node's component, in no order of meaning, and the size of each
 *  @complexity O(n + m), no recursion  @source Tarjan (1972), SIAM J. Comput. 1:146; Pearce (2016), Inf. Process. Lett. 116:47 */
export function strongComponents({ order, out }: DirectedCsr): {
  readonly component: Int32Array;
  readonly sizes: number[];
} {
  const { offsets, targets } = out;
  const component = new Int32Array(order).fill(-1);
  const sizes: number[] = [];
  /** Time of entry, from 1; then the earliest entry that can be reached. */
  const entered = new Int32Array(order);
  const earliest = new Int32Array(order);
  const next = offsets.slice(0, order);
  const path = new Int32Array(order);
  const open = new Int32Array(order);
  let time = 0;
  let depth = 0;
  let waiting = 0;
  const enter = (node: number): void => {
    entered[node] = earliest[node] = ++time;
    path[depth++] = node;
    open[waiting++] = node;
  };
  for (let root = 0; root < order; root++) {
    if (entered[root] !== 0) continue;
    enter(root);
    while (depth > 0) {
      const u = path[depth - 1]!;
      if (next[u]! < offsets[u + 1]!) {
        const v = targets[next[u]!++]!;
        if (entered[v] === 0) enter(v);
        else if (component[v] === -1) earliest[u] = Math.min(earliest[u]!, entered[v]!);
        continue;
      }
      depth--;
      if (depth > 0) {
        const above = path[depth - 1]!;
        earliest[above] = Math.min(earliest[above]!, earliest[u]!);
      }
      if (earliest[u] !== entered[u]) continue;
      let size = 0;
      for (let v = -1; v !== u; size++) {
        v = open[--waiting]!;
        component[v] = sizes.length;
      }
      sizes.push(size);
    }
  }
  return { component, sizes };
}
