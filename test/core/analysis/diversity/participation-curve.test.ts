import { describe, expect, it } from '@jest/globals';
import { gini, partOfTop } from '@passerelle/core/analysis/diversity/gini';
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
