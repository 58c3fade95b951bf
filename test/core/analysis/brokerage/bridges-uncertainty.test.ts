import { describe, expect, it } from '@jest/globals';
import { bridgesUncertainty } from '@passerelle/core/analysis/brokerage/bridges-uncertainty';
import { crossScaleBetweenness } from '@passerelle/core/analysis/centrality/cross-scale-betweenness';
import { toy, toyGroup, toyNode } from '../../../support/graphs.js';

const sides = { local: toyGroup('AB'), targets: toyGroup('NG') };
const observed = crossScaleBetweenness(toy, sides).share;
const asked = {
  ...sides,
  ranked: Uint32Array.from({ length: 15 }, (_, node) => node),
  observed,
  top: 3,
  most: 15,
  resamples: 100,
  keptTies: 0.8,
  intervalShare: 0.9,
  seed: 1,
};

describe('bridgesUncertainty', () => {
  it('keeps nearness and routes inside their intervals', () => {
    const found = bridgesUncertainty(toy, { ...asked, sources: Infinity });
    expect(found.efficiency[0]).toBeLessThan(found.efficiency[1]);
    // Two routes, which one missing tie can cut.
    expect(found.routes[0]).toBeLessThanOrEqual(2);
    expect(found.routes[1]).toBeGreaterThanOrEqual(2);
    expect([found.samplingError, found.sources, found.of]).toEqual([0, 6, 6]);
    expect(found.actors.rows[0]).toBe(toyNode('N1'));
  });
  it('measures what sampling the sources alone does', () => {
    const found = bridgesUncertainty(toy, { ...asked, sources: 2 });
    expect([found.sources, found.of]).toEqual([2, 6]);
    expect(found.samplingError).toBeGreaterThan(0.01);
    expect(found.samplingError).toBeLessThan(0.5);
  });
  it('gives the same for the same seed, another for another', () => {
    const once = bridgesUncertainty(toy, { ...asked, sources: 3 });
    expect(bridgesUncertainty(toy, { ...asked, sources: 3 })).toEqual(once);
    expect(bridgesUncertainty(toy, { ...asked, sources: 3, seed: 2 })).not.toEqual(once);
  });
});
