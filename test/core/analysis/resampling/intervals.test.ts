import { describe, expect, it } from '@jest/globals';
import { nearness } from '@passerelle/core/analysis/brokerage/nearness';
import { territoryEfficiency } from '@passerelle/core/analysis/brokerage/territory-efficiency';
import {
  pairedDifference,
  ratioInterval,
  ratioOf,
  unpairedDifference,
} from '@passerelle/core/analysis/resampling/bootstrap-ratio';
import { betaInterval } from '@passerelle/core/analysis/resampling/beta-quantile';
import { wilson } from '@passerelle/core/analysis/resampling/wilson';
import { rng } from '@passerelle/core/graph/rng';
import { toy, toyGroup } from '../../../support/graphs.js';

const options = { draws: 400, intervalShare: 0.9, seed: 1 };
const mean = (above: number[]) => ({ above, below: above.map(() => 1) });

describe('wilson', () => {
  it.each([
    // By hand from the formula with z = 1.644854 (90 %) and 1.959964 (95 %).
    [5, 10, 0.9, 0.2693, 0.7307],
    [0, 10, 0.95, 0, 0.2775],
    [10, 10, 0.95, 0.7225, 1],
    [81, 263, 0.95, 0.2553, 0.3662],
  ])('of %i in %i at %d is %d … %d', (count, of, share, low, high) => {
    const found = wilson(count, of, share);
    expect(found[0]).toBeCloseTo(low, 4);
    expect(found[1]).toBeCloseTo(high, 4);
  });
  it('is undefined for nobody', () => {
    expect(wilson(0, 0, 0.9)).toEqual([NaN, NaN]);
  });
});

describe('betaInterval', () => {
  it('is the closed form where there is one: Beta(1, b) and Beta(a, 1)', () => {
    const [low, high] = betaInterval(1, 9, 0.9);
    expect(low).toBeCloseTo(1 - 0.95 ** (1 / 9), 12);
    expect(high).toBeCloseTo(1 - 0.05 ** (1 / 9), 12);
    const [least, most] = betaInterval(40, 1, 0.9);
    expect(least).toBeCloseTo(0.05 ** (1 / 40), 12);
    expect(most).toBeCloseTo(0.95 ** (1 / 40), 12);
  });
  it('is even about a half for equal parameters, and narrow for thousands', () => {
    const [low, high] = betaInterval(10, 10, 0.9);
    expect(low + high).toBeCloseTo(1, 12);
    const [from, to] = betaInterval(3000, 7000, 0.9);
    // Normal limit: 0.3 ± 1.645 · √(0.3 · 0.7 / 10 001).
    expect(from).toBeCloseTo(0.3 - 0.007538, 4);
    expect(to).toBeCloseTo(0.3 + 0.007538, 4);
  });
});

describe('ratioInterval', () => {
  it('holds the mean about as often as it says', () => {
    const random = rng(11);
    let held = 0;
    for (let trial = 0; trial < 200; trial++) {
      const drawn = Array.from({ length: 60 }, () => random.next());
      const [low, high] = ratioInterval(mean(drawn), { ...options, seed: trial });
      if (low <= 0.5 && 0.5 <= high) held++;
    }
    expect(Math.abs(held / 200 - 0.9)).toBeLessThan(0.07);
  });
  it('has no width without a spread, and is undefined for nobody', () => {
    expect(ratioInterval(mean([2, 2, 2]), options)).toEqual([2, 2]);
    expect(ratioInterval(mean([]), options)).toEqual([NaN, NaN]);
    expect(ratioOf({ above: [1], below: [0] })).toBeNaN();
  });
});

describe('differences', () => {
  const before = Array.from({ length: 50 }, (_, i) => (i * 7) % 11);
  const after = before.map((one) => one + 0.5);
  it('are sure for the same actors, where what each keeps cancels out', () => {
    const [low, high] = pairedDifference(mean(before), mean(after), options);
    expect([low, high]).toEqual([expect.closeTo(0.5, 9), expect.closeTo(0.5, 9)]);
  });
  it('are not for other actors', () => {
    const [low, high] = unpairedDifference(mean(before), mean(after), options);
    expect(low < 0 && high > 1).toBe(true);
  });
});

describe('nearness', () => {
  it('averages to the efficiency of the territory', () => {
    const sides = { local: toyGroup('AB'), targets: toyGroup('NG') };
    const own = nearness(toy, sides);
    const sum = own.reduce((all, one) => all + one, 0);
    expect(sum / own.length).toBeCloseTo(territoryEfficiency(toy, sides), 12);
    expect(nearness(toy, { ...sides, targets: Uint32Array.of() })[0]).toBeNaN();
  });
});
