import { signed, type Csr } from './csr.js';
import { descending } from './descending.js';

/** Calls `visit` once for every triangle, with its nodes and the numbers of its edges: `ab` joins a and b.
 *  Edges point from the node with fewer contacts to the one with more, so a hub has a short row and no triangle is met
 *  twice.
 *  @complexity O(n + m^1.5) time, O(n + m) space  @source Latapy (2008), Theor. Comput. Sci. 407:458 */
export function eachTriangle(
  csr: Csr,
  visit: (a: number, b: number, c: number, ab: number, ac: number, bc: number) => void,
): void {
  const { nodeAt, offsets, targets, edges } = pointed(csr);
  /** Place of a rank in the row at hand, plus one. */
  const place = new Int32Array(csr.order);
  for (let a = 0; a < csr.order; a++) {
    const from = offsets[a]!;
    const to = offsets[a + 1]!;
    if (to - from < 2) continue;
    for (let at = from; at < to; at++) place[targets[at]!] = at + 1;
    for (let at = from; at < to; at++) {
      const b = targets[at]!;
      for (let on = offsets[b]!, end = offsets[b + 1]!; on < end; on++) {
        const c = targets[on]!;
        const met = place[c]!;
        if (met > 0) {
          visit(nodeAt[a]!, nodeAt[b]!, nodeAt[c]!, edges[at]!, edges[met - 1]!, edges[on]!);
        }
      }
    }
    for (let at = from; at < to; at++) place[targets[at]!] = 0;
  }
}

/** Triangles that each node is part of. */
export function triangleCounts(csr: Csr): Float64Array {
  const counts = new Float64Array(csr.order);
  eachTriangle(csr, (a, b, c) => {
    counts[a]!++;
    counts[b]!++;
    counts[c]!++;
  });
  return counts;
}

/** Each edge once, from the end with fewer contacts (equal: larger index). Rows and targets are ranks, most contacts first:
 *  what most rows lead to lies together in memory. */
function pointed(csr: Csr): {
  readonly nodeAt: Int32Array;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly edges: Int32Array;
} {
  const { order } = csr;
  const rows = signed(csr.offsets);
  const ends = signed(csr.targets);
  const edgeIds = signed(csr.edgeIds);
  const degrees = new Float32Array(order);
  for (let u = 0; u < order; u++) degrees[u] = rows[u + 1]! - rows[u]!;
  const nodeAt = signed(descending(degrees));
  const rank = new Int32Array(order);
  for (let r = 0; r < order; r++) rank[nodeAt[r]!] = r;
  const offsets = new Int32Array(order + 1);
  const targets = new Int32Array(csr.size);
  const edges = new Int32Array(csr.size);
  let write = 0;
  for (let r = 0; r < order; r++) {
    const u = nodeAt[r]!;
    for (let at = rows[u]!, end = rows[u + 1]!; at < end; at++) {
      const other = rank[ends[at]!]!;
      if (other > r) continue;
      targets[write] = other;
      edges[write++] = edgeIds[at]!;
    }
    offsets[r + 1] = write;
  }
  return { nodeAt, offsets, targets, edges };
}
