import type { Csr } from './csr.js';
import type { Rng } from './rng.js';

/** The same nodes with some of the edges, renumbered in the same order. @param keep 1 = kept, by edge number
 *  @complexity O(n + m) time and space */
export function edgeSubset(csr: Csr, keep: Uint8Array): Csr {
  const { order, size, offsets, targets, strengths, edgeIds } = csr;
  const number = new Uint32Array(size);
  let kept = 0;
  for (let edge = 0; edge < size; edge++) if (keep[edge] === 1) number[edge] = kept++;
  const subset = {
    order,
    size: kept,
    offsets: new Uint32Array(order + 1),
    targets: new Uint32Array(2 * kept),
    strengths: new Float64Array(2 * kept),
    edgeIds: new Uint32Array(2 * kept),
  };
  let write = 0;
  for (let u = 0; u < order; u++) {
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
      const edge = edgeIds[at]!;
      if (keep[edge] === 0) continue;
      subset.targets[write] = targets[at]!;
      subset.strengths[write] = strengths[at]!;
      subset.edgeIds[write++] = number[edge]!;
    }
    subset.offsets[u + 1] = write;
  }
  return subset;
}

/** A random share of the edges, without replacement: exactly round(share · m) of them.
 *  @complexity O(m) */
export function randomEdges(size: number, share: number, random: Rng): Uint8Array {
  const keep = new Uint8Array(size);
  let wanted = Math.round(share * size);
  // Selection sampling (Knuth, TAOCP 2, algorithm S): each edge once, in order.
  for (let edge = 0; edge < size && wanted > 0; edge++) {
    if (random.next() * (size - edge) < wanted) {
      keep[edge] = 1;
      wanted--;
    }
  }
  return keep;
}
