import type { Database } from 'better-sqlite3';
import type { WriteBatch, WriteKind, WriteResult } from '@passerelle/core/store/graph-store';
import { digestSums } from './digest.js';
import { checkTerritoryTree, references } from './references.js';
import { KINDS } from '../common/kinds.js';
import { ROW_KEY, rowHash } from '../common/row-hash.js';
import type { RowOf } from '../common/row-hash.js';
import { TABLES } from './table-specs.js';
import type { SqlValue, TableSpec } from './table-specs.js';
import { refreshFlags } from './visibility.js';

interface Change {
  readonly key: string;
  readonly n: number;
  readonly outcome: 'new' | 'updated';
}
export interface BatchWriter {
  readonly write: (batch: WriteBatch) => WriteResult;
  /** To call after rows were removed: numbers kept for speed may be gone. */
  readonly forget: () => void;
}

type Upsert<K extends WriteKind> = (row: RowOf<K>) => Change | null;

/** Writes batches: a row whose hash is stored already is left alone, so that importing twice changes nothing.
 *  @complexity O(rows · log stored) */
export function batchWriter(db: Database): BatchWriter {
  const refs = references(db);
  const sums = digestSums(db);
  const upserts = new Map<WriteKind, unknown>();
  const version = db.prepare<[], number>('PRAGMA data_version').pluck();
  const writer = db.prepare("INSERT OR REPLACE INTO meta VALUES ('writer', ?)");
  let seenVersion: number | undefined;

  const upsertOf = <K extends WriteKind>(kind: K): Upsert<K> => {
    const known = upserts.get(kind) as Upsert<K> | undefined;
    if (known !== undefined) return known;
    const spec: TableSpec<K> = TABLES[kind];
    const first = spec.first;
    const quoted = spec.columns.map((column) => `"${column}"`);
    const all = ['id', 'hash', ...quoted, ...(first?.columns ?? [])];
    const find = db
      .prepare<[string], [number, string]>(`SELECT n, hash FROM ${kind} WHERE id = ?`)
      .raw();
    const insert = db.prepare(
      `INSERT INTO ${kind} (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')})`,
    );
    const update = db.prepare(
      `UPDATE ${kind} SET hash = ?, ${quoted.map((column) => `${column} = ?`).join(', ')} WHERE n = ?`,
    );
    const upsert: Upsert<K> = (row) => {
      const key = ROW_KEY[kind](row);
      const hash = rowHash(kind, row);
      const stored = find.get(key);
      if (stored !== undefined && stored[1] === hash) return null;
      const values: readonly SqlValue[] = spec.values(row, refs);
      sums.add(kind, hash);
      if (stored === undefined) {
        const { lastInsertRowid } = insert.run(key, hash, ...values, ...(first?.values(row) ?? []));
        return { key, n: Number(lastInsertRowid), outcome: 'new' };
      }
      sums.subtract(kind, stored[1]);
      update.run(hash, ...values, stored[0]);
      return { key, n: stored[0], outcome: 'updated' };
    };
    upserts.set(kind, upsert);
    return upsert;
  };

  const writeKind = <K extends WriteKind>(
    kind: K,
    rows: readonly RowOf<K>[],
    touched: Set<number>,
  ): { new: number; updated: number; unchanged: number } => {
    const upsert = upsertOf(kind);
    const counts = { new: 0, updated: 0, unchanged: 0 };
    const changed: string[] = [];
    for (const row of rows) {
      const change = upsert(row);
      counts[change?.outcome ?? 'unchanged'] += 1;
      if (change === null) continue;
      if (kind === 'territories') changed.push(change.key);
      if (kind === 'actors' && change.outcome === 'updated') touched.add(change.n);
      if (kind === 'consents') touched.add(refs.actor((row as RowOf<'consents'>).actorId));
    }
    if (kind === 'territories') checkTerritoryTree(db, changed);
    return counts;
  };

  const write = db.transaction((batch: WriteBatch): WriteResult => {
    const current = version.get();
    if (current !== seenVersion) refs.forget();
    seenVersion = current;
    const result: {
      -readonly [K in WriteKind]?: { new: number; updated: number; unchanged: number };
    } = {};
    const touched = new Set<number>();
    for (const kind of KINDS) {
      const rows = batch[kind] as readonly RowOf<typeof kind>[] | undefined;
      if (rows !== undefined) result[kind] = writeKind(kind, rows, touched);
    }
    refreshFlags(db, touched);
    sums.flush();
    writer.run(String(process.pid));
    return result;
  });
  return {
    forget: refs.forget,
    write: (batch) => {
      try {
        return write.immediate(batch);
      } catch (error) {
        // Rolled back: numbers and sums of this batch were never stored.
        refs.forget();
        sums.clear();
        throw error;
      }
    },
  };
}
