import type { Csr } from './csr.js';

/** Blocks (biconnected parts) of a graph, from one depth-first walk. Every edge is in exactly one block; a node is in
 *  several when its leaving would split the graph. An isolate is in none. */
export interface Blocks {
  readonly count: number;
  /** Nodes as the walk met them: parents before children, one component after another. */
  readonly sequence: Uint32Array;
  /** Position of a node in `sequence`. */
  readonly position: Uint32Array;
  /** Node from which the walk came; -1 for the first of each component. */
  readonly parent: Int32Array;
  /** The block of the edge to the parent; -1 for the first of each component. A node is the top of its other blocks. */
  readonly home: Int32Array;
  /** By block: its first node on the walk, and the second. */
  readonly top: Uint32Array;
  readonly second: Uint32Array;
}

/** @complexity O(n + m) time and space, no recursion  @source Hopcroft & Tarjan (1973), CACM 16:372 */
export function blocksOf(csr: Csr): Blocks {
  const { order, offsets, targets } = csr;
  const { sequence, position, parent } = depthFirst(csr);
  // Nearest to the first node that a node or its descendants touch without the edge they came by.
  const lowest = position.slice();
  for (let i = order - 1; i >= 0; i--) {
    const v = sequence[i]!;
    let low = lowest[v]!;
    for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
      const u = targets[at]!;
      if (u !== parent[v] && position[u]! < low) low = position[u]!;
    }
    lowest[v] = low;
    const up = parent[v]!;
    if (up >= 0 && low < lowest[up]!) lowest[up] = low;
  }
  const home = new Int32Array(order).fill(-1);
  const top = new Uint32Array(order);
  const second = new Uint32Array(order);
  let count = 0;
  for (const v of sequence) {
    const up = parent[v]!;
    if (up < 0) continue;
    if (lowest[v]! < position[up]!) {
      home[v] = home[up]!;
      continue;
    }
    top[count] = up;
    second[count] = v;
    home[v] = count++;
  }
  return {
    count,
    sequence,
    position,
    parent,
    home,
    top: top.slice(0, count),
    second: second.slice(0, count),
  };
}

/** Block of the edge between two adjacent nodes: the home of the one met later. */
export function blockOfEdge({ position, home }: Blocks, u: number, v: number): number {
  return home[position[u]! < position[v]! ? v : u]!;
}

function depthFirst({ order, offsets, targets }: Csr): {
  readonly sequence: Uint32Array;
  readonly position: Uint32Array;
  readonly parent: Int32Array;
} {
  const NOT_MET = 0xffffffff;
  const sequence = new Uint32Array(order);
  const position = new Uint32Array(order).fill(NOT_MET);
  const parent = new Int32Array(order).fill(-1);
  const cursor = offsets.slice(0, order);
  let met = 0;
  for (let first = 0; first < order; first++) {
    if (position[first] !== NOT_MET) continue;
    position[first] = met;
    sequence[met++] = first;
    for (let v = first; v >= 0;) {
      if (cursor[v] === offsets[v + 1]) {
        v = parent[v]!;
        continue;
      }
      const next = targets[cursor[v]!++]!;
      if (position[next] !== NOT_MET) continue;
      parent[next] = v;
      position[next] = met;
      sequence[met++] = next;
      v = next;
    }
  }
  return { sequence, position, parent };
}
