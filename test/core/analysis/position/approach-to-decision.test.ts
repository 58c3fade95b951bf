import { describe, expect, it } from '@jest/globals';
import { approachToDecision } from '@passerelle/core/analysis/position/approach-to-decision';

const options = { draws: 300, intervalShare: 0.9, seed: 1 };
const approach = (before: readonly number[], now: readonly number[]) =>
  approachToDecision(Float64Array.from(before), Float64Array.from(now), options);

describe('the approach to decisions', () => {
  it('is what the distance has lost, over those with a chain at both dates', () => {
    const found = approach([3, 2, NaN, 4, NaN], [1, 2, 5, NaN, NaN]);
    expect([...found.nearer]).toEqual([2, 0, NaN, NaN, NaN]);
    expect(found).toMatchObject({ panel: 2, before: 2.5, now: 1.5, gained: 1, lost: 1 });
  });

  it('is as sure as the actors agree', () => {
    const twenty = Array.from({ length: 20 }, () => 3);
    expect(
      approach(
        twenty,
        twenty.map(() => 2),
      ).interval,
    ).toEqual([-1, -1]);
    const mixed = twenty.map((_, at) => (at % 2 === 0 ? 2 : 4));
    const [low, high] = approach(twenty, mixed).interval;
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
  });

  it('is undefined for nobody', () => {
    const found = approach([NaN], [1]);
    expect(found).toMatchObject({ panel: 0, before: NaN, now: NaN, gained: 1 });
    expect(found.interval).toEqual([NaN, NaN]);
  });
});
