import { describe, expect, it } from '@jest/globals';
import { assign } from '@passerelle/core/encounter/assignment';
import { horizonsIn } from '@passerelle/core/encounter/horizon';
import { closenessGain } from '@passerelle/core/encounter/terms/closeness-gain';
import { combinedScore } from '@passerelle/core/encounter/terms/combine';
import { distanceTable } from '@passerelle/core/encounter/distance-table';
import { encounters } from '@passerelle/core/encounter/encounters';
import { PARAMETERS } from '@passerelle/core/encounter/parameters';
import { scorePairs } from '@passerelle/core/encounter/score-pairs';
import type { EncounterInput } from '@passerelle/core/encounter/types';
import { routesIn } from '@passerelle/core/encounter/routes';
import { hopsFrom } from '@passerelle/core/graph/bfs';
import { csrFromEdges, degreeOf, edgeBetween, nodeStrengths } from '@passerelle/core/graph/csr';
import { rng } from '@passerelle/core/graph/rng';

const ORDER = 120;
function ecosystem(seed: number): EncounterInput {
  const random = rng(seed);
  const ends = (): Int32Array => Int32Array.from({ length: 260 }, () => random.below(ORDER));
  const codes = (count: number): Int32Array =>
    Int32Array.from({ length: ORDER }, () => random.below(count));
  const flags = (share: number): Uint8Array =>
    Uint8Array.from({ length: ORDER }, () => Number(random.next() < share));
  return {
    csr: csrFromEdges(ORDER, ends(), ends()),
    community: codes(6),
    territory: codes(4),
    sector: codes(3).map((code) => code - 1),
    scale: Int8Array.from(codes(4)),
    hub: flags(0.05),
    suggestible: flags(0.8),
    mayIntroduce: flags(0.5),
    small: flags(0.4),
  };
}

function leastOfBestKnown({ csr }: EncounterInput): number {
  const degrees = Array.from({ length: ORDER }, (_, u) => degreeOf(csr, u)).sort((a, b) => b - a);
  return degrees[PARAMETERS.bounds.bestKnown] ?? 0;
}

describe('encounters', () => {
  it.each([1, 2, 3])('holds gates and caps in a random ecosystem (seed %p)', (seed) => {
    const input = ecosystem(seed);
    const found = encounters(input, { seed });
    expect(found.length).toBeGreaterThan(0);
    const given = new Uint32Array(ORDER);
    const taken = new Uint32Array(ORDER);
    for (const { recipient: u, target: v, ...one } of found) {
      given[u] = (given[u] ?? 0) + 1;
      taken[v] = (taken[v] ?? 0) + 1;
      expect(input.suggestible[u]).toBe(1);
      expect(input.suggestible[v]).toBe(1);
      expect(edgeBetween(input.csr, u, v)).toBe(-1);
      expect(input.community[u]).not.toBe(input.community[v]);
      const hops = hopsFrom(input.csr, [u])[v];
      expect(one.distance).toBe(hops === 0xffffffff ? -1 : hops);
      if (!Number.isNaN(one.propensity)) expect(one.propensity).toBeLessThanOrEqual(0.1);
      // Farther away only those with most contacts.
      else if (one.distance !== 2 && one.distance !== 3) {
        expect(degreeOf(input.csr, v)).toBeGreaterThan(leastOfBestKnown(input));
      }
      if (one.introducer >= 0) expect(input.mayIntroduce[one.introducer]).toBe(1);
      for (const term of [one.terms.P, one.terms.I, one.terms.B, one.terms.S]) {
        expect(term).toBeGreaterThanOrEqual(0);
        expect(term).toBeLessThanOrEqual(1);
      }
    }
    expect(Math.max(...given)).toBeLessThanOrEqual(3);
    expect(Math.max(...taken)).toBeLessThanOrEqual(3);
    // Best first by the order that is comparable between recipients, random places last.
    const pairs = scorePairs(input, { seed });
    const order = new Map(
      Array.from(pairs.score, (x, i) => [pairs.recipient[i]! * ORDER + pairs.target[i]!, x]),
    );
    const kept = found.filter((one) => Number.isNaN(one.propensity));
    expect(kept.length).toBeLessThan(found.length);
    expect(found.slice(0, kept.length)).toEqual(kept);
    const orders = kept.map(({ recipient, target }) => order.get(recipient * ORDER + target));
    expect(orders).toEqual([...orders].sort((a, b) => (b ?? NaN) - (a ?? NaN)));
    expect(encounters(input, { seed })).toEqual(found);
  });

  it('names an introducer five times at most, open introductions included, best pairs first', () => {
    const input = ecosystem(2);
    // Few may introduce: everybody would be sent to the same ones.
    const few = { ...input, mayIntroduce: input.mayIntroduce.map((_, u) => Number(u < 12)) };
    const namedIn = (asked: EncounterInput): ReadonlyMap<number, number> => {
      const named = new Map<number, number>();
      for (const { introducer, relay } of encounters(asked, { seed: 2 })) {
        for (const g of [introducer, relay]) if (g >= 0) named.set(g, (named.get(g) ?? 0) + 1);
      }
      return named;
    };
    const named = namedIn(few);
    expect(Math.max(...named.values())).toBe(5);
    const [wanted = -1] = [...named].find(([, times]) => times === 5) ?? [];
    // Four of the five are taken by introductions that are still open.
    const introductions = new Uint8Array(ORDER);
    introductions[wanted] = 4;
    expect(namedIn({ ...few, introductions }).get(wanted)).toBe(1);
    const free = encounters(few, { seed: 2 }).map(({ score }) => score);
    const busy = encounters({ ...few, introductions }, { seed: 2 }).map(({ score }) => score);
    expect(busy).toEqual(free);
  });

  it('draws one suggestion in ten at random, of those there are, and nobody gets more for it', () => {
    let [drawn, all] = [0, 0];
    for (let seed = 1; seed <= 15; seed++) {
      const input = ecosystem(seed);
      const found = encounters(input, { seed });
      const none = encounters(input, { seed, randomShare: 0 });
      drawn += found.filter(({ propensity }) => !Number.isNaN(propensity)).length;
      all += found.length;
      expect(found.length).toBeLessThanOrEqual(none.length);
    }
    expect(drawn / all).toBeGreaterThan(0.08);
    expect(drawn / all).toBeLessThan(0.12);
  });

  it('makes suggestions for the recipients asked for only', () => {
    const found = encounters(ecosystem(1), { seed: 1, recipients: [4, 5, 6] });
    expect(found.every(({ recipient }) => recipient >= 4 && recipient <= 6)).toBe(true);
    expect(() => encounters(ecosystem(1), { seed: 1, recipients: [ORDER] })).toThrow('outside');
  });

  it('stops when asked', () => {
    const stop = { isCancelled: () => true };
    expect(() => encounters(ecosystem(1), { seed: 1 }, stop)).toThrow('Cancelled');
  });
});

describe('closenessGain', () => {
  it('is the sum over all nodes, though its search is pruned', () => {
    const { csr } = ecosystem(5);
    const distances = distanceTable(csr, 1);
    const closeness = closenessGain(csr, new Uint32Array(0), distances);
    const horizons = horizonsIn(csr, distances);
    const routes = routesIn(csr, nodeStrengths(csr), new Uint32Array(0));
    const part = (hops: number): number => (hops === 0xffffffff ? 0 : 1 / hops);
    for (let u = 0; u < 20; u++) {
      const from = hopsFrom(csr, [u]);
      for (let v = 0; v < ORDER; v++) {
        if ((from[v] ?? 0) < 2) continue;
        const over = hopsFrom(csr, [v]);
        let sum = 0;
        for (let t = 0; t < ORDER; t++) {
          const now = from[t] ?? 0;
          if (t !== u) sum += part(Math.min(now, (over[t] ?? 0) + 1)) - part(now);
        }
        expect(closeness.gain(horizons.from(u, routes.from(u)), v)).toBeCloseTo(sum, 9);
      }
    }
  });
});

describe('combinedScore', () => {
  it('spreads the exponent of a term left out over the others', () => {
    expect(combinedScore({ F: null, P: 0.5, I: 0.5, B: 0.5, S: 0.5 })).toBeCloseTo(50, 10);
    expect(combinedScore({ F: null, P: 0.2, I: 1, B: 1, S: 1 })).toBeCloseTo(
      100 * 0.2 ** (3 / 7),
      9,
    );
  });
  it('floors each term', () => {
    expect(combinedScore({ F: 0, P: 0, I: 0, B: 0, S: 0 })).toBeCloseTo(5, 10);
  });
});

describe('assign', () => {
  it('first offers one place of a target to small recipients', () => {
    const pairs = { recipient: [0, 1, 2, 3], target: [9, 9, 9, 9], score: [9, 8, 7, 1] };
    const small = Uint8Array.from({ length: 10 }, (_, u) => Number(u === 3));
    const caps = { order: 10, perRecipient: 3, perTarget: 3 };
    expect([...assign(pairs, caps)]).toEqual([0, 1, 2]);
    expect([...assign(pairs, { ...caps, small })]).toEqual([0, 1, 3]);
  });
  it('proposes a pair once', () => {
    const pairs = { recipient: [0, 1], target: [1, 0], score: [5, 5] };
    expect([...assign(pairs, { order: 2, perRecipient: 3, perTarget: 3 })]).toEqual([0]);
  });
});
