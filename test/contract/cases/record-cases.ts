import { expect } from '@jest/globals';
import { ADMIN, ANIMATOR } from '../harness.js';
import type { Behaviour } from '../harness.js';
import { run, SMALL, snapshot, suggestion } from '../samples.js';

export function recordCases(behaviour: Behaviour): void {
  behaviour('keeps imports in the order they were made', async (store) => {
    const counts = { actors: { in: 2, new: 1, updated: 0, unchanged: 0, rejected: 1 } };
    await store.recordImport({ id: 'z', source: 'one', at: '2025-01-01', counts, faults: 1 });
    await store.recordImport({ id: 'a', source: 'two', at: '2025-01-02', counts: {}, faults: 0 });
    expect((await store.imports()).map(({ id }) => id)).toEqual(['z', 'a']);
    expect((await store.imports())[0]).toEqual({
      id: 'z',
      source: 'one',
      at: '2025-01-01',
      counts,
      faults: 1,
    });
  });
  behaviour('counts rejected rows of the latest import of each source', async (store) => {
    const rejecting = (rejected: number) => ({
      actors: { in: 9, new: 0, updated: 0, unchanged: 0, rejected },
    });
    await store.recordImport({
      id: '1',
      source: 'one',
      at: '2025-01-01',
      counts: rejecting(5),
      faults: 5,
    });
    await store.recordImport({
      id: '2',
      source: 'two',
      at: '2025-01-02',
      counts: rejecting(3),
      faults: 3,
    });
    await store.recordImport({
      id: '3',
      source: 'one',
      at: '2025-01-03',
      counts: rejecting(1),
      faults: 1,
    });
    expect((await store.counts(ANIMATOR)).rejected).toBe(4);
  });
  behaviour('keeps a run and takes it again', async (store) => {
    await store.saveRun(run('r'));
    await store.saveRun(run('r'));
    expect(await store.run('r')).toEqual(run('r'));
    expect(await store.run('other')).toBeNull();
  });
  behaviour('refuses other content under the id of a run', async (store) => {
    await store.saveRun(run('r'));
    await expect(store.saveRun(run('r', { seed: 2 }))).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await store.run('r'))?.seed).toBe(1);
  });
  behaviour('takes a run with its options in another order as the same', async (store) => {
    await store.saveRun(run('r', { options: { a: 1, b: [2, { c: 3, d: 4 }] } }));
    await store.saveRun(run('r', { options: { b: [2, { d: 4, c: 3 }], a: 1 } }));
  });
  behaviour('keeps a snapshot whole', async (store) => {
    const kept = snapshot('s', { extras: { passages: [{ a: 'x', b: null }] } });
    await store.saveSnapshot(kept);
    await store.saveSnapshot(kept);
    expect(await store.snapshot('s')).toEqual(kept);
    expect(await store.snapshot('other')).toBeNull();
  });
  behaviour('refuses to change a snapshot', async (store) => {
    await store.saveSnapshot(snapshot('s'));
    await expect(store.saveSnapshot(snapshot('s', { asOf: '2020-01-01' }))).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(await store.snapshot('s')).toEqual(snapshot('s'));
  });
  behaviour('does not change a snapshot when the ecosystem changes', async (store) => {
    await store.saveSnapshot(snapshot('s'));
    await store.write(SMALL);
    expect(await store.snapshot('s')).toEqual(snapshot('s'));
  });
  behaviour('lists snapshots oldest first, of one territory or of all', async (store) => {
    await store.saveSnapshot(snapshot('b', { takenAt: '2025-02-01' }));
    await store.saveSnapshot(snapshot('a', { takenAt: '2025-03-01', territoryId: 'FR-B' }));
    await store.saveSnapshot(snapshot('c', { takenAt: '2025-01-01' }));
    expect((await store.snapshots()).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect((await store.snapshots('FR')).map(({ id }) => id)).toEqual(['c', 'b']);
    expect(await store.snapshots('nowhere')).toEqual([]);
  });
  behaviour('gives back a suggestion whole', async (store) => {
    await store.write(SMALL);
    const names = { introducerId: 'org2', relayId: 'members' };
    const kept = suggestion('g', 'org', 'public', { ...names, propensity: 0.25 });
    await store.saveSuggestions([kept]);
    expect(await store.suggestions(ANIMATOR, {})).toEqual([kept]);
  });
  behaviour('lists suggestions by run and by either end', async (store) => {
    await store.write(SMALL);
    await store.saveSuggestions([
      suggestion('1', 'org', 'org2'),
      suggestion('2', 'public', 'org', { runId: 'run2' }),
      suggestion('3', 'public', 'members'),
    ]);
    const ids = async (query: { runId?: string; actorId?: string }): Promise<readonly string[]> =>
      (await store.suggestions(ANIMATOR, query)).map(({ id }) => id);
    expect(await ids({ runId: 'run2' })).toEqual(['2']);
    expect(await ids({ actorId: 'org' })).toEqual(['1', '2']);
    expect(await ids({ actorId: 'public', runId: 'run1' })).toEqual(['3']);
  });
  behaviour('lets the latest answer count', async (store) => {
    await store.write(SMALL);
    await store.saveSuggestions([suggestion('g', 'org', 'org2')]);
    await store.answerSuggestion('g', 'later', '2025-06-02');
    await store.answerSuggestion('g', 'met', '2025-07-01');
    expect((await store.suggestions(ANIMATOR, {}))[0]).toMatchObject({
      answer: 'met',
      answeredAt: '2025-07-01',
    });
  });
  behaviour('keeps the day of an answer, and drops it with the next answer', async (store) => {
    await store.write(SMALL);
    const first = { answer: 'later', answeredAt: '2025-06-01', until: '2026-01-01' } as const;
    await store.saveSuggestions([suggestion('g', 'org', 'org2', first)]);
    const stored = async () => (await store.suggestions(ANIMATOR, {}))[0];
    expect(await stored()).toMatchObject(first);
    await store.answerSuggestion('g', 'later', '2025-06-02', '2027-06-01');
    expect(await stored()).toMatchObject({ answeredAt: '2025-06-02', until: '2027-06-01' });
    await store.answerSuggestion('g', 'later', '2025-06-03');
    expect((await stored())?.until).toBeNull();
    expect((await store.answers()).map(({ until }) => until)).toEqual([
      '2026-01-01',
      '2027-06-01',
      null,
    ]);
  });
  behaviour('keeps the answer when the suggestion is saved again', async (store) => {
    await store.write(SMALL);
    await store.saveSuggestions([suggestion('g', 'org', 'org2')]);
    await store.answerSuggestion('g', 'declined', '2025-06-02');
    await store.saveSuggestions([suggestion('g', 'org', 'org2')]);
    expect((await store.suggestions(ANIMATOR, {}))[0]?.answer).toBe('declined');
  });
  behaviour('refuses an answer to an unknown suggestion', async (store) => {
    await expect(store.answerSuggestion('g', 'met', '2025')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
  behaviour(
    'refuses a suggestion about an unknown actor, and all those beside it',
    async (store) => {
      await store.write(SMALL);
      const rows = [suggestion('1', 'org', 'org2'), suggestion('2', 'org', 'nobody')];
      await expect(store.saveSuggestions(rows)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
      expect(await store.suggestions(ADMIN, {})).toEqual([]);
    },
  );
}
