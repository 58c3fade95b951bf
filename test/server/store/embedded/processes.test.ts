import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { openEmbeddedStore } from '../../../../server/src/store/embedded/embedded-store.js';
import { actor, SMALL } from '../../../contract/samples.js';
import { inFolder, otherProcess, stop } from './support.js';

const ADMIN = { role: 'admin' } as const;
const HOLD = `const db = new Database(path); db.exec('BEGIN IMMEDIATE'); console.log('held'); setInterval(() => {}, 1000);`;
/** Writes batches of 100 rows for ever, the way the store does: one transaction each. */
const IMPORT = `const db = new Database(path); db.pragma('synchronous = FULL'); let batch = 0;
  const insert = db.prepare("INSERT INTO meta VALUES (?, 'x')");
  const write = db.transaction(() => { for (let i = 0; i < 100; i += 1) insert.run(batch + '/' + i); });
  console.log('started'); for (;;) { write.immediate(); batch += 1; }`;

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
        await (await openEmbeddedStore(path)).close();
        const child = await otherProcess(path, IMPORT);
        await delay(20 + round * 30);
        await stop(child);
        const store = await openEmbeddedStore(path);
        await store.write(SMALL);
        const { default: Database } = await import('better-sqlite3');
        const db = new Database(path, { readonly: true });
        const rows =
          db.prepare<[], number>("SELECT count(*) FROM meta WHERE value = 'x'").pluck().get() ?? -1;
        expect(rows % 100).toBe(0);
        expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
        db.close();
        await store.close();
      }
    }));
});
