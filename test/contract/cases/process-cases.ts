import { expect } from '@jest/globals';
import { ADMIN } from '../harness.js';
import type { Behaviour } from '../harness.js';
import { actor, consent, person, run, SMALL, tie } from '../samples.js';

const shared = { shared: true };

export function processCases(behaviour: Behaviour): void {
  behaviour(
    'keeps everything when closed and opened again',
    async (store, { again }) => {
      await store.write(SMALL);
      await store.saveRun(run('r'));
      const before = await store.columns(ADMIN, {});
      await store.close();
      const reopened = await again();
      expect(await reopened.columns(ADMIN, {})).toEqual(before);
      expect(await reopened.run('r')).toEqual(run('r'));
      expect((await reopened.write(SMALL)).ties).toEqual({ new: 0, updated: 0, unchanged: 5 });
    },
    shared,
  );
  behaviour(
    'shows a committed batch to another reader at once',
    async (store, { again }) => {
      const other = await again();
      await store.write(SMALL);
      expect((await other.counts(ADMIN)).actors).toBe(6);
      expect(await other.digest()).toBe(await store.digest());
    },
    shared,
  );
  behaviour(
    'lets two writers take turns',
    async (store, { again }) => {
      const other = await again();
      await store.write({ actors: [actor('a')] });
      await other.write({ actors: [actor('b')], ties: [tie('k', 'a', 'b')] });
      await store.write({ ties: [tie('l', 'b', 'a')] });
      const digest = await store.digest();
      expect(await other.digest()).toBe(digest);
      expect((await other.counts(ADMIN)).ties).toBe(2);
    },
    shared,
  );
  behaviour(
    'notices that another writer erased an actor it wrote to',
    async (store, { again }) => {
      await store.write({ actors: [actor('a'), actor('b')], ties: [tie('k', 'a', 'b')] });
      const other = await again();
      await other.erase('b');
      await expect(store.write({ ties: [tie('l', 'a', 'b')] })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
      });
      expect((await store.counts(ADMIN)).actors).toBe(1);
    },
    shared,
  );
  behaviour(
    'applies a withdrawal made elsewhere at the next read',
    async (store, { again }) => {
      await store.write({ actors: [person('p')] });
      const other = await again();
      await other.write({ consents: [consent('p', 'appearOnMap', { withdrawnAt: '2025-01-01' })] });
      expect(await store.actor({ role: 'animator' }, 'p')).toBeNull();
    },
    shared,
  );
  behaviour('answers many reads asked at once', async (store) => {
    await store.write(SMALL);
    const reads = await Promise.all(Array.from({ length: 50 }, () => store.columns(ADMIN, {})));
    expect(new Set(reads.map(({ digest }) => digest)).size).toBe(1);
  });
  behaviour(
    'serves reads between batches of a write in progress, whole batches only',
    async (store) => {
      const writes = Array.from({ length: 10 }, (_, i) =>
        store.write({
          actors: Array.from({ length: 10 }, (_, j) => actor(`a${String(i)}-${String(j)}`)),
        }),
      );
      const counts = await Promise.all(Array.from({ length: 10 }, () => store.counts(ADMIN)));
      expect(counts.every(({ actors }) => actors % 10 === 0)).toBe(true);
      await Promise.all(writes);
      expect((await store.counts(ADMIN)).actors).toBe(100);
    },
  );
}
