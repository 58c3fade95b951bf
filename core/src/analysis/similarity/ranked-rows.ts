import type { Csr } from '../../graph/csr.js';
import { descending } from '../../graph/descending.js';

/** The rows of a graph with its nodes renamed by rank. */
export interface RankedRows {
  readonly offsets: Uint32Array;
  /** Ascending in each row. */
  readonly targets: Uint32Array;
  /** The same rows by descending number of contacts: sums over them add the smallest contributions first, and depend
   *  on the numbers of contacts only, so that pairs alike in all of them tie to the last bit. */
  readonly byDegree: Uint32Array;
  /** Contacts of each node. */
  readonly degrees: Float32Array;
}

/** @param nodeAt node of each rank; identity when omitted  @complexity O(n + m) time and space */
export function rankedRows(csr: Csr, nodeAt?: Uint32Array): RankedRows {
  const { order } = csr;
  const rank = new Uint32Array(order);
  const offsets = new Uint32Array(order + 1);
  const degrees = new Float32Array(order);
  for (let r = 0; r < order; r++) {
    const node = nodeAt === undefined ? r : nodeAt[r]!;
    rank[node] = r;
    degrees[r] = csr.offsets[node + 1]! - csr.offsets[node]!;
    offsets[r + 1] = offsets[r]! + degrees[r]!;
  }
  // Rows are symmetric: writing each node to all its contacts, in some order, leaves every row in that order.
  const filled = (by: (step: number) => number): Uint32Array => {
    const rows = new Uint32Array(csr.targets.length);
    const cursor = offsets.slice(0, order);
    for (let step = 0; step < order; step++) {
      const r = by(step);
      const node = nodeAt === undefined ? r : nodeAt[r]!;
      for (let at = csr.offsets[node]!; at < csr.offsets[node + 1]!; at++) {
        rows[cursor[rank[csr.targets[at]!]!]!++] = r;
      }
    }
    return rows;
  };
  const hubsFirst = descending(degrees);
  return {
    degrees,
    offsets,
    targets: nodeAt === undefined ? csr.targets : filled((step) => step),
    byDegree: filled((step) => hubsFirst[step]!),
  };
}
