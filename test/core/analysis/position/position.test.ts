import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  chainToDecision,
  distanceToDecision,
} from '@passerelle/core/analysis/position/distance-to-decision';
import { percentileOf } from '@passerelle/core/analysis/position/percentile-of';
import { reach2 } from '@passerelle/core/analysis/position/reach2';
import { visibilityGap } from '@passerelle/core/analysis/position/visibility-gap';
import { allPairs, built, graphs, near, nodes } from '../../../support/brute-force.js';
import { complete, edgeless, path, star, toy, toyNode } from '../../../support/graphs.js';

describe('reach2', () => {
  it.each([
    ['B3', 11],
    ['A3', 10],
    ['N2', 10],
    ['A5', 9],
    ['N1', 9],
    ['A1', 5],
  ] as const)('is the reference value for %s of the toy: %i of 14', (name, actors) => {
    expect(reach2(toy)[toyNode(name)]).toBeCloseTo(actors / 14, 12);
  });
  it('is 1 in a star, 0 for an isolate, undefined alone', () => {
    expect([...reach2(star(4))]).toEqual([1, 1, 1, 1]);
    expect([...reach2(edgeless(2))]).toEqual([0, 0]);
    expect(reach2(edgeless(1))[0]).toBeNaN();
  });
  it('counts the distances of 1 and 2, on any graph up to 8 nodes', () => {
    fc.assert(
      fc.property(graphs, (text) => {
        const csr = built(text);
        const { d } = allPairs(csr);
        near(
          reach2(csr),
          nodes(csr).map(
            (u) => d[u]!.filter((one) => one > 0 && one <= 2).length / (csr.order - 1),
          ),
        );
      }),
    );
  });
});

describe('distanceToDecision', () => {
  it('counts hops, with the chain that leads there', () => {
    expect([...distanceToDecision(path(5), [4])]).toEqual([4, 3, 2, 1, 0]);
    expect(chainToDecision(path(5), [4], 1)).toEqual([1, 2, 3, 4]);
    expect(chainToDecision(path(5), [0, 4], 1)).toEqual([1, 0]);
    expect(chainToDecision(path(5), [3], 3)).toEqual([3]);
  });
  it('is undefined where no decision maker is, or can be reached', () => {
    expect([...distanceToDecision(path(2), [])]).toEqual([NaN, NaN]);
    expect(distanceToDecision(edgeless(2), [0])[1]).toBeNaN();
    expect(chainToDecision(edgeless(2), [0], 1)).toEqual([]);
  });
  it('is the least of all distances, on any graph up to 8 nodes', () => {
    fc.assert(
      fc.property(graphs, fc.nat(255), (text, set) => {
        const csr = built(text);
        const deciding = nodes(csr).filter((u) => (set >> u) & 1);
        const { d } = allPairs(csr);
        const expected = nodes(csr).map((u) => {
          const least = Math.min(...deciding.map((v) => d[u]![v]!));
          return least === Infinity ? NaN : least;
        });
        near(distanceToDecision(csr, deciding), expected);
        for (const u of nodes(csr)) {
          const chain = chainToDecision(csr, deciding, u);
          expect(chain).toHaveLength(Number.isNaN(expected[u]!) ? 0 : expected[u]! + 1);
        }
      }),
    );
  });
});

describe('visibilityGap', () => {
  it('is above 0 for who does much and is far, below for who is known and does nothing', () => {
    const gap = visibilityGap(path(5), [9, 0, 0, 0, 1]);
    expect(gap[0]).toBeGreaterThan(0.5);
    expect(gap[2]).toBeLessThan(-0.4);
    expect([...visibilityGap(complete(3), [2, 2, 2])]).toEqual([0, 0, 0]);
  });
  it('shares the percentile of equal figures, and leaves undefined ones so', () => {
    expect([...percentileOf([1, 1, 5, NaN])]).toEqual([1 / 3, 1 / 3, 5 / 6, NaN]);
  });
});
