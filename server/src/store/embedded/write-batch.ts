import type { Database } from 'better-sqlite3';
import type { WriteBatch, WriteKind, WriteResult } from '@passerelle/core/store/graph-store';
import { digestSums } from './digest.js';
import { checkTerritoryTree, references } from './references.js';
import { KINDS } from '../common/kinds.js';
import { ROW_KEY } from '@passerelle/core/store/row-key';
import { rowHash } from '../common/row-hash.js';
import type { RowOf } from '../common/row-hash.js';
import { TABLES } from './table-specs.js';
import type { TableSpec } from './table-specs.js';
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

/** Rows keyed by a hash in the order of their keys: neighbours in the index are then written together, which writes
 *  fewer pages. Other kinds keep their order (a territory comes after its parent). */
function inKeyOrder<K extends WriteKind>(kind: K, rows: readonly RowOf<K>[]): readonly RowOf<K>[] {
  if (kind !== 'ties' && kind !== 'participations') return rows;
  const key = ROW_KEY[kind];
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
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
      `INSERT INTO ${kind} (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')}) ON CONFLICT(id) DO NOTHING`,
    );
    const update = db.prepare(
      `UPDATE ${kind} SET hash = ?, ${quoted.map((column) => `${column} = ?`).join(', ')} WHERE n = ?`,
    );
    const added = (row: RowOf<K>, key: string, hash: string): Change | null => {
      const { changes, lastInsertRowid } = insert.run(
        key,
        hash,
        ...spec.values(row, refs),
        ...(first?.values(row) ?? []),
      );
      if (changes === 0) return null;
      sums.add(kind, hash);
      return { key, n: Number(lastInsertRowid), outcome: 'new' };
    };
    // Rows come new or stored in long runs: what the last one was is tried first, and saves a search.
    let lastWasNew = false;
    const upsert: Upsert<K> = (row) => {
      const key = ROW_KEY[kind](row);
      const hash = rowHash(kind, row);
      const inserted = lastWasNew ? added(row, key, hash) : null;
      if (inserted !== null) return inserted;
      const stored = find.get(key);
      lastWasNew = stored === undefined;
      if (stored === undefined) return added(row, key, hash);
      if (stored[1] === hash) return null;
      update.run(hash, ...spec.values(row, refs), stored[0]);
      sums.add(kind, hash);
      sums.subtract(kind, stored[1]);
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
    for (const row of inKeyOrder(kind, rows)) {
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
