import { describe, expect, it } from '@jest/globals';
import { richClub } from '@passerelle/core/analysis/cohesion/rich-club';
import { rewired } from '@passerelle/core/analysis/null/rewire';
import { degreeOf, edgeEnds } from '@passerelle/core/graph/csr';
import { rng } from '@passerelle/core/graph/rng';
import { complete, edgeless, karate, star } from '../../../support/graphs.js';

describe('richClub', () => {
  it('is 2E / (N (N - 1)) among the nodes that pass a degree', () => {
    const { a, b } = edgeEnds(karate);
    for (const point of richClub(karate, { draws: 0, seed: 1 })) {
      const rich = (u: number): boolean => degreeOf(karate, u) > point.degree;
      const nodes = Array.from({ length: 34 }, (_, u) => u).filter(rich).length;
      const edges = [...a].filter((u, e) => rich(u) && rich(b[e]!)).length;
      expect(point).toMatchObject({ nodes, edges });
      expect(point.density).toBeCloseTo((2 * edges) / (nodes * (nodes - 1)), 12);
      expect(point.ratio).toBeNaN();
    }
  });
  it('has the densities of networkx on the karate club', () => {
    const points = richClub(karate, { draws: 0, seed: 1 });
    expect(points[0]).toMatchObject({ degree: 0, nodes: 34, edges: 78 });
    expect(points.find(({ degree }) => degree === 6)?.density).toBeCloseTo(0.5, 12);
    expect(points.find(({ degree }) => degree === 10)?.density).toBeCloseTo(1 / 3, 12);
  });
  it('is 1 time chance where degrees leave no choice', () => {
    const [first] = richClub(complete(5), { draws: 19, seed: 1 });
    expect(first).toMatchObject({ density: 1, byChance: 1, ratio: 1, p: 1 });
    expect(richClub(star(5), { draws: 19, seed: 1 }).map(({ ratio }) => ratio)).toEqual([1]);
    expect(richClub(edgeless(3), { draws: 19, seed: 1 })).toEqual([]);
  });
});

describe('rewired', () => {
  it('keeps every degree, and makes no loop and no double', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const drawn = rewired(karate, rng(seed));
      expect(drawn.size).toBe(karate.size);
      for (let u = 0; u < 34; u++) expect(degreeOf(drawn, u)).toBe(degreeOf(karate, u));
    }
    expect(edgeEnds(rewired(karate, rng(1)))).not.toEqual(edgeEnds(karate));
    expect(edgeEnds(rewired(karate, rng(1)))).toEqual(edgeEnds(rewired(karate, rng(1))));
  });
});
