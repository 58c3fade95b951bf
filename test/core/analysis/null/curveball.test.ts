import { describe, expect, it } from '@jest/globals';
import { curveball } from '@passerelle/core/analysis/null/curveball';
import { rng } from '@passerelle/core/graph/rng';

const counts = (lists: readonly (readonly number[])[]): number[] => {
  const found: number[] = [];
  for (const one of lists.flat()) found[one] = (found[one] ?? 0) + 1;
  return found;
};

describe('curveball', () => {
  it('keeps the length of each list and the number of lists of each member, each once a list', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const random = rng(seed);
      const lists = Array.from({ length: random.below(6) }, () =>
        Array.from({ length: 8 }, (_, one) => one).filter(() => random.below(2) === 0),
      );
      const before = lists.map((list) => [...list]);
      curveball(lists, random);
      expect(lists.map(({ length }) => length)).toEqual(before.map(({ length }) => length));
      expect(counts(lists)).toEqual(counts(before));
      for (const list of lists) expect(new Set(list).size).toBe(list.length);
    }
  });

  it('reaches every table with these numbers, each as often', () => {
    // Three lists of one among three members, each in one: six ways.
    const seen = new Map<string, number>();
    const random = rng(7);
    const draws = 6_000;
    for (let draw = 0; draw < draws; draw++) {
      const lists = [[0], [1], [2]];
      curveball(lists, random);
      const key = lists.join('|');
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    const chi2 = [...seen.values()].reduce((sum, n) => sum + (n - draws / 6) ** 2 / (draws / 6), 0);
    // 99.9 % of a chi-squared with 5 degrees of freedom.
    expect(chi2).toBeLessThan(20.5);
  });

  it('leaves a single list alone', () => {
    const lists = [[3, 1, 2]];
    curveball(lists, rng(1));
    expect(lists).toEqual([[3, 1, 2]]);
  });
});
