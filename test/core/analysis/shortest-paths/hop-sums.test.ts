import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hopSums } from '@passerelle/core/analysis/shortest-paths/hop-sums';
import { CancelledError } from '@passerelle/core/errors';
import { hopsFrom, UNREACHED } from '@passerelle/core/graph/bfs';
import { near } from '../../../support/brute-force.js';
import { path } from '../../../support/graphs.js';
import { clustered } from '../../../support/random-graphs.js';
import { simd } from '../../../support/simd.js';

const runs = process.env['PASSERELLE_LONG'] === '1' ? 500 : 50;

describe('distances summed up at every node', () => {
  it('equal one search after another, with and without SIMD, around a node and from any sources', () => {
    const graphs = fc.tuple(fc.nat(1_000_000), fc.integer({ min: 1, max: 60 }), fc.nat(3));
    fc.assert(
      fc.property(graphs, ([seed, order, every]) => {
        const csr = clustered(order, seed);
        const skip = every === 1 ? seed % order : -1;
        const sources = Uint32Array.from({ length: order }, (_, v) => v).filter(
          (v) => every < 2 || v % every === 0,
        );
        const expected = ['inverse', 'distance', 'reached', 'within', 'farthest'].map(() =>
          new Array<number>(order).fill(0),
        );
        for (const source of sources) {
          if (source === skip) continue;
          hopsFrom(csr, [source], skip).forEach((hops, v) => {
            if (hops === 0 || hops === UNREACHED) return;
            expected[0]![v]! += 1 / hops;
            expected[1]![v]! += hops;
            expected[2]![v]!++;
            if (hops <= 2) expected[3]![v]!++;
            expected[4]![v] = Math.max(expected[4]![v]!, hops);
          });
        }
        for (const hooks of [{}, { simd }]) {
          const found = hopSums(csr, { sources, within: 2, skip }, hooks);
          [found.inverse, found.distance, found.reached, found.within, found.farthest].forEach(
            (figures, i) => near(figures, expected[i]!),
          );
        }
      }),
      { numRuns: runs },
    );
  });

  it('are right over several batches and parts', () => {
    const order = 5_000;
    const sources = Uint32Array.from({ length: order }, (_, v) => v);
    const { distance, farthest, within, reached } = hopSums(
      path(order),
      { sources, within: 3 },
      { simd },
    );
    const places = [0, 1, 2_499, 4_999];
    expect(places.map((v) => farthest[v])).toEqual([4_999, 4_998, 2_500, 4_999]);
    expect(places.map((v) => within[v])).toEqual([3, 4, 6, 3]);
    expect(places.map((v) => distance[v])).toEqual(
      places.map((v) => (v * (v + 1)) / 2 + ((order - 1 - v) * (order - v)) / 2),
    );
    expect(reached.every((count) => count === order - 1)).toBe(true);
  });

  it('stop when asked', () => {
    const hooks = { simd, isCancelled: () => true };
    const sources = Uint32Array.of(0, 1);
    expect(() => hopSums(path(9), { sources }, hooks)).toThrow(CancelledError);
  });
});
