import { describe, expect, it } from '@jest/globals';
import { brokerageRoles } from '@passerelle/core/analysis/brokerage/brokerage-roles';
import { constraint } from '@passerelle/core/analysis/brokerage/constraint';
import { effectiveSize } from '@passerelle/core/analysis/brokerage/effective-size';
import { hierarchy } from '@passerelle/core/analysis/brokerage/hierarchy';
import { independentRoutes } from '@passerelle/core/analysis/brokerage/independent-routes';
import { territoryEfficiency } from '@passerelle/core/analysis/brokerage/territory-efficiency';
import { betweenness } from '@passerelle/core/analysis/centrality/betweenness';
import { bridgeness } from '@passerelle/core/analysis/centrality/bridgeness';
import { bridgingCentrality } from '@passerelle/core/analysis/centrality/bridging-centrality';
import { crossScaleBetweenness } from '@passerelle/core/analysis/centrality/cross-scale-betweenness';
import { edgeBetweenness } from '@passerelle/core/analysis/centrality/edge-betweenness';
import { cutPoints } from '@passerelle/core/analysis/cohesion/cut-points';
import { localBridges } from '@passerelle/core/analysis/cohesion/local-bridges';
import { edgeBetween, type Csr } from '@passerelle/core/graph/csr';
import { lengthsFromStrengths } from '@passerelle/core/graph/shortest-path-counts';
import {
  florentine,
  florentineNames,
  karate,
  karateClubs,
  kite,
  toy,
  toyGroup,
  toyNames,
  toyNode,
  toySectors,
  toyTerritories,
  toyWeighted,
  type ToyName,
} from '../../support/graphs.js';

type Expected = Readonly<Record<string, number>>;
/** Published figures have four decimals, shares too. */
const matches = (
  scores: Float64Array,
  expected: Expected,
  name: (key: string) => number = Number,
): void => {
  for (const [key, figure] of Object.entries(expected)) {
    expect({ key, figure: scores[name(key)]! }).toEqual({
      key,
      figure: expect.closeTo(figure, 3.7),
    });
  }
};
const toyMatches = (scores: Float64Array, expected: Expected): void =>
  matches(scores, expected, (key) => toyNode(key as ToyName));
const edgeOf = (csr: Csr, key: string): number => {
  const [a = 0, b = 0] = key
    .split('-')
    .map((end) => (Number.isNaN(Number(end)) ? toyNode(end as ToyName) : Number(end)));
  return edgeBetween(csr, a, b);
};
const where = (flags: ArrayLike<number>): number[] =>
  Array.from(flags).flatMap((flag, at) => (flag === 1 ? [at] : []));
const rolesAt = (csr: Csr, groups: Int32Array, node: number): number[] => {
  const { coordinator, consultant, border, liaison } = brokerageRoles(csr, { groups });
  return [coordinator, consultant, border, liaison].map((role) => role[node]!);
};
const clubs = (club: number): Uint32Array =>
  Uint32Array.from(karateClubs, (_, node) => node).filter((node) => karateClubs[node] === club);

describe('karate club', () => {
  it('has the published betweenness', () => {
    matches(betweenness(karate).scores, {
      0: 231.0714,
      33: 160.5516,
      32: 76.6905,
      2: 75.8508,
      31: 73.0095,
      8: 29.5294,
      7: 0,
    });
  });
  it('has the published edge betweenness', () => {
    matches(
      edgeBetweenness(karate).scores,
      { '0-31': 71.3929, '0-5': 43.8333, '0-6': 43.8333, '0-2': 43.6389, '0-8': 41.6484 },
      (key) => edgeOf(karate, key),
    );
  });
  it('has the published constraint, effective size and hierarchy', () => {
    matches(constraint(karate), {
      0: 0.1554,
      1: 0.2795,
      2: 0.1852,
      8: 0.3036,
      11: 1,
      31: 0.2446,
      32: 0.2492,
      33: 0.1564,
    });
    matches(effectiveSize(karate), { 0: 13.75, 2: 7.8, 31: 5, 32: 9.8333, 33: 15.2353, 11: 1 });
    matches(hierarchy(karate), { 0: 0.0875, 2: 0.0454, 31: 0.0205, 32: 0.3259, 33: 0.2416, 11: 1 });
  });
  it('has the published bridging centrality and bridgeness', () => {
    matches(bridgingCentrality(karate).scores, {
      19: 24.5902,
      8: 10.6478,
      31: 10.101,
      13: 9.7038,
      27: 4.2592,
      30: 4.197,
      2: 3.5166,
    });
    matches(bridgeness(karate).scores, {
      31: 18.3214,
      8: 17.5048,
      0: 16,
      13: 12.3143,
      19: 11.231,
      2: 10.6762,
      33: 0,
    });
  });
  it('has the published articulation between the clubs', () => {
    const { node, share } = crossScaleBetweenness(karate, { local: clubs(0), targets: clubs(1) });
    matches(node, { 0: 147.6548, 33: 93.6516, 2: 70.9341, 31: 59.1095, 32: 54.1571, 8: 29.5294 });
    matches(share, { 0: 0.5428, 2: 0.2608, 33: 0.3443 });
  });
  it('has the published roles by club', () => {
    const at = (node: number): number[] => rolesAt(karate, karateClubs, node);
    expect([0, 2, 31, 32, 33].map(at)).toEqual([
      [87, 0, 15, 0],
      [5, 6, 23, 0],
      [7, 0, 5, 0],
      [35, 0, 18, 0],
      [78, 3, 40, 0],
    ]);
    const totals = Object.values(brokerageRoles(karate, { groups: karateClubs })) as Float64Array[];
    expect(totals.map((role) => role.reduce((sum, one) => sum + one, 0))).toEqual([
      255, 10, 128, 0,
    ]);
  });
  it('has one cut edge, one cut actor and eleven local bridges', () => {
    const { articulationPoint, cutEdge } = cutPoints(karate);
    expect(where(articulationPoint)).toEqual([0]);
    expect(where(cutEdge)).toEqual([edgeOf(karate, '0-11')]);
    const { localBridge, span } = localBridges(karate);
    const spans = where(localBridge).map((edge) => span[edge]!);
    expect(spans.sort((x, y) => x - y)).toEqual([...Array.from({ length: 10 }, () => 3), Infinity]);
  });
});

describe('kite and Florentine families', () => {
  it('have the published values', () => {
    matches(betweenness(kite).scores, { 7: 14, 5: 8.3333, 6: 8.3333, 8: 8, 3: 3.6667 });
    matches(constraint(kite), { 3: 0.4702, 5: 0.4451, 7: 0.4311, 8: 0.5, 9: 1 });
    matches(effectiveSize(kite), { 3: 3.3333, 5: 3, 7: 2.3333 });
    matches(hierarchy(kite), { 7: 0.0122, 3: 0.0095 });
    matches(bridgingCentrality(kite).scores, { 7: 5.1852, 8: 3 });
    expect(Array.from(bridgeness(kite).scores)).toEqual([0, 0, 0, 0, 0, 0, 0, 5, 0, 0]);
    expect(where(cutPoints(kite).cutEdge)).toEqual([edgeOf(kite, '7-8'), edgeOf(kite, '8-9')]);
    const medici = florentineNames.indexOf('Medici');
    expect(betweenness(florentine).scores[medici]! / 91).toBeCloseTo(0.521978, 6);
    expect(constraint(florentine)[medici]).toBeCloseTo(0.209877, 6);
    expect(effectiveSize(florentine)[medici]).toBeCloseTo(5.666667, 6);
  });
});

describe('toy ecosystem', () => {
  const local = toyGroup('AB');
  const above = toyGroup('NG');
  const world = toyGroup('G');
  it('has the published betweenness, bridgeness and bridging centrality', () => {
    toyMatches(betweenness(toy).scores, {
      B3: 40.7,
      A3: 28.2667,
      N1: 27.3,
      N2: 22.2,
      A5: 18.3,
      G2: 11.0667,
      N3: 10.9333,
      G1: 4,
      A4: 2.7333,
      A1: 0.5,
    });
    toyMatches(bridgeness(toy).scores, { N2: 9.8667, N1: 9.1333, A5: 6.6333, N3: 2, B3: 1.3667 });
    toyMatches(bridgingCentrality(toy).scores, { N2: 9.4468, A5: 7.7872, N1: 5.1187 });
  });
  it('has the published articulation, in hops and by strength', () => {
    const { node, share, pairs, reachedPairs, pivots } = crossScaleBetweenness(toy, {
      local,
      targets: above,
    });
    toyMatches(node, {
      N1: 25.3,
      B3: 23.7,
      N2: 22.2,
      A5: 18.3,
      A3: 10.2667,
      G2: 9.0667,
      N3: 8.9333,
    });
    toyMatches(share, {
      N1: 0.5622,
      B3: 0.4938,
      N2: 0.4933,
      A5: 0.3813,
      A3: 0.2139,
      G2: 0.2015,
      N3: 0.1985,
    });
    expect([pairs, reachedPairs, pivots]).toEqual([54, 54, 6]);
    const byStrength = crossScaleBetweenness(toyWeighted, {
      local,
      targets: above,
      lengths: lengthsFromStrengths(toyWeighted),
    });
    toyMatches(byStrength.node, { B3: 36, N2: 35, N1: 24, A3: 12, G2: 11, N3: 7, A5: 6 });
  });
  it('has the published articulation towards the world, actors and edges', () => {
    const { node, edge, edgeShare } = crossScaleBetweenness(toy, { local, targets: world });
    toyMatches(node, { N1: 20.1333, N2: 12.8667, A5: 11.1333, B3: 9.8667 });
    matches(edge, { 'N1-G2': 18.0667, 'A5-N1': 14.1333, 'B3-N2': 12.8667 }, (key) =>
      edgeOf(toy, key),
    );
    expect(edgeShare[edgeOf(toy, 'N1-G2')]).toBeCloseTo(18.0667 / 27, 4);
  });
  it('adds up to the published global gefura', () => {
    const sum = new Float64Array(toy.order);
    for (const letter of 'ABGN') {
      const rest = 'ABGN'.replace(letter, '');
      const { node } = crossScaleBetweenness(toy, {
        local: toyGroup(letter),
        targets: toyGroup(rest),
      });
      node.forEach((one, v) => (sum[v]! += one / 2));
    }
    toyMatches(sum, { B3: 38.7, N1: 27.3, A3: 26.2667, N2: 22.2, A5: 18.3 });
  });
  it('has the published constraint and effective size', () => {
    toyMatches(constraint(toyWeighted, { byStrength: false }), {
      B3: 0.3,
      N1: 0.3472,
      A3: 0.4278,
      A5: 0.4686,
    });
    toyMatches(constraint(toyWeighted), { B3: 0.4138, A3: 0.4596, N1: 0.5192, G3: 1.125 });
    toyMatches(effectiveSize(toy), { B3: 4.6, A3: 3.8, N1: 3.5 });
  });
  it('has the published roles by territory and by sector', () => {
    const by = (groups: Int32Array, ...names: ToyName[]): number[][] =>
      names.map((name) => rolesAt(toy, groups, toyNode(name)));
    expect(by(toyTerritories, 'A3', 'B3', 'N1', 'A5')).toEqual([
      [3, 0, 4, 0],
      [2, 0, 6, 1],
      [0, 0, 4, 1],
      [0, 0, 2, 0],
    ]);
    expect(by(toySectors, 'A3', 'B3', 'N1', 'N2', 'A5')).toEqual([
      [0, 1, 3, 3],
      [0, 2, 4, 3],
      [0, 1, 3, 1],
      [0, 0, 0, 2],
      [1, 0, 1, 0],
    ]);
  });
  it('has the published efficiency, whole and without an actor', () => {
    const of = (letters: string): number =>
      territoryEfficiency(toy, { local: toyGroup(letters), targets: world });
    expect([of('A'), of('B'), of('AB')].map((one) => one.toFixed(4))).toEqual([
      '0.2756',
      '0.2514',
      '0.2648',
    ]);
    const without = (name: ToyName): string[] => {
      const v = toyNode(name);
      const rest = local.filter((node) => node !== v);
      return [
        territoryEfficiency(toy, { local, targets: world, without: v }),
        territoryEfficiency(toy, { local: rest, targets: world }),
      ].map((one) => one.toFixed(4));
    };
    expect((['B3', 'N1', 'A5', 'A3'] as const).map(without)).toEqual([
      ['0.1722', '0.2597'],
      ['0.2062', '0.2648'],
      ['0.2257', '0.2493'],
      ['0.2583', '0.2632'],
    ]);
  });
  it('has the published independent routes and single passage', () => {
    expect(independentRoutes(toy, { local: toyGroup('A'), targets: world }).routes).toBe(2);
    const { routes, cut } = independentRoutes(toy, { local: toyGroup('B'), targets: world });
    expect({ routes, cut: Array.from(cut, (v) => toyNames[v]) }).toEqual({
      routes: 1,
      cut: ['B3'],
    });
  });
  it('has one cut edge and one cut actor', () => {
    const { articulationPoint, cutEdge, smallerSide } = cutPoints(toy);
    expect(where(articulationPoint)).toEqual([toyNode('B3')]);
    expect(where(cutEdge)).toEqual([edgeOf(toy, 'B3-B4')]);
    expect(smallerSide[edgeOf(toy, 'B3-B4')]).toBe(1);
  });
});
