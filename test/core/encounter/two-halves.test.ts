import { describe, expect, it } from '@jest/globals';
import { exponentBetween, halvesBy, meanLog } from '@passerelle/core/encounter/two-halves';

describe('halvesBy', () => {
  it('puts rows above the median in the upper half, all that equal it in the lower', () => {
    const figures = [5, 1, 9, 5, 2, 7];
    expect(halvesBy([0, 1, 2, 3, 4, 5], (row) => figures[row] ?? NaN)).toEqual([
      [0, 1, 3, 4],
      [2, 5],
    ]);
    expect(halvesBy([3, 4], () => 1)).toEqual([[3, 4], []]);
    expect(halvesBy([], () => 1)).toEqual([[], []]);
  });
});

describe('exponentBetween', () => {
  const half = (figure: number, outcome: number, count = 10) => ({
    count,
    logFigure: meanLog([figure, figure], (one) => one),
    logOutcome: Math.log(outcome),
    variance: 0.02,
  });

  it('is the exponent of what came of the halves, give or take standard errors', () => {
    // Four times the figure, eight times the outcome: 3/2; the error is √(.02 + .02).
    const exact = exponentBetween(half(2, 1), half(8, 8), 0, 10);
    expect(exact).toBeCloseTo(1.5, 12);
    const error = 0.2 / Math.log(4);
    expect(exponentBetween(half(2, 1), half(8, 8), 1, 10)).toBeCloseTo(1.5 + error, 12);
    expect(exponentBetween(half(2, 1), half(8, 8), -1, 10)).toBeCloseTo(1.5 - error, 12);
  });

  it('is nothing where either half is too small', () => {
    expect(exponentBetween(half(2, 1, 9), half(8, 8), 0, 10)).toBeNaN();
    expect(exponentBetween(half(2, 1), half(8, 8, 9), 0, 10)).toBeNaN();
  });
});
