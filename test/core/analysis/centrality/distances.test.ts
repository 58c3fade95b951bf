import { describe, expect, it } from '@jest/globals';
import { eccentricity } from '@passerelle/core/analysis/centrality/eccentricity';
import { meanDistance } from '@passerelle/core/analysis/centrality/mean-distance';
import { lengthsFromStrengths } from '@passerelle/core/graph/shortest-path-counts';
import { edgeless, graphOf, karate, path, ring, star } from '../../../support/graphs.js';
import { simd } from '../../../support/simd.js';

describe('eccentricity and mean distance', () => {
  it('have closed forms on paths, rings and stars', () => {
    for (const hooks of [{}, { simd }]) {
      expect(Array.from(eccentricity(path(5), { hooks }).scores)).toEqual([4, 3, 2, 3, 4]);
      expect(Array.from(eccentricity(ring(6), { hooks }).scores)).toEqual([3, 3, 3, 3, 3, 3]);
      expect(Array.from(meanDistance(path(3), { hooks }).scores)).toEqual([1.5, 1, 1.5]);
      expect(Array.from(meanDistance(star(4), { hooks }).scores)).toEqual([1, 5 / 3, 5 / 3, 5 / 3]);
    }
  });
  it('have the published mean over the karate club', () => {
    const { scores } = meanDistance(karate, { hooks: { simd } });
    expect(scores.reduce((sum, one) => sum + one, 0) / 34).toBeCloseTo(2.4082, 5);
    expect(Math.max(...eccentricity(karate).scores)).toBe(5);
  });
  it('are undefined for an isolate and leave other components out', () => {
    expect(eccentricity(edgeless(1)).scores[0]).toBeNaN();
    expect(meanDistance(edgeless(2)).scores[1]).toBeNaN();
    expect(Array.from(meanDistance(graphOf(4, '0-1 2-3')).scores)).toEqual([1, 1, 1, 1]);
  });
  it('measure by length when asked', () => {
    const csr = graphOf(3, '0-1:2 1-2:4');
    const lengths = lengthsFromStrengths(csr);
    expect(Array.from(eccentricity(csr, { lengths }).scores)).toEqual([0.75, 0.5, 0.75]);
    expect(Array.from(meanDistance(csr, { lengths }).scores)).toEqual([0.625, 0.375, 0.5]);
  });
});
