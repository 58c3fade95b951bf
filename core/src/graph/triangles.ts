import type { Csr } from './csr.js';
import { pointed } from './pointed.js';

/** Triangles that each node is part of, each met once (`pointed`).
 *  @complexity O(n + m^1.5) time, O(n + m) space  @source Latapy (2008), Theor. Comput. Sci. 407:458 */
export function triangleCounts(csr: Csr): Float64Array {
  const { nodeAt, offsets, targets } = pointed(csr);
  const byRank = new Int32Array(csr.order);
  /** 1 for the ranks in the row at hand: added rather than asked, as no processor guesses it. */
  const inRow = new Int32Array(csr.order);
  for (let a = 0; a < csr.order; a++) {
    const from = offsets[a]!;
    const to = offsets[a + 1]!;
    if (to - from < 2) continue;
    for (let at = from; at < to; at++) inRow[targets[at]!] = 1;
    let ofA = 0;
    for (let at = from; at < to; at++) {
      const b = targets[at]!;
      let ofEdge = 0;
      for (let on = offsets[b]!, end = offsets[b + 1]!; on < end; on++) {
        const c = targets[on]!;
        const met = inRow[c]!;
        ofEdge += met;
        byRank[c]! += met;
      }
      byRank[b]! += ofEdge;
      ofA += ofEdge;
    }
    byRank[a]! += ofA;
    for (let at = from; at < to; at++) inRow[targets[at]!] = 0;
  }
  const counts = new Float64Array(csr.order);
  for (let r = 0; r < csr.order; r++) counts[nodeAt[r]!] = byRank[r]!;
  return counts;
}
