import { expect } from '@jest/globals';
import type { DictColumn } from '@passerelle/core/domain/ecosystem';
import { firstDay, lastDay } from '@passerelle/core/domain/period';
import fc from 'fast-check';
import { ADMIN, VIEWER } from '../harness.js';
import type { Behaviour } from '../harness.js';
import { actor, event, participation, person, role, SMALL, territory, tie } from '../samples.js';

function texts({ values, codes }: DictColumn): readonly (string | null)[] {
  return [...codes].map((code) => (code < 0 ? null : (values[code] ?? '?')));
}

export function columnsCases(behaviour: Behaviour): void {
  behaviour('reads an empty store as empty columns', async (store) => {
    const columns = await store.columns(ADMIN, {});
    expect(columns.actors.ids).toEqual([]);
    expect(columns.ties.a).toHaveLength(0);
    expect(columns.participations.actor).toHaveLength(0);
    expect(columns.events.start).toHaveLength(0);
    expect(columns.latestDay).toBeNaN();
    expect(columns.digest).toBe(await store.digest());
  });
  behaviour('sorts ids by code unit, whatever the order of writing', async (store) => {
    const ids = ['b', 'a', 'Z', 'é', '\u{1F600}', '\uFF21', '10', '9'];
    for (const id of ids) await store.write({ actors: [actor(id)] });
    expect((await store.columns(ADMIN, {})).actors.ids).toEqual([...ids].sort());
  });
  behaviour('keeps each actor field at its row', async (store) => {
    await store.write(SMALL);
    const { actors, territories } = await store.columns(ADMIN, {});
    const row = (id: string): number => actors.ids.indexOf(id);
    expect(actors.labels[row('org')]).toBe('Organisation');
    expect(texts(actors.type)[row('public')]).toBe('person');
    expect(texts(actors.role)[row('org')]).toBe('company');
    expect(texts(actors.role)[row('public')]).toBeNull();
    expect(texts(actors.sectors)[row('org')]).toBe('health|water');
    expect(texts(actors.sectors)[row('org2')]).toBeNull();
    expect(texts(actors.scale)[row('org2')]).toBe('regional');
    expect(actors.lat[row('org2')]).toBe(43.6);
    expect(actors.lon[row('org')]).toBeNaN();
    expect(territories[actors.territory[row('org')] ?? -1]?.id).toBe('FR-B-1');
    expect(actors.territory[row('members')]).toBe(-1);
  });
  behaviour('points ties at rows of actors, sorted by key', async (store) => {
    await store.write({
      actors: [actor('z'), actor('a')],
      ties: [
        tie('2', 'z', 'a', {
          directed: true,
          strength: 3,
          start: '2015-02',
          end: '2016',
          confirmedBy: 'none',
          kind: 'funding',
        }),
        tie('1', 'a', 'z'),
      ],
    });
    const { ties } = await store.columns(ADMIN, {});
    expect(ties.keys).toEqual(['1', '2']);
    expect([...ties.a]).toEqual([0, 1]);
    expect([...ties.b]).toEqual([1, 0]);
    expect([...ties.directed]).toEqual([0, 1]);
    expect([...ties.strength]).toEqual([NaN, 3]);
    expect([...ties.start]).toEqual([NaN, firstDay('2015-02')]);
    expect([...ties.end]).toEqual([NaN, lastDay('2016')]);
    expect([...ties.unconfirmed]).toEqual([0, 1]);
    expect(texts(ties.kind)).toEqual(['meeting', 'funding']);
  });
  behaviour(
    'tells where a tie comes from and who introduced the two, when the viewer may see him',
    async (store) => {
      await store.write({
        actors: [actor('z'), actor('a'), actor('by'), person('hidden')],
        ties: [
          tie('1', 'z', 'a', { origin: 'introduced', introducerId: 'by', kind: 'introduction' }),
          tie('2', 'z', 'a', { origin: 'spontaneous' }),
          tie('3', 'a', 'z', { introducerId: 'hidden' }),
          tie('4', 'a', 'z'),
        ],
      });
      const { actors, ties } = await store.columns(VIEWER, {});
      expect([...(ties.introducer ?? [])]).toEqual([actors.ids.indexOf('by'), -1, -1, -1]);
      expect(ties.origin === undefined ? [] : texts(ties.origin)).toEqual([
        'introduced',
        'spontaneous',
        null,
        null,
      ]);
      const all = await store.columns(ADMIN, {});
      expect(all.ties.introducer?.[2]).toBe(all.actors.ids.indexOf('hidden'));
    },
  );
  behaviour('tells how two meet and how an event is held, where that is known', async (store) => {
    await store.write({
      actors: [actor('z'), actor('a')],
      ties: [tie('1', 'z', 'a', { mode: 'onsite' }), tie('2', 'z', 'a', { mode: null })],
      events: [event('x', { mode: null }), event('y', { mode: 'online' })],
    });
    const { ties, events } = await store.columns(ADMIN, {});
    expect(ties.mode === undefined ? [] : texts(ties.mode)).toEqual(['onsite', null]);
    expect(events.mode === undefined ? [] : texts(events.mode)).toEqual([null, 'online']);
  });
  behaviour('leaves the introducers out when nobody introduced anybody', async (store) => {
    await store.write({ actors: [actor('z'), actor('a')], ties: [tie('1', 'z', 'a')] });
    const { ties } = await store.columns(ADMIN, {});
    expect('introducer' in ties || 'origin' in ties || 'mode' in ties).toBe(false);
  });
  behaviour(
    'gives the sectors of events, and leaves them out when no event has any',
    async (store) => {
      await store.write({ events: [event('e2'), event('e1', { sectors: [] })] });
      expect('sectors' in (await store.columns(ADMIN, {})).events).toBe(false);
      await store.write({ events: [event('e2', { sectors: ['Health', 'Energy'] })] });
      const { sectors } = (await store.columns(ADMIN, {})).events;
      expect(sectors === undefined ? [] : texts(sectors)).toEqual([null, 'Health|Energy']);
    },
  );
  behaviour('points participations at actors and events, and says which count', async (store) => {
    await store.write({
      actors: [actor('a'), actor('b')],
      events: [event('y', { form: 'barcamp', start: '2020' }), event('x')],
      participations: [
        participation('1', 'b', 'y', { part: 'speaker', date: '2020-05-05' }),
        participation('2', 'a', 'x', { status: 'Declined ' }),
        participation('3', 'a', 'y', { status: 'maybe' }),
      ],
    });
    const { participations, events } = await store.columns(ADMIN, {});
    expect(events.ids).toEqual(['x', 'y']);
    expect(texts(events.form)).toEqual(['meetup', 'barcamp']);
    expect([...participations.actor]).toEqual([1, 0, 0]);
    expect([...participations.event]).toEqual([1, 0, 1]);
    expect([...participations.counts]).toEqual([1, 0, 1]);
    expect([...participations.date]).toEqual([firstDay('2020-05-05'), NaN, NaN]);
    expect(texts(participations.part)).toEqual(['speaker', null, null]);
  });
  behaviour('gives dated roles with their scope', async (store) => {
    await store.write({
      territories: [territory('T'), territory('U')],
      actors: [actor('a'), actor('b')],
      roles: [
        role('b', 'funder'),
        role('a', 'mentor', { from: '2010', to: '2012-02', scopeTerritoryId: 'U' }),
      ],
    });
    const { roles } = await store.columns(ADMIN, {});
    expect([...(roles?.actor ?? [])]).toEqual([0, 1]);
    expect([...(roles?.from ?? [])]).toEqual([firstDay('2010'), NaN]);
    expect([...(roles?.to ?? [])]).toEqual([lastDay('2012-02'), NaN]);
    expect([...(roles?.scopeTerritory ?? [])]).toEqual([1, -1]);
  });
  behaviour('finds the latest dated fact not after today', async (store) => {
    await store.write({
      actors: [actor('a'), actor('b')],
      events: [
        event('future', { start: '2030-01-01' }),
        event('past', { start: '2020-01-01', end: '2020-02-02' }),
      ],
      ties: [tie('k', 'a', 'b', { start: '2019', end: '2035' })],
      participations: [participation('p', 'a', 'past', { date: '2021-03-04' })],
    });
    expect((await store.columns(ADMIN, {})).latestDay).toBe(firstDay('2021-03-04'));
    expect((await store.columns(ADMIN, { asOf: '2020-12-31' })).latestDay).toBe(
      firstDay('2020-02-02'),
    );
  });
  behaviour('reads whatever was written', async (store) => {
    const pair = fc.tuple(
      fc.nat(9),
      fc.nat(9),
      fc.option(fc.double({ min: 0, max: 1e9, noNaN: true })),
    );
    let next = 0;
    await store.write({ actors: Array.from({ length: 10 }, (_, i) => actor(`a${String(i)}`)) });
    await fc.assert(
      fc.asyncProperty(fc.array(pair, { maxLength: 20 }), async (pairs) => {
        const ties = pairs.map(([a, b, strength]) => {
          next += 1;
          return tie(`k${String(next)}`, `a${String(a)}`, `a${String(b)}`, { strength });
        });
        await store.write({ ties });
        const { actors, ties: read } = await store.columns(ADMIN, {});
        for (const { key, a, b, strength } of ties) {
          const row = read.keys.indexOf(key);
          expect(actors.ids[read.a[row] ?? -1]).toBe(a);
          expect(actors.ids[read.b[row] ?? -1]).toBe(b);
          expect(read.strength[row]).toBe(strength === null ? NaN : strength + 0);
        }
      }),
      { numRuns: 30 },
    );
  });
}
