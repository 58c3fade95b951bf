import type { Csr } from '../../graph/csr.js';

export interface CutActorSides {
  /** Nodes of the second largest part of what is left of the component when this node leaves; 0 when it holds. */
  readonly secondSide: Uint32Array;
  /** Nodes that lose the largest part when this node leaves. */
  readonly cutOff: Uint32Array;
}

/** How much every articulation point holds together: the parts its component falls into without it.
 *  A leaf beside an actor makes it an articulation point too: ask secondSide for "at least 3 on each side".
 *  @returns zero for nodes that are no articulation point, isolates included
 *  @complexity O(n + m) time and space, one depth-first search  @source Hopcroft & Tarjan (1973), CACM 16:372 */
export function cutActorSides(csr: Csr): CutActorSides {
  const { order, offsets, targets } = csr;
  const seen = new Int32Array(order).fill(-1);
  const low = new Int32Array(order);
  const below = new Uint32Array(order);
  const parent = new Int32Array(order).fill(-1);
  const cursor = offsets.slice(0, order);
  // Of the parts cut off under a node: their sum and the two largest.
  const sum = new Uint32Array(order);
  const first = new Uint32Array(order);
  const second = new Uint32Array(order);
  const secondSide = new Uint32Array(order);
  const cutOff = new Uint32Array(order);
  const add = (node: number, part: number): void => {
    sum[node]! += part;
    if (part > first[node]!) {
      second[node] = first[node]!;
      first[node] = part;
    } else if (part > second[node]!) second[node] = part;
  };
  let clock = 0;
  for (let root = 0; root < order; root++) {
    if (seen[root] !== -1) continue;
    const visited: number[] = [root];
    seen[root] = low[root] = clock++;
    below[root] = 1;
    let u = root;
    for (;;) {
      if (cursor[u]! < offsets[u + 1]!) {
        const v = targets[cursor[u]!++]!;
        if (seen[v] === -1) {
          seen[v] = low[v] = clock++;
          below[v] = 1;
          parent[v] = u;
          visited.push(v);
          u = v;
        } else if (v !== parent[u]) low[u] = Math.min(low[u]!, seen[v]!);
        continue;
      }
      const up = parent[u]!;
      if (up === -1) break;
      below[up]! += below[u]!;
      low[up] = Math.min(low[up]!, low[u]!);
      if (low[u]! >= seen[up]!) add(up, below[u]!);
      u = up;
    }
    for (const node of visited) {
      const rest = visited.length - 1 - sum[node]!;
      if (node !== root && sum[node]! > 0) add(node, rest);
      secondSide[node] = second[node]!;
      cutOff[node] = second[node]! === 0 ? 0 : sum[node]! - first[node]!;
    }
  }
  return { secondSide, cutOff };
}
