import { expect } from '@jest/globals';
import type { GraphStore, WriteKind } from '@passerelle/core/store/graph-store';
import type { Behaviour } from '../harness.js';
import { rhythm, run, SMALL, suggestion, tie } from '../samples.js';

const KINDS = [
  'territories',
  'actors',
  'roles',
  'ties',
  'events',
  'participations',
  'demands',
  'rhythms',
  'consents',
] as const satisfies readonly WriteKind[];

async function everything(store: GraphStore, kind: WriteKind, limit: number): Promise<unknown[]> {
  const rows: unknown[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<GraphStore['rows']>> = await store.rows(kind, cursor, limit);
    rows.push(...page.rows);
    cursor = page.cursor;
  } while (cursor !== null);
  return rows;
}

export function copyCases(behaviour: Behaviour): void {
  for (const kind of KINDS) {
    behaviour(`gives all ${kind} page by page, as they were written`, async (store) => {
      const written = { ...SMALL, rhythms: [rhythm('org'), rhythm('private', { from: '2020' })] };
      await store.write(written);
      const rows = await everything(store, kind, 100);
      expect(rows).toHaveLength(written[kind]?.length ?? 0);
      expect(rows).toEqual(expect.arrayContaining([...(written[kind] ?? [])]));
      for (const limit of [1, 2, rows.length]) {
        expect(await everything(store, kind, limit)).toEqual(rows);
      }
    });
  }
  behaviour('gives an introducer and an organiser who are not stored as written', async (store) => {
    const ties = [tie('t', 'org', 'org2', { introducerId: 'nobody' })];
    const [event] = SMALL.events ?? [];
    const events = event === undefined ? [] : [{ ...event, organiserIds: ['nobody', 'org'] }];
    await store.write({ ...SMALL, ties, events });
    expect(await everything(store, 'ties', 9)).toEqual(ties);
    expect(await everything(store, 'events', 9)).toEqual(events);
  });
  behaviour('gives an empty page of an empty store', async (store) => {
    expect(await store.rows('ties', null, 5)).toEqual({ rows: [], cursor: null });
    expect(await store.runs()).toEqual([]);
    expect(await store.answers()).toEqual([]);
  });
  behaviour('gives all runs, and answers in the order they were given', async (store) => {
    await store.write(SMALL);
    await store.saveRun(run('b'));
    await store.saveRun(run('a'));
    expect((await store.runs()).map(({ id }) => id)).toEqual(['a', 'b']);
    await store.saveSuggestions([
      suggestion('2', 'org', 'org2', { answer: 'later', answeredAt: '2025' }),
      suggestion('1', 'org', 'public'),
    ]);
    await store.answerSuggestion('2', 'met', '2026');
    await store.answerSuggestion('1', 'declined', '2024');
    expect(await store.answers()).toEqual([
      { suggestionId: '1', answer: 'declined', answeredAt: '2024', until: null },
      { suggestionId: '2', answer: 'later', answeredAt: '2025', until: null },
      { suggestionId: '2', answer: 'met', answeredAt: '2026', until: null },
    ]);
  });
}
