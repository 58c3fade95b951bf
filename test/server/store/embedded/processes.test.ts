import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { openEmbeddedStore } from '../../../../server/src/store/embedded/embedded-store.js';
import { actor, SMALL } from '../../../contract/samples.js';
import { ROOT } from '../../../support/sources.js';
import { inFolder, otherProcess, stop } from './support.js';

const ADMIN = { role: 'admin' } as const;
const HOLD = `const db = new Database(path); db.exec('BEGIN IMMEDIATE'); console.log('held'); setInterval(() => {}, 1000);`;
/** Imports batches of 100 actors through the built store, for ever. */
const IMPORT = `import(${JSON.stringify(pathToFileURL(join(ROOT, 'server/dist/store/open-store.js')).href)}).then(async ({ openStore }) => {
  const store = await openStore(path, { env: {} });
  const nothing = { role: null, sphere: null, sectors: [], territoryId: null, scale: null, lat: null, lon: null, activeFrom: null,
    activeTo: null, stage: null, size: null, attributes: {}, source: null };
  console.log('started');
  for (let batch = 0; ; batch += 1) {
    const ids = Array.from({ length: 100 }, (_, i) => batch + '/' + i);
    await store.write({ actors: ids.map((id) => ({ ...nothing, id, label: id, type: 'person' })) });
  }
});`;

describe('embedded store and other processes', () => {
  it('says that another process writes, and goes on reading', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'eco.db');
      const store = await openEmbeddedStore(path);
      await store.write(SMALL);
      const child = await otherProcess(path, HOLD);
      const refused = store.write({ actors: [actor('new')] });
      expect((await store.counts(ADMIN)).actors).toBe(6);
      await expect(refused).rejects.toMatchObject({
        code: 'STORE_BUSY',
        retriable: true,
        message: expect.stringMatching(/Another process is writing.*Wait/),
      });
      await stop(child);
      expect((await store.write({ actors: [actor('new')] })).actors?.new).toBe(1);
      await store.close();
    }));
  it('waits for a short write of another process', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'eco.db');
      const store = await openEmbeddedStore(path);
      const child = await otherProcess(path, HOLD);
      const written = store.write({ actors: [actor('new')] });
      await delay(100);
      await stop(child);
      expect((await written).actors?.new).toBe(1);
      await store.close();
    }));
  it('opens for reading while another process writes', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'eco.db');
      const first = await openEmbeddedStore(path);
      await first.write(SMALL);
      const child = await otherProcess(path, HOLD);
      const second = await openEmbeddedStore(path);
      expect((await second.counts(ADMIN)).ties).toBe(5);
      await stop(child);
      await second.close();
      await first.close();
    }));
  it('keeps whole batches only when a writer is killed', () =>
    inFolder(async (folder) => {
      for (let round = 0; round < 5; round += 1) {
        const path = join(folder, `eco${String(round)}.db`);
        const child = await otherProcess(path, IMPORT);
        await delay(20 + round * 40);
        await stop(child);
        const store = await openEmbeddedStore(path);
        const { actors } = await store.counts(ADMIN);
        const { actors: read, digest } = await store.columns(ADMIN, {});
        expect(actors % 100).toBe(0);
        expect(read.ids).toHaveLength(actors);
        // The kept sums agree with the rows: writing the same rows into a new store gives the same digest.
        const copy = await openEmbeddedStore(':memory:');
        await copy.write({ actors: (await store.actors(ADMIN, {})).rows });
        expect(await copy.digest()).toBe(digest);
        await copy.close();
        await store.close();
      }
    }));
});
