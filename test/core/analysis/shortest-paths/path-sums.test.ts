import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { betweenness } from '@passerelle/core/analysis/centrality/betweenness';
import { bridgeness } from '@passerelle/core/analysis/centrality/bridgeness';
import { crossScaleBetweenness } from '@passerelle/core/analysis/centrality/cross-scale-betweenness';
import { addDependencies } from '@passerelle/core/analysis/centrality/dependencies';
import { edgeBetweenness } from '@passerelle/core/analysis/centrality/edge-betweenness';
import { answer, pathQuestion } from '@passerelle/core/analysis/shortest-paths/path-sums';
import { CancelledError } from '@passerelle/core/errors';
import type { Csr } from '@passerelle/core/graph/csr';
import { backwards } from '../../../support/backwards-crew.js';
import { allPairs, bruteBetweenness } from '../../../support/brute-force.js';
import { complete, karate, path, ring, star } from '../../../support/graphs.js';
import { clustered } from '../../../support/random-graphs.js';
import { simd } from '../../../support/simd.js';

/** Small graphs of every kind: loose parts, trees, blocks, cliques (closed twins), fans (open twins), loops. */
const graphs = fc.tuple(fc.nat(1_000_000), fc.integer({ min: 1, max: 40 }));
const runs = process.env['PASSERELLE_LONG'] === '1' ? 500 : 50;

/** Relative, and absolute below 1: sums of a walk are added in another order. */
const same = (found: Float64Array, expected: ArrayLike<number>, within = 1e-9): void => {
  expect(found.length).toBe(expected.length);
  let worst = 0;
  for (let i = 0; i < found.length; i++) {
    const off = Math.abs(found[i]! - expected[i]!) / Math.max(1, Math.abs(expected[i]!));
    worst = Number.isNaN(off) ? Infinity : Math.max(worst, off);
  }
  expect(worst).toBeLessThanOrEqual(within);
};
const chosen = (csr: Csr, seed: number, which: number): Float64Array =>
  Float64Array.from({ length: csr.order }, (_, v) =>
    which === 0 ? 1 : ((v * 2654435761 + seed) >>> (5 + which)) & 1,
  );

describe('sums over shortest paths', () => {
  it('equal Brandes’ plain accumulation, with and without SIMD, for any sources and ends', () => {
    fc.assert(
      fc.property(graphs, fc.nat(2), ([seed, order], which) => {
        const csr = clustered(order, seed);
        const own = { source: chosen(csr, seed, which), end: chosen(csr, seed + 1, which) };
        const sources = Uint32Array.from(own.source.keys()).filter((v) => own.source[v] === 1);
        const expected = {
          node: new Float64Array(csr.order),
          edge: new Float64Array(csr.size),
        };
        addDependencies(csr, sources, expected, own.end, undefined);
        for (const hooks of [{}, { simd }]) {
          const nodes = pathQuestion(csr, own, { node: true, apart: false, edge: false });
          same(answer(csr, nodes, hooks).node, expected.node);
          const both = pathQuestion(csr, own, { node: true, apart: false, edge: true });
          const { node, edge } = answer(csr, both, hooks);
          same(node, expected.node);
          same(edge, expected.edge);
          const far = pathQuestion(csr, own, { node: true, apart: true, edge: false });
          same(answer(csr, far, hooks).node, expected.node);
        }
      }),
      { numRuns: runs },
    );
  });

  it('leave out pairs next to a node as the definition says (bridgeness)', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 9 }), (seed, order) => {
        const csr = clustered(order, seed);
        const { d } = allPairs(csr);
        const expected = bruteBetweenness(csr, (s, t, v) => d[s]![v]! > 1 && d[t]![v]! > 1);
        same(bridgeness(csr).scores, expected);
        same(bridgeness(csr, { hooks: { simd } }).scores, expected);
      }),
      { numRuns: runs },
    );
  });

  it('have closed forms', () => {
    for (const hooks of [{}, { simd }]) {
      const of = (csr: Csr): number[] => Array.from(betweenness(csr, { hooks }).scores);
      expect(of(path(5))).toEqual([0, 3, 4, 3, 0]);
      expect(of(star(6))).toEqual([10, 0, 0, 0, 0, 0]);
      expect(of(complete(9))).toEqual(new Array(9).fill(0));
      expect(of(ring(7))).toEqual(new Array(7).fill(3));
      expect(Array.from(edgeBetweenness(path(4), { hooks }).scores)).toEqual([3, 4, 3]);
      expect(Array.from(edgeBetweenness(complete(5), { hooks }).scores)).toEqual(
        new Array(10).fill(1),
      );
    }
  });
});

describe('a crew', () => {
  const busy = clustered(6_000, 3);

  it('changes nothing, to the last bit', () => {
    const alone = betweenness(busy, { hooks: { simd } });
    const together = betweenness(busy, { hooks: { simd, crew: backwards } });
    expect(together.pivots).toBe(6_000);
    expect(together.scores).toEqual(alone.scores);
    const local = Uint32Array.from({ length: 500 }, (_, i) => 3 * i);
    const targets = Uint32Array.from({ length: 900 }, (_, i) => 3 * i + 1);
    const flow = (hooks: object) => crossScaleBetweenness(busy, { local, targets, hooks });
    expect(flow({ simd, crew: backwards })).toEqual(flow({ simd }));
  });

  it('tells progress and stops when asked, in the middle too', () => {
    const shares: number[] = [];
    betweenness(karate, { hooks: { simd, onProgress: (share) => shares.push(share) } });
    expect(shares.at(-1)).toBe(1);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    let looks = 0;
    const hooks = { simd, isCancelled: () => ++looks > 10 };
    expect(() => betweenness(busy, { hooks })).toThrow(CancelledError);
    expect(looks).toBe(11);
  });
});
