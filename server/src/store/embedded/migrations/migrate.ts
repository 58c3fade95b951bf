import { hash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { StoreError } from '@passerelle/core/errors';
import type { Migration } from './migration.js';
import { initial } from './001-initial.js';
import { untilAndRelay } from './002-until-and-relay.js';

export const MIGRATIONS: readonly Migration[] = [initial, untilAndRelay];

interface Applied {
  readonly version: number;
  readonly checksum: string;
}

export function checksumOf(migration: Migration): string {
  return hash('sha256', migration.sql);
}

/** Where the copy made before a migration is kept. */
export function backupPath(path: string, version: number): string {
  return `${path}.before-${String(version).padStart(3, '0')}.bak`;
}

/** Brings a store to the newest schema, one transaction a step, with a copy of an existing store before each.
 *  @returns the schema version reached
 *  @throws StoreError STORE_BROKEN for a newer store, a foreign file, or an edited migration */
export function migrate(
  db: Database,
  path: string,
  migrations: readonly Migration[] = MIGRATIONS,
): number {
  const applied = appliedMigrations(db, path);
  const newest = migrations.at(-1)?.version ?? 0;
  const current = applied.at(-1)?.version ?? 0;
  if (current > newest) {
    throw new StoreError(
      'STORE_BROKEN',
      `The store ${path} has schema ${String(current)}, newer than this version of Passerelle reads (${String(newest)}). Update Passerelle, or open another store.`,
      { details: { reason: 'newer', path, found: current, expected: newest } },
    );
  }
  for (const { version, checksum } of applied) {
    const known = migrations.find((migration) => migration.version === version);
    if (known === undefined || checksumOf(known) !== checksum) {
      throw new StoreError(
        'STORE_BROKEN',
        `Step ${String(version)} of the schema of ${path} is not the one this version of Passerelle knows. Restore a backup, or import again into a new store.`,
      );
    }
  }
  for (const migration of migrations) {
    if (migration.version > current) apply(db, path, migration, current > 0);
  }
  return newest;
}

function appliedMigrations(db: Database, path: string): readonly Applied[] {
  const tables = db
    .prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table'")
    .pluck()
    .all();
  if (tables.includes('migrations')) {
    return db
      .prepare<[], Applied>('SELECT version, checksum FROM migrations ORDER BY version')
      .all();
  }
  if (tables.length > 0) {
    throw new StoreError(
      'STORE_BROKEN',
      `${path} is a database of another program, not a Passerelle store. Choose another path.`,
      { details: { reason: 'foreign', path } },
    );
  }
  return [];
}

function apply(db: Database, path: string, migration: Migration, existing: boolean): void {
  if (existing && path !== ':memory:') {
    const backup = backupPath(path, migration.version);
    if (existsSync(backup)) rmSync(backup);
    db.prepare('VACUUM INTO ?').run(backup);
  }
  db.transaction(() => {
    db.exec(
      'CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL)',
    );
    // Another process may have done this step while we waited for the write lock.
    const done = db
      .prepare<[number], number>('SELECT 1 FROM migrations WHERE version = ?')
      .pluck()
      .get(migration.version);
    if (done !== undefined) return;
    db.exec(migration.sql);
    db.prepare('INSERT INTO migrations VALUES (?, ?, ?)').run(
      migration.version,
      migration.name,
      checksumOf(migration),
    );
  }).immediate();
}
