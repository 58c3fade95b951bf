import { describe, expect, it } from '@jest/globals';
import { effectiveSize } from '@passerelle/core/analysis/brokerage/effective-size';
import { harmonicCentrality } from '@passerelle/core/analysis/centrality/harmonic';
import { assortativity } from '@passerelle/core/analysis/mixing/assortativity';
import { eiIndex } from '@passerelle/core/analysis/mixing/ei-index';
import { csrFromEdges, edgeEnds, type Csr } from '@passerelle/core/graph/csr';
import {
  karate,
  kite,
  toy,
  toyNames,
  toyNode,
  toySectors,
  toyTerritories,
  type ToyName,
} from '../../support/graphs.js';

const efficiency = (csr: Csr): number =>
  harmonicCentrality(csr).scores.reduce((sum, one) => sum + one, 0) / (csr.order * (csr.order - 1));

/** What one more tie gives: to the efficiency of all, and to each of its two ends. */
function gains(csr: Csr, u: number, v: number) {
  const { a, b } = edgeEnds(csr);
  const more = csrFromEdges(csr.order, [...a, u], [...b, v]);
  const gain = (of: (graph: Csr) => Float64Array): number[] =>
    [u, v].map((node) => of(more)[node]! - of(csr)[node]!);
  return {
    efficiency: efficiency(more) - efficiency(csr),
    effectiveSize: gain(effectiveSize),
    harmonic: gain((graph) => harmonicCentrality(graph).scores),
  };
}
const close = (figures: readonly number[]): unknown[] =>
  figures.map((figure): unknown => expect.closeTo(figure, 3.7));

describe('global efficiency', () => {
  it.each([
    ['karate club', karate, 0.492008],
    ['kite', kite, 0.646296],
    ['toy', toy, 0.4983],
  ] as const)('of the %s is the reference value', (_, csr, expected) => {
    expect(Math.abs(efficiency(csr) - expected)).toBeLessThan(6e-5);
  });
});

describe('one more tie', () => {
  it('in the karate club gives the published gains', () => {
    const best = gains(karate, 0, 33);
    expect(best.efficiency).toBeCloseTo(0.016459, 6);
    expect(best.effectiveSize).toEqual(close([0.6618, 0.6536]));
    expect(best.harmonic).toEqual(close([1.8333, 2.0833]));
    const other = gains(karate, 16, 33);
    expect(other.efficiency).toBeCloseTo(0.012299, 6);
    expect(other.effectiveSize).toEqual(close([1.3333, 1.098]));
    expect(other.harmonic).toEqual(close([5.2333, 1.0833]));
  });

  it('between 0 and 33 gives the efficiency of the karate club most', () => {
    const best = gains(karate, 0, 33).efficiency;
    const { a, b } = edgeEnds(karate);
    const tied = new Set(Array.from(a, (u, edge) => `${u}-${b[edge]!}`));
    for (let u = 0; u < karate.order; u++) {
      for (let v = u + 1; v < karate.order; v++) {
        if (tied.has(`${u}-${v}`)) continue;
        expect(gains(karate, u, v).efficiency).toBeLessThan(best + 1e-12);
      }
    }
  });

  it.each([
    ['A1', 'N2', [1.35, 1], 0.0173],
    ['B1', 'G1', [1.4667, 1.4333], 0.0238],
    ['A4', 'G1', [1.3333, 1.6], 0.0249],
  ] as const)('between %s and %s of the toy gives the reference gains', (x, y, ends, whole) => {
    const { harmonic, efficiency: gain } = gains(toy, toyNode(x), toyNode(y));
    expect(harmonic).toEqual(close(ends));
    expect(Math.abs(gain - whole)).toBeLessThan(6e-5);
  });
});

describe('the mix of the toy', () => {
  const scale = Int32Array.from(toyNames, (name) =>
    'ANG'.indexOf(name.replace('B', 'A').charAt(0)),
  );
  const isPublic = (['A3', 'A5', 'N1'] as readonly ToyName[]).map(toyNode);
  const publicSide = Int32Array.from(toyNames, (_, node) => Number(isPublic.includes(node)));

  it.each([
    ['territory', toyTerritories, -0.5455],
    ['scale', scale, -0.6364],
    ['sector', toySectors, 0.5455],
    ['public or other', publicSide, -0.2727],
  ] as const)('by %s has the reference E-I index', (_, groups, expected) => {
    expect(eiIndex(toy, groups)).toBeCloseTo(expected, 3.7);
  });
  it.each([
    ['territory', toyTerritories, 4, 0.6893],
    ['scale', scale, 3, 0.6788],
    ['sector', toySectors, 4, -0.052],
  ] as const)('by %s has the reference assortativity', (_, groups, count, expected) => {
    expect(assortativity(toy, groups, count)).toBeCloseTo(expected, 3.7);
  });
});
