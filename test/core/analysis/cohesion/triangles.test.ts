import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clusteringCoefficient } from '@passerelle/core/analysis/cohesion/clustering-coefficient';
import { transitivity } from '@passerelle/core/analysis/cohesion/transitivity';
import { degreeOf, edgeBetween, type Csr } from '@passerelle/core/graph/csr';
import { triangleCounts } from '@passerelle/core/graph/triangles';
import { built, graphs, near, nodes } from '../../../support/brute-force.js';
import { complete, edgeless, karate, path, ring, star } from '../../../support/graphs.js';

const trios = (csr: Csr): [number, number, number][] => {
  const isTied = (a: number, b: number): boolean => edgeBetween(csr, a, b) >= 0;
  return nodes(csr).flatMap((a) =>
    nodes(csr).flatMap((b) =>
      nodes(csr)
        .filter((c) => a < b && b < c && isTied(a, b) && isTied(a, c) && isTied(b, c))
        .map((c): [number, number, number] => [a, b, c]),
    ),
  );
};

describe('triangles', () => {
  it('are counted at each of their nodes', () => {
    fc.assert(
      fc.property(graphs, (text) => {
        const csr = built(text);
        near(
          triangleCounts(csr),
          nodes(csr).map((v) => trios(csr).filter((trio) => trio.includes(v)).length),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('clustering', () => {
  it('has closed forms', () => {
    expect(Array.from(clusteringCoefficient(complete(4)))).toEqual([1, 1, 1, 1]);
    expect(Array.from(clusteringCoefficient(path(3)))).toEqual([NaN, 0, NaN]);
    expect([transitivity(complete(5)), transitivity(ring(5)), transitivity(star(4))]).toEqual([
      1, 0, 0,
    ]);
    expect([transitivity(edgeless(3)), transitivity(edgeless(0))]).toEqual([NaN, NaN]);
  });
  it('has the published values on karate (networkx 3.6.1)', () => {
    expect(transitivity(karate)).toBeCloseTo(0.255682, 6);
    const local = clusteringCoefficient(karate);
    expect(local[0]).toBeCloseTo(0.15, 12);
    expect(local[33]).toBeCloseTo(0.110294, 6);
    // networkx counts a node with one contact as 0.
    const mean = local.reduce((sum, one) => sum + (Number.isNaN(one) ? 0 : one), 0) / 34;
    expect(mean).toBeCloseTo(0.570638, 6);
    expect(nodes(karate).filter((v) => Number.isNaN(local[v]!))).toEqual(
      nodes(karate).filter((v) => degreeOf(karate, v) < 2),
    );
  });
});
