import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { coreNumber } from '@passerelle/core/analysis/cohesion/core-number';
import { degreeOf } from '@passerelle/core/graph/csr';
import { built, graphs, nodes, without } from '../../../support/brute-force.js';
import { complete, edgeless, karate, path, ring, star } from '../../../support/graphs.js';

describe('coreNumber', () => {
  it('has closed forms', () => {
    expect(Array.from(coreNumber(complete(5)))).toEqual([4, 4, 4, 4, 4]);
    expect(Array.from(coreNumber(ring(4)))).toEqual([2, 2, 2, 2]);
    expect(Array.from(coreNumber(star(4)))).toEqual([1, 1, 1, 1]);
    expect(Array.from(coreNumber(path(3)))).toEqual([1, 1, 1]);
    expect(Array.from(coreNumber(edgeless(2)))).toEqual([0, 0]);
    expect(coreNumber(edgeless(0)).length).toBe(0);
  });
  it('finds the ten of the 4-core of karate', () => {
    const cores = coreNumber(karate);
    expect(nodes(karate).filter((v) => cores[v] === 4)).toEqual([0, 1, 2, 3, 7, 8, 13, 30, 32, 33]);
    expect(Math.max(...cores)).toBe(4);
  });
  it('is what is left when everybody with fewer contacts has gone', () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 1, max: 5 }), (text, k) => {
        let csr = built(text);
        const cores = coreNumber(csr);
        const gone = new Set<number>();
        for (;;) {
          const next = nodes(csr).filter((v) => !gone.has(v) && degreeOf(csr, v) < k);
          if (next.length === 0) break;
          for (const v of next) gone.add(v);
          csr = without(csr, (_, a, b) => gone.has(a) || gone.has(b));
        }
        expect(nodes(csr).filter((v) => cores[v]! >= k)).toEqual(
          nodes(csr).filter((v) => !gone.has(v)),
        );
      }),
      { numRuns: 60 },
    );
  });
});
