import { rng } from '../../graph/rng.js';
import { quantile, type Interval } from './quantile.js';

/** A figure that is a sum over actors divided by another: a mean, a share, an index. */
export interface RatioOfSums {
  /** One entry an actor. */
  readonly above: ArrayLike<number>;
  readonly below: ArrayLike<number>;
}
export interface BootstrapOptions {
  readonly draws: number;
  readonly intervalShare: number;
  readonly seed: number;
}

/** Σ above / Σ below; NaN when the second is 0. */
export function ratioOf({ above, below }: RatioOfSums): number {
  let [sum, all] = [0, 0];
  for (let i = 0; i < below.length; i++) {
    sum += above[i]!;
    all += below[i]!;
  }
  return all === 0 ? NaN : sum / all;
}

/** Interval of a ratio of sums when other actors of the same kind had been recorded: percentile bootstrap over actors.
 *  @returns NaN ends without an actor  @complexity O(draws · actors)
 *  @source Efron & Tibshirani (1993), An Introduction to the Bootstrap, ch. 13 */
export function ratioInterval(ratio: RatioOfSums, options: BootstrapOptions): Interval {
  return interval(options, ratio.below.length, (picked) => drawnRatio(ratio, picked));
}

/** Interval of the difference of two ratios over the same actors (a panel): an actor is drawn with both its dates, so
 *  that what it keeps cancels out. @throws nothing; NaN ends without an actor */
export function pairedDifference(
  before: RatioOfSums,
  after: RatioOfSums,
  options: BootstrapOptions,
): Interval {
  return interval(
    options,
    before.below.length,
    (picked) => drawnRatio(after, picked) - drawnRatio(before, picked),
  );
}

/** Interval of the difference of two ratios over other actors at each date, drawn apart. */
export function unpairedDifference(
  before: RatioOfSums,
  after: RatioOfSums,
  options: BootstrapOptions,
): Interval {
  const random = rng(options.seed);
  const pick = (size: number): Uint32Array =>
    Uint32Array.from({ length: size }, () => random.below(size));
  return interval(options, 1, () => {
    const [x, y] = [pick(before.below.length), pick(after.below.length)];
    return drawnRatio(after, y) - drawnRatio(before, x);
  });
}

function drawnRatio({ above, below }: RatioOfSums, picked: Uint32Array): number {
  let [sum, all] = [0, 0];
  for (const i of picked) {
    sum += above[i]!;
    all += below[i]!;
  }
  return all === 0 ? NaN : sum / all;
}

function interval(
  { draws, intervalShare, seed }: BootstrapOptions,
  size: number,
  figure: (picked: Uint32Array) => number,
): Interval {
  const random = rng(seed);
  const picked = new Uint32Array(size);
  const drawn = Float64Array.from({ length: size === 0 ? 0 : draws }, () => {
    for (let i = 0; i < size; i++) picked[i] = random.below(size);
    return figure(picked);
  })
    .filter((one) => !Number.isNaN(one))
    .sort();
  return [quantile(drawn, (1 - intervalShare) / 2), quantile(drawn, (1 + intervalShare) / 2)];
}
