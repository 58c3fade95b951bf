import { describe, expect, it } from '@jest/globals';
import { drawPlaces } from '@passerelle/core/encounter/lottery';
import { edgeBetween } from '@passerelle/core/graph/csr';
import { toyInput } from './worked-example.test.js';

const everybody = Uint32Array.from({ length: toyInput.csr.order }, (_, u) => u);
const draw = (share: number) =>
  drawPlaces(toyInput, everybody, {
    seed: 1,
    share,
    places: new Uint32Array(toyInput.csr.order).fill(3),
    perTarget: 3,
  });

describe('drawPlaces', () => {
  it('draws nothing at share 0, and possible pairs only, each once, at share 1', () => {
    expect(draw(0).recipient).toHaveLength(0);
    const { recipient, target, propensity } = draw(1);
    expect(recipient.length).toBeGreaterThan(10);
    const pairs = Array.from(recipient, (u, i) => [u, target[i] ?? -1].sort().join());
    expect(new Set(pairs).size).toBe(pairs.length);
    recipient.forEach((u, i) => {
      expect(edgeBetween(toyInput.csr, u, target[i] ?? -1)).toBe(-1);
      expect(propensity[i]).toBeGreaterThan(0);
      expect(propensity[i]).toBeLessThanOrEqual(1);
    });
  });
});
