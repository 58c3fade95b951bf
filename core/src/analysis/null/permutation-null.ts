import { rng } from '../../graph/rng.js';
import { checkpoint } from '../hooks.js';
import type { KernelHooks } from '../measure.js';
import { middle } from '../resampling/quantile.js';

export interface NullOptions {
  readonly draws: number;
  readonly seed: number;
  /** Share of the draws between `low` and `high`; without it there are none. */
  readonly intervalShare?: number;
  readonly hooks?: KernelHooks;
}

/** Figures beside what chance gives, one entry a figure. */
export interface NullComparison {
  readonly observed: Float64Array;
  /** Mean and standard deviation over the draws. */
  readonly mean: Float64Array;
  readonly sd: Float64Array;
  /** Two-sided: twice the smaller tail, the observed figure counted among the draws; never 0. */
  readonly p: Float64Array;
  /** The middle of the draws, where it was asked for; else NaN. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly draws: number;
}

/** Compares figures with those under random labels: labels change places among the nodes that have one, so that group
 *  sizes and the graph stay as they are.
 *  @param groups one code a node, negative = unknown: stays where it is
 *  @param figures the figures of one labelling, always as many
 *  @complexity O(draws · (n + cost of figures))
 *  @source permutation test of Krackhardt (1987), Soc. Networks 9:171; p as Phipson & Smyth (2010), SAGMB 9:39 */
export function permutationNull(
  groups: ArrayLike<number>,
  { draws, seed, intervalShare, hooks }: NullOptions,
  figures: (groups: Int32Array) => ArrayLike<number>,
): NullComparison {
  const labelled = Array.from(groups, (_, node) => node).filter((node) => groups[node]! >= 0);
  const labels = Int32Array.from(labelled, (node) => groups[node]!);
  const drawn = Int32Array.from(groups);
  const tally = newTally(figures(Int32Array.from(groups)), intervalShare);
  const random = rng(seed);
  for (let draw = 0; draw < draws; draw++) {
    checkpoint(hooks, draw / draws);
    random.shuffle(labels);
    labelled.forEach((node, at) => {
      drawn[node] = labels[at]!;
    });
    tally.add(figures(drawn));
  }
  return tally.compared();
}

/** Collects the figures of draws one by one, in constant space unless their interval is asked for. */
export function newTally(
  observed: ArrayLike<number>,
  intervalShare?: number,
): {
  add(drawn: ArrayLike<number>): void;
  compared(): NullComparison;
} {
  const own = Float64Array.from(observed);
  const mean = new Float64Array(own.length);
  const squares = new Float64Array(own.length);
  const defined = new Float64Array(own.length);
  const above = new Float64Array(own.length);
  const below = new Float64Array(own.length);
  const kept = Array.from(own, (): number[] => []);
  const end = (at: 0 | 1): Float64Array =>
    Float64Array.from(kept, (drawn) => middle(drawn, intervalShare ?? NaN)[at]);
  let draws = 0;
  return {
    add(drawn) {
      draws++;
      for (let i = 0; i < own.length; i++) {
        const one = drawn[i]!;
        if (Number.isNaN(one)) continue;
        if (intervalShare !== undefined) kept[i]!.push(one);
        // Welford's running mean and sum of squares.
        const gap = one - mean[i]!;
        mean[i]! += gap / ++defined[i]!;
        squares[i]! += gap * (one - mean[i]!);
        // Equal up to rounding counts on both sides: sums may come in another order.
        const near = 1e-12 * Math.max(1, Math.abs(own[i]!));
        if (one >= own[i]! - near) above[i]!++;
        if (one <= own[i]! + near) below[i]!++;
      }
    },
    compared: () => ({
      observed: own,
      mean: mean.map((one, i) => (defined[i] === 0 ? NaN : one)),
      sd: squares.map((one, i) => (defined[i]! < 2 ? NaN : Math.sqrt(one / (defined[i]! - 1)))),
      p: own.map((one, i) => {
        if (Number.isNaN(one) || defined[i] === 0) return NaN;
        const tail = Math.min(above[i]!, below[i]!) + 1;
        return Math.min(1, (2 * tail) / (defined[i]! + 1));
      }),
      low: end(0),
      high: end(1),
      draws,
    }),
  };
}
