import type { Csr } from '../../graph/csr.js';
import { PARAMETERS } from '../parameters.js';

/** Up to so many groups their pairs are held in one block (32 MB). */
const DENSE = 2_000;
const PRIOR = PARAMETERS.flowPrior;

/** Tie strength between the groups of one attribute. */
export interface GroupFlow {
  /** Mean over both directions of the smoothed share of a's relations that go to b; NaN when a group is unknown. */
  share(a: number, b: number): number;
}

/** q = mean over both directions of (E_ab + 5 π_b) / (E_a + 5); E_ab = strength from group a to b (own-group ties counted
 *  from both ends), E_a = sum of s over a, π_b = E_b / sum of s.
 *  @param group codes, negative = unknown: such nodes are in no group
 *  @complexity O(m) time, O(pairs of groups that touch) space  @source methods §7 */
export function groupFlow(csr: Csr, group: ArrayLike<number>): GroupFlow {
  const { order, offsets, targets, strengths } = csr;
  let groups = 0;
  for (let u = 0; u < order; u++) groups = Math.max(groups, group[u]! + 1);
  const totals = new Float64Array(groups);
  const between = groups <= DENSE ? new Float64Array(groups * groups) : null;
  const sparse = new Map<number, number>();
  let all = 0;
  for (let u = 0; u < order; u++) {
    const a = group[u]!;
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
      all += strengths[at]!;
      if (a < 0) continue;
      totals[a]! += strengths[at]!;
      const b = group[targets[at]!]!;
      if (b < 0) continue;
      const key = a * groups + b;
      if (between === null) sparse.set(key, (sparse.get(key) ?? 0) + strengths[at]!);
      else between[key]! += strengths[at]!;
    }
  }
  const directed = (a: number, b: number): number =>
    ((between === null ? (sparse.get(a * groups + b) ?? 0) : between[a * groups + b]!) +
      (PRIOR * totals[b]!) / all) /
    (totals[a]! + PRIOR);
  return {
    share: (a, b) => (a < 0 || b < 0 ? NaN : (directed(a, b) + directed(b, a)) / 2),
  };
}
