import type { Interval } from './quantile.js';
import { normalQuantile } from './wilson.js';

/** A count beside what was expected of it. */
export interface ObservedRatio {
  /** observed / expected; NaN when nothing is expected. */
  readonly ratio: number;
  readonly interval: Interval;
  /** Standard normal score of the excess; negative = fewer than expected, NaN when nothing is expected. */
  readonly score: number;
}

/** Standardised ratio of a count, with Byar's limits and score.
 *  @param clustering mean size of the clumps the count comes in (design effect): 1 = all by themselves
 *  @source Breslow & Day (1987), Statistical Methods in Cancer Research II, 2.3; design effect: Kish (1965) */
export function observedRatio(
  observed: number,
  expected: number,
  { intervalShare, clustering = 1 }: { intervalShare: number; clustering?: number },
): ObservedRatio {
  if (!(expected > 0)) return { ratio: NaN, interval: [NaN, NaN], score: NaN };
  const [o, e] = [observed / clustering, expected / clustering];
  const z = normalQuantile((1 + intervalShare) / 2);
  const low = o === 0 ? 0 : o * Math.max(0, 1 - 1 / (9 * o) - z / (3 * Math.sqrt(o))) ** 3;
  const more = o + 1;
  const high = more * (1 - 1 / (9 * more) + z / (3 * Math.sqrt(more))) ** 3;
  const excess = 3 * Math.sqrt(o) * (1 - 1 / (9 * o) - Math.cbrt(e / o));
  const lack = 3 * Math.sqrt(more) * (1 - 1 / (9 * more) - Math.cbrt(e / more));
  // Near the expectation neither tail of a count says anything.
  const score = o > e ? Math.max(0, excess) : Math.min(0, lack);
  return { ratio: observed / expected, interval: [low / e, high / e], score };
}

/** Which of many one-sided scores stand out, when a share of those told may be there by chance.
 *  @returns 1 = told; NaN scores are not counted among the tests
 *  @complexity O(n log n)  @source Benjamini & Hochberg (1995), JRSS B 57:289 */
export function standOut(scores: ArrayLike<number>, falseShare: number): Uint8Array {
  const tested = Array.from(scores, (score, at) => ({ score, at })).filter(
    ({ score }) => !Number.isNaN(score),
  );
  tested.sort((x, y) => y.score - x.score);
  let told = 0;
  tested.forEach(({ score }, at) => {
    if (score >= normalQuantile(1 - (falseShare * (at + 1)) / tested.length)) told = at + 1;
  });
  const out = new Uint8Array(scores.length);
  for (const { at } of tested.slice(0, told)) out[at] = 1;
  return out;
}
