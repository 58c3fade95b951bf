import { describe, expect, it } from '@jest/globals';
import { cutPoints } from '@passerelle/core/analysis/cohesion/cut-points';
import { smallerSides } from '@passerelle/core/analysis/cohesion/smaller-sides';
import { csrFromEdges } from '@passerelle/core/graph/csr';
import { path, ring, star, toy } from '../../../support/graphs.js';
import { clustered } from '../../../support/random-graphs.js';

const sidesOf = (csr: typeof toy): Uint32Array => smallerSides(csr, cutPoints(csr).cutEdge);

describe('smallerSides', () => {
  it('counts both sides of each cut edge of a path, a star and a ring', () => {
    expect([...sidesOf(path(5))]).toEqual([1, 2, 2, 1]);
    expect([...sidesOf(star(5))]).toEqual([1, 1, 1, 1]);
    expect([...sidesOf(ring(5))]).toEqual([0, 0, 0, 0, 0]);
    expect([...sidesOf(csrFromEdges(3, [], []))]).toEqual([]);
  });

  it.each(Array.from({ length: 20 }, (_, i) => i + 1))(
    'agrees with the search that finds the cut edges (random graph %p)',
    (seed) => {
      const csr = clustered(60, seed);
      expect(sidesOf(csr)).toEqual(cutPoints(csr).smallerSide);
    },
  );
});
