import { describe, expect, it } from '@jest/globals';
import { peerScores } from '@passerelle/core/encounter/backtest/methods';
import { encounterInput } from '@passerelle/core/encounter/encounter-input';
import { PARAMETERS } from '@passerelle/core/encounter/parameters';
import { dampingOf } from '@passerelle/core/encounter/popularity';
import { routesIn } from '@passerelle/core/encounter/routes';
import { scorePairs } from '@passerelle/core/encounter/score-pairs';
import { likelihoodIn } from '@passerelle/core/encounter/terms/likelihood';
import type { EncounterInput } from '@passerelle/core/encounter/types';
import { csrFromEdges, degreeOf, edgeBetween, nodeStrengths } from '@passerelle/core/graph/csr';
import { project } from '@passerelle/core/graph/projection';
import { ecosystem } from '../../../support/ecosystem.js';

const ACTORS = ['a', 'b', 'c', 'd', 'e', 'f'];
/** a – b – c; a project of five holds c, d, e, f and nobody else ties d, e, f. */
function inputWith(eventCap: number, sectors?: readonly string[]): EncounterInput {
  const columns = ecosystem({
    actors: ACTORS,
    ties: [
      { a: 0, b: 1 },
      { a: 1, b: 2 },
      { a: 2, b: 3 },
    ],
    events: (sectors ?? ['']).map((text) => ({
      form: 'workshop',
      ...(sectors === undefined ? {} : { sectors: text }),
    })),
    presences: [1, 3, 4, 5].map((actor) => [actor, 0] as const),
  });
  const projection = project(columns, { eventCap });
  const everybody = new Uint8Array(ACTORS.length).fill(1);
  return {
    ...encounterInput({
      columns,
      projection,
      community: new Int32Array(ACTORS.length),
      scale: new Int8Array(ACTORS.length).fill(-1),
      hubRank: new Float64Array(ACTORS.length),
    }).input,
    suggestible: everybody,
  };
}
function likelihoodsFrom(input: EncounterInput, u: number) {
  const all = Uint32Array.from(ACTORS.keys());
  const routes = routesIn(input.csr, nodeStrengths(input.csr), all).from(u);
  return { routes, likelihood: likelihoodIn(input).from(u, routes) };
}
const { ownReach, topicBase, largeEvents } = PARAMETERS.order;
/** b: what chance gives two with so many contacts, damped. */
function baseOf({ csr }: EncounterInput, u: number, v: number): number {
  const linked = Array.from({ length: csr.order }, (_, z) => degreeOf(csr, z)).filter((k) => k > 0);
  const mean = linked.reduce((sum, k) => sum + k, 0) / linked.length;
  return (
    0.05 * ((Math.max(1, degreeOf(csr, u)) * Math.max(1, degreeOf(csr, v))) / mean ** 2) ** 0.75
  );
}

describe('likelihoodIn', () => {
  it('is Adamic-Adar, with a little of the routes of three, where nothing else is known', () => {
    const input = inputWith(150);
    expect(input.wide).toBeUndefined();
    const { routes, likelihood } = likelihoodsFrom(input, 0);
    expect(likelihood.met).toHaveLength(0);
    const peer = peerScores(input.csr, 'aa', 0, 1);
    for (const v of [2, 3, 4]) {
      expect(likelihood.of(v)).toBeCloseTo(
        peer[v]! + ownReach * routes.reach(v) + baseOf(input, 0, v),
        12,
      );
    }
  });

  it('sees who was at an event too large to tie them, and whom those know', () => {
    const input = inputWith(3);
    const wide = input.wide!;
    expect(input.csr.size).toBe(3);
    expect(wide.size).toBe(3 + 6);
    const { routes, likelihood } = likelihoodsFrom(input, 3);
    expect([...likelihood.met].sort()).toEqual([0, 1, 2, 4, 5]);
    const near = (v: number): number =>
      peerScores(input.csr, 'aa', 3, 1)[v]! + ownReach * routes.reach(v) + baseOf(input, 3, v);
    const far = (v: number): number => peerScores(wide, 'aa', 3, 1)[v]! + baseOf(input, 3, v);
    // e was there too, for a third of a unit; a was not, and b, who was, knows a.
    expect(likelihood.of(4)).toBeCloseTo(Math.sqrt(near(4) * far(4)) * (1 + largeEvents / 3), 12);
    expect(likelihood.of(0)).toBeCloseTo(Math.sqrt(near(0) * far(0)), 12);
    expect(likelihood.of(4)).toBeGreaterThan(likelihood.of(0));
  });

  it('rises with what both work on', () => {
    const input = inputWith(150, ['Health']);
    const { routes, likelihood } = likelihoodsFrom(input, 0);
    const paths = (v: number): number =>
      peerScores(input.csr, 'aa', 0, 1)[v]! + ownReach * routes.reach(v) + baseOf(input, 0, v);
    // a worked on nothing known: the average for all.
    const usual = input.topics!.usual;
    for (const v of [2, 3]) {
      expect(likelihood.of(v)).toBeCloseTo(paths(v) * Math.sqrt(usual + topicBase), 12);
    }
    const fromD = likelihoodsFrom(input, 3).likelihood;
    expect(fromD.of(4) / fromD.of(2)).toBeGreaterThan(1);
  });

  it('prefers one territory, and who has many contacts where no route leads', () => {
    const input = inputWith(150);
    const of = (asked: EncounterInput, v: number): number =>
      likelihoodsFrom(asked, 0).likelihood.of(v);
    const at = (...homes: number[]): EncounterInput => ({
      ...input,
      territory: Int32Array.from(homes),
    });
    const apart = at(-1, -1, -1, -1, -1, -1);
    // Of the nine ties (a – b, b – c, c – d, and the six of b, d, e, f) five lie within a territory.
    const homes = at(1, 1, 1, 2, 2, 2);
    const within = 5 / 9;
    const ends = [5 + 1 + 2, 4 + 3 + 3];
    const chance = ends.reduce((sum, count) => sum + (count / 18) ** 2, 0);
    expect(of(homes, 2) / of(apart, 2)).toBeCloseTo(within / chance, 12);
    expect(of(homes, 3)).toBe(of(apart, 3));
    // Where ties lie within a territory no more often than by chance, it does not count; nor more than half as much again.
    const mixed = at(1, 2, 1, 1, 2, 2);
    expect(of(mixed, 2)).toBe(of(apart, 2));
    // Four ties away and more: only the number of contacts tells them apart.
    const chain = csrFromEdges(7, [0, 1, 2, 3, 4, 4], [1, 2, 3, 4, 5, 6]);
    const far = { ...apart, csr: chain, territory: new Int32Array(7).fill(-1) };
    const { of: likely } = likelihoodIn(far).from(
      0,
      routesIn(chain, nodeStrengths(chain), new Uint32Array(0)).from(0),
    );
    expect(likely(4) / likely(5)).toBeCloseTo(3 ** 0.75, 12);
  });

  it('lets contacts from meetings count by how close they are, and who came lately sooner', () => {
    const input = inputWith(150);
    const plain = likelihoodsFrom(input, 0);
    // a – b is a declared tie; b met c at meetings only.
    const closeness = new Float64Array(input.csr.size).fill(1);
    closeness[edgeBetween(input.csr, 1, 2)] = 0.2;
    const sinceLast = Float64Array.from([10, NaN, 10, 330, NaN, NaN]);
    const meetings = { closeness, usual: 0.5, sinceLast, usualSince: 10, fading: 0.6 };
    const asked = { ...input, meetings };
    const all = Uint32Array.from(ACTORS.keys());
    const routes = routesIn(input.csr, nodeStrengths(input.csr), all, undefined, closeness).from(0);
    expect(routes.adamicAdar(2)).toBeCloseTo(0.2 * plain.routes.adamicAdar(2), 12);
    expect(routes.adamicAdar(1)).toBe(0);
    const { of } = likelihoodIn(asked).from(0, routes);
    expect(of(2)).toBeCloseTo(
      routes.adamicAdar(2) + ownReach * routes.reach(2) + 0.5 * baseOf(input, 0, 2),
      12,
    );
    expect(of(3)).toBeCloseTo(
      (routes.adamicAdar(3) + ownReach * routes.reach(3) + 0.5 * baseOf(input, 0, 3)) *
        (360 / 40) ** -0.6,
      12,
    );
  });

  it('divides by the contacts of both where those with many do not make more new ones', () => {
    // a – b – c – d – (e, f): contacts 1, 2, 2, 3, 1, 1, of 5 / 3 in the mean.
    const chain = csrFromEdges(6, [0, 1, 2, 3, 3], [1, 2, 3, 4, 5]);
    const input: EncounterInput = { ...inputWith(150), csr: chain, lasting: 0 };
    const damping = dampingOf(chain, 0);
    const all = Uint32Array.from(ACTORS.keys());
    const walker = routesIn(chain, nodeStrengths(chain), all, undefined, undefined, damping);
    const plain = routesIn(chain, nodeStrengths(chain), all).from(0);
    const routes = walker.from(0);
    const { of } = likelihoodIn(input).from(0, routes);
    const salton = (plain.adamicAdar(2) + ownReach * plain.reach(2)) / Math.sqrt(1 * 2) / (3 / 5);
    expect(routes.nearness(2) * damping[0]!).toBeCloseTo(salton, 12);
    // What chance gives depends on contacts no more.
    expect(of(2)).toBeCloseTo(salton + 0.05, 12);
    const half = likelihoodIn({ ...input, lasting: 0.5 });
    expect(half.from(0, routes).of(5)).toBeCloseTo(0.05 * (1 / (5 / 3) ** 2) ** 0.375, 12);
  });

  it('begins anew for the next node', () => {
    const input = inputWith(3);
    const all = Uint32Array.from(ACTORS.keys());
    const routes = routesIn(input.csr, nodeStrengths(input.csr), all);
    const likelihoods = likelihoodIn(input);
    likelihoods.from(3, routes.from(3));
    likelihoods.from(2, routes.from(2));
    const again = likelihoods.from(0, routes.from(0));
    const once = likelihoodsFrom(input, 0).likelihood;
    expect([...again.met].sort()).toEqual([...once.met].sort());
    for (const v of [2, 3, 4, 5]) expect(again.of(v)).toBe(once.of(v));
  });
});

describe('scorePairs', () => {
  it('has those met in larger events among its candidates, and those drawn besides', () => {
    const options = { recipients: [0], seed: 1, passes: (u: number, v: number) => u !== v };
    const targets = (input: EncounterInput, drawn: number): number[] =>
      [...scorePairs(input, { ...options, drawn }).target].sort();
    // From a, over three ties: c, d; b is a contact. e and f were where b was.
    expect(targets(inputWith(3), 0)).toEqual([2, 3, 4, 5]);
    const { wide: _, ...narrow } = inputWith(3);
    expect(targets(narrow, 0)).toEqual([2, 3]);
    expect(targets(narrow, ACTORS.length)).toEqual([2, 3, 4, 5]);
  });
});
