import type { Csr } from '../../graph/csr.js';
import { descending } from '../../graph/descending.js';
import { checkpoint } from '../hooks.js';
import { bestPairs } from './best-pairs.js';
import { recipientRanks } from './bounded-neighbours.js';
import { rankedRows } from './ranked-rows.js';
import type { PairOptions, Pairs } from './similarity.js';

const LOOK_EVERY = 1 << 20;
/** Relative room for the rounding of sums compared with a bound. */
const SLACK = 1e-9;

/** The k best untied pairs by l3 = Σ 1 / √(k_x k_y) over paths u–x–y–v, one sparse row at a time.
 *
 *  With e the rows of the adjacency matrix and M = D^-½ A D^-½, whose largest eigenvalue is 1,
 *  l3(u, v) = e_u M e_v <= |e_u| |e_v| = √(k_u k_v): with nodes ranked by degree, rows end where that falls below the
 *  k-th best score. A pair is scored from its end of higher degree (equal degrees: smaller index),
 *  with recipients from the recipient.
 *  @complexity O(n m) time at worst, O(n + m) space */
export function boundedPaths(csr: Csr, options: PairOptions): Pairs {
  const { accepts, hooks } = options;
  const { order } = csr;
  const degrees = Float32Array.from({ length: order }, (_, u) => {
    return csr.offsets[u + 1]! - csr.offsets[u]!;
  });
  const nodeAt = descending(degrees);
  const { offsets, targets } = rankedRows(csr, nodeAt);
  const isRecipient = recipientRanks(options, nodeAt);
  const half = isRecipient === undefined;
  const root = Float64Array.from(nodeAt, (node) => 1 / Math.sqrt(degrees[node]!));
  const after = offsets.slice(0, order);
  const two = new Float64Array(order);
  const relays = new Uint32Array(order);
  const sum = new Float64Array(order);
  const met = new Uint32Array(order);
  const tied = new Uint32Array(order).fill(order);
  const best = bestPairs(options.k);
  let steps = 0;

  for (let u = 0; u < order; u++) {
    const least = best.floor * (1 - SLACK);
    const degree = offsets[u + 1]! - offsets[u]!;
    const most = half ? degree : degrees[nodeAt[0]!]!;
    if (degree === 0 || degree * most < least * Math.abs(least)) break;
    if (isRecipient?.[u] === 0) continue;
    let relayed = 0;
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
      const x = targets[i]!;
      tied[x] = u;
      for (let at = offsets[x]!; at < offsets[x + 1]!; at++) {
        const y = targets[at]!;
        if (two[y] === 0) relays[relayed++] = y;
        two[y]! += root[x]!;
      }
    }
    const limit = firstBelow(offsets, (least * Math.abs(least)) / degree);
    let count = 0;
    for (let i = 0; i < relayed; i++) {
      const y = relays[i]!;
      const part = two[y]! * root[y]!;
      two[y] = 0;
      // Untied ends only: y = u, and v = x, give tied pairs and the node itself.
      if (y === u) continue;
      let at = offsets[y]!;
      const end = offsets[y + 1]!;
      if (half) {
        at = after[y]!;
        while (at < end && targets[at]! <= u) at++;
        after[y] = at;
      }
      for (; at < end; at++) {
        const v = targets[at]!;
        if (v >= limit) break;
        const before = sum[v]!;
        if (before === 0) met[count++] = v;
        sum[v] = before + part;
      }
      steps += end - offsets[y]!;
    }
    for (let i = 0; i < count; i++) {
      const v = met[i]!;
      const score = sum[v]!;
      sum[v] = 0;
      if (v === u || tied[v] === u || (isRecipient?.[v] === 1 && v < u)) continue;
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

/** First rank whose degree is below `least`; degrees descend. @complexity O(log n) */
function firstBelow(offsets: Uint32Array, least: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (offsets[middle + 1]! - offsets[middle]! < least) high = middle;
    else low = middle + 1;
  }
  return low;
}
