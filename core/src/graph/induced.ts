import { csrFromEdges, type Csr } from './csr.js';

/** The graph between some nodes only; node i of the result is nodes[i].
 *  @param place scratch of csr.order numbers, all -1; left so
 *  @complexity O(Σ degree of nodes) */
export function inducedCsr(csr: Csr, nodes: Uint32Array, place: Int32Array): Csr {
  nodes.forEach((node, i) => (place[node] = i));
  const sources: number[] = [];
  const targets: number[] = [];
  const strengths: number[] = [];
  nodes.forEach((node, i) => {
    for (let at = csr.offsets[node]!; at < csr.offsets[node + 1]!; at++) {
      const j = place[csr.targets[at]!]!;
      if (j <= i) continue;
      sources.push(i);
      targets.push(j);
      strengths.push(csr.strengths[at]!);
    }
  });
  for (const node of nodes) place[node] = -1;
  return csrFromEdges(nodes.length, sources, targets, strengths);
}

/** Nodes by group number, index 0 = in none. */
export function membersOf(order: number, group: ArrayLike<number>): Uint32Array[] {
  let last = 0;
  for (let node = 0; node < order; node++) last = Math.max(last, group[node]!);
  const lists: number[][] = Array.from({ length: last + 1 }, () => []);
  for (let node = 0; node < order; node++) lists[group[node]!]!.push(node);
  return lists.map((list) => Uint32Array.from(list));
}
