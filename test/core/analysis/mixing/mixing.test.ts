import { describe, expect, it } from '@jest/globals';
import { assortativity } from '@passerelle/core/analysis/mixing/assortativity';
import { eiIndex, tieSides } from '@passerelle/core/analysis/mixing/ei-index';
import { mixingMatrix } from '@passerelle/core/analysis/mixing/mixing-matrix';
import { csrFromEdges } from '@passerelle/core/graph/csr';
import { karate, karateClubs } from '../../../support/graphs.js';

describe('eiIndex', () => {
  it('is -.717949 for the clubs of the karate club, 11 ties across and 67 inside', () => {
    expect(eiIndex(karate, karateClubs)).toBeCloseTo(-0.717949, 6);
    expect(tieSides(karate, karateClubs)).toEqual({ external: 11, internal: 67 });
  });

  it('is undefined without a tie, and leaves unknown groups out', () => {
    expect(eiIndex(csrFromEdges(2, [], []), [0, 1])).toBeNaN();
    expect(eiIndex(csrFromEdges(3, [0, 1], [1, 2]), [0, 1, -1])).toBe(1);
  });
});

describe('assortativity', () => {
  it('is .717531 for the clubs of the karate club', () => {
    expect(assortativity(karate, karateClubs, 2)).toBeCloseTo(0.717531, 6);
  });

  it('is undefined without a tie and for one group', () => {
    expect(assortativity(csrFromEdges(2, [], []), [0, 1], 2)).toBeNaN();
    expect(assortativity(karate, new Int32Array(34), 1)).toBeNaN();
  });
});

describe('mixingMatrix', () => {
  it('counts own-group ties from both ends', () => {
    expect(Array.from(mixingMatrix(karate, karateClubs, 2))).toEqual([70, 11, 11, 64]);
  });
});
