import { signed, type Csr } from './csr.js';
import { descending } from './descending.js';

/** Each edge once, from the end with fewer contacts (equal: larger index), so a hub has a short row and no triangle is met
 *  twice. Rows and targets are ranks, most contacts first: what most rows lead to lies together in memory. */
export interface PointedGraph {
  /** Node of a rank. */
  readonly nodeAt: Int32Array;
  /** order + 1 */
  readonly offsets: Int32Array;
  /** size; ranks below that of the row */
  readonly targets: Int32Array;
  /** size; empty unless asked for */
  readonly strengths: Float64Array;
}

/** @param withStrengths strengths follow their edges
 *  @complexity O(n + m) time and space  @source Latapy (2008), Theor. Comput. Sci. 407:458 */
export function pointed(csr: Csr, withStrengths = false): PointedGraph {
  const { order, size } = csr;
  const rows = signed(csr.offsets);
  const ends = signed(csr.targets);
  const degrees = new Float32Array(order);
  for (let u = 0; u < order; u++) degrees[u] = rows[u + 1]! - rows[u]!;
  const nodeAt = signed(descending(degrees));
  const rank = new Int32Array(order);
  for (let r = 0; r < order; r++) rank[nodeAt[r]!] = r;
  const offsets = new Int32Array(order + 1);
  const targets = new Int32Array(size);
  const strengths = new Float64Array(withStrengths ? size : 0);
  let write = 0;
  for (let r = 0; r < order; r++) {
    const u = nodeAt[r]!;
    for (let at = rows[u]!, end = rows[u + 1]!; at < end; at++) {
      const other = rank[ends[at]!]!;
      if (other > r) continue;
      if (withStrengths) strengths[write] = csr.strengths[at]!;
      targets[write++] = other;
    }
    offsets[r + 1] = write;
  }
  return { nodeAt, offsets, targets, strengths };
}
