import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { betweenness } from '@passerelle/core/analysis/centrality/betweenness';
import { degree } from '@passerelle/core/analysis/centrality/degree';
import { communityStability } from '@passerelle/core/analysis/community/community-stability';
import { partitionDraws } from '@passerelle/core/analysis/community/partition-draws';
import { partitionSimilarity } from '@passerelle/core/analysis/community/partition-similarity';
import { leiden } from '@passerelle/core/analysis/community/leiden';
import { rangeBounds } from '@passerelle/core/analysis/resampling/range-bounds';
import { measureUncertainty } from '@passerelle/core/analysis/resampling/measure-uncertainty';
import { nodeMeasures } from '@passerelle/core/analysis/registry';
import { centred, middle, quantile } from '@passerelle/core/analysis/resampling/quantile';
import {
  isRankingSure,
  rankingUncertainty,
} from '@passerelle/core/analysis/resampling/ranking-uncertainty';
import { correlation, descendingRanks } from '@passerelle/core/analysis/resampling/ranks';
import { assertCsr, csrFromEdges, edgeEnds } from '@passerelle/core/graph/csr';
import { edgeSubset, randomEdges } from '@passerelle/core/graph/edge-subset';
import { rng } from '@passerelle/core/graph/rng';
import { built, graphs } from '../../../support/brute-force.js';
import { backwards } from '../../../support/backwards-crew.js';
import { complete, karate, karateClubs, ring, star } from '../../../support/graphs.js';

const everyone = Uint32Array.from({ length: 34 }, (_, node) => node);
const options = { resamples: 500, keptTies: 0.8, intervalShare: 0.9, seed: 1 };

describe('rankingUncertainty', () => {
  const observed = betweenness(karate).scores;
  const found = rankingUncertainty(
    karate,
    { ranked: everyone, observed, range: [0, Infinity], top: 1, most: 5 },
    options,
    (csr) => betweenness(csr).scores,
  );
  it('is the published stability of betweenness on the karate club: .86 (5 %: .76), 91 % first', () => {
    expect(Math.abs(found.spearmanMedian - 0.86)).toBeLessThan(0.02);
    expect(Math.abs(found.spearmanLow - 0.76)).toBeLessThan(0.03);
    expect(found.rows[0]).toBe(0);
    expect(Math.abs(found.inTop[0]! - 0.91)).toBeLessThan(0.03);
    expect(isRankingSure(found, 0.7)).toBe(true);
    expect(isRankingSure(found, 0.9)).toBe(false);
  });
  it('tells the first nodes, in order, with their figure inside their interval', () => {
    expect([...found.rows]).toEqual([0, 33, 32, 2, 31]);
    found.rows.forEach((node, i) => {
      const one = observed[node]!;
      expect(found.low[i]! < one && one < found.high[i]! && found.low[i]! >= 0).toBe(true);
      expect(found.rankLow[i]! >= 1 && found.rankHigh[i]! <= 34).toBe(true);
    });
  });
  it('is the same for the same seed', () => {
    const once = (): unknown =>
      rankingUncertainty(
        karate,
        { ranked: everyone, observed, range: [0, Infinity], top: 3, most: 3 },
        { ...options, resamples: 20 },
        (csr) => betweenness(csr).scores,
      );
    expect(once()).toEqual(once());
  });
  it('refuses to rank a ring, where all are alike', () => {
    const csr = ring(8);
    const alike = rankingUncertainty(
      csr,
      {
        ranked: [...Array(8).keys()],
        observed: degree(csr),
        range: [0, Infinity],
        top: 1,
        most: 2,
      },
      options,
      degree,
    );
    expect(alike.spearmanLow).toBeNaN();
    expect(isRankingSure(alike, 0.7)).toBe(false);
  });
  it('leaves actors without a figure out of the ranking', () => {
    const some = rankingUncertainty(
      star(4),
      { ranked: [0, 1, 2, 3], observed: [3, NaN, 1, 1], range: [0, Infinity], top: 1, most: 9 },
      { ...options, resamples: 20 },
      degree,
    );
    expect([...some.rows]).toEqual([0, 2, 3]);
    expect(some.inTop[0]).toBe(1);
  });
});

describe('ranks and quantiles', () => {
  it('share the mean rank of equal figures, undefined last', () => {
    expect([...descendingRanks([5, 9, 5, NaN])]).toEqual([2.5, 1, 2.5, 4]);
  });
  it('correlate to ±1 and to nothing', () => {
    expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12);
    expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
    expect(correlation([1, 1], [1, 2])).toBeNaN();
  });
  it('are linear between neighbours', () => {
    expect(quantile([0, 10], 0.25)).toBe(2.5);
    expect(quantile([], 0.5)).toBeNaN();
    expect(middle([5, NaN, 1, 3], 1)).toEqual([1, 5]);
  });
});

describe('intervals', () => {
  it('moved onto the figure end where its range ends', () => {
    expect(centred(0.9, [0.2, 0.5, 0.9], 1)[1]).toBeCloseTo(1.3, 12);
    expect(centred(0.9, [0.2, 0.5, 0.9], 1, [0, 1])).toEqual([expect.closeTo(0.6, 12), 1]);
    expect(centred(0.1, [0.2, 0.5, 0.9], 1, [0, 1])).toEqual([0, 0.5]);
  });
  it.each([
    ['0 … 1, sums to 1', 0, 1],
    ['0 … 1; under 0.6 = between groups', 0, 1],
    ['-1 … 1', -1, 1],
    ['-0.5 … 1', -0.5, 1],
    ['>= 0', 0, Infinity],
    ['0 … 1 - 1 / min(contacts, groups)', 0, Infinity],
    ['1 … n / 2', 1, Infinity],
    ['about -3 … 10; a hub of its group from 2.5 on', -Infinity, Infinity],
  ])('have their ends from the declared range %s', (range, low, high) => {
    expect(rangeBounds({ range })).toEqual([low, high]);
  });
  it.each(['clusteringCoefficient', 'hierarchy'] as const)('of %s stay in 0 … 1', (id) => {
    const measure = nodeMeasures[id];
    const observed = measure.compute(karate).scores;
    const given = { given: {}, ranked: everyone, observed, top: 1, most: 34, sources: 34 };
    const { low, high } = measureUncertainty(karate, measure, { ...options, ...given });
    expect(Math.min(...low)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...high)).toBe(1);
  });
});

describe('edgeSubset', () => {
  it('is the graph of the kept edges, on any graph', () => {
    fc.assert(
      fc.property(graphs, fc.nat(), (text, seed) => {
        const csr = built(text);
        const keep = randomEdges(csr.size, 0.5, rng(seed));
        expect(keep.reduce((sum, one) => sum + one, 0)).toBe(Math.round(csr.size / 2));
        const { a, b } = edgeEnds(csr);
        const strength = new Float64Array(csr.size);
        csr.edgeIds.forEach((edge, at) => (strength[edge] = csr.strengths[at]!));
        const chosen = [...keep.keys()].filter((edge) => keep[edge] === 1);
        const subset = edgeSubset(csr, keep);
        assertCsr(subset);
        expect(subset).toEqual(
          csrFromEdges(
            csr.order,
            chosen.map((edge) => a[edge]!),
            chosen.map((edge) => b[edge]!),
            chosen.map((edge) => strength[edge]!),
          ),
        );
      }),
    );
  });
});

describe('partitionSimilarity', () => {
  it('is the published likeness of the clubs and the optimum of the karate club', () => {
    const { community } = leiden(karate, { seed: 1, runs: 20 });
    const optimum = community.map((one) => one - 1);
    const found = partitionSimilarity(karateClubs, optimum);
    expect(found.ami).toBeCloseTo(0.5667, 4);
    expect(found.nmi).toBeCloseTo(0.5878, 4);
    expect(found.ari).toBeCloseTo(0.4646, 4);
  });
  it('is 1 for the same partition under other names, about 0 for random ones', () => {
    expect(partitionSimilarity([0, 0, 1, 2], [5, 5, 0, 1])).toEqual({
      ami: 1,
      nmi: expect.closeTo(1, 12) as unknown,
      ari: 1,
    });
    const random = rng(3);
    const draw = (): number[] => Array.from({ length: 300 }, () => random.below(5));
    const found = partitionSimilarity(draw(), draw());
    expect(Math.abs(found.ami)).toBeLessThan(0.03);
    expect(Math.abs(found.ari)).toBeLessThan(0.03);
    expect(partitionSimilarity([-1], [0]).ami).toBeNaN();
  });
});

describe('partitionDraws', () => {
  it('tells the partitions that the stability is made of', () => {
    const given = Int32Array.from(karateClubs);
    const asked = { partitions: 30, keptTies: 0.8, resolution: 1, seed: 1 };
    const all = communityStability(karate, given, asked);
    const found = partitionDraws(karate, given, { ...asked, of: everyone });
    const mean = (figures: Float64Array): number =>
      figures.reduce((sum, one) => sum + one, 0) / figures.length;
    expect(mean(found.stability)).toBeCloseTo(mean(all.node), 12);
    expect(found.communities).toHaveLength(30);
    const similarities = found.communities.map((own) => partitionSimilarity(given, own).ami);
    expect(mean(Float64Array.from(similarities))).toBeCloseTo(all.ami, 12);
    const crew = { hooks: { crew: backwards } };
    expect(partitionDraws(karate, given, { ...asked, of: everyone, ...crew })).toEqual(found);
  });
});

describe('communityStability', () => {
  const given = { partitions: 40, keptTies: 0.8, resolution: 1, seed: 1 };
  it('is sure of two cliques with one tie between', () => {
    const pairs: [number, number][] = [[0, 6]];
    for (const from of [0, 6]) {
      for (let u = from; u < from + 6; u++)
        for (let v = u + 1; v < from + 6; v++) pairs.push([u, v]);
    }
    const csr = csrFromEdges(
      12,
      pairs.map(([u]) => u),
      pairs.map(([, v]) => v),
    );
    const groups = Array.from({ length: 12 }, (_, u) => Number(u >= 6));
    const found = communityStability(csr, groups, given);
    expect([...found.node].every((one) => one > 0.9)).toBe(true);
    expect(found.ami).toBeGreaterThan(0.9);
  });
  it('tells who stands between groups in the karate club', () => {
    const { community } = leiden(karate, { seed: 1, runs: 20 });
    const found = communityStability(
      karate,
      community.map((one) => one - 1),
      given,
    );
    // Node 9 has one tie in each club; node 16 hangs in its own corner.
    expect(found.node[9]).toBeLessThan(found.node[16]!);
    expect([...found.node].every((one) => one >= 0 && one <= 1)).toBe(true);
  });
  it('does not depend on who computes which partition, and is surer with more of them', () => {
    const groups = karateClubs;
    const alone = communityStability(karate, groups, given);
    const shared = communityStability(karate, groups, { ...given, hooks: { crew: backwards } });
    expect(shared).toEqual(alone);
    expect(alone.error).toBeGreaterThan(0);
    const more = communityStability(karate, groups, { ...given, partitions: 160 });
    // A quarter of the variance: half the error, within what its own draws allow.
    expect(more.error / alone.error).toBeCloseTo(0.5, 0);
    expect(more.error).toBeLessThan(0.75 * alone.error);
    expect(communityStability(karate, groups, { ...given, partitions: 1 }).error).toBeNaN();
  });
  it('finds nothing sure in a division of a complete graph', () => {
    const found = communityStability(complete(12), [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, -1], given);
    expect(found.ami).toBeLessThan(0.3);
    expect(found.node[11]).toBeNaN();
  });
});
