import { describe, expect, it } from '@jest/globals';
import {
  gini,
  giniByChance,
  giniOfCounts,
  partOfTop,
} from '@passerelle/core/analysis/diversity/gini';
import { participationCurve } from '@passerelle/core/analysis/diversity/participation-curve';
import { degree } from '@passerelle/core/analysis/centrality/degree';
import { rng } from '@passerelle/core/graph/rng';
import { karate } from '../../../support/graphs.js';

describe('gini', () => {
  it.each([
    [[0, 0, 0, 10], 0.75],
    [[1, 2, 3, 4], 0.25],
    [[5, 5, 5], 0],
  ])('of %j is %d', (figures, expected) => {
    expect(gini(figures)).toBeCloseTo(expected, 12);
  });
  it('is the published value for the degrees of the karate club, as is the part of the top', () => {
    expect(gini(degree(karate))).toBeCloseTo(0.38537, 5);
    expect(partOfTop(degree(karate), 0.2)).toBeCloseTo(0.487179, 6);
  });
  it('is half the relative mean difference', () => {
    const figures = [3, 1, 4, 1, 5, 9, 2, 6];
    let differences = 0;
    for (const x of figures) for (const y of figures) differences += Math.abs(x - y);
    expect(gini(figures)).toBeCloseTo(differences / (2 * figures.length * 31), 12);
  });
  it('is undefined for nobody and for nothing', () => {
    expect([gini([]), gini([0, 0]), partOfTop([0], 0.2)]).toEqual([NaN, NaN, NaN]);
  });
});

describe('giniOfCounts', () => {
  it('is the index of what was drawn, without a sort', () => {
    const counts = [3, 0, 7, 7, 1, NaN, 12];
    const of = giniOfCounts(counts);
    for (const picked of [
      [0, 1, 2, 3, 4, 6],
      [6, 6, 0],
      [1, 2, 2, 4, 4, 4],
    ]) {
      expect(of(picked)).toBeCloseTo(gini(picked.map((at) => counts[at]!)), 12);
    }
    expect(of([0, 5, 2])).toBeCloseTo(gini([3, 7]), 12);
    expect(of([1, 1])).toBeNaN();
  });
});

describe('giniByChance', () => {
  it.each([
    [1, 3],
    [2, 4],
    [3, 5],
    [4, 3],
  ])('is the mean over all ways to give to %i actors %i contributions', (n, total) => {
    let sum = 0;
    for (let way = 0; way < n ** total; way++) {
      const counts = new Array<number>(n).fill(0);
      for (let i = 0, rest = way; i < total; i++, rest = Math.floor(rest / n)) counts[rest % n]!++;
      sum += gini(counts);
    }
    expect(giniByChance(n, total)).toBeCloseTo(sum / n ** total, 10);
  });
  it('stays a number for many contributions, and is undefined for none', () => {
    expect(giniByChance(3, 200_000)).toBeGreaterThan(0);
    expect(giniByChance(3, 200_000)).toBeLessThan(0.002);
    expect([giniByChance(0, 4), giniByChance(4, 0)]).toEqual([NaN, NaN]);
  });
});

describe('participationCurve', () => {
  const options = { topShare: 0.2, intervalShare: 0.9, draws: 400, seed: 1 };
  it.each([
    [100, 0.517],
    [500, 0.247],
    [2_000, 0.125],
  ])('has the published chance value for 100 actors and %i contributions', (total, expected) => {
    const counts = new Array<number>(100).fill(0);
    counts[0] = total;
    const found = participationCurve(counts, options);
    expect(Math.abs(found.giniByChance - expected)).toBeLessThan(0.008);
    expect(found.gini).toBeCloseTo(0.99, 12);
    expect(found.excessGini).toBeCloseTo(0.99 - found.giniByChance, 12);
  });
  it('finds no excess when contributions do fall by chance', () => {
    const random = rng(5);
    const counts = new Array<number>(200).fill(0);
    for (let i = 0; i < 600; i++) counts[random.below(200)]!++;
    const { excessGini, excessInterval, active } = participationCurve(counts, options);
    expect(Math.abs(excessGini)).toBeLessThan(0.05);
    expect(excessInterval[0] < 0.03 && excessInterval[1] > -0.03).toBe(true);
    expect(active).toBe(counts.filter((one) => one > 0).length);
  });
  it('draws a Lorenz curve from 0 to 1, below the diagonal', () => {
    const { lorenz } = participationCurve([0, 0, 0, 10], options);
    expect([lorenz[0], lorenz[15], lorenz.at(-1)]).toEqual([0, 0, 1]);
    expect(lorenz[18]).toBeCloseTo(0.6, 12);
    expect(lorenz.every((part, at) => part <= at / 20 + 1e-12)).toBe(true);
  });
  it('is undefined when nobody contributed', () => {
    const found = participationCurve([0, 0], options);
    expect([found.gini, found.giniByChance, found.excessGini, found.lorenz[3]]).toEqual([
      NaN,
      NaN,
      NaN,
      NaN,
    ]);
    expect(found).toMatchObject({ actors: 2, active: 0, contributions: 0 });
  });
});
