import { describe, expect, it } from '@jest/globals';
import { assortativity } from '@passerelle/core/analysis/mixing/assortativity';
import { degreeAssortativity } from '@passerelle/core/analysis/mixing/degree-assortativity';
import { eiIndex, tieSides } from '@passerelle/core/analysis/mixing/ei-index';
import { mixingMatrix } from '@passerelle/core/analysis/mixing/mixing-matrix';
import { csrFromEdges } from '@passerelle/core/graph/csr';
import {
  complete,
  edgeless,
  karate,
  karateClubs,
  path,
  ring,
  star,
} from '../../../support/graphs.js';

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

describe('degreeAssortativity', () => {
  it('is -.475613 for the karate club', () => {
    expect(degreeAssortativity(karate)).toBeCloseTo(-0.475613, 6);
  });

  it('is -1 where every tie joins the middle and an end, -1/2 on a path of four', () => {
    expect(degreeAssortativity(star(6))).toBeCloseTo(-1, 12);
    // Ends 1-2, 2-1, 2-2, 2-2, 2-1, 1-2: mean 5/3, variance 2/9, covariance -1/9.
    expect(degreeAssortativity(path(4))).toBeCloseTo(-0.5, 12);
  });

  it('is undefined without a tie and where all have as many contacts', () => {
    for (const csr of [edgeless(0), edgeless(3), ring(7), complete(5)]) {
      expect(degreeAssortativity(csr)).toBeNaN();
    }
  });

  it('keeps its digits where degrees are large', () => {
    // A hub of 2 000 000 ends has cubes of degrees far beyond exact whole numbers.
    expect(degreeAssortativity(star(2_000_000))).toBeCloseTo(-1, 12);
  });
});

describe('mixingMatrix', () => {
  it('counts own-group ties from both ends', () => {
    expect(Array.from(mixingMatrix(karate, karateClubs, 2))).toEqual([70, 11, 11, 64]);
  });
});
