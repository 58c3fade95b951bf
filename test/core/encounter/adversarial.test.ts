import { describe, expect, it } from '@jest/globals';
import { encounters } from '@passerelle/core/encounter/encounters';
import { fitLists } from '@passerelle/core/encounter/terms/fit';
import type { Encounter, EncounterInput, EncounterOptions } from '@passerelle/core/encounter/types';
import type { Demand } from '@passerelle/core/domain/mediation';
import { firstDay } from '@passerelle/core/domain/period';
import { csrFromEdges } from '@passerelle/core/graph/csr';
import { rng } from '@passerelle/core/graph/rng';

const ORDER = 60;
const DAY = firstDay('2026-06-30');
const random = rng(3);
const TIES = Array.from({ length: 130 }, () => ({
  a: random.below(ORDER),
  b: random.below(ORDER),
  strength: 0.1 + random.next(),
}));
const CODES = Array.from({ length: ORDER }, () => [1 + random.below(4), random.below(3)] as const);

/** @param place new number of each node */
function ecosystem(place: (u: number) => number = (u) => u): EncounterInput {
  const column = (of: (u: number) => number): number[] => {
    const placed = new Array<number>(ORDER).fill(0);
    for (let u = 0; u < ORDER; u++) placed[place(u)] = of(u);
    return placed;
  };
  return {
    csr: csrFromEdges(
      ORDER,
      TIES.map(({ a }) => place(a)),
      TIES.map(({ b }) => place(b)),
      TIES.map(({ strength }) => strength),
    ),
    community: Int32Array.from(column((u) => CODES[u]?.[0] ?? 0)),
    territory: Int32Array.from(column((u) => CODES[u]?.[1] ?? 0)),
    sector: new Int32Array(ORDER).fill(-1),
    scale: new Int8Array(ORDER).fill(-1),
    hub: Uint8Array.from(column((u) => Number(u === 7))),
    suggestible: new Uint8Array(ORDER).fill(1),
    mayIntroduce: Uint8Array.from(column((u) => Number(u % 3 !== 0))),
    small: Uint8Array.from(column((u) => Number(u % 4 === 0))),
  };
}
const suggested = (input: EncounterInput, options: Partial<EncounterOptions> = {}) =>
  encounters(input, { seed: 1, randomShare: 0, ...options });

function demand(actor: number, side: 'need' | 'offer', given: Partial<Demand> = {}): Demand {
  const base = { categoryId: 'funding/seed', text: null, openedAt: '2026-06-01', expiresAt: null };
  const id = `${actor}-${side}-${given.openedAt ?? ''}`;
  return { id, actorId: `${actor}`, side, state: 'open', source: null, ...base, ...given };
}
function withDemands(demands: readonly Demand[]): EncounterInput {
  const found = fitLists(demands, Number, ORDER, DAY);
  return found === undefined ? ecosystem() : { ...ecosystem(), demand: found };
}

describe('encounters in odd ecosystems', () => {
  it('are many in an usual one', () => {
    expect(suggested(ecosystem()).length).toBeGreaterThan(ORDER / 2);
  });
  it('are none of one actor, and none of nobody', () => {
    for (const order of [0, 1]) {
      const flags = new Uint8Array(order).fill(1);
      const alone = {
        csr: csrFromEdges(order, [], []),
        community: new Int32Array(order).fill(1),
        territory: new Int32Array(order),
        sector: new Int32Array(order),
        scale: new Int8Array(order),
        hub: flags,
        suggestible: flags,
        mayIntroduce: flags,
      };
      expect(encounters(alone, { seed: 1 })).toEqual([]);
    }
  });
  it.each<[string, Partial<EncounterInput>]>([
    ['everybody is in one community', { community: new Int32Array(ORDER).fill(1) }],
    ['nobody is in a community yet', { community: new Int32Array(ORDER) }],
    ['nobody has a territory, a sector or a scale', { territory: new Int32Array(ORDER).fill(-1) }],
    ['all have withdrawn', { suggestible: new Uint8Array(ORDER) }],
    ['all are networks', { network: new Uint8Array(ORDER).fill(1) }],
    ['all have one name', { name: new Int32Array(ORDER) }],
    ['nobody has a tie', { csr: csrFromEdges(ORDER, [], []) }],
  ])('are none when %s', (_, odd) => {
    expect(suggested({ ...ecosystem(), ...odd })).toEqual([]);
    expect(encounters({ ...ecosystem(), ...odd }, { seed: 1, randomShare: 1 })).toEqual([]);
  });
  it.each([{ perRecipient: 0 }, { perTarget: 0 }])('are none at cap 0 (%p)', (cap) => {
    expect(encounters(ecosystem(), { seed: 1, randomShare: 0.5, ...cap })).toEqual([]);
  });
  it('name nobody who introduces when nobody may', () => {
    const found = suggested({ ...ecosystem(), mayIntroduce: new Uint8Array(ORDER) });
    expect(found.length).toBeGreaterThan(0);
    for (const { introducer, relay, terms } of found) {
      expect([introducer, relay, terms.I]).toEqual([-1, -1, 0]);
    }
  });
  it('are the same whatever is asked or offered twice', () => {
    const once = [demand(0, 'need'), demand(9, 'offer'), demand(30, 'offer'), demand(31, 'need')];
    expect(suggested(withDemands([...once, ...once]))).toEqual(suggested(withDemands(once)));
    expect(suggested(withDemands(once)).some(({ need }) => need >= 0)).toBe(true);
  });
  it('take no notice of demands that expired', () => {
    const late = [demand(0, 'need', { openedAt: '2025-06-01' }), demand(9, 'offer')];
    const found = suggested(withDemands(late));
    expect(found.map(({ terms }) => terms.F)).toEqual(found.map(() => null));
    expect(found.map(pairOf)).toEqual(suggested(ecosystem()).map(pairOf));
  });
});

describe('encounters of the same actors under other numbers', () => {
  it.each([11, 12, 13])('are the same (permutation %p)', (seed) => {
    const numbers = rng(seed).shuffle(Uint32Array.from({ length: ORDER }, (_, u) => u));
    const back = new Map(Array.from(numbers, (number, u) => [number, u]));
    const found = suggested(ecosystem((u) => numbers[u] ?? u));
    const named = found.map(({ recipient, target, introducer, relay, ...one }) => ({
      recipient: back.get(recipient) ?? -1,
      target: back.get(target) ?? -1,
      introducer: back.get(introducer) ?? -1,
      relay: back.get(relay) ?? -1,
      score: one.score.toFixed(9),
    }));
    const expected = suggested(ecosystem()).map(
      ({ recipient, target, introducer, relay, score }) => ({
        recipient,
        target,
        introducer,
        relay,
        score: score.toFixed(9),
      }),
    );
    expect(named).toEqual(expected);
  });
});

function pairOf({ recipient, target }: Encounter): string {
  return `${recipient}-${target}`;
}
