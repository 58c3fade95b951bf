import { describe, expect, it } from '@jest/globals';
import { pageRank } from '@passerelle/core/analysis/centrality/page-rank';
import { csrFromEdges } from '@passerelle/core/graph/csr';
import { karate } from '../../../support/graphs.js';

describe('pageRank', () => {
  it('sums to 1, isolates included', () => {
    const rank = pageRank(csrFromEdges(5, [0, 1], [1, 2]));
    expect(rank.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
    expect(rank[3]).toBe(rank[4]);
  });

  it('is even on a ring', () => {
    const rank = pageRank(csrFromEdges(4, [0, 1, 2, 3], [1, 2, 3, 0]));
    for (const one of rank) expect(one).toBeCloseTo(0.25, 12);
  });

  it('puts the two leaders of the karate club first', () => {
    const rank = pageRank(karate, { byStrength: false });
    const order = Array.from(rank.keys()).sort((a, b) => rank[b]! - rank[a]!);
    expect(order.slice(0, 2)).toEqual([33, 0]);
  });

  it('follows strength unless told otherwise', () => {
    const csr = csrFromEdges(3, [0, 0], [1, 2], [9, 1]);
    expect(pageRank(csr)[1]).toBeGreaterThan(pageRank(csr)[2]!);
    const even = pageRank(csr, { byStrength: false });
    expect(even[1]).toBeCloseTo(even[2]!, 12);
  });

  it('is empty for an empty graph', () => {
    expect(pageRank(csrFromEdges(0, [], []))).toHaveLength(0);
  });
});
