import { describe, expect, it } from '@jest/globals';
import { betweenness } from '@passerelle/core/analysis/centrality/betweenness';
import { sampledBetweenness } from '@passerelle/core/analysis/centrality/sampled-betweenness';
import { mostPaths } from '@passerelle/core/analysis/shortest-paths/stopping-rule';
import { CancelledError, InvalidInputError } from '@passerelle/core/errors';
import { csrFromEdges, type Csr } from '@passerelle/core/graph/csr';
import { backwards } from '../../../support/backwards-crew.js';
import { complete, edgeless, karate, kite, path, ring, star } from '../../../support/graphs.js';
import { clustered } from '../../../support/random-graphs.js';

const farthest = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let worst = 0;
  for (let v = 0; v < a.length; v++) worst = Math.max(worst, Math.abs(a[v]! - b[v]!));
  return worst;
};
/** Two groups of three with the same contacts, tied by two of them: open twins that stand for several nodes. */
const fans = csrFromEdges(8, [0, 0, 0, 1, 1, 1, 0, 1, 5, 5], [2, 3, 4, 2, 3, 4, 5, 6, 6, 7]);

describe('sampled betweenness', () => {
  it('is exact, without a single draw, where cut points and twins decide all', () => {
    for (const csr of [edgeless(4), path(6), star(9), complete(7)]) {
      const { scores, error, paths } = sampledBetweenness(csr, { error: 0.01 });
      expect(Array.from(scores)).toEqual(Array.from(betweenness(csr).scores));
      expect([error, paths]).toEqual([0, 0]);
    }
  });

  it('keeps its error, all nodes at once, at least as often as it promises', () => {
    const runs = process.env['PASSERELLE_LONG'] === '1' ? 500 : 50;
    let kept = 0;
    for (let seed = 1; seed <= runs; seed++) {
      const csr = clustered(20 + (seed % 60), seed);
      const { scores, error, confidence } = sampledBetweenness(csr, { error: 0.03, seed });
      expect(confidence).toBe(0.9);
      expect(error).toBeLessThanOrEqual((0.03 * csr.order * (csr.order - 1)) / 2 + 1e-9);
      if (farthest(scores, betweenness(csr).scores) <= error + 1e-9) kept++;
    }
    expect(kept / runs).toBeGreaterThanOrEqual(0.9);
  });

  it('comes as near as asked', () => {
    for (const csr of [karate, kite, ring(9), fans]) {
      const pairs = (csr.order * (csr.order - 1)) / 2;
      const { scores } = sampledBetweenness(csr, { error: 0.004, confidence: 0.99 });
      expect(farthest(scores, betweenness(csr).scores) / pairs).toBeLessThanOrEqual(0.004);
    }
  });

  it('draws every shortest path of a pair alike', () => {
    // 0 and 5 are joined by 1-2-5 … three ways, one of which forks.
    const csr = csrFromEdges(6, [0, 0, 1, 2, 2, 3, 4], [1, 2, 3, 3, 4, 5, 5]);
    const { scores } = sampledBetweenness(csr, { error: 0.005, confidence: 0.99 });
    expect(farthest(scores, betweenness(csr).scores)).toBeLessThanOrEqual(0.005 * 15);
  });

  it('is the same for a seed whoever draws the parts, and another for another seed', () => {
    const csr = clustered(400, 5);
    const asked = { error: 0.02, seed: 7 };
    const alone = sampledBetweenness(csr, asked);
    expect(sampledBetweenness(csr, { ...asked, hooks: { crew: backwards } })).toEqual(alone);
    expect(sampledBetweenness(csr, { ...asked, seed: 8 }).scores).not.toEqual(alone.scores);
  });

  it('answers for betweenness when an error is given, and says so', () => {
    const { scores, pivots, guarantee } = betweenness(karate, { error: 0.02, seed: 3 });
    expect(pivots).toBeNull();
    const { scores: same, ...promise } = sampledBetweenness(karate, { error: 0.02, seed: 3 });
    expect(scores).toEqual(same);
    expect(guarantee).toEqual(promise);
  });

  it('tells progress, stops when asked, and refuses what is no share', () => {
    const csr: Csr = clustered(300, 2);
    const shares: number[] = [];
    const onProgress = (share: number): void => void shares.push(share);
    sampledBetweenness(csr, { error: 0.02, hooks: { onProgress } });
    expect(shares.at(-1)).toBe(1);
    let looks = 0;
    const hooks = { isCancelled: () => ++looks > 4 };
    expect(() => sampledBetweenness(csr, { error: 0.001, hooks })).toThrow(CancelledError);
    expect(looks).toBe(5);
    for (const error of [0, 1, NaN]) {
      expect(() => sampledBetweenness(karate, { error })).toThrow(InvalidInputError);
    }
    expect(() => sampledBetweenness(karate, { error: 0.1, confidence: 1 })).toThrow(/confidence/);
  });
});

describe('the most paths that may be needed', () => {
  it('follow the bound of Riondato and Kornaropoulos', () => {
    // 0.5 / ε² · (⌊log2(D - 2)⌋ + 1 + ln(2 / δ))
    expect(mostPaths(0.1, 0.1, 10)).toBe(Math.ceil(50 * (3 + 1 + Math.log(20))));
    expect(mostPaths(0.1, 0.1, 3)).toBe(Math.ceil(50 * (1 + Math.log(20))));
  });
});
