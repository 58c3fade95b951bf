import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { initial } from '../../../../server/src/store/embedded/migrations/001-initial.js';
import {
  backupPath,
  migrate,
  MIGRATIONS,
} from '../../../../server/src/store/embedded/migrations/migrate.js';
import { openEmbeddedStore } from '../../../../server/src/store/embedded/embedded-store.js';
import { actor } from '../../../contract/samples.js';
import { inFolder } from './support.js';

const NEXT = {
  version: MIGRATIONS.length + 1,
  name: 'next',
  sql: 'ALTER TABLE actors ADD COLUMN nickname TEXT',
};
const columnsOf = (db: Database.Database): readonly string[] =>
  db.prepare<[], string>("SELECT name FROM pragma_table_info('actors')").pluck().all();

describe('migrate', () => {
  it('numbers its steps from 1 without a gap', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, i) => i + 1));
  });
  it('makes no backup of a new store', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'eco.db');
      await (await openEmbeddedStore(path)).close();
      expect(existsSync(backupPath(path, 1))).toBe(false);
    }));
  it('keeps a copy with the rows before it changes an existing store', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'eco.db');
      const store = await openEmbeddedStore(path);
      await store.write({ actors: [actor('kept')] });
      await store.close();
      const db = new Database(path);
      expect(migrate(db, path, [...MIGRATIONS, NEXT])).toBe(NEXT.version);
      expect(columnsOf(db)).toContain('nickname');
      const copy = new Database(backupPath(path, NEXT.version), { readonly: true });
      expect(columnsOf(copy)).not.toContain('nickname');
      expect(copy.prepare('SELECT id FROM actors').pluck().all()).toEqual(['kept']);
      copy.close();
      db.close();
    }));
  it('leaves the store as it was when a step fails', () =>
    inFolder((folder) => {
      const db = new Database(join(folder, 'eco.db'));
      migrate(db, db.name);
      const broken = { ...NEXT, sql: `${NEXT.sql}; SELECT * FROM nothing` };
      expect(() => migrate(db, db.name, [...MIGRATIONS, broken])).toThrow();
      expect(columnsOf(db)).not.toContain('nickname');
      expect(migrate(db, db.name)).toBe(MIGRATIONS.length);
      db.close();
    }));
  it('runs each step once', () => {
    const db = new Database(':memory:');
    migrate(db, ':memory:', [...MIGRATIONS, NEXT]);
    expect(migrate(db, ':memory:', [...MIGRATIONS, NEXT])).toBe(NEXT.version);
    db.close();
  });
  it('keeps the answers of a store of the first schema, without a day', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'eco.db');
      const db = new Database(path);
      migrate(db, path, [initial]);
      db.exec(
        "INSERT INTO answers (suggestion_id, answer, answered_at) VALUES ('g', 'later', '2025')",
      );
      db.close();
      const store = await openEmbeddedStore(path);
      expect(await store.answers()).toEqual([
        { suggestionId: 'g', answer: 'later', answeredAt: '2025', until: null },
      ]);
      await store.close();
    }));
  it('refuses a store newer than the code', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'eco.db');
      const db = new Database(path);
      migrate(db, path, [...MIGRATIONS, NEXT]);
      db.close();
      await expect(openEmbeddedStore(path)).rejects.toMatchObject({
        code: 'STORE_BROKEN',
        message: expect.stringContaining('newer than this version'),
      });
    }));
  it('refuses a store whose step was edited', () => {
    const db = new Database(':memory:');
    migrate(db, ':memory:', [{ ...initial, sql: `${initial.sql} -- edited` }]);
    expect(() => migrate(db, ':memory:')).toThrow(/not the one/);
    db.close();
  });
});
