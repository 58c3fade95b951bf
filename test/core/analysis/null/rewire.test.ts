import { describe, expect, it } from '@jest/globals';
import { rewired } from '@passerelle/core/analysis/null/rewire';
import {
  csrFromEdges,
  degreeOf,
  edgeBetween,
  edgeEnds,
  type Csr,
} from '@passerelle/core/graph/csr';
import { rng } from '@passerelle/core/graph/rng';
import { complete, edgeless, karate, star } from '../../../support/graphs.js';

const degrees = (csr: Csr): number[] =>
  Array.from({ length: csr.order }, (_, u) => degreeOf(csr, u));

describe('a rewired graph', () => {
  it('has the same degrees, no loop and no double', () => {
    for (let seed = 0; seed < 40; seed++) {
      const drawn = rewired(karate, rng(seed));
      expect(degrees(drawn)).toEqual(degrees(karate));
      expect(drawn.size).toBe(karate.size);
      const { a, b } = edgeEnds(drawn);
      expect(a.every((u, edge) => u !== b[edge])).toBe(true);
    }
  });

  it('is any graph with these degrees equally often', () => {
    // Two separate ties among four nodes: three graphs, each one time in three.
    const two = csrFromEdges(4, [0, 2], [1, 3]);
    const seen = [0, 0, 0, 0];
    const draws = 3_000;
    const random = rng(7);
    for (let draw = 0; draw < draws; draw++) {
      const drawn = rewired(two, random);
      seen[[1, 2, 3].find((v) => edgeBetween(drawn, 0, v) >= 0) ?? 0]!++;
    }
    expect(seen[0]).toBe(0);
    // 3.9 standard deviations of 3,000 throws of a third.
    for (const count of seen.slice(1)) expect(Math.abs(count - draws / 3)).toBeLessThan(100);
  });

  it('leaves alone what has no other form', () => {
    for (const csr of [complete(6), star(6), edgeless(3)]) {
      expect(edgeEnds(rewired(csr, rng(1)))).toEqual(edgeEnds(csr));
    }
  });
});
