import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assigned, BACKTEST_MODES, type Pairs } from '@passerelle/core/encounter/backtest/places';
import { gini } from '@passerelle/core/encounter/backtest/figures';
import { rng } from '@passerelle/core/graph/rng';
import { ring } from '../../../support/graphs.js';

const ORDER = 24;
const csr = ring(ORDER);
const territory = Int32Array.from({ length: ORDER }, (_, u) => u % 3);
const small = Uint8Array.from({ length: ORDER }, (_, u) => Number(u % 4 === 0));
const everybody = Array.from({ length: ORDER }, (_, u) => u);
const ecosystem = { csr, territory, small };
const caps = { places: 4, perTarget: 2, seed: 1 };

/** Each recipient's targets, best first. */
function pairsOf(seed: number): Pairs {
  const random = rng(seed);
  const rows = everybody.flatMap((u) =>
    everybody
      .filter((v) => v !== u && random.next() < 0.5)
      .map((v) => ({ u, v, x: random.next() }))
      .sort((a, b) => b.x - a.x),
  );
  return {
    recipient: rows.map(({ u }) => u),
    target: rows.map(({ v }) => v),
    score: rows.map(({ x }) => x),
  };
}

describe('places of a backtest', () => {
  it('keep the same caps in every mode, and leave no pair out that has room', () => {
    fc.assert(
      fc.property(fc.nat(10_000), (seed) => {
        const pairs = pairsOf(seed);
        for (const mode of BACKTEST_MODES) {
          const chosen = assigned(pairs, everybody, ecosystem, caps, mode);
          const given = new Uint32Array(ORDER);
          const taken = new Map<string, number>();
          for (const [u, v] of chosen) {
            given[u]!++;
            const key = `${territory[u]!} ${v}`;
            taken.set(key, (taken.get(key) ?? 0) + 1);
          }
          expect(Math.max(...given)).toBeLessThanOrEqual(4);
          expect(Math.max(...taken.values())).toBeLessThanOrEqual(2);
          const isChosen = new Set(chosen.map(([u, v]) => u * ORDER + v));
          expect(isChosen.size).toBe(chosen.length);
          for (let i = 0; i < pairs.score.length; i++) {
            const [u, v] = [pairs.recipient[i]!, pairs.target[i]!];
            if (isChosen.has(u * ORDER + v)) continue;
            const isFull = given[u] === 4 || taken.get(`${territory[u]!} ${v}`) === 2;
            expect(isFull).toBe(true);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('spread attention further when staged than jointly', () => {
    const inequality = (mode: 'joint' | 'staged'): number => {
      const exposure = new Float64Array(ORDER);
      // Everybody wants the same few.
      const pairs = pairsOf(3);
      const liked = { ...pairs, score: Array.from(pairs.target, (v) => -v) };
      for (const [, v] of assigned(liked, everybody, ecosystem, { ...caps, places: 2 }, mode)) {
        exposure[v]!++;
      }
      return gini(exposure);
    };
    expect(inequality('staged')).toBeLessThan(inequality('joint'));
  });

  it('give small recipients one place of each target first when reserved', () => {
    const pairs: Pairs = { recipient: [1, 2, 4], target: [9, 9, 9], score: [3, 2, 1] };
    const one = { ...ecosystem, territory: new Int32Array(ORDER) };
    const who = (mode: 'joint' | 'reserved'): number[] =>
      assigned(pairs, [1, 2, 4], one, { ...caps, perTarget: 2 }, mode).map(([u]) => u);
    expect(who('joint')).toEqual([1, 2]);
    expect(who('reserved')).toEqual([4, 1]);
  });
});
