import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CancelledError, InvalidInputError } from '@passerelle/core/errors';
import { brokerageRoles } from '@passerelle/core/analysis/brokerage/brokerage-roles';
import { constraint } from '@passerelle/core/analysis/brokerage/constraint';
import { effectiveSize } from '@passerelle/core/analysis/brokerage/effective-size';
import { hierarchy } from '@passerelle/core/analysis/brokerage/hierarchy';
import { independentRoutes } from '@passerelle/core/analysis/brokerage/independent-routes';
import { territoryEfficiency } from '@passerelle/core/analysis/brokerage/territory-efficiency';
import { betweenness } from '@passerelle/core/analysis/centrality/betweenness';
import { bridgeness } from '@passerelle/core/analysis/centrality/bridgeness';
import { bridgingCentrality } from '@passerelle/core/analysis/centrality/bridging-centrality';
import { crossScaleBetweenness } from '@passerelle/core/analysis/centrality/cross-scale-betweenness';
import { degree } from '@passerelle/core/analysis/centrality/degree';
import { edgeBetweenness } from '@passerelle/core/analysis/centrality/edge-betweenness';
import { harmonicCentrality } from '@passerelle/core/analysis/centrality/harmonic';
import { strength } from '@passerelle/core/analysis/centrality/strength';
import { components } from '@passerelle/core/analysis/cohesion/components';
import { cutPoints } from '@passerelle/core/analysis/cohesion/cut-points';
import { localBridges } from '@passerelle/core/analysis/cohesion/local-bridges';
import { shortestPath } from '@passerelle/core/graph/bfs';
import { csrFromEdges, edgeEnds, type Csr } from '@passerelle/core/graph/csr';
import { lengthsFromStrengths } from '@passerelle/core/graph/shortest-path-counts';
import { complete, edgeless, karate, path, ring, star, toyWeighted } from '../../support/graphs.js';
import { built, graphs, near } from '../../support/brute-force.js';

describe('kernels on any graph', () => {
  const measured = (csr: Csr): Float64Array[] => [
    degree(csr),
    strength(csr),
    betweenness(csr).scores,
    bridgeness(csr).scores,
    bridgingCentrality(csr).scores,
    harmonicCentrality(csr).scores,
    constraint(csr),
    effectiveSize(csr),
    hierarchy(csr),
  ];
  it('ignore added self-loops and follow a relabelling', () => {
    fc.assert(
      fc.property(graphs, ({ order, rows }) => {
        const plain = measured(built({ order, rows }));
        const loops = rows.concat(Array.from({ length: order }, (_, v) => [v, v, 2]));
        measured(built({ order, rows: loops })).forEach((scores, i) =>
          near(scores, Array.from(plain[i]!)),
        );
        const turned = rows.map(([a, b, one]): [number, number, number] => [
          order - 1 - a,
          order - 1 - b,
          one,
        ]);
        measured(built({ order, rows: turned })).forEach((scores, i) =>
          near(scores, Array.from(plain[i]!).reverse()),
        );
      }),
      { numRuns: 40 },
    );
  });
  it('give each component of a union what it had alone', () => {
    const pair = csrFromEdges(
      68,
      [...edgeEnds(karate).a, ...edgeEnds(karate).a.map((v) => v + 34)],
      [...edgeEnds(karate).b, ...edgeEnds(karate).b.map((v) => v + 34)],
    );
    measured(pair).forEach((scores, i) =>
      near(scores, [...measured(karate)[i]!, ...measured(karate)[i]!]),
    );
    expect(Array.from(components(pair).sizes)).toEqual([34, 34]);
  });
  it('answer for an empty graph and for isolates', () => {
    expect(measured(edgeless(0)).every((scores) => scores.length === 0)).toBe(true);
    expect(measured(edgeless(2)).map((scores) => scores[0])).toEqual([
      0,
      0,
      0,
      0,
      0,
      0,
      NaN,
      NaN,
      NaN,
    ]);
    expect(components(edgeless(2))).toEqual({
      component: Int32Array.of(0, 1),
      sizes: Uint32Array.of(1, 1),
    });
    expect(cutPoints(edgeless(1)).articulationPoint).toEqual(Uint8Array.of(0));
  });
});

describe('closed forms', () => {
  it('path, star, ring, complete', () => {
    expect(Array.from(betweenness(path(5)).scores)).toEqual([0, 3, 4, 3, 0]);
    expect(Array.from(edgeBetweenness(path(4)).scores)).toEqual([3, 4, 3]);
    expect(betweenness(star(6)).scores[0]).toBe(10);
    expect(constraint(star(6))[0]).toBeCloseTo(0.2, 12);
    expect(effectiveSize(star(6))[0]).toBe(5);
    expect(hierarchy(star(6))[0]).toBe(0);
    expect(Array.from(betweenness(complete(5)).scores)).toEqual([0, 0, 0, 0, 0]);
    expect(effectiveSize(complete(5))[0]).toBe(1);
    expect(betweenness(ring(6)).scores[0]).toBe(2);
    expect(Array.from(cutPoints(ring(6)).cutEdge)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(Array.from(localBridges(ring(6)).span)).toEqual([5, 5, 5, 5, 5, 5]);
    expect(harmonicCentrality(complete(4)).scores[0]).toBe(3);
    expect(shortestPath(ring(6), 0, 3)).toEqual([0, 1, 2, 3]);
    expect(shortestPath(edgeless(2), 0, 1)).toEqual([]);
  });
  it('does not overflow the stack on a path of 200,000 nodes', () => {
    const long = path(200_000);
    expect(cutPoints(long).smallerSide[100_000]).toBe(99_999);
    const [local, targets] = [Uint32Array.of(0), Uint32Array.of(199_999)];
    expect(independentRoutes(long, { local, targets }).routes).toBe(1);
  });
});

describe('two groups', () => {
  const groups = (local: number[], targets: number[]) => ({
    local: Uint32Array.from(local),
    targets: Uint32Array.from(targets),
  });
  it('are undefined when one is empty', () => {
    const { node, share, edgeShare, pivots } = crossScaleBetweenness(karate, groups([], [1]));
    expect([node[0], share[0], edgeShare[0], pivots]).toEqual([NaN, NaN, NaN, 0]);
    expect(territoryEfficiency(karate, groups([], [1]))).toBeNaN();
    expect(independentRoutes(karate, groups([], [1]))).toEqual({
      routes: 0,
      cut: new Uint32Array(0),
    });
  });
  it('has no share for an actor who is an end of every pair', () => {
    expect(crossScaleBetweenness(path(3), groups([0], [2])).share).toEqual(
      Float64Array.of(NaN, 1, NaN),
    );
  });
  it.each([
    [[0], [0]],
    [[0, 0], [1]],
    [[99], [1]],
  ])('refuses %j against %j', (local, targets) => {
    expect(() => crossScaleBetweenness(karate, groups(local, targets))).toThrow(InvalidInputError);
  });
});

describe('options of path measures', () => {
  it('samples sources with a seed and says how many', () => {
    const run = (seed: number) => betweenness(karate, { pivots: 10, seed });
    expect(run(3).pivots).toBe(10);
    expect(run(3)).toEqual(run(3));
    expect(run(3).scores).not.toEqual(run(4).scores);
    const { pivots, sources } = crossScaleBetweenness(karate, {
      local: Uint32Array.of(0, 1, 2),
      targets: Uint32Array.of(30, 31, 32, 33),
      pivots: 2,
    });
    expect([pivots, sources]).toEqual([2, 3]);
    expect(harmonicCentrality(karate, { pivots: 5 }).pivots).toBe(5);
  });
  it('samples by itself when walking all would take too long, and never for what the reduction solves', () => {
    const long = path(23_000);
    expect(betweenness(long).pivots).toBe(23_000);
    expect(betweenness(long, { lengths: lengthsFromStrengths(long) }).pivots).toBe(500);
  });
  it('refuses lengths that are none, pivots below 1, and bridgeness by strength', () => {
    const lengths = lengthsFromStrengths(toyWeighted);
    expect(() => betweenness(toyWeighted, { lengths: lengths.slice(1) })).toThrow(
      InvalidInputError,
    );
    expect(() => betweenness(toyWeighted, { lengths: lengths.fill(0, 3, 4) })).toThrow(
      InvalidInputError,
    );
    expect(() => betweenness(karate, { pivots: 0 })).toThrow(InvalidInputError);
    expect(() => bridgeness(toyWeighted, { lengths })).toThrow(InvalidInputError);
    expect(() => brokerageRoles(karate, { groups: [1] })).toThrow(InvalidInputError);
  });
  it('tells progress and stops when asked', () => {
    const shares: number[] = [];
    betweenness(karate, { hooks: { onProgress: (share) => shares.push(share) } });
    expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
    expect(() => betweenness(karate, { hooks: { isCancelled: () => true } })).toThrow(
      CancelledError,
    );
    expect(() =>
      territoryEfficiency(karate, {
        local: Uint32Array.of(0),
        targets: Uint32Array.of(33),
        hooks: { isCancelled: () => true },
      }),
    ).toThrow(CancelledError);
  });
});
