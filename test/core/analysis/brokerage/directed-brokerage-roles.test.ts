import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { brokerageRoles } from '@passerelle/core/analysis/brokerage/brokerage-roles';
import {
  DIRECTED_ROLES,
  directedBrokerageRoles,
} from '@passerelle/core/analysis/brokerage/directed-brokerage-roles';
import { rolesByChance } from '@passerelle/core/analysis/brokerage/roles-by-chance';
import { arcsFrom, arcsOfCsr, type Arcs } from '@passerelle/core/graph/arcs';
import {
  graphOf,
  karate,
  karateClubs,
  path,
  toy,
  toyTerritories,
} from '../../../support/graphs.js';

const arcsOf = (order: number, text: string): Arcs => {
  const pairs = text.split(' ').map((one) => one.split('>').map(Number));
  return arcsFrom(
    order,
    pairs.map(([a = 0]) => a),
    pairs.map(([, b = 0]) => b),
  );
};

describe('directedBrokerageRoles', () => {
  it('is the published probe', () => {
    // Nodes 1..6 as in the source; 0 is alone.
    const arcs = arcsOf(7, '1>2 2>3 2>4 4>2 4>5 5>2 3>4 4>6 6>1 2>6');
    const roles = directedBrokerageRoles(arcs, { groups: [9, 0, 0, 0, 1, 1, 2] });
    const of = (node: number): number[] => DIRECTED_ROLES.map((role) => roles[role][node]!);
    expect(of(2)).toEqual([1, 1, 2, 2, 1]);
    expect(of(4)).toEqual([0, 1, 0, 2, 1]);
    expect(of(6)).toEqual([0, 1, 0, 0, 1]);
    expect(of(1)).toEqual([0, 0, 0, 1, 0]);
    expect([of(0), of(3), of(5)]).toEqual([
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
    ]);
  });
  it('is twice the undirected count on mutual arcs, and the border on each side', () => {
    const both = directedBrokerageRoles(arcsOfCsr(karate), { groups: karateClubs });
    const plain = brokerageRoles(karate, { groups: karateClubs });
    expect([...both.coordinator]).toEqual([...plain.coordinator].map((one) => 2 * one));
    expect([...both.consultant]).toEqual([...plain.consultant].map((one) => 2 * one));
    expect([...both.liaison]).toEqual([...plain.liaison].map((one) => 2 * one));
    expect([...both.gatekeeper]).toEqual([...plain.border]);
    expect([...both.representative]).toEqual([...plain.border]);
  });
  it('is undefined for a node of unknown group, and leaves such ends out', () => {
    const roles = directedBrokerageRoles(arcsOf(3, '0>1 1>2'), { groups: [0, 0, -1] });
    expect(roles.coordinator[2]).toBeNaN();
    expect(roles.coordinator[1]).toBe(0);
    expect(() => directedBrokerageRoles(arcsOf(2, '0>1'), { groups: [0] })).toThrow('1 groups');
  });
  it('is what enumeration finds, on any digraph up to 7 nodes', () => {
    const cases = fc.integer({ min: 1, max: 7 }).chain((order) =>
      fc.record({
        order: fc.constant(order),
        arcs: fc.array(fc.tuple(fc.nat(order - 1), fc.nat(order - 1)), { maxLength: 24 }),
        groups: fc.array(fc.integer({ min: -1, max: 2 }), { minLength: order, maxLength: order }),
      }),
    );
    fc.assert(
      fc.property(cases, ({ order, arcs, groups }) => {
        const has = new Set(arcs.filter(([a, b]) => a !== b).map(([a, b]) => `${a}>${b}`));
        const graph = arcsFrom(
          order,
          arcs.map(([a]) => a),
          arcs.map(([, b]) => b),
        );
        const roles = directedBrokerageRoles(graph, { groups });
        for (let b = 0; b < order; b++) {
          const counts = new Map<string, number>();
          for (let a = 0; a < order; a++) {
            for (let c = 0; c < order; c++) {
              const open = has.has(`${a}>${b}`) && has.has(`${b}>${c}`) && !has.has(`${a}>${c}`);
              if (!open || a === c) continue;
              const [x, own, z] = [groups[a]!, groups[b]!, groups[c]!];
              if (x < 0 || own < 0 || z < 0) continue;
              const role =
                x === own && z === own
                  ? 'coordinator'
                  : x === z
                    ? 'consultant'
                    : x === own
                      ? 'representative'
                      : z === own
                        ? 'gatekeeper'
                        : 'liaison';
              counts.set(role, (counts.get(role) ?? 0) + 1);
            }
          }
          for (const role of DIRECTED_ROLES) {
            const expected = groups[b]! < 0 ? NaN : (counts.get(role) ?? 0);
            expect(roles[role][b]).toBe(expected);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('rolesByChance', () => {
  it('sums over all nodes to the mean of any labelling with the same sizes', () => {
    const nodes = Uint32Array.from({ length: 15 }, (_, node) => node);
    const options = { groups: toyTerritories, nodes, draws: 400, seed: 7 };
    const { liaison, coordinator, border, consultant } = rolesByChance(toy, options);
    const sum = (figures: Float64Array): number => figures.reduce((all, one) => all + one, 0);
    // Every open triad has one role or another, whatever the labels.
    const all = [liaison!, coordinator!, border!, consultant!];
    const observed = all.reduce((total, { observed }) => total + sum(observed), 0);
    const drawn = all.reduce((total, { mean }) => total + sum(mean), 0);
    expect(drawn).toBeCloseTo(observed, 8);
    // Territories hang together: within-group roles are more, liaisons fewer than by chance.
    expect(sum(coordinator!.observed)).toBeGreaterThan(2 * sum(coordinator!.mean));
    expect(sum(liaison!.observed)).toBeLessThan(sum(liaison!.mean));
  });
  it('is the same for the same seed, and never says p = 0', () => {
    const options = { groups: karateClubs, nodes: [0, 2, 33], draws: 99, seed: 3 };
    const once = rolesByChance(arcsOfCsr(karate), options);
    expect(rolesByChance(arcsOfCsr(karate), options)).toEqual(once);
    for (const { p } of Object.values(once)) {
      expect([...p].every((one) => one > 0 && one <= 1)).toBe(true);
    }
    expect(once['gatekeeper']!.observed[1]).toBe(23);
  });
  it('has no spread when every label is the same', () => {
    const { coordinator, liaison } = rolesByChance(path(3), {
      groups: [4, 4, 4],
      nodes: [1],
      draws: 20,
      seed: 1,
    });
    expect([coordinator!.mean[0], coordinator!.sd[0], coordinator!.p[0]]).toEqual([1, 0, 1]);
    expect([liaison!.observed[0], liaison!.mean[0]]).toEqual([0, 0]);
    expect(
      rolesByChance(graphOf(2, '0-1'), { groups: [-1, 0], nodes: [0], draws: 19, seed: 1 })[
        'border'
      ]!.p[0],
    ).toBeNaN();
  });
});
