import { expect } from '@jest/globals';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import type { ActorQuery } from '@passerelle/core/store/query';
import fc from 'fast-check';
import { ADMIN } from '../harness.js';
import type { Behaviour } from '../harness.js';
import { actor, person, role } from '../samples.js';

async function labels(store: GraphStore, ...names: readonly string[]): Promise<void> {
  await store.write({
    actors: names.map((label, i) => actor(`a${String(i).padStart(3, '0')}`, { label })),
  });
}
async function found(store: GraphStore, query: ActorQuery): Promise<readonly string[]> {
  return (await store.actors(ADMIN, query)).rows.map(({ label }) => label);
}
async function pages(store: GraphStore, query: ActorQuery): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<GraphStore['actors']>> = await store.actors(ADMIN, {
      ...query,
      ...(cursor === null ? {} : { cursor }),
    });
    ids.push(...page.rows.map(({ id }) => id));
    cursor = page.cursor;
  } while (cursor !== null);
  return ids;
}

export function searchCases(behaviour: Behaviour): void {
  behaviour('ranks exact, prefix, word start, substring', async (store) => {
    await labels(store, 'Fablab', 'The lab', 'Labo', 'LAB', 'Other');
    expect(await found(store, { search: 'lab' })).toEqual(['LAB', 'Labo', 'The lab', 'Fablab']);
  });
  behaviour('searches blind to accents and case', async (store) => {
    await labels(store, 'Éco-Système', 'ecole');
    expect(await found(store, { search: 'ÉCO SYST' })).toEqual(['Éco-Système']);
    expect(await found(store, { search: 'éco' })).toEqual(['Éco-Système', 'ecole']);
  });
  behaviour('searches composed and decomposed text alike', async (store) => {
    await labels(store, 'Café'.normalize('NFD'));
    expect(await found(store, { search: 'café'.normalize('NFC') })).toHaveLength(1);
  });
  behaviour('searches other scripts and emoji', async (store) => {
    await labels(store, 'مركز الابتكار', '创新中心', '🚀 start');
    expect(await found(store, { search: 'الابتكار' })).toHaveLength(1);
    expect(await found(store, { search: '创新' })).toHaveLength(1);
    expect(await found(store, { search: '🚀' })).toHaveLength(1);
  });
  behaviour('takes % and _ and quotes as text', async (store) => {
    await labels(store, 'plain', "O'Neil");
    expect(await found(store, { search: '%' })).toEqual([]);
    expect(await found(store, { search: '_' })).toEqual([]);
    expect(await found(store, { search: "o'n" })).toEqual(["O'Neil"]);
  });
  behaviour('takes an empty search as no search', async (store) => {
    await labels(store, 'one', 'two');
    expect(await found(store, { search: '  ' })).toHaveLength(2);
  });
  behaviour('finds nothing where nothing matches', async (store) => {
    await labels(store, 'one');
    expect(await store.actors(ADMIN, { search: 'zzz' })).toEqual({ rows: [], cursor: null });
  });
  behaviour('filters by type', async (store) => {
    await store.write({ actors: [actor('a'), person('p')] });
    expect(await found(store, { type: 'person' })).toEqual(['p']);
  });
  behaviour('filters by main role and by dated role', async (store) => {
    await store.write({
      actors: [actor('a', { role: 'mentor' }), actor('b'), actor('c')],
      roles: [role('b', 'mentor', { to: '2010' }), role('c', 'funder')],
    });
    expect(await found(store, { role: 'mentor' })).toEqual(['a', 'b']);
  });
  behaviour('filters by ids, those unknown left out', async (store) => {
    await labels(store, 'x', 'y', 'z');
    expect(await found(store, { ids: ['a002', 'nobody', 'a000'] })).toEqual(['x', 'z']);
    expect(await found(store, { ids: [] })).toEqual([]);
  });
  behaviour('combines filters', async (store) => {
    await store.write({ actors: [actor('a', { label: 'lab' }), person('p', { label: 'lab' })] });
    expect(
      (await store.actors(ADMIN, { type: 'person', search: 'lab' })).rows.map(({ id }) => id),
    ).toEqual(['p']);
  });
  behaviour('gives all rows without a limit, sorted by id', async (store) => {
    await store.write({ actors: ['b', 'C', 'a', '10', '9'].map((id) => actor(id)) });
    const page = await store.actors(ADMIN, {});
    expect(page.rows.map(({ id }) => id)).toEqual(['10', '9', 'C', 'a', 'b']);
    expect(page.cursor).toBeNull();
  });
  behaviour('pages through everything once', async (store) => {
    await labels(store, ...Array.from({ length: 25 }, (_, i) => `n${String(i)}`));
    for (const limit of [1, 7, 25, 26]) {
      const ids = await pages(store, { limit });
      expect(ids).toHaveLength(25);
      expect([...ids].sort()).toEqual(ids);
    }
  });
  behaviour('pages through a ranked search in its order', async (store) => {
    await labels(
      store,
      ...Array.from({ length: 20 }, (_, i) =>
        i % 3 === 0 ? 'lab' : i % 3 === 1 ? 'a lab' : 'fablab',
      ),
    );
    const whole = (await store.actors(ADMIN, { search: 'lab' })).rows.map(({ id }) => id);
    expect(await pages(store, { search: 'lab', limit: 3 })).toEqual(whole);
  });
  behaviour('gives no cursor after the last full page', async (store) => {
    await labels(store, 'x', 'y');
    expect((await store.actors(ADMIN, { limit: 2 })).cursor).toBeNull();
  });
  behaviour('keeps its place when rows are added between pages', async (store) => {
    await store.write({ actors: ['b', 'd', 'f'].map((id) => actor(id)) });
    const first = await store.actors(ADMIN, { limit: 2 });
    await store.write({ actors: [actor('a'), actor('e')] });
    const next = await store.actors(ADMIN, { limit: 9, cursor: first.cursor ?? '' });
    expect(next.rows.map(({ id }) => id)).toEqual(['e', 'f']);
  });
  for (const limit of [0, -1, 1.5, NaN, Infinity]) {
    behaviour(`refuses a limit of ${String(limit)}`, async (store) => {
      await expect(store.actors(ADMIN, { limit })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    });
  }
  for (const cursor of ['', 'x', 'bm90IGpzb24', Buffer.from('[1,2,3,4]').toString('base64url')]) {
    behaviour(`refuses the cursor "${cursor}"`, async (store) => {
      await expect(store.actors(ADMIN, { cursor })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
      });
    });
  }
  behaviour('finds any actor by its own label', async (store) => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[\p{L}\p{N}]{1,12}$/u), async (label) => {
        await store.write({ actors: [actor(label, { label })] });
        expect((await store.actors(ADMIN, { search: label })).rows.map(({ id }) => id)).toContain(
          label,
        );
      }),
      { numRuns: 50 },
    );
  });
}
