import { expect } from '@jest/globals';
import { ADMIN, ANIMATOR } from '../harness.js';
import type { Behaviour } from '../harness.js';
import {
  actor,
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

const PAIR = { actors: [actor('a'), actor('b'), person('p')] };

export function historyCases(behaviour: Behaviour): void {
  behaviour('keeps repeated ties of a pair as history', async (store) => {
    await store.write({
      ...PAIR,
      ties: [tie('1', 'a', 'b', { start: '2015' }), tie('2', 'a', 'b', { start: '2016' })],
    });
    expect(await store.tiesOf(ADMIN, 'a')).toHaveLength(2);
    expect((await store.columns(ADMIN, {})).ties.keys).toEqual(['1', '2']);
  });
  behaviour('lists ties of an actor newest first, undated last, then by key', async (store) => {
    await store.write({
      ...PAIR,
      ties: [
        tie('none', 'a', 'b'),
        tie('old', 'b', 'a', { start: '2001-05-05' }),
        tie('y', 'a', 'p', { start: '2020' }),
        tie('x', 'a', 'p', { start: '2020' }),
      ],
    });
    expect((await store.tiesOf(ADMIN, 'a')).map(({ key }) => key)).toEqual([
      'x',
      'y',
      'old',
      'none',
    ]);
  });
  behaviour('lists a self-loop once', async (store) => {
    await store.write({ ...PAIR, ties: [tie('1', 'a', 'a')] });
    expect(await store.tiesOf(ADMIN, 'a')).toHaveLength(1);
  });
  behaviour('gives no ties for an unknown actor', async (store) => {
    expect(await store.tiesOf(ADMIN, 'nobody')).toEqual([]);
  });
  behaviour(
    'gives ties, participations and events by key, sorted, unknown left out',
    async (store) => {
      await store.write(SMALL);
      expect(
        (await store.ties(ADMIN, ['t-public', 'zzz', 't-members'])).map(({ key }) => key),
      ).toEqual(['t-members', 't-public']);
      expect(
        (await store.participations(ADMIN, ['p-public', 'p-org', 'zzz'])).map(({ key }) => key),
      ).toEqual(['p-org', 'p-public']);
      expect((await store.events(ADMIN, ['e', 'zzz'])).map(({ id }) => id)).toEqual(['e']);
    },
  );
  behaviour('orders the roles of an actor in time, undated last', async (store) => {
    await store.write({
      ...PAIR,
      territories: [territory('T')],
      roles: [
        role('a', 'mentor', { from: '2020', scopeTerritoryId: 'T' }),
        role('a', 'funder'),
        role('a', 'animator', { from: '2015-02', to: '2019' }),
      ],
    });
    const { roles = [] } = (await store.actor(ADMIN, 'a')) ?? {};
    expect(roles.map((r) => [r.role, r.from, r.to, r.scopeTerritoryId])).toEqual([
      ['animator', '2015-02', '2019', null],
      ['mentor', '2020', null, 'T'],
      ['funder', null, null, null],
    ]);
  });
  behaviour('keeps a role taken twice as two turns', async (store) => {
    await store.write({
      ...PAIR,
      roles: [
        role('a', 'mentor', { from: '2010', to: '2012' }),
        role('a', 'mentor', { from: '2018' }),
      ],
    });
    expect((await store.actor(ADMIN, 'a'))?.roles).toHaveLength(2);
  });
  behaviour('reads ties as of a day', async (store) => {
    await store.write({
      ...PAIR,
      ties: [
        tie('before', 'a', 'b', { start: '2015-03-01' }),
        tie('same', 'a', 'b', { start: '2015-06-15' }),
        tie('after', 'a', 'b', { start: '2015-06-16' }),
        tie('partial', 'a', 'b', { start: '2015' }),
        tie('none', 'a', 'b'),
      ],
    });
    expect((await store.columns(ADMIN, { asOf: '2015-06-15' })).ties.keys).toEqual([
      'before',
      'none',
      'partial',
      'same',
    ]);
    expect((await store.columns(ADMIN, { asOf: '2015-06-16' })).ties.keys).toHaveLength(5);
  });
  behaviour('keeps a tie that ended before the day', async (store) => {
    await store.write({ ...PAIR, ties: [tie('k', 'a', 'b', { start: '2001', end: '2002' })] });
    expect((await store.columns(ADMIN, { asOf: '2020-01-01' })).ties.keys).toEqual(['k']);
  });
  behaviour('reads events, participations and roles as of a day', async (store) => {
    await store.write({
      ...PAIR,
      events: [event('old', { start: '2010' }), event('new', { start: '2020' })],
      participations: [
        participation('1', 'a', 'old'),
        participation('2', 'a', 'new'),
        participation('3', 'b', 'old', { date: '2021-01-01' }),
      ],
      roles: [role('a', 'x', { from: '2010' }), role('a', 'y', { from: '2020' })],
    });
    const columns = await store.columns(ADMIN, { asOf: '2015-01-01' });
    expect(columns.events.ids).toEqual(['old']);
    expect(columns.participations.keys).toEqual(['1']);
    expect(columns.roles?.actor).toHaveLength(1);
    expect(columns.actors.ids).toEqual(['a', 'b', 'p']);
  });
  for (const asOf of ['2025-13-01', 'yesterday', '']) {
    behaviour(`refuses the date "${asOf}"`, async (store) => {
      await expect(store.columns(ADMIN, { asOf })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    });
  }
  behaviour('lists demands by side and by actor, sorted by id', async (store) => {
    await store.write({
      ...PAIR,
      demands: [
        demand('2', 'a'),
        demand('1', 'b', { side: 'offer' }),
        demand('3', 'a', { side: 'offer' }),
      ],
    });
    const ids = async (query: {
      side?: 'need' | 'offer';
      actorId?: string;
    }): Promise<readonly string[]> => (await store.demands(ANIMATOR, query)).map(({ id }) => id);
    expect(await ids({})).toEqual(['1', '2', '3']);
    expect(await ids({ side: 'offer' })).toEqual(['1', '3']);
    expect(await ids({ actorId: 'a' })).toEqual(['2', '3']);
    expect(await ids({ side: 'need', actorId: 'b' })).toEqual([]);
  });
  behaviour('shows the demands of an actor with him', async (store) => {
    await store.write({ ...PAIR, demands: [demand('1', 'a'), demand('2', 'b')] });
    expect((await store.actor(ANIMATOR, 'a'))?.demands.map(({ id }) => id)).toEqual(['1']);
  });
  const AVAILABLE: readonly (readonly [string, boolean, readonly ReturnType<typeof rhythm>[]])[] = [
    ['no rhythm', true, []],
    ['a withdrawal', false, [rhythm('p')]],
    ['a withdrawal until later', false, [rhythm('p', { until: '2025-12' })]],
    ['a withdrawal until today', false, [rhythm('p', { until: '2025-10-01' })]],
    ['a withdrawal that ended yesterday', true, [rhythm('p', { until: '2025-09-30' })]],
    ['a withdrawal that begins tomorrow', true, [rhythm('p', { from: '2025-10-02' })]],
    ['an expansion', true, [rhythm('p', { state: 'expansion' })]],
    ['a steady state', true, [rhythm('p', { state: 'steady' })]],
    ['an inferred withdrawal', false, [rhythm('p', { declared: false })]],
    [
      'a declared expansion over an inferred withdrawal',
      true,
      [
        rhythm('p', { declared: false, from: '2025-09' }),
        rhythm('p', { state: 'expansion', from: '2020' }),
      ],
    ],
    [
      'a declared withdrawal over an inferred expansion',
      false,
      [rhythm('p'), rhythm('p', { state: 'expansion', declared: false, from: '2025' })],
    ],
    [
      'an expansion after a withdrawal',
      true,
      [rhythm('p', { from: '2024' }), rhythm('p', { state: 'expansion', from: '2025' })],
    ],
  ];
  for (const [title, available, rhythms] of AVAILABLE) {
    behaviour(`is ${available ? '' : 'not '}available with ${title}`, async (store) => {
      await store.write({ ...PAIR, rhythms });
      expect((await store.actor(ANIMATOR, 'p'))?.available).toBe(available);
      const { ids, suggestible } = (await store.columns(ANIMATOR, {})).actors;
      expect(suggestible[ids.indexOf('p')]).toBe(available ? 1 : 0);
    });
  }
}
