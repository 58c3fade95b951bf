import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { openEmbeddedStore } from '../../../../server/src/store/embedded/embedded-store.js';
import { actor, person, SMALL, tie } from '../../../contract/samples.js';
import { filesHolding, inFolder } from './support.js';

const CANARY = 'CanaryXq7ZTheErasedOne';

describe('embedded store files', () => {
  it('refuses a file that is not a database', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'eco.db');
      writeFileSync(path, 'id,label\n'.repeat(500));
      await expect(openEmbeddedStore(path)).rejects.toMatchObject({
        code: 'STORE_BROKEN',
        message: expect.stringContaining('not a Passerelle store'),
      });
      expect(readFileSync(path, 'utf8')).toMatch(/^id,label/);
    }));
  it("refuses another program's database", () =>
    inFolder(async (folder) => {
      const path = join(folder, 'eco.db');
      const db = new Database(path);
      db.exec('CREATE TABLE bookmarks (id)');
      db.close();
      await expect(openEmbeddedStore(path)).rejects.toMatchObject({ code: 'STORE_BROKEN' });
    }));
  it('refuses a truncated store or one with zeros in the middle', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'eco.db');
      const store = await openEmbeddedStore(path);
      await store.write({ actors: Array.from({ length: 2000 }, (_, i) => actor(`a${String(i)}`)) });
      await store.close();
      const whole = readFileSync(path);
      truncateSync(path, Math.floor(whole.length / 2));
      await expect(openEmbeddedStore(path)).rejects.toMatchObject({ code: 'STORE_BROKEN' });
      writeFileSync(path, Buffer.from(whole).fill(0, 0, 4096));
      await expect(openEmbeddedStore(path)).rejects.toMatchObject({ code: 'STORE_BROKEN' });
    }));
  it('writes with a full log, syncs and wipes what it frees', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'eco.db');
      const store = await openEmbeddedStore(path);
      const db = new Database(path);
      expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
      db.close();
      await store.close();
    }));
  it('leaves no byte of an erased actor in any file', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'eco.db');
      const store = await openEmbeddedStore(path);
      await store.write(SMALL);
      const canary = person(`id-${CANARY}`, {
        label: `label ${CANARY}`,
        attributes: { note: CANARY },
      });
      const ties = Array.from({ length: 500 }, (_, i) =>
        tie(`k${String(i)}`, canary.id, 'org', { evidence: CANARY }),
      );
      await store.write({ actors: [canary], ties });
      await store.write({ actors: [{ ...canary, label: `renamed ${CANARY}` }] });
      writeFileSync(`${path}.before-002.bak`, CANARY);
      expect(filesHolding(folder, CANARY)).not.toEqual([]);
      await store.erase(canary.id);
      expect(filesHolding(folder, CANARY)).toEqual([]);
      await store.close();
      expect(filesHolding(folder, CANARY)).toEqual([]);
    }));
});
