import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ConvergenceError, InvalidInputError } from '@passerelle/core/errors';
import { katzIndex } from '@passerelle/core/analysis/similarity/katz-index';
import { katzPairs } from '@passerelle/core/analysis/similarity/katz-pairs';
import { nearestPairs } from '@passerelle/core/analysis/similarity/nearest-pairs';
import { topPairs } from '@passerelle/core/analysis/similarity/top-pairs';
import { csrFromEdges, type Csr } from '@passerelle/core/graph/csr';
import { built, graphs, nodes } from '../../../support/brute-force.js';
import { complete, edgeless, karate, path, ring, star } from '../../../support/graphs.js';

/** Walks of 1, 2, 3 … ties counted in whole numbers, then priced. */
function bySeries(csr: Csr, beta: number, u: number): number[] {
  const scores = nodes(csr).map(() => 0);
  let walks: number[] = nodes(csr).map((v) => (v === u ? 1 : 0));
  for (let l = 1; l <= 400; l++) {
    const more: number[] = nodes(csr).map(() => 0);
    for (const v of nodes(csr))
      for (const z of csr.targets.subarray(csr.offsets[v], csr.offsets[v + 1]))
        more[z]! += walks[v]!;
    walks = more;
    walks.forEach((count, v) => (scores[v]! += count * beta ** l));
  }
  return scores;
}

describe('pairs by the Katz index', () => {
  it('are those of the default β where its sum ends soon, else of a β at most half of the limit', () => {
    const far = katzPairs(karate, { k: 5 });
    expect(far.beta).toBe(0.05);
    const { sources, targets, scores } = topPairs(karate, { measure: 'katz', k: 5 });
    expect([far.sources, far.targets, far.scores]).toEqual([sources, targets, scores]);
    // A star of 1,001 has the largest eigenvalue √1000.
    const { beta } = katzPairs(star(1001), { k: 1 });
    expect(beta).toBe(0.0125);
    expect(2 * beta * Math.sqrt(1000)).toBeLessThan(1);
  });
});

describe('the Katz index', () => {
  it('has the published values on karate', () => {
    const from = katzIndex(karate, 0.05);
    expect(from(0)[33]).toBeCloseTo(0.013813, 6);
    expect(from(2)[33]).toBeCloseTo(0.019927, 6);
    expect(from(16)[33]).toBeCloseTo(0.000077, 6);
  });

  it('is the sum over all walks, on tiny graphs, to the last digits of the smallest score', () => {
    fc.assert(
      fc.property(graphs, fc.constantFrom(0.01, 0.05, 0.12), (text, beta) => {
        const csr = built(text);
        const from = katzIndex(csr, beta);
        for (const u of nodes(csr)) {
          const expected = bySeries(csr, beta, u);
          from(u).forEach((score, v) => {
            expect(Math.abs(score - expected[v]!)).toBeLessThanOrEqual(1e-12 * expected[v]!);
          });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is that of closed forms, and reaches the far end of a long path', () => {
    // Complete graph of n: β / ((1 + β) (1 - (n - 1) β)).
    expect(katzIndex(complete(5), 0.1)(0)[3]).toBeCloseTo(0.1 / (1.1 * 0.6), 14);
    // Ends of a star of four: β² / (1 - 4 β²).
    expect(katzIndex(star(5), 0.4)(1)[2]).toBeCloseTo(0.16 / (1 - 4 * 0.16), 13);
    const far = katzIndex(path(60), 0.05)(0)[59]!;
    expect(far).toBeGreaterThan(0.05 ** 59);
    expect(far).toBeLessThan(0.05 ** 59 * 1.2);
  });

  it('is 0 where no chain of ties leads, and without ties', () => {
    const two = csrFromEdges(4, [0, 2], [1, 3]);
    expect(Array.from(katzIndex(two, 0.5)(0)).map((score) => score > 0)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(Array.from(katzIndex(edgeless(2), 5)(0))).toEqual([0, 0]);
    expect(katzIndex(edgeless(0), 5)).toBeInstanceOf(Function);
  });

  // Largest eigenvalues: n - 1; 2; √(n - 1); of karate 6.725698.
  it.each([
    ['a complete graph', complete(5), 1 / 4],
    ['a ring', ring(8), 1 / 2],
    ['a star', star(10), 1 / 3],
    ['karate', karate, 1 / 6.725698],
  ])('has no value on %s from 1 / the largest eigenvalue on', (_, csr, limit) => {
    for (const beta of [limit * 1.0001, limit * 3, 1e200]) {
      expect(() => katzIndex(csr, beta)).toThrow(ConvergenceError);
    }
    expect(katzIndex(csr, limit * 0.98)(0).every((score) => score > 0 && score < 100)).toBe(true);
  });

  it('has none either where only a far part of the graph makes the sum endless', () => {
    // A complete graph of 30 beside a pair: from the pair, all would look well.
    const tied = [...Array(30).keys()].flatMap((a) => [...Array(a).keys()].map((b) => [a, b]));
    const csr = csrFromEdges(32, [...tied.map(([a]) => a!), 30], [...tied.map(([, b]) => b!), 31]);
    expect(() => katzIndex(csr, 0.05)).toThrow(ConvergenceError);
    expect(() => topPairs(csr, { measure: 'katz', k: 1 })).toThrow(ConvergenceError);
  });

  it('takes its beta from the options of pairs, and refuses what is none', () => {
    const at = (beta?: number): number =>
      nearestPairs(karate, {
        measure: 'katz',
        k: 1,
        recipients: [16],
        ...(beta === undefined ? {} : { beta }),
      }).scores[0]!;
    expect(at()).toBe(at(0.05));
    expect(at(0.01)).toBeLessThan(at(0.05));
    for (const beta of [0, -0.1, NaN, Infinity]) expect(() => at(beta)).toThrow(InvalidInputError);
  });
});
