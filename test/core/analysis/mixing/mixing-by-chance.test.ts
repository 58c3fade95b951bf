import { describe, expect, it } from '@jest/globals';
import {
  mixingByChance,
  observedOverExpected,
} from '@passerelle/core/analysis/mixing/mixing-by-chance';
import { mixingMatrix } from '@passerelle/core/analysis/mixing/mixing-matrix';
import { complete, edgeless, karate, karateClubs } from '../../../support/graphs.js';

describe('mixingByChance', () => {
  it('is the published E-I null of the karate clubs: 0.029 ± 0.096', () => {
    const found = mixingByChance(karate, karateClubs, 2, { draws: 4_000, seed: 1 });
    expect(found.eiIndex.value).toBeCloseTo(-0.717949, 6);
    expect(found.eiIndex.mean).toBeCloseTo(0.029, 1);
    expect(Math.abs(found.eiIndex.mean - 0.029)).toBeLessThan(0.01);
    expect(Math.abs(found.eiIndex.sd - 0.096)).toBeLessThan(0.01);
    expect(found.eiIndex.p).toBeLessThan(0.002);
    expect(found.assortativity.value).toBeCloseTo(0.71753, 5);
    // Slightly below 0: a node cannot be tied to itself.
    expect(Math.abs(found.assortativity.mean + 0.05)).toBeLessThan(0.02);
  });
  it('is undefined without a tie; has no spread where every pair is tied', () => {
    const none = mixingByChance(edgeless(3), [0, 0, 1], 2, { draws: 19, seed: 1 });
    expect([none.eiIndex.value, none.eiIndex.mean, none.eiIndex.p]).toEqual([NaN, NaN, NaN]);
    const all = mixingByChance(complete(4), [0, 0, 1, 1], 2, { draws: 19, seed: 1 });
    expect([all.eiIndex.value, all.eiIndex.mean, all.eiIndex.p]).toEqual([
      all.eiIndex.mean,
      all.eiIndex.value,
      1,
    ]);
    expect(all.eiIndex.sd).toBeCloseTo(0, 12);
  });
});

describe('observedOverExpected', () => {
  it('is above 1 inside the clubs, below 1 between them, and averages to the ties there are', () => {
    const edges = mixingMatrix(karate, karateClubs, 2);
    const [inside = 0, between = 0] = observedOverExpected(edges, 2);
    expect(inside).toBeGreaterThan(1.5);
    expect(between).toBeLessThan(0.5);
    // By hand: clubs of degree 75 and 81 of 156, 11 ties between.
    expect(between).toBeCloseTo((11 * 156) / (75 * 81), 1);
  });
  it('is undefined for a group without a tie', () => {
    expect(observedOverExpected(Float64Array.of(2, 0, 0, 0), 2)[1]).toBeNaN();
  });
});
