import { describe, expect, it } from '@jest/globals';
import { observedRatio, standOut } from '@passerelle/core/analysis/resampling/observed-ratio';

const share = { intervalShare: 0.95 };
/** Exact limits of a Poisson count at 95 %: Ulm (1990), Am. J. Epidemiol. 131:373, table. */
const EXACT: readonly (readonly [number, number, number])[] = [
  [1, 0.0253, 5.5716],
  [5, 1.6235, 11.6683],
  [10, 4.7954, 18.3904],
  [50, 37.1109, 65.9188],
];

describe('a count beside what is expected', () => {
  it.each(EXACT)('of %d has the limits of a Poisson count', (count, low, high) => {
    const { interval, ratio } = observedRatio(count, 1, share);
    expect(ratio).toBe(count);
    expect(Math.abs(interval[0] - low)).toBeLessThan(0.03 + 0.003 * low);
    expect(Math.abs(interval[1] - high)).toBeLessThan(0.03 + 0.003 * high);
  });

  it('of none starts at 0, and is undefined when nothing is expected', () => {
    expect(observedRatio(0, 3, share)).toMatchObject({ ratio: 0 });
    expect(observedRatio(0, 3, share).interval[0]).toBe(0);
    expect(observedRatio(0, 0.001, share).score).toBe(0);
    expect(observedRatio(0, 30, share).score).toBeLessThan(-4);
    expect(observedRatio(2, 0, share)).toMatchObject({ ratio: NaN, score: NaN });
  });

  it('says less when it comes in clumps', () => {
    const [alone, clumped] = [
      observedRatio(20, 5, share),
      observedRatio(20, 5, { ...share, clustering: 4 }),
    ];
    expect(clumped.ratio).toBe(alone.ratio);
    expect(clumped.interval).toEqual(observedRatio(5, 1.25, share).interval);
    expect(clumped.score).toBeLessThan(alone.score);
    expect(clumped.interval[0]).toBeLessThan(alone.interval[0]);
  });
});

describe('scores that stand out', () => {
  it('are those of the published example of fifteen tests', () => {
    // Benjamini & Hochberg (1995), 4.1, as standard normal scores of p = .0001 .0004 .0019 .0095 .0201 .0278 .0298 .0344
    // .0459 .3240 .4262 .5719 .6528 .7590 1: at 5 % the first four are told.
    const scores = [
      3.719, 3.3528, 2.8943, 2.3455, 2.0518, 1.9149, 1.8839, 1.8202, 1.6858, 0.4565, 0.1861,
      -0.1812, -0.3929, -0.7031, -8,
    ];
    const told = [...standOut([...scores].reverse(), 0.05)].reverse();
    expect(told).toEqual([1, 1, 1, 1, ...Array.from({ length: 11 }, () => 0)]);
  });

  it('do not count what has no score', () => {
    expect([...standOut([NaN, 2, NaN], 0.05)]).toEqual([0, 1, 0]);
    expect([...standOut([], 0.05)]).toEqual([]);
  });
});
