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

/** A figure over actors, by the places of those drawn: with repeats. */
export type Statistic = (picked: Uint32Array) => number;

/** Σ above / Σ below over the actors drawn. */
export function ratioOver({ above, below }: RatioOfSums): Statistic {
  return (picked) => {
    let [sum, all] = [0, 0];
    for (const i of picked) {
      sum += above[i]!;
      all += below[i]!;
    }
    return all === 0 ? NaN : sum / all;
  };
}

/** Interval of a ratio of sums when other actors of the same kind had been recorded: percentile bootstrap over actors.
 *  @returns NaN ends without an actor  @complexity O(draws · actors)
 *  @source Efron & Tibshirani (1993), An Introduction to the Bootstrap, ch. 13 */
export function ratioInterval(ratio: RatioOfSums, options: BootstrapOptions): Interval {
  return interval(options, ratio.below.length, ratioOver(ratio));
}

/** Interval of the difference of two figures over the same actors (a panel): an actor is drawn with both its dates, so
 *  that what it keeps cancels out. @throws nothing; NaN ends without an actor */
export function pairedDraws(
  size: number,
  before: Statistic,
  after: Statistic,
  options: BootstrapOptions,
): Interval {
  return interval(options, size, (picked) => after(picked) - before(picked));
}

/** `pairedDraws` of two ratios. */
export function pairedDifference(
  before: RatioOfSums,
  after: RatioOfSums,
  options: BootstrapOptions,
): Interval {
  return pairedDraws(before.below.length, ratioOver(before), ratioOver(after), options);
}

/** Actors of one date and a figure over them. */
export interface Sampled {
  readonly size: number;
  readonly figure: Statistic;
}

/** Interval of the difference of two figures over other actors at each date, drawn apart. */
export function unpairedDraws(
  before: Sampled,
  after: Sampled,
  options: BootstrapOptions,
): Interval {
  const random = rng(options.seed);
  const pick = (size: number): Uint32Array =>
    Uint32Array.from({ length: size }, () => random.below(size));
  return interval(options, 1, () => {
    const [x, y] = [pick(before.size), pick(after.size)];
    return after.figure(y) - before.figure(x);
  });
}

/** `unpairedDraws` of two ratios. */
export function unpairedDifference(
  before: RatioOfSums,
  after: RatioOfSums,
  options: BootstrapOptions,
): Interval {
  const sampled = (ratio: RatioOfSums): Sampled => ({
    size: ratio.below.length,
    figure: ratioOver(ratio),
  });
  return unpairedDraws(sampled(before), sampled(after), options);
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
