import { describe, expect, it } from '@jest/globals';
import { connectedGroups } from '@passerelle/core/analysis/community/connected-groups';
import { communitySizes } from '@passerelle/core/analysis/community/community-order';
import { leiden } from '@passerelle/core/analysis/community/leiden';
import { modularity } from '@passerelle/core/analysis/community/modularity';
import { csrFromEdges, type Csr } from '@passerelle/core/graph/csr';
import { rng } from '@passerelle/core/graph/rng';
import {
  karate,
  karateClubs as clubCodes,
  toy,
  toyTerritories,
  toyWeighted,
  weightedKarate,
} from '../../../support/graphs.js';
import { backwards } from '../../../support/backwards-crew.js';

describe('modularity', () => {
  it('has the published values on the karate clubs', () => {
    const clubs = clubCodes.map((code) => code + 1);
    expect(modularity(karate, clubs)).toBeCloseTo(0.358235, 6);
    expect(modularity(karate, clubs, 0.5)).toBeCloseTo(0.608605, 6);
    expect(modularity(karate, clubs, 2)).toBeCloseTo(-0.142505, 6);
    expect(modularity(weightedKarate, clubs)).toBeCloseTo(0.391438, 6);
  });

  it('is 0 for one community of everybody and NaN without an edge', () => {
    expect(modularity(karate, new Int32Array(34).fill(1))).toBeCloseTo(0, 12);
    expect(modularity(csrFromEdges(3, [], []), new Int32Array(3))).toBeNaN();
  });

  it('counts each node of community 0 as its own', () => {
    const alone = Int32Array.from({ length: 34 }, (_, u) => u + 1);
    expect(modularity(karate, new Int32Array(34))).toBeCloseTo(modularity(karate, alone), 12);
  });
});

describe('leiden', () => {
  it('finds the karate optimum from every seed', () => {
    for (let seed = 0; seed < 200; seed++) {
      const found = leiden(karate, { seed, runs: 1 });
      expect(found.quality).toBeCloseTo(0.41979, 6);
      expect([...communitySizes(found.community)]).toEqual([0, 12, 11, 6, 5]);
    }
  });

  it.each([
    [0.5, 0.621795, 2],
    [1.5, 0.276011, 5],
    [2, 0.16453, 7],
  ])('finds the best known partition at resolution %p', (resolution, quality, communities) => {
    const found = leiden(karate, { seed: 1, resolution });
    expect(found.quality).toBeCloseTo(quality, 6);
    expect(communitySizes(found.community).length - 1).toBe(communities);
  });

  it('finds {A}, {B}, {N+G} on the toy, and the four territories with strengths', () => {
    const unweighted = leiden(toy, { seed: 7 });
    expect(unweighted.quality).toBeCloseTo(0.512397, 6);
    expect([...unweighted.community]).toEqual([2, 2, 2, 2, 2, 3, 3, 3, 3, 1, 1, 1, 1, 1, 1]);
    const weighted = leiden(toyWeighted, { seed: 7 });
    expect(weighted.quality).toBeCloseTo(0.588638, 6);
    expect([...weighted.community]).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 4]);
    const territories = toyTerritories.map((code) => code + 1);
    expect(modularity(toy, territories)).toBeCloseTo(0.504132, 6);
  });

  it('gives the same partition for the same seed', () => {
    const graph = randomGraph(300, 900, 5);
    const first = leiden(graph, { seed: 3, runs: 4 });
    expect(leiden(graph, { seed: 3, runs: 4 })).toEqual(first);
  });

  it('is the same to the last bit whoever refines and aggregates which groups', () => {
    // Enough ties for several parts a phase.
    const graph = randomGraph(4_000, 150_000, 8);
    const alone = leiden(graph, { seed: 3, runs: 1, iterations: 2 });
    const shared = leiden(graph, { seed: 3, runs: 1, iterations: 2 }, { crew: backwards });
    expect(shared).toEqual(alone);
    expect(modularity(graph, alone.community)).toBeCloseTo(alone.quality, 10);
  });

  it('stops a long run when asked, in the middle of it', () => {
    const graph = randomGraph(4_000, 150_000, 8);
    let looks = 0;
    const isCancelled = (): boolean => ++looks > 4;
    expect(() => leiden(graph, { seed: 3, runs: 1 }, { isCancelled })).toThrow('Cancelled');
    expect(looks).toBe(5);
  });

  it('does not depend on the names of the nodes', () => {
    const to = rng(11).shuffle(Int32Array.from({ length: 34 }, (_, u) => u));
    const found = leiden(relabelled(karate, to), { seed: 1, runs: 5 });
    expect(found.quality).toBeCloseTo(0.41979, 6);
    expect([...communitySizes(found.community)]).toEqual([0, 12, 11, 6, 5]);
  });

  it('never joins two components', () => {
    const found = leiden(union(karate, karate), { seed: 1, runs: 5, resolution: 0.5 });
    const left = new Set(found.community.subarray(0, 34));
    expect([...found.community.subarray(34)].some((c) => left.has(c))).toBe(false);
  });

  it('only makes connected communities, numbered by decreasing size', () => {
    for (let seed = 0; seed < 10; seed++) {
      const graph = randomGraph(200, 320, seed);
      const { community, quality } = leiden(graph, { seed, runs: 2 });
      const linked = community.map((c, u) => (c === 0 ? -1 - u : c));
      const names = new Set(linked);
      expect(connectedGroups(graph, linked).parts).toBe(names.size);
      expect(modularity(graph, community)).toBeCloseTo(quality, 10);
      const sizes = [...communitySizes(community)].slice(1);
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    }
  });

  it('separates cliques joined in a ring', () => {
    const pairs: [number, number][] = [];
    for (let c = 0; c < 6; c++) {
      for (let i = 0; i < 5; i++) {
        for (let j = i + 1; j < 5; j++) pairs.push([5 * c + i, 5 * c + j]);
      }
      pairs.push([5 * c, (5 * c + 9) % 30]);
    }
    const found = leiden(csrOfPairs(30, pairs), { seed: 1, runs: 3 });
    expect([...communitySizes(found.community)]).toEqual([0, 5, 5, 5, 5, 5, 5]);
  });

  it('puts isolates and graphs that are too small in no community', () => {
    const withIsolate = csrOfPairs(12, [
      [0, 1],
      [1, 2],
      [0, 2],
    ]);
    expect([...leiden(withIsolate, { seed: 1 }).community]).toEqual([
      1,
      1,
      1,
      ...Array<number>(9).fill(0),
    ]);
    const small = leiden(csrOfPairs(3, [[0, 1]]), { seed: 1 });
    expect([...small.community]).toEqual([0, 0, 0]);
    expect(small.quality).toBeNaN();
    expect(leiden(csrFromEdges(0, [], []), { seed: 1 }).community).toHaveLength(0);
  });

  it('uses more runs on smaller graphs', () => {
    expect(leiden(karate, { seed: 1 }).runs).toBe(50);
  });

  it('stops after the iterations asked for, and more never harm', () => {
    const reached = [1, 2, 5].map(
      (iterations) => leiden(karate, { seed: 2, runs: 1, iterations }).quality,
    );
    expect(reached[1]).toBeGreaterThanOrEqual(reached[0]!);
    expect(reached[2]).toBeGreaterThanOrEqual(reached[1]!);
    expect(() => leiden(karate, { seed: 1, iterations: 0 })).toThrow(/iterations 0/);
  });

  it('refuses a resolution that is not positive and runs that are not whole', () => {
    expect(() => leiden(karate, { seed: 1, resolution: 0 })).toThrow(/resolution 0/);
    expect(() => leiden(karate, { seed: 1, runs: 1.5 })).toThrow(/runs 1.5/);
  });

  it('reports progress and stops when asked', () => {
    const shares: number[] = [];
    leiden(karate, { seed: 1, runs: 4 }, { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([0.25, 0.5, 0.75, 1, 1]);
    expect(() => leiden(karate, { seed: 1 }, { isCancelled: () => true })).toThrow('Cancelled');
  });
});

function randomGraph(order: number, size: number, seed: number) {
  const random = rng(seed);
  const ends = (): Int32Array => Int32Array.from({ length: size }, () => random.below(order));
  return csrFromEdges(order, ends(), ends());
}

function csrOfPairs(
  order: number,
  pairs: readonly (readonly [number, number])[],
  strengths?: readonly number[],
): Csr {
  return csrFromEdges(
    order,
    pairs.map(([u]) => u),
    pairs.map(([, v]) => v),
    strengths,
  );
}

/** The same graph with node u called to[u]. */
function relabelled(csr: Csr, to: ArrayLike<number>): Csr {
  const sources: number[] = [];
  const targets: number[] = [];
  const strengths: number[] = [];
  for (let u = 0; u < csr.order; u++) {
    for (let at = csr.offsets[u] ?? 0; at < (csr.offsets[u + 1] ?? 0); at++) {
      const v = csr.targets[at] ?? 0;
      if (v < u) continue;
      sources.push(to[u] ?? 0);
      targets.push(to[v] ?? 0);
      strengths.push(csr.strengths[at] ?? 0);
    }
  }
  return csrFromEdges(csr.order, sources, targets, strengths);
}

/** Two graphs side by side, the second one's nodes shifted. */
function union(first: Csr, second: Csr): Csr {
  const pairs: [number, number][] = [];
  const strengths: number[] = [];
  for (const [csr, shift] of [
    [first, 0],
    [second, first.order],
  ] as const) {
    for (let u = 0; u < csr.order; u++) {
      for (let at = csr.offsets[u] ?? 0; at < (csr.offsets[u + 1] ?? 0); at++) {
        const v = csr.targets[at] ?? 0;
        if (v < u) continue;
        pairs.push([u + shift, v + shift]);
        strengths.push(csr.strengths[at] ?? 0);
      }
    }
  }
  return csrOfPairs(first.order + second.order, pairs, strengths);
}
