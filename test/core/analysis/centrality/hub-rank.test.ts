import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hubRank, hubsOf } from '@passerelle/core/analysis/centrality/hub-rank';

const figure = (...values: number[]): Float64Array => Float64Array.from(values);

describe('hubRank', () => {
  it('is the mid-percentile of one figure', () => {
    expect([...hubRank(4, [0, 1, 2, 3], [figure(1, 2, 3, 4)])]).toEqual([
      0.125, 0.375, 0.625, 0.875,
    ]);
  });

  it('is one half for all when all are equal', () => {
    expect([...hubRank(3, [0, 1, 2], [figure(5, 5, 5), figure(0, 0, 0)])]).toEqual([0.5, 0.5, 0.5]);
  });

  it('is the mean over the figures', () => {
    expect([...hubRank(2, [0, 1], [figure(1, 2), figure(2, 1)])]).toEqual([0.5, 0.5]);
  });

  it('counts an undefined figure as the smallest', () => {
    expect([...hubRank(3, [0, 1, 2], [figure(NaN, 0, 1)])]).toEqual([1 / 6, 1 / 2, 5 / 6]);
  });

  it('is NaN outside the scope, and without a figure', () => {
    expect([...hubRank(3, [2], [figure(9, 9, 1)])]).toEqual([NaN, NaN, 0.5]);
    expect([...hubRank(2, [0, 1], [])]).toEqual([NaN, NaN]);
  });

  it('depends on the order of figures only, and has the mean 1/2', () => {
    const values = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, (list) => {
        const members = list.map((_, node) => node);
        const rank = hubRank(list.length, members, [figure(...list)]);
        const stretched = hubRank(list.length, members, [figure(...list.map((x) => x ** 3 + 7))]);
        expect([...stretched]).toEqual([...rank]);
        expect(rank.reduce((sum, one) => sum + one, 0) / list.length).toBeCloseTo(0.5, 12);
      }),
    );
  });
});

describe('hubsOf', () => {
  const ranks = Array.from({ length: 120 }, (_, node) => node / 120);

  it('takes two in a hundred, rounded up, the first by rank', () => {
    expect(hubsOf([...ranks.keys()], ranks, 0.02)).toEqual([119, 118, 117]);
  });

  it('takes at least one, and the smallest node among equals', () => {
    expect(hubsOf([4, 2, 3], [0, 0, 0.5, 0.5, 0.1], 0.02)).toEqual([2]);
  });

  it('takes nobody from an empty scope or one without a rank', () => {
    expect(hubsOf([], [], 0.02)).toEqual([]);
    expect(hubsOf([0], [NaN], 0.02)).toEqual([]);
  });
});
