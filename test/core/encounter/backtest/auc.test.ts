import { describe, expect, it } from '@jest/globals';
import { aucOf, duelsOf } from '@passerelle/core/encounter/backtest/auc';
import { csrFromEdges } from '@passerelle/core/graph/csr';

/** A path 0 – 1 – 2 – 3 – 4 – 5: from 0, two and three ties away are 2 and 3. */
const path = csrFromEdges(6, [0, 1, 2, 3, 4], [1, 2, 3, 4, 5]);
const everybody = (): boolean => true;
const options = { seed: 1, resamples: 40 };

describe('duelsOf', () => {
  it('sets who was met beside somebody two or three ties away who was not', () => {
    const { recipients, pairs } = duelsOf(path, new Map([[0, new Set([5])]]), everybody, 1);
    expect(recipients).toEqual([0]);
    expect(pairs).toHaveLength(1);
    const [[met, other] = [-1, -1]] = pairs[0]!;
    expect(met).toBe(5);
    expect([2, 3]).toContain(other);
    const met2 = duelsOf(path, new Map([[0, new Set([2])]]), everybody, 1);
    expect(met2.pairs).toEqual([[[2, 3]]]);
  });

  it('leaves out recipients with nobody else there, and those who do not pass', () => {
    const both = new Map([[0, new Set([2, 3])]]);
    expect(duelsOf(path, both, everybody, 1).recipients).toEqual([]);
    const one = new Map([[0, new Set([2])]]);
    expect(duelsOf(path, one, (_, v) => v !== 3, 1).recipients).toEqual([]);
  });

  it('is the same for a seed, and asks a thousand recipients at most', () => {
    const ring = csrFromEdges(
      1_200,
      Array.from({ length: 1_200 }, (_, u) => u),
      Array.from({ length: 1_200 }, (_, u) => (u + 1) % 1_200),
    );
    const truth = new Map(Array.from({ length: 1_200 }, (_, u) => [u, new Set([(u + 2) % 1_200])]));
    const found = duelsOf(ring, truth, everybody, 3);
    expect(found).toEqual(duelsOf(ring, truth, everybody, 3));
    expect(found.recipients.length).toBeLessThanOrEqual(1_000);
    expect(found.recipients.length).toBeGreaterThan(500);
  });
});

describe('aucOf', () => {
  const duels = {
    recipients: [0, 1],
    pairs: [[[5, 2] as const, [4, 3] as const], [[5, 3] as const]],
  };

  it('is the share of duels won, equal scores counting half', () => {
    expect(aucOf(duels, () => (v) => v, options)).toEqual({ figure: 1, low: 1, high: 1 });
    expect(aucOf(duels, () => (v) => -v, options).figure).toBe(0);
    expect(aucOf(duels, () => () => 7, options)).toEqual({ figure: 0.5, low: 0.5, high: 0.5 });
    // Two of three: only 4 is scored below 3.
    const mixed = aucOf(duels, () => (v) => (v === 4 ? 0 : v), options);
    expect(mixed.figure).toBeCloseTo(2 / 3, 12);
    // Recipient by recipient: one half, and all.
    expect([mixed.low, mixed.high]).toEqual([0.5, 1]);
  });

  it('is not a number without a duel', () => {
    expect(aucOf({ recipients: [], pairs: [] }, () => () => 1, options).figure).toBeNaN();
  });
});
