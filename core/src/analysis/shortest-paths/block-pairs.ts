import type { ReducedGraph } from './reduced-graph.js';

/** Ordered pairs of different reduced nodes of one block, each as often as nodes stand behind both: what a random path is
 *  drawn from. A pair that crosses several blocks counts in each of them. */
export interface BlockPairs {
  /** Σ over pairs: sources_s · ends_t. */
  readonly total: number;
  /** By node and one more: pairs whose source stands before it. */
  readonly sourcesBefore: Float64Array;
  /** By node and one more: ends that stand before it. */
  readonly endsBefore: Float64Array;
}

/** @complexity O(n) */
export function blockPairs({ order, low, high, sourceCount, endCount }: ReducedGraph): BlockPairs {
  const endsBefore = new Float64Array(order + 1);
  for (let v = 0; v < order; v++) endsBefore[v + 1] = endsBefore[v]! + endCount[v]!;
  const sourcesBefore = new Float64Array(order + 1);
  for (let v = 0; v < order; v++) {
    const others = endsBefore[high[v]!]! - endsBefore[low[v]!]! - endCount[v]!;
    sourcesBefore[v + 1] = sourcesBefore[v]! + sourceCount[v]! * others;
  }
  return { total: sourcesBefore[order]!, sourcesBefore, endsBefore };
}

/** The last place in from … to - 1 whose figure before it is no more than `value`; empty intervals are never chosen.
 *  @complexity O(log n) */
export function placeOf(before: Float64Array, value: number, from: number, to: number): number {
  while (to - from > 1) {
    const middle = (from + to) >>> 1;
    if (before[middle]! <= value) from = middle;
    else to = middle;
  }
  return from;
}
