import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assignment } from '@passerelle/core/analysis/dynamics/assignment';
import { trackCommunities } from '@passerelle/core/analysis/dynamics/tracking';
import { trendOf } from '@passerelle/core/analysis/dynamics/trend';

describe('trackCommunities', () => {
  it('follows a community whose number changed', () => {
    const rows = trackCommunities([0, 0, 0, 1, 1, 1], [1, 1, 1, 0, 0, 0], 0.3);
    expect(rows).toEqual([
      { before: 1, after: 0, fate: 'continued', overlap: 1 },
      { before: 0, after: 1, fate: 'continued', overlap: 1 },
    ]);
  });
  it('tells a birth, a death, a split and a merger', () => {
    const split = trackCommunities([0, 0, 0, 0, 0, -1, -1], [0, 0, 0, 1, 1, 2, 2], 0.3);
    expect(split.map(({ fate }) => fate)).toEqual(['continued', 'split', 'born']);
    const merged = trackCommunities([0, 0, 0, 1, 1, 2, 2], [0, 0, 0, 0, 0, -1, -1], 0.3);
    expect(merged.map(({ before, fate }) => [before, fate])).toEqual([
      [0, 'continued'],
      [1, 'merged'],
      [2, 'dead'],
    ]);
  });
  it('matches nothing under the floor, and nothing to nothing', () => {
    const rows = trackCommunities([0, 0, 0, 0, 1, 2, 3], [0, 1, 2, 3, 0, 1, 2], 0.6);
    expect(rows.filter(({ fate }) => fate === 'continued')).toEqual([]);
    expect(trackCommunities([], [], 0.3)).toEqual([]);
  });
});

describe('assignment', () => {
  it('gains as much as the best of all permutations', () => {
    const gains = fc.integer({ min: 1, max: 4 }).chain((rows) =>
      fc.integer({ min: 1, max: 4 }).chain((columns) =>
        fc.array(fc.array(fc.nat(9), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      ),
    );
    const best = (gain: number[][], row: number, used: number): number => {
      if (row === gain.length) return 0;
      let most = best(gain, row + 1, used);
      gain[row]!.forEach((one, column) => {
        if ((used >> column) & 1) return;
        most = Math.max(most, one + best(gain, row + 1, used | (1 << column)));
      });
      return most;
    };
    fc.assert(
      fc.property(gains, (gain) => {
        const found = assignment(
          gain.length,
          gain[0]!.length,
          (row, column) => gain[row]![column]!,
        );
        const taken = [...found].filter((column) => column >= 0);
        expect(new Set(taken).size).toBe(taken.length);
        const total = [...found].reduce(
          (sum, column, row) => sum + (column < 0 ? 0 : gain[row]![column]!),
          0,
        );
        expect(total).toBe(best(gain, 0, 0));
      }),
    );
  });
});

describe('trendOf', () => {
  it.each([
    [1, [0.1, 2], 'up'],
    [-1, [-2, -0.1], 'down'],
    [1, [-0.1, 2], 'stable'],
    [NaN, [0.1, 2], 'unknown'],
    [1, null, 'unknown'],
    [1, [NaN, NaN], 'unknown'],
  ] as const)('of %d in %j is %s', (difference, interval, trend) => {
    expect(trendOf(difference, interval)).toBe(trend);
  });
});
