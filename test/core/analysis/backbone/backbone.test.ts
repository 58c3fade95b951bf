import { describe, expect, it } from '@jest/globals';
import { backbone, disparity } from '@passerelle/core/analysis/backbone/backbone';
import { components } from '@passerelle/core/analysis/cohesion/components';
import { csrFromEdges, edgeBetween, edgeEnds } from '@passerelle/core/graph/csr';
import { karate, weightedKarate } from '../../../support/graphs.js';

describe('disparity', () => {
  it('is 1 for the only edge of a node, (1 - w/s)^(k-1) elsewhere', () => {
    const csr = csrFromEdges(4, [0, 0, 0], [1, 2, 3], [1, 1, 2]);
    expect(Array.from(disparity(csr))).toEqual([0.75 ** 2, 0.75 ** 2, 0.5 ** 2]);
  });
});

describe('disparity of the karate club', () => {
  const alpha = disparity(weightedKarate);
  it.each([
    [25, 31, 0.1317],
    [0, 2, 0.1494],
    [1, 2, 0.1565],
    [32, 33, 0.172],
  ] as const)('is the published value for %i-%i', (u, v, expected) => {
    expect(alpha[edgeBetween(karate, u, v)]).toBeCloseTo(expected, 3.7);
  });
  it('is lowest there, and keeps the published number of ties', () => {
    const ascending = [...alpha].sort();
    expect(ascending.slice(0, 4).map((one) => Number(one.toFixed(4)))).toEqual([
      0.1317, 0.1494, 0.1565, 0.172,
    ]);
    const kept = (level: number): number => alpha.filter((one) => one < level).length;
    expect([0.2, 0.3, 0.5].map(kept)).toEqual([4, 18, 61]);
  });
});

describe('backbone', () => {
  const csr = csrFromEdges(
    6,
    [0, 0, 0, 1, 1, 2, 3, 4],
    [1, 2, 3, 2, 3, 3, 4, 5],
    [9, 1, 1, 1, 1, 9, 1, 1],
  );

  it('keeps every component whole', () => {
    const kept = backbone(csr);
    const { a, b } = edgeEnds(csr);
    const edges = Array.from(kept).flatMap((flag, edge) => (flag === 1 ? [edge] : []));
    const drawn = csrFromEdges(
      6,
      edges.map((edge) => a[edge]!),
      edges.map((edge) => b[edge]!),
    );
    expect(components(drawn).sizes).toEqual(components(csr).sizes);
  });

  it('drops edges that stand out for nobody, and keeps more at a higher level', () => {
    const strict = backbone(csr, { alpha: 0 }).reduce((sum, flag) => sum + flag, 0);
    const all = backbone(csr, { alpha: 2 }).reduce((sum, flag) => sum + flag, 0);
    expect(strict).toBe(5);
    expect(all).toBe(csr.size);
  });

  it('is empty for an empty graph', () => {
    expect(backbone(csrFromEdges(0, [], []))).toHaveLength(0);
  });
});
