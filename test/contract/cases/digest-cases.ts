import { expect } from '@jest/globals';
import type { WriteBatch } from '@passerelle/core/store/graph-store';
import fc from 'fast-check';
import type { Behaviour } from '../harness.js';
import { actor, consent, run, SMALL, snapshot, suggestion, tie } from '../samples.js';

/** Of `SMALL`. Changes only with the rules written in the adapters' digest and row hash. */
const KNOWN = '95ec517d83df016dacb677508e2513bd';

export function digestCases(behaviour: Behaviour): void {
  behaviour('digests the small ecosystem to a known value, on every engine', async (store) => {
    await store.write(SMALL);
    expect(await store.digest()).toBe(KNOWN);
  });
  behaviour('does not depend on the order of rows', async (store) => {
    const kinds = Object.entries(SMALL) as [string, readonly unknown[]][];
    const reversed = kinds.map(([kind, rows]) => [kind, [...rows].reverse()]);
    await store.write(Object.fromEntries(reversed) as WriteBatch);
    expect(await store.digest()).toBe(KNOWN);
  });
  behaviour('does not change when the same rows are written again', async (store) => {
    await store.write(SMALL);
    const before = await store.digest();
    await store.write(SMALL);
    expect(await store.digest()).toBe(before);
  });
  behaviour('changes with a field and returns with it', async (store) => {
    await store.write({ actors: [actor('a')] });
    const before = await store.digest();
    await store.write({ actors: [actor('a', { size: 'small' })] });
    expect(await store.digest()).not.toBe(before);
    await store.write({ actors: [actor('a')] });
    expect(await store.digest()).toBe(before);
  });
  behaviour('changes with a consent', async (store) => {
    await store.write(SMALL);
    const before = await store.digest();
    await store.write({ consents: [consent('org', 'beSuggested', { withdrawnAt: '2025-01-01' })] });
    expect(await store.digest()).not.toBe(before);
  });
  behaviour('does not change with imports, runs, snapshots and suggestions', async (store) => {
    await store.write(SMALL);
    const before = await store.digest();
    await store.recordImport({ id: 'i', source: 's', at: '2025', counts: {}, faults: 0 });
    await store.saveRun(run('run1'));
    await store.saveSnapshot(snapshot('s'));
    await store.saveSuggestions([suggestion('g', 'org', 'org2')]);
    expect(await store.digest()).toBe(before);
  });
  behaviour('returns to what it was when an actor is erased', async (store) => {
    await store.write(SMALL);
    const before = await store.digest();
    await store.write({ actors: [actor('new')], ties: [tie('n', 'new', 'org')] });
    await store.erase('new');
    expect(await store.digest()).toBe(before);
  });
  behaviour('tells apart a text moved from one field to the next', async (store) => {
    await store.write({ actors: [actor('a', { stage: 'x' })] });
    const before = await store.digest();
    await store.write({ actors: [actor('a', { size: 'x' })] });
    expect(await store.digest()).not.toBe(before);
  });
  behaviour(
    'is blind to how rows are cut into batches and to the order of attributes',
    async (store) => {
      await store.write({ actors: [actor('z')] });
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(fc.stringMatching(/^[a-y]{1,3}$/), { minLength: 1, maxLength: 8 }),
          fc.nat(8),
          async (ids, cut) => {
            const rows = ids.map((id) => actor(id, { attributes: { x: '1', y: '2' } }));
            await store.write({ actors: rows });
            const whole = await store.digest();
            for (const id of ids) await store.erase(id);
            const turned = [...ids]
              .reverse()
              .map((id) => actor(id, { attributes: { y: '2', x: '1' } }));
            await store.write({ actors: turned.slice(0, cut) });
            await store.write({ actors: turned.slice(cut) });
            expect(await store.digest()).toBe(whole);
            for (const id of ids) await store.erase(id);
          },
        ),
        { numRuns: 20 },
      );
    },
  );
}
