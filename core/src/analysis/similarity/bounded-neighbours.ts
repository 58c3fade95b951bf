import type { Csr } from '../../graph/csr.js';
import { descending } from '../../graph/descending.js';
import { checkpoint } from '../hooks.js';
import { bestPairs } from './best-pairs.js';
import { rankedRows } from './ranked-rows.js';
import {
  contributions,
  type NeighbourSimilarity,
  type PairOptions,
  type Pairs,
} from './similarity.js';

/** Relative room for the rounding of sums compared with a bound. */
const SLACK = 1e-12;
/** Steps between two looks at the hooks: some milliseconds. */
const LOOK_EVERY = 1 << 20;

/** The k best untied pairs by what they have in common (all measures but l3 and katz), without holding all pairs.
 *
 *  Rows are walked in descending bound b(u) = Σ_{z∈N(u)} contribution(z) >= score(u, v): the walk ends, and rows are cut,
 *  where bounds fall below the k-th best score. In a row, the contacts with most contacts, whose contributions together
 *  cannot reach that score, are not walked: a pair met only there is out, and one met elsewhere is counted from its other
 *  end when it may still be kept (MaxScore). jaccard has no such order, but a pair that beats x shares more than x k_u contacts: the same
 *  skip, rows in ascending order.
 *  @complexity O(n + m + Σ d²) time at worst, O(n + m) space  @source Turtle & Flood (1995), IP&M 31:831 */
export function boundedNeighbours(csr: Csr, options: PairOptions): Pairs {
  const { accepts, hooks } = options;
  const measure = options.measure as NeighbourSimilarity;
  const isJaccard = measure === 'jaccard';
  const { order } = csr;
  const byNode = contributions(csr, measure);
  const boundOf = isJaccard ? undefined : rowBounds(csr, byNode);
  const nodeAt = boundOf === undefined ? identity(order) : descending(boundOf);
  const { offsets, targets, byDegree, degrees } = rankedRows(csr, isJaccard ? undefined : nodeAt);
  const share = Float64Array.from(nodeAt, (node) => byNode[node]!);
  const bounds = Float32Array.from(nodeAt, (node) => boundOf?.[node] ?? Infinity);
  const isRecipient = recipientRanks(options, nodeAt);
  // Without recipients a pair is met in the row of its smaller rank: where ranks above it start in each row.
  const after = offsets.slice(0, order);
  const sum = new Float64Array(order);
  const met = new Uint32Array(order);
  const tied = new Uint32Array(order).fill(order);
  const best = bestPairs(options.k);
  let limit = order;
  let steps = 0;

  for (let u = 0; u < order; u++) {
    const floor = best.floor;
    const least = floor * (1 - SLACK);
    // No jaccard beats 1, and equal ones come after those of earlier rows.
    if (isJaccard && floor === 1) break;
    while (limit > 0 && bounds[limit - 1]! < least) limit--;
    if (u >= limit) break;
    const [from, to] = [offsets[u]!, offsets[u + 1]!];
    const degree = to - from;
    const half = isRecipient === undefined;
    for (let at = from; at < to; at++) tied[targets[at]!] = u;
    if (isRecipient?.[u] === 0) continue;
    const reach = isJaccard ? least * degree : least;
    let skipped = 0;
    let skip = from;
    while (skip < to) {
      const next = skipped + share[byDegree[skip]!]!;
      if (next >= reach) break;
      skipped = next;
      skip++;
    }
    const fewest = skip > from ? degrees[byDegree[skip - 1]!]! : Infinity;
    let count = 0;
    for (let i = skip; i < to; i++) {
      const z = byDegree[i]!;
      const part = share[z]!;
      const end = offsets[z + 1]!;
      let at = offsets[z]!;
      if (half) {
        at = after[z]!;
        while (at < end && targets[at]! <= u) at++;
        after[z] = at;
      }
      steps += end - at;
      for (; at < end; at++) {
        const v = targets[at]!;
        if (v >= limit) break;
        const before = sum[v]!;
        if (before === 0) met[count++] = v;
        sum[v] = before + part;
      }
    }
    for (let i = 0; i < count; i++) {
      const v = met[i]!;
      let score = sum[v]!;
      sum[v] = 0;
      if (v === u || tied[v] === u || (isRecipient?.[v] === 1 && v < u)) continue;
      const union = degree + offsets[v + 1]! - offsets[v]!;
      if (skip > from) {
        if (score + skipped < least * (isJaccard ? union - score - skipped : 1)) continue;
        // What v shares with u, most contacts first: those skipped are among the first.
        const walked = score;
        score = 0;
        let at = offsets[v]!;
        const end = offsets[v + 1]!;
        for (; at < end; at++) {
          const z = byDegree[at]!;
          if (degrees[z]! < fewest) break;
          if (tied[z] === u) score += share[z]!;
        }
        const most = score + walked;
        if (most < least * (isJaccard ? union - most : 1)) continue;
        for (; at < end; at++) if (tied[byDegree[at]!] === u) score += share[byDegree[at]!]!;
      }
      if (isJaccard) score /= union - score;
      let [source, target] = [nodeAt[u]!, nodeAt[v]!];
      if (source > target && (half || isRecipient[v] === 1)) [source, target] = [target, source];
      if (!best.admits(score, source, target)) continue;
      if (accepts === undefined || accepts(source, target)) best.keep(score, source, target);
    }
    if (steps > LOOK_EVERY) {
      steps = 0;
      checkpoint(hooks, u / order);
    }
  }
  checkpoint(hooks, 1);
  return best.take();
}

/** Σ of the contributions of each node's contacts, rounded up. */
function rowBounds(csr: Csr, byNode: Float64Array): Float32Array {
  const bounds = new Float32Array(csr.order);
  for (let u = 0; u < csr.order; u++) {
    let bound = 0;
    for (let at = csr.offsets[u]!; at < csr.offsets[u + 1]!; at++)
      bound += byNode[csr.targets[at]!]!;
    bounds[u] = bound * (1 + 1e-6);
  }
  return bounds;
}

export function identity(order: number): Uint32Array {
  const all = new Uint32Array(order);
  for (let i = 0; i < order; i++) all[i] = i;
  return all;
}

/** 1 at the ranks of recipients; undefined when every node is one. */
export function recipientRanks(
  { recipients }: PairOptions,
  nodeAt: Uint32Array,
): Uint8Array | undefined {
  if (recipients === undefined) return undefined;
  const isNode = new Uint8Array(nodeAt.length);
  for (let i = 0; i < recipients.length; i++) isNode[recipients[i]!] = 1;
  return Uint8Array.from(nodeAt, (node) => isNode[node]!);
}
