import type { Csr } from '../../graph/csr.js';

/** Steps between two nodes that do not use the edge between them, if there is one; Infinity when there is no other way.
 *  Walks level by level from the side whose frontier has fewer arcs.
 *  @complexity O(n + m) a pair at most, O(n) space once */
export function stepsWithoutTie({
  order,
  offsets,
  targets,
}: Csr): (a: number, b: number) => number {
  /** Stamp of the side that came to a node: 2 · pair from a, 2 · pair + 1 from b. */
  const side = new Float64Array(order).fill(-1);
  let pair = 0;
  const arcs = (nodes: readonly number[]): number =>
    nodes.reduce((sum, u) => sum + offsets[u + 1]! - offsets[u]!, 0);
  return (a, b) => {
    const [fromA, fromB] = [2 * pair, 2 * pair + 1];
    pair++;
    let [near, far] = [[a], [b]];
    let [own, other] = [fromA, fromB];
    side[a] = fromA;
    side[b] = fromB;
    for (let steps = 1; near.length > 0 && far.length > 0; steps++) {
      if (arcs(near) > arcs(far)) [near, far, own, other] = [far, near, other, own];
      const next: number[] = [];
      for (const u of near) {
        for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
          const v = targets[at]!;
          if ((u === a && v === b) || (u === b && v === a)) continue;
          if (side[v] === other) return steps;
          if (side[v] === own) continue;
          side[v] = own;
          next.push(v);
        }
      }
      near = next;
    }
    return Infinity;
  };
}
