import { expect } from '@jest/globals';
import { ADMIN } from '../harness.js';
import type { Behaviour } from '../harness.js';
import { actor, rhythm, run, SMALL, snapshot, suggestion, tie } from '../samples.js';

export function eraseCases(behaviour: Behaviour): void {
  behaviour('erases an actor with all that hangs on him, and says how much', async (store) => {
    await store.write({ ...SMALL, rhythms: [rhythm('public')] });
    await store.saveSuggestions([suggestion('1', 'org', 'public'), suggestion('2', 'org', 'org2')]);
    expect(await store.erase('public')).toEqual({
      actors: 1,
      roles: 1,
      ties: 1,
      participations: 1,
      demands: 1,
      rhythms: 1,
      consents: 1,
      suggestions: 1,
    });
    expect(await store.actor(ADMIN, 'public')).toBeNull();
    expect(await store.ties(ADMIN, ['t-public'])).toEqual([]);
    expect(await store.participations(ADMIN, ['p-public'])).toEqual([]);
    expect((await store.suggestions(ADMIN, {})).map(({ id }) => id)).toEqual(['2']);
    expect((await store.counts(ADMIN)).actors).toBe(5);
    expect(await store.existing('actors', ['public'])).toEqual(new Set());
  });
  behaviour('takes his name off introductions and organisers', async (store) => {
    await store.write({ ...SMALL, ties: [tie('i', 'org', 'org2', { introducerId: 'public' })] });
    await store.saveSuggestions([
      suggestion('s', 'org', 'org2', { introducerId: 'public', relayId: 'members' }),
      suggestion('t', 'org', 'org2', { introducerId: 'members', relayId: 'public' }),
    ]);
    await store.erase('public');
    expect((await store.ties(ADMIN, ['i']))[0]?.introducerId).toBeNull();
    expect((await store.events(ADMIN, ['e']))[0]?.organiserIds).not.toContain('public');
    const left = await store.suggestions(ADMIN, {});
    expect(left.map(({ introducerId, relayId }) => [introducerId, relayId])).toEqual([
      [null, 'members'],
      ['members', null],
    ]);
  });
  behaviour('takes his name out of snapshots, runs and reasons', async (store) => {
    await store.write(SMALL);
    await store.saveRun(run('r', { options: { without: 'public' } }));
    await store.saveSnapshot(
      snapshot('s', { extras: { rows: [{ id: 'public', text: 'Via Person public only' }] } }),
    );
    await store.saveSuggestions([
      suggestion('g', 'org', 'org2', { reasons: ['knows Person public'] }),
    ]);
    await store.erase('public');
    const left = JSON.stringify([
      await store.run('r'),
      await store.snapshots(),
      await store.suggestions(ADMIN, {}),
    ]);
    expect(left).not.toMatch(/public/i);
    expect((await store.snapshot('s'))?.indicators).toHaveLength(1);
  });
  behaviour('leaves his neighbours as they were', async (store) => {
    await store.write(SMALL);
    const before = await store.actor(ADMIN, 'org');
    await store.erase('public');
    expect(await store.actor(ADMIN, 'org')).toEqual(before);
  });
  behaviour('refuses to erase an unknown actor', async (store) => {
    await expect(store.erase('nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
  behaviour('takes the same id again as a new actor without the old consents', async (store) => {
    await store.write(SMALL);
    await store.erase('private');
    await expect(store.write({ ties: [tie('t', 'org', 'private')] })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect((await store.write({ actors: [actor('private')] })).actors?.new).toBe(1);
    expect(await store.actor({ role: 'viewer' }, 'private')).not.toBeNull();
  });
}
