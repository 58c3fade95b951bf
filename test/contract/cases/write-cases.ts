import { expect } from '@jest/globals';
import type { WriteBatch, WriteKind } from '@passerelle/core/store/graph-store';
import { ADMIN, ANIMATOR } from '../harness.js';
import type { Behaviour } from '../harness.js';
import {
  actor,
  consent,
  demand,
  event,
  participation,
  person,
  rhythm,
  role,
  SMALL,
  territory,
  tie,
} from '../samples.js';

const BASE: WriteBatch = {
  territories: [territory('T')],
  actors: [actor('a'), actor('b')],
  events: [event('e')],
};
/** A row of each kind, and the same row with one field changed. */
const KINDS: readonly (readonly [WriteKind, WriteBatch, WriteBatch])[] = [
  ['territories', { territories: [territory('N')] }, { territories: [territory('N', 'T')] }],
  ['actors', { actors: [actor('n')] }, { actors: [actor('n', { label: 'N' })] }],
  ['roles', { roles: [role('a', 'mentor')] }, { roles: [role('a', 'mentor', { to: '2024' })] }],
  ['ties', { ties: [tie('k', 'a', 'b')] }, { ties: [tie('k', 'a', 'b', { strength: 2 })] }],
  ['events', { events: [event('n')] }, { events: [event('n', { capacity: 40 })] }],
  [
    'participations',
    { participations: [participation('k', 'a', 'e')] },
    { participations: [participation('k', 'a', 'e', { status: 'absent' })] },
  ],
  ['demands', { demands: [demand('d', 'a')] }, { demands: [demand('d', 'a', { state: 'met' })] }],
  ['rhythms', { rhythms: [rhythm('a')] }, { rhythms: [rhythm('a', { until: '2026' })] }],
  [
    'consents',
    { consents: [consent('a', 'beSuggested')] },
    { consents: [consent('a', 'beSuggested', { withdrawnAt: '2025-01-01' })] },
  ],
];
/** Batches whose reference leads nowhere. */
const DANGLING: readonly (readonly [string, WriteBatch])[] = [
  ['the territory of an actor', { actors: [actor('x', { territoryId: 'nowhere' })] }],
  ['the territory of an event', { events: [event('x', { territoryId: 'nowhere' })] }],
  ['the parent of a territory', { territories: [territory('x', 'nowhere')] }],
  ['the actor of a role', { roles: [role('nobody', 'mentor')] }],
  ['the scope of a role', { roles: [role('a', 'mentor', { scopeTerritoryId: 'nowhere' })] }],
  ['an end of a tie', { ties: [tie('x', 'a', 'nobody')] }],
  ['the actor of a participation', { participations: [participation('x', 'nobody', 'e')] }],
  ['the event of a participation', { participations: [participation('x', 'a', 'nothing')] }],
  ['the actor of a demand', { demands: [demand('x', 'nobody')] }],
  ['the actor of a rhythm', { rhythms: [rhythm('nobody')] }],
  ['the actor of a consent', { consents: [consent('nobody', 'appearOnMap')] }],
];

/** Batches whose first row leads nowhere, and whose second replaces it. */
const REPLACED: readonly (readonly [string, WriteBatch])[] = [
  ['an actor', { actors: [actor('x', { territoryId: 'nowhere' }), actor('x')] }],
  ['an event', { events: [event('x', { territoryId: 'nowhere' }), event('x')] }],
  ['a tie', { ties: [tie('x', 'a', 'nobody'), tie('x', 'a', 'b')] }],
  [
    'a participation',
    { participations: [participation('x', 'nobody', 'e'), participation('x', 'a', 'e')] },
  ],
  ['a demand', { demands: [demand('x', 'nobody'), demand('x', 'a')] }],
];

export function writeCases(behaviour: Behaviour): void {
  for (const [what, batch] of REPLACED) {
    behaviour(`refuses a batch where a row replaces ${what} that leads nowhere`, async (store) => {
      await store.write(BASE);
      const before = await store.digest();
      await expect(store.write(batch)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
      expect(await store.digest()).toBe(before);
    });
  }
  behaviour('takes a territory whose first parent in the batch is replaced', async (store) => {
    await store.write({ territories: [territory('x', 'nowhere'), territory('x')] });
    expect(await store.territory('x')).toMatchObject({ id: 'x', parentId: null });
  });
  for (const [kind, row, changed] of KINDS) {
    behaviour(`counts ${kind} as new, then unchanged, then updated`, async (store) => {
      await store.write(BASE);
      expect((await store.write(row))[kind]).toEqual({ new: 1, updated: 0, unchanged: 0 });
      expect((await store.write(row))[kind]).toEqual({ new: 0, updated: 0, unchanged: 1 });
      expect((await store.write(changed))[kind]).toEqual({ new: 0, updated: 1, unchanged: 0 });
      expect((await store.write(row))[kind]).toEqual({ new: 0, updated: 1, unchanged: 0 });
    });
  }
  for (const [what, batch] of DANGLING) {
    behaviour(`refuses an unknown reference: ${what}`, async (store) => {
      await store.write(BASE);
      const before = await store.digest();
      await expect(store.write(batch)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
      expect(await store.digest()).toBe(before);
    });
  }
  behaviour('stores nothing of a batch with one bad row', async (store) => {
    const batch = { actors: [actor('a')], ties: [tie('k', 'a', 'nobody')] };
    await expect(store.write(batch)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await store.actor(ADMIN, 'a')).toBeNull();
    expect((await store.counts(ADMIN)).actors).toBe(0);
  });
  behaviour('can be written to after a refused batch', async (store) => {
    await expect(
      store.write({ actors: [actor('a')], roles: [role('nobody', 'x')] }),
    ).rejects.toThrow();
    expect((await store.write({ actors: [actor('a')] })).actors).toEqual({
      new: 1,
      updated: 0,
      unchanged: 0,
    });
    await store.write({ ties: [tie('k', 'a', 'a')] });
  });
  behaviour('takes references within one batch', async (store) => {
    await expect(store.write(SMALL)).resolves.toMatchObject({
      actors: { new: 6 },
      ties: { new: 5 },
    });
  });
  behaviour('says only what it was given', async (store) => {
    expect(await store.write({})).toEqual({});
    expect(await store.write({ actors: [] })).toEqual({
      actors: { new: 0, updated: 0, unchanged: 0 },
    });
  });
  behaviour('keeps the last of two rows with one key in a batch', async (store) => {
    const result = await store.write({
      actors: [actor('a', { label: 'one' }), actor('a', { label: 'two' })],
    });
    expect(result.actors).toEqual({ new: 1, updated: 1, unchanged: 0 });
    expect((await store.actor(ADMIN, 'a'))?.actor.label).toBe('two');
  });
  behaviour('gives back every field of an actor', async (store) => {
    const full = person('p', {
      role: 'mentor',
      sphere: 'research',
      sectors: ['a', 'b|c'],
      territoryId: 'T',
      scale: 'regional',
      lat: -12.5,
      lon: 0,
      activeFrom: '2015',
      activeTo: '2020-03',
      stage: 'idea',
      size: 'small',
      attributes: { __proto__x: '1', 'é"': "'; DROP TABLE actors; --" },
      source: 'f.csv',
    });
    await store.write({ territories: [territory('T')], actors: [full] });
    expect((await store.actor(ADMIN, 'p'))?.actor).toEqual(full);
  });
  behaviour('gives back every field of a tie', async (store) => {
    const full = tie('k', 'a', 'b', {
      directed: true,
      strength: 0,
      amount: 12.25,
      currency: 'EUR',
      mode: 'online',
      start: '2015',
      end: '2016-02-28',
      origin: 'introduced',
      introducerId: 'b',
      confirmedBy: 'both',
      evidence: 'letter',
      source: 's',
    });
    await store.write({ ...BASE, ties: [full] });
    expect(await store.ties(ADMIN, ['k'])).toEqual([full]);
  });
  behaviour('gives back every field of an event', async (store) => {
    const full = event('x', {
      mode: 'onsite',
      rules: 'light',
      start: '2024-01-01',
      end: '2024-02',
      territoryId: 'T',
      lat: 1,
      lon: -1,
      organiserIds: ['b', 'a'],
      sectors: ['water'],
      scale: 'local',
      budget: 1e6,
      currency: 'EUR',
      capacity: 0,
      source: 's',
    });
    await store.write({ ...BASE, events: [event('e'), full] });
    expect(await store.events(ADMIN, ['x'])).toEqual([full]);
  });
  behaviour('gives back every field of a participation', async (store) => {
    const full = participation('k', 'a', 'e', {
      part: 'speaker',
      date: '2024-05-06',
      strength: 0.5,
      amount: 3,
      currency: 'USD',
      status: 'yes',
      source: 's',
    });
    await store.write({ ...BASE, participations: [full] });
    expect(await store.participations(ADMIN, ['k'])).toEqual([full]);
  });
  behaviour('gives back every field of a demand', async (store) => {
    const full = demand('d', 'a', {
      side: 'offer',
      text: 'x',
      openedAt: '2024',
      expiresAt: '2025',
      source: 's',
    });
    await store.write({ ...BASE, demands: [full] });
    expect(await store.demands(ADMIN, {})).toEqual([full]);
  });
  behaviour('keeps strings that differ only by Unicode form apart', async (store) => {
    await store.write({ actors: [actor('é'.normalize('NFC')), actor('é'.normalize('NFD'))] });
    expect((await store.counts(ANIMATOR)).actors).toBe(2);
  });
  behaviour('keeps emoji, right-to-left text and long cells', async (store) => {
    const labels = ['👩‍🔬 lab', 'مركز الابتكار', 'x'.repeat(100_000), ' spaces ', 'tab\tline\nend'];
    await store.write({ actors: labels.map((label, i) => actor(`a${String(i)}`, { label })) });
    expect((await store.actors(ANIMATOR, {})).rows.map(({ label }) => label)).toEqual(labels);
  });
  behaviour('says which ids exist, of each kind', async (store) => {
    await store.write(BASE);
    expect(await store.existing('actors', ['a', 'x', 'b'])).toEqual(new Set(['a', 'b']));
    expect(await store.existing('events', ['e', 'a'])).toEqual(new Set(['e']));
    expect(await store.existing('territories', ['T', 'e'])).toEqual(new Set(['T']));
    expect(await store.existing('actors', [])).toEqual(new Set());
  });
  behaviour('says the types of stored actors', async (store) => {
    await store.write({ actors: [actor('a'), person('p')] });
    expect(await store.actorTypes(['a', 'p', 'x'])).toEqual(
      new Map([
        ['a', 'organisation'],
        ['p', 'person'],
      ]),
    );
  });
  behaviour('counts an empty store as zeros', async (store) => {
    expect(Object.values(await store.counts(ADMIN)).every((count) => count === 0)).toBe(true);
  });
  behaviour('counts what is stored, needs and offers apart', async (store) => {
    await store.write({
      ...SMALL,
      demands: [demand('1', 'org'), demand('2', 'org', { side: 'offer' })],
    });
    expect(await store.counts(ADMIN)).toEqual({
      actors: 6,
      ties: 5,
      events: 1,
      participations: 5,
      territories: 4,
      needs: 1,
      offers: 1,
      rejected: 0,
    });
  });
  behaviour('asks for thousands of ids at once', async (store) => {
    const ids = Array.from({ length: 40_000 }, (_, i) => `a${String(i)}`);
    await store.write({ actors: ids.slice(0, 3).map((id) => actor(id)) });
    expect((await store.existing('actors', ids)).size).toBe(3);
    expect((await store.actors(ADMIN, { ids })).rows).toHaveLength(3);
  });
  behaviour('names its engine and schema', async (store) => {
    const info = await store.info();
    expect(info.schemaVersion).toBeGreaterThanOrEqual(1);
    expect(['embedded', 'neo4j']).toContain(info.engine);
  });
}
