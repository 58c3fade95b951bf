import type { Blocks } from '../../graph/blocks.js';
import type { Csr } from '../../graph/csr.js';

/** The blocks of three nodes or more side by side, as separate graphs under one numbering: block by block, its top
 *  first. A node stands once in each of its blocks. */
export interface BlockGraph {
  /** Places in the numbering. */
  readonly order: number;
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  /** Node at a place. */
  readonly nodeAt: Uint32Array;
  /** Block at a place. */
  readonly blockAt: Uint32Array;
  /** Place of a node in its home block; -1 = the block is too small, or there is none. */
  readonly atHome: Int32Array;
  /** Place of the top of a block; -1 = the block is too small. */
  readonly atTop: Int32Array;
}

/** @complexity O(n + m) */
export function blockGraph(csr: Csr, blocks: Blocks): BlockGraph {
  const { count, sequence, position, home, top } = blocks;
  const sizes = new Uint32Array(count).fill(1);
  for (const block of home) if (block >= 0) sizes[block]!++;
  const atTop = new Int32Array(count).fill(-1);
  let order = 0;
  for (let block = 0; block < count; block++) {
    if (sizes[block]! < 3) continue;
    atTop[block] = order;
    order += sizes[block]!;
  }
  const nodeAt = new Uint32Array(order);
  const blockAt = new Uint32Array(order);
  const atHome = new Int32Array(csr.order).fill(-1);
  const cursor = atTop.slice();
  const put = (node: number, block: number): number => {
    const place = cursor[block]!++;
    nodeAt[place] = node;
    blockAt[place] = block;
    return place;
  };
  for (let block = 0; block < count; block++) if (atTop[block]! >= 0) put(top[block]!, block);
  for (const node of sequence) {
    const block = home[node]!;
    if (block >= 0 && atTop[block]! >= 0) atHome[node] = put(node, block);
  }
  const offsets = new Uint32Array(order + 1);
  eachArc((from) => {
    offsets[from + 1]!++;
  });
  for (let place = 0; place < order; place++) offsets[place + 1]! += offsets[place]!;
  const targets = new Uint32Array(offsets[order]!);
  const next = offsets.slice(0, order);
  eachArc((from, to) => {
    targets[next[from]!++] = to;
  });
  return { order, offsets, targets, nodeAt, blockAt, atHome, atTop };

  /** Every edge once from its later node, both ways. */
  function eachArc(visit: (from: number, to: number) => void): void {
    for (let v = 0; v < csr.order; v++) {
      const place = atHome[v]!;
      if (place < 0) continue;
      for (let at = csr.offsets[v]!; at < csr.offsets[v + 1]!; at++) {
        const u = csr.targets[at]!;
        if (position[u]! > position[v]!) continue;
        const other = home[u] === home[v] ? atHome[u]! : atTop[home[v]!]!;
        visit(place, other);
        visit(other, place);
      }
    }
  }
}
