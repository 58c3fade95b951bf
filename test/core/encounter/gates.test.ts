import { describe, expect, it } from '@jest/globals';
import { encounters } from '@passerelle/core/encounter/encounters';
import { closedGates } from '@passerelle/core/encounter/gates/gates';
import { fitLists } from '@passerelle/core/encounter/terms/fit';
import type { EncounterInput, RowLists } from '@passerelle/core/encounter/types';
import type { Demand } from '@passerelle/core/domain/mediation';
import { firstDay } from '@passerelle/core/domain/period';
import { csrFromEdges, type Csr } from '@passerelle/core/graph/csr';
import { rng, type Rng } from '@passerelle/core/graph/rng';

const CASES = process.env['PASSERELLE_LONG'] === undefined ? 500 : 10_000;

function lists(order: number, random: Rng, share: number): RowLists {
  const offsets = new Uint32Array(order + 1);
  const rows: number[] = [];
  for (let u = 0; u < order; u++) {
    for (let row = 0; row < 3; row++) if (random.next() < share) rows.push(row);
    offsets[u + 1] = rows.length;
  }
  return { offsets, rows: Uint32Array.from(rows) };
}

/** Open introductions of one go-between, this run's included. */
const MOST_ASKED = 5;
function contactsOfBoth({ offsets, targets }: Csr, u: number, v: number): readonly number[] {
  const contacts = (node: number) => [...targets.subarray(offsets[node], offsets[node + 1])];
  const ofV = new Set(contacts(v));
  return contacts(u).filter((g) => ofV.has(g));
}

/** Any ecosystem, odd ones among them: isolates, one community, nobody who may be suggested, no territory. */
function anyInput(random: Rng): EncounterInput {
  const order = 1 + random.below(40);
  const ties = random.below(90);
  const ends = (): Int32Array => Int32Array.from({ length: ties }, () => random.below(order));
  const codes = (): Int32Array => {
    const groups = 1 + random.below(4);
    const unknown = random.below(2);
    return Int32Array.from({ length: order }, () => random.below(groups) - unknown);
  };
  const flags = (): Uint8Array => {
    const share = [0, 0.5, 1][random.below(3)] ?? 1;
    return Uint8Array.from({ length: order }, () => Number(random.next() < share));
  };
  const side = (i: number): Demand => ({
    id: `${i}`,
    actorId: `${random.below(order)}`,
    side: random.next() < 0.5 ? 'need' : 'offer',
    categoryId: ['a', 'a/b', 'a/b/c', 'a/d', 'e'][random.below(5)] ?? 'a',
    text: null,
    openedAt: ['2026-01-01', '2025-10-01', '2020-01-01', null][random.below(4)] ?? null,
    expiresAt: null,
    state: random.next() < 0.8 ? 'open' : 'met',
    source: null,
  });
  const demands = Array.from({ length: random.below(12) }, (_, i) => side(i));
  const demand = fitLists(demands, Number, order, firstDay('2026-02-01'));
  return {
    csr: csrFromEdges(
      order,
      ends(),
      ends(),
      Array.from({ length: ties }, () => 0.1 + random.next()),
    ),
    community: codes(),
    territory: codes(),
    sector: codes(),
    scale: Int8Array.from(codes()),
    hub: flags(),
    suggestible: flags(),
    mayIntroduce: flags(),
    small: flags(),
    name: codes(),
    network: Uint8Array.from(flags(), (flag) => (random.next() < 0.1 ? flag : 0)),
    organisations: lists(order, random, 0.1),
    projects: lists(order, random, 0.1),
    events: lists(order, random, 0.3),
    silent: lists(order, random, 0.05),
    introductions: Uint8Array.from({ length: order }, () => random.below(6)),
    ...(demand === undefined ? {} : { demand }),
  };
}

describe('gates', () => {
  it(`hold for every suggestion of ${CASES} ecosystems`, () => {
    let suggestions = 0;
    for (let seed = 0; seed < CASES; seed++) {
      const random = rng(seed);
      const input = anyInput(random);
      const perRecipient = random.below(4);
      const perTarget = random.below(4);
      const given = new Map<number, number>();
      const taken = new Map<number, number>();
      const asked = Uint32Array.from(input.introductions ?? []);
      for (const one of encounters(input, { seed, perRecipient, perTarget })) {
        const { recipient: u, target: v, introducer, relay, terms, score } = one;
        suggestions++;
        given.set(u, (given.get(u) ?? 0) + 1);
        taken.set(v, (taken.get(v) ?? 0) + 1);
        const closed = closedGates(input, u, v);
        // A random place owes nothing to demand.
        expect(closed.filter((gate) => gate !== 'demand' || Number.isNaN(one.propensity))).toEqual(
          [],
        );
        const isFree = (g: number): boolean =>
          input.mayIntroduce[g] === 1 && asked[g]! < MOST_ASKED;
        const goBetweens = [introducer, relay].filter((g) => g >= 0);
        expect(goBetweens.filter((g) => !isFree(g))).toEqual([]);
        // Two are asked only where nobody knows both who may be asked.
        if (relay >= 0) expect(contactsOfBoth(input.csr, u, v).filter(isFree)).toEqual([]);
        for (const g of goBetweens) asked[g]!++;
        for (const term of Object.values(terms) as (number | null)[]) {
          if (term === null) continue;
          expect(term).toBeGreaterThanOrEqual(0);
          expect(term).toBeLessThanOrEqual(1 + 1e-12);
        }
        expect(score).toBeGreaterThanOrEqual(5 - 1e-9);
        expect(score).toBeLessThanOrEqual(100 + 1e-9);
      }
      expect(Math.max(0, ...given.values())).toBeLessThanOrEqual(perRecipient);
      expect(Math.max(0, ...taken.values())).toBeLessThanOrEqual(perTarget);
    }
    expect(suggestions).toBeGreaterThan(CASES / 10);
  });

  it('are all open for two who could meet, and say what closes', () => {
    const base: EncounterInput = {
      csr: csrFromEdges(4, [0, 1, 2], [1, 2, 3]),
      community: Int32Array.of(1, 1, 2, 2),
      territory: Int32Array.of(0, 0, 1, 1),
      sector: new Int32Array(4).fill(-1),
      scale: new Int8Array(4).fill(-1),
      hub: new Uint8Array(4),
      suggestible: new Uint8Array(4).fill(1),
      mayIntroduce: new Uint8Array(4).fill(1),
    };
    const shared = { offsets: Uint32Array.of(0, 1, 1, 2, 2), rows: Uint32Array.of(7, 7) };
    const partner = { offsets: Uint32Array.of(0, 1, 1, 1, 1), rows: Uint32Array.of(2) };
    expect(closedGates(base, 0, 2)).toEqual([]);
    expect(closedGates(base, 1, 2)).toEqual(['new']);
    expect(closedGates({ ...base, organisations: shared }, 0, 2)).toEqual(['new']);
    expect(closedGates({ ...base, projects: shared }, 0, 2)).toEqual(['new']);
    expect(closedGates({ ...base, events: shared }, 0, 2)).toEqual([]);
    expect(closedGates({ ...base, silent: partner }, 0, 2)).toEqual(['silent']);
    expect(closedGates({ ...base, name: Int32Array.of(4, 1, 4, 2) }, 0, 2)).toEqual(['oneName']);
    expect(closedGates({ ...base, network: Uint8Array.of(0, 0, 1, 0) }, 0, 2)).toEqual(['network']);
    expect(closedGates({ ...base, suggestible: Uint8Array.of(1, 1, 0, 1) }, 0, 2)).toEqual([
      'consent',
    ]);
    const one = { ...base, community: new Int32Array(4).fill(1) };
    expect(closedGates(one, 0, 2)).toEqual(['improbable']);
    const nowhere = { ...base, territory: new Int32Array(4).fill(-1) };
    expect(closedGates(nowhere, 0, 2)).toEqual(['improbable']);
  });

  const sharing = (common: number, each: number): EncounterInput => {
    const order = 2 + common + 2 * (each - common);
    const shared = Array.from({ length: common }, (_, i) => i + 2);
    const own = (first: number) => Array.from({ length: each - common }, (_, i) => first + i);
    const [ofA, ofB] = [own(2 + common), own(2 + each)];
    return {
      csr: csrFromEdges(
        order,
        [...shared, ...ofA].map(() => 0).concat([...shared, ...ofB].map(() => 1)),
        [...shared, ...ofA, ...shared, ...ofB],
      ),
      community: Int32Array.from({ length: order }, (_, u) => u + 1),
      territory: Int32Array.from({ length: order }, (_, u) => u),
      sector: new Int32Array(order),
      scale: new Int8Array(order),
      hub: new Uint8Array(order),
      suggestible: new Uint8Array(order).fill(1),
      mayIntroduce: new Uint8Array(order).fill(1),
    };
  };

  it('leave alone two who share most of their contacts', () => {
    expect(closedGates(sharing(12, 12), 0, 1)).toEqual(['redundant']);
    expect(closedGates(sharing(10, 10), 0, 1)).toEqual([]);
    expect(closedGates(sharing(12, 36), 0, 1)).toEqual([]);
  });

  it('leave alone two who share very many, however many they have', () => {
    expect(closedGates(sharing(50, 500), 0, 1)).toEqual([]);
    expect(closedGates(sharing(51, 500), 0, 1)).toEqual(['redundant']);
  });

  it('answer an isolate by its demand only, a hub of 5,000 in time, nobody when nobody may be', () => {
    const order = 5_002;
    const input: EncounterInput = {
      csr: csrFromEdges(
        order,
        Int32Array.from({ length: 5_000 }, () => 0),
        Int32Array.from({ length: 5_000 }, (_, i) => i + 1),
      ),
      community: Int32Array.from({ length: order }, (_, u) => (u === 5_001 ? 0 : 1 + (u % 2))),
      territory: Int32Array.from({ length: order }, (_, u) => u % 2),
      sector: new Int32Array(order).fill(-1),
      scale: new Int8Array(order).fill(-1),
      hub: new Uint8Array(order),
      suggestible: new Uint8Array(order).fill(1),
      mayIntroduce: new Uint8Array(order).fill(1),
    };
    const recipients = [1, 2, 5_001];
    const found = encounters(input, { seed: 1, recipients });
    expect(found.some(({ recipient }) => recipient === 5_001)).toBe(false);
    expect(found.filter(({ recipient }) => recipient === 1)).toHaveLength(3);
    const nobody = { ...input, suggestible: new Uint8Array(order) };
    expect(encounters(nobody, { seed: 1, recipients })).toEqual([]);
  });
});
