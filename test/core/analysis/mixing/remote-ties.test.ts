import { describe, expect, it } from '@jest/globals';
import { distanceKm, remoteTies } from '@passerelle/core/analysis/mixing/remote-ties';
import { complete, edgeless, path } from '../../../support/graphs.js';

describe('distanceKm', () => {
  it('is the great circle: Paris - Rennes, pole to pole, nothing', () => {
    expect(distanceKm(48.8566, 2.3522, 48.1173, -1.6778)).toBeCloseTo(308, 0);
    expect(distanceKm(90, 0, -90, 0)).toBeCloseTo(Math.PI * 6371.0088, 6);
    expect(distanceKm(10, 20, 10, 20)).toBe(0);
    expect(distanceKm(NaN, 0, 0, 0)).toBeNaN();
  });
});

describe('remoteTies', () => {
  // About 0, 11, 222 km along a meridian.
  const lat = [0, 0.1, 2];
  const lon = [0, 0, 0];
  it('counts the ties beyond the limit among those of known length', () => {
    const found = remoteTies(path(3), lat, lon, 100);
    expect(found).toMatchObject({ share: 0.5, remote: 1, located: 2, ties: 2 });
    const partly = remoteTies(path(3), [0, 0.1, NaN], lon, 100);
    expect(partly).toMatchObject({ share: 0, located: 1, ties: 2 });
    expect(remoteTies(edgeless(2), lat, lon, 100).share).toBeNaN();
  });
  it('expects as many ties in all as there are, and 1 where distance does not matter', () => {
    const { bands } = remoteTies(complete(3), lat, lon, 100);
    expect(bands.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(3, 12);
    for (const { ties, ratio } of bands) if (ties > 0) expect(ratio).toBeCloseTo(1, 12);
    expect(bands.at(-1)?.ratio).toBeNaN();
  });
});
