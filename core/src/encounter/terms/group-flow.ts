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
  const { order, offsets, strengths } = csr;
  let groups = 0;
  for (let u = 0; u < order; u++) groups = Math.max(groups, group[u]! + 1);
  const totals = new Float64Array(groups);
  let all = 0;
  for (let u = 0; u < order; u++) {
    const a = group[u]!;
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
      all += strengths[at]!;
      if (a >= 0) totals[a]! += strengths[at]!;
    }
  }
  const between =
    groups <= DENSE ? denseFlows(csr, group, groups) : sparseFlows(csr, group, groups);
  const smoothed = (flow: number, a: number, b: number): number =>
    (flow + (PRIOR * totals[b]!) / all) / (totals[a]! + PRIOR);
  return {
    share(a, b) {
      if (a < 0 || b < 0) return NaN;
      const there = between(a, b);
      // Ties have no direction: where there is none from here, there is none from there.
      const back = there === 0 ? 0 : between(b, a);
      return (smoothed(there, a, b) + smoothed(back, b, a)) / 2;
    },
  };
}

type Flows = (a: number, b: number) => number;

function denseFlows(csr: Csr, group: ArrayLike<number>, groups: number): Flows {
  const { order, offsets, targets, strengths } = csr;
  const between = new Float64Array(groups * groups);
  for (let u = 0; u < order; u++) {
    const a = group[u]!;
    if (a < 0) continue;
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
      const b = group[targets[at]!]!;
      if (b >= 0) between[a * groups + b]! += strengths[at]!;
    }
  }
  return (a, b) => between[a * groups + b]!;
}

/** One row a group, made from its members together: what it has with every other is summed in one column. */
function sparseFlows(csr: Csr, group: ArrayLike<number>, groups: number): Flows {
  const { order, offsets, targets, strengths } = csr;
  const first = new Uint32Array(groups + 1);
  for (let u = 0; u < order; u++) if (group[u]! >= 0) first[group[u]! + 1]!++;
  for (let a = 0; a < groups; a++) first[a + 1]! += first[a]!;
  const members = new Uint32Array(first[groups]!);
  const free = first.slice();
  for (let u = 0; u < order; u++) if (group[u]! >= 0) members[free[group[u]!]!++] = u;
  const sums = new Float64Array(groups);
  const lastSeen = new Int32Array(groups).fill(-1);
  const touching: Uint32Array[] = [];
  const flows: Float64Array[] = [];
  for (let a = 0; a < groups; a++) {
    const met: number[] = [];
    for (let i = first[a]!; i < first[a + 1]!; i++) {
      const u = members[i]!;
      for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
        const b = group[targets[at]!]!;
        if (b < 0) continue;
        if (lastSeen[b] !== a) {
          lastSeen[b] = a;
          sums[b] = 0;
          met.push(b);
        }
        sums[b]! += strengths[at]!;
      }
    }
    const row = Uint32Array.from(met).sort();
    touching.push(row);
    flows.push(Float64Array.from(row, (b) => sums[b]!));
  }
  return (a, b) => {
    const at = placeOf(touching[a]!, b);
    return at === -1 ? 0 : flows[a]![at]!;
  };
}

/** Place of a number in an ascending row, -1 = not there. */
function placeOf(row: Uint32Array, wanted: number): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (row[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return row[low] === wanted ? low : -1;
}
