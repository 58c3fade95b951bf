import { expect } from '@jest/globals';
import { ADMIN, ANIMATOR } from '../harness.js';
import type { Behaviour } from '../harness.js';
import { actor, SMALL, territory } from '../samples.js';

/** x0 → x1 → … → x0 */
function ring(length: number): ReturnType<typeof territory>[] {
  return Array.from({ length }, (_, i) =>
    territory(`x${String(i)}`, `x${String((i + 1) % length)}`),
  );
}

export function territoryCases(behaviour: Behaviour): void {
  for (const length of [1, 2, 50]) {
    behaviour(`refuses a cycle of ${String(length)}`, async (store) => {
      await expect(store.write({ territories: ring(length) })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
      });
      expect(await store.territories()).toEqual([]);
    });
  }
  behaviour('refuses a cycle closed by a later batch', async (store) => {
    await store.write(SMALL);
    const move = { territories: [territory('FR', 'FR-B-1')] };
    await expect(store.write(move)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect((await store.territory('FR'))?.parentId).toBeNull();
  });
  behaviour('takes a child before its parent in one batch', async (store) => {
    await store.write({ territories: [territory('child', 'parent'), territory('parent')] });
    expect((await store.territory('child'))?.parentId).toBe('parent');
  });
  behaviour('moves a branch', async (store) => {
    await store.write(SMALL);
    await store.write({ territories: [territory('FR-B-1', 'FR-O', { label: 'Rennes' })] });
    const ids = (await store.actors(ADMIN, { territoryId: 'FR-O' })).rows.map(({ id }) => id);
    expect(ids).toEqual(['org', 'org2']);
  });
  behaviour('gives territories sorted by id, with every field', async (store) => {
    await store.write(SMALL);
    const stored = await store.territories();
    expect(stored.map(({ id }) => id)).toEqual(['FR', 'FR-B', 'FR-B-1', 'FR-O']);
    expect(stored[2]).toEqual(SMALL.territories?.[3]);
  });
  behaviour('finds a territory by id', async (store) => {
    await store.write(SMALL);
    expect((await store.territory('FR-B'))?.label).toBe('Bretagne');
  });
  behaviour('finds a territory by label, blind to case and accents', async (store) => {
    await store.write({ territories: [territory('1', null, { label: 'Île-de-France' })] });
    expect((await store.territory('ile de FRANCE'))?.id).toBe('1');
  });
  behaviour('finds the id before the label', async (store) => {
    await store.write({
      territories: [
        territory('Paris', null, { label: 'Texas' }),
        territory('75', null, { label: 'Paris' }),
      ],
    });
    expect((await store.territory('Paris'))?.id).toBe('Paris');
  });
  behaviour('refuses an ambiguous label and names the candidates', async (store) => {
    await store.write({
      territories: [
        territory('1', null, { label: 'Saint-Denis' }),
        territory('2', null, { label: 'saint denis' }),
      ],
    });
    await expect(store.territory('Saint Denis')).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { candidates: [{ id: '1' }, { id: '2' }] },
    });
  });
  behaviour('gives null for an unknown territory', async (store) => {
    expect(await store.territory('nowhere')).toBeNull();
    expect(await store.territory('')).toBeNull();
    expect(await store.territory('---')).toBeNull();
  });
  behaviour('lists actors of a territory and of all below it', async (store) => {
    await store.write(SMALL);
    const of = async (territoryId: string): Promise<readonly string[]> =>
      (await store.actors(ANIMATOR, { territoryId })).rows.map(({ id }) => id);
    expect(await of('FR')).toEqual(['org', 'org2', 'public']);
    expect(await of('FR-B')).toEqual(['org', 'public']);
    expect(await of('FR-B-1')).toEqual(['org']);
    expect(await of('nowhere')).toEqual([]);
  });
  behaviour('reaches 60 levels down', async (store) => {
    const chain = Array.from({ length: 60 }, (_, i) =>
      territory(`t${String(i)}`, i === 0 ? null : `t${String(i - 1)}`),
    );
    await store.write({ territories: chain, actors: [actor('deep', { territoryId: 't59' })] });
    expect((await store.actors(ADMIN, { territoryId: 't0' })).rows).toHaveLength(1);
  });
}
