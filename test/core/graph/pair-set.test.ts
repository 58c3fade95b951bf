import { describe, expect, it } from '@jest/globals';
import { PairSet } from '@passerelle/core/graph/pair-set';
import { rng } from '@passerelle/core/graph/rng';

describe('a set of pairs', () => {
  it.each([40, 100_000])('holds what a set of texts holds, among %d nodes', (order) => {
    const random = rng(order);
    const found = new PairSet(order, 60);
    const expected = new Set<string>();
    // Few different nodes, far apart, so that pairs meet again and slots collide.
    const node = (): number => Math.floor((random.below(12) * (order - 1)) / 11);
    for (let step = 0; step < 20_000; step++) {
      const [u, v] = [node(), node()];
      if (u === v) continue;
      const name = [Math.min(u, v), Math.max(u, v)].join();
      expect(found.has(u, v)).toBe(expected.has(name));
      if (random.below(2) === 0) {
        found.delete(u, v);
        expected.delete(name);
      } else if (expected.size < 60) {
        found.add(v, u);
        expected.add(name);
      }
    }
    expect(expected.size).toBeGreaterThan(10);
  });
});
