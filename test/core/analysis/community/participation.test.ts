import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  CARTOGRAPHIC_ROLES,
  cartographicRole,
  cartographicRoles,
} from '@passerelle/core/analysis/community/cartographic-role';
import { participationCoefficient } from '@passerelle/core/analysis/community/participation-coefficient';
import { relativeParticipation } from '@passerelle/core/analysis/community/relative-participation';
import { withinModuleZScore } from '@passerelle/core/analysis/community/within-module-z-score';
import { edgeBetween } from '@passerelle/core/graph/csr';
import { built, graphs, near, nodes } from '../../../support/brute-force.js';
import {
  complete,
  edgeless,
  graphOf,
  karate,
  karateClubs,
  path,
  star,
  toy,
  toyNode,
  toyTerritories,
  toyWeighted,
} from '../../../support/graphs.js';

const grouped = graphs.chain((text) =>
  fc
    .array(fc.integer({ min: -1, max: 2 }), { minLength: text.order, maxLength: text.order })
    .map((groups) => ({ csr: built(text), groups })),
);

describe('participationCoefficient', () => {
  const clubs = participationCoefficient(karate, { groups: karateClubs });
  it.each([
    [0, 0.1172],
    [2, 0.48],
    [8, 0.48],
    [9, 0.5],
    [13, 0.32],
    [33, 0.2907],
  ])('is the published value for node %i of the karate club', (node, expected) => {
    expect(clubs[node]).toBeCloseTo(expected, 4);
  });
  it.each([
    ['N1', 0.625, 0.449],
    ['B3', 0.56, 0.53125],
    ['A3', 0.32, 0.3457],
  ] as const)('is the reference value for %s of the toy', (name, alike, byStrength) => {
    const groups = toyTerritories;
    expect(participationCoefficient(toy, { groups })[toyNode(name)]).toBeCloseTo(alike, 4);
    const weighted = participationCoefficient(toyWeighted, { groups })[toyNode(name)];
    expect(weighted).toBeCloseTo(byStrength, 4);
    const ignored = participationCoefficient(toyWeighted, { groups, byStrength: false });
    expect(ignored[toyNode(name)]).toBeCloseTo(alike, 4);
  });
  it('is 1 - 1/k when each of k contacts has its own group, 0 in one group', () => {
    const own = [0, 1, 2, 3, 4];
    expect(participationCoefficient(star(5), { groups: own })[0]).toBeCloseTo(0.75, 12);
    expect([...participationCoefficient(complete(4), { groups: [0, 0, 0, 0] })]).toEqual([
      0, 0, 0, 0,
    ]);
  });
  it('is undefined without a contact of known group', () => {
    expect(participationCoefficient(edgeless(2), { groups: [0, 0] })[0]).toBeNaN();
    expect(participationCoefficient(path(2), { groups: [0, -1] })[0]).toBeNaN();
  });
  it('leaves contacts of unknown group out', () => {
    const spread = participationCoefficient(star(4), { groups: [0, 1, 2, -1] });
    expect(spread[0]).toBeCloseTo(0.5, 12);
  });
  it('is the definition, on any graph up to 8 nodes', () => {
    fc.assert(
      fc.property(grouped, ({ csr, groups }) => {
        const strength = (u: number, v: number): number => {
          for (let at = csr.offsets[u]!; at < csr.offsets[u + 1]!; at++)
            if (csr.targets[at] === v) return csr.strengths[at]!;
          return 0;
        };
        const expected = nodes(csr).map((u) => {
          const sums = [0, 1, 2].map((group) =>
            nodes(csr).reduce((sum, v) => sum + (groups[v] === group ? strength(u, v) : 0), 0),
          );
          const total = sums.reduce((sum, one) => sum + one, 0);
          return 1 - sums.reduce((sum, one) => sum + (one / total) ** 2, 0);
        });
        near(participationCoefficient(csr, { groups }), expected);
      }),
    );
  });
});

describe('relativeParticipation', () => {
  it('is 1 for an even spread, undefined for a leaf', () => {
    const found = relativeParticipation(star(4), { groups: [0, 1, 2, 2] });
    expect(found[0]).toBeCloseTo((1 - (1 + 4) / 9) / (1 - 1 / 3), 12);
    expect(found[1]).toBeNaN();
    expect(relativeParticipation(star(4), { groups: [1, 1, 2, 3] })[0]).toBeCloseTo(1, 12);
    expect(relativeParticipation(star(4), { groups: [1, 1, 1, 1] })[0]).toBeNaN();
  });
  it('stays within 0 … 1 when ties are alike', () => {
    fc.assert(
      fc.property(grouped, ({ csr, groups }) => {
        for (const one of relativeParticipation(csr, { groups, byStrength: false })) {
          if (!Number.isNaN(one)) expect(one >= 0 && one <= 1 + 1e-12).toBe(true);
        }
      }),
    );
  });
});

describe('withinModuleZScore', () => {
  const clubs = withinModuleZScore(karate, { groups: karateClubs });
  it.each([
    [0, 3.3465],
    [2, 0.5789],
    [33, 3.1363],
  ])('is the published value for node %i of the karate club', (node, expected) => {
    expect(clubs[node]).toBeCloseTo(expected, 4);
  });
  it('is undefined where a group has no spread, and for an unknown group', () => {
    expect([...withinModuleZScore(complete(3), { groups: [0, 0, 0] })]).toEqual([NaN, NaN, NaN]);
    expect(withinModuleZScore(path(3), { groups: [0, 0, -1] })[2]).toBeNaN();
    expect(withinModuleZScore(edgeless(1), { groups: [0] })[0]).toBeNaN();
  });
  it('is (κ - mean) / sd, on any graph up to 8 nodes', () => {
    fc.assert(
      fc.property(grouped, ({ csr, groups }) => {
        const inside = nodes(csr).map(
          (u) =>
            nodes(csr).filter((v) => edgeBetween(csr, u, v) >= 0 && groups[u] === groups[v]).length,
        );
        const expected = nodes(csr).map((u) => {
          if (groups[u]! < 0) return NaN;
          const all = nodes(csr).filter((v) => groups[v] === groups[u]);
          const mean = all.reduce((sum, v) => sum + inside[v]!, 0) / all.length;
          const variance = all.reduce((sum, v) => sum + (inside[v]! - mean) ** 2, 0) / all.length;
          return variance < 1e-12 ? NaN : (inside[u]! - mean) / Math.sqrt(variance);
        });
        near(withinModuleZScore(csr, { groups }), expected);
      }),
    );
  });
  it('does not change when loops and other components are added', () => {
    const groups = [0, 0, 0, 1, 1];
    const plain = withinModuleZScore(graphOf(5, '0-1 1-2'), { groups });
    const more = withinModuleZScore(graphOf(5, '0-1 1-2 1-1 0-0 3-4'), { groups });
    expect([...more].slice(0, 3)).toEqual([...plain].slice(0, 3));
  });
});

describe('cartographicRole', () => {
  it.each([
    [0, 0.05, 'ultraPeripheral'],
    [0, 0.62, 'peripheral'],
    [2.49, 0.8, 'connector'],
    [NaN, 0.81, 'kinless'],
    [2.5, 0.3, 'provincialHub'],
    [3, 0.75, 'connectorHub'],
    [3, 0.76, 'kinlessHub'],
    [3, NaN, null],
  ])('of z %d and P %d is %s', (z, participation, role) => {
    expect(cartographicRole(z, participation)).toBe(role);
  });
  it('is told of each node with the two figures it rests on, undefined where it cannot be', () => {
    // 0-1-2-3 in a star around 1, whose group is its own; 4 is an isolate; 5 is tied, and its group unknown.
    const csr = graphOf(6, '0-1 1-2 1-3 1-5');
    const groups = [0, 0, 0, 1, 1, -1];
    const { scores, parts } = cartographicRoles(csr, groups);
    const told = [...scores].map((at) => CARTOGRAPHIC_ROLES[at] ?? null);
    expect(told).toEqual([
      'ultraPeripheral',
      'peripheral',
      'ultraPeripheral',
      'ultraPeripheral',
      null,
      null,
    ]);
    expect(parts.participationCoefficient).toEqual(participationCoefficient(csr, { groups }));
    expect(parts.withinModuleZScore).toEqual(withinModuleZScore(csr, { groups }));
  });
});
