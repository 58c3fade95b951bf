import type { Database } from 'better-sqlite3';
import type { Territory } from '@passerelle/core/domain/territory';
import { compareIds } from '../common/column-builders.js';

export interface Index {
  /** Row number in the store → row of the columns, -1 = not read. */
  readonly rowOf: Int32Array;
}
export type Cell = string | number | null;

export function at(index: Index, n: Cell): number {
  return n === null ? -1 : (index.rowOf[n as number] ?? -1);
}

export function territoryIndex(db: Database, territories: readonly Territory[]): Index {
  const row = new Map(territories.map(({ id }, i) => [id, i]));
  const rows = db.prepare<[], [number, string]>('SELECT n, id FROM territories').raw().all();
  const rowOf = new Int32Array(Math.max(0, ...rows.map(([n]) => n)) + 1).fill(-1);
  for (const [n, id] of rows) rowOf[n] = row.get(id) ?? -1;
  return { rowOf };
}

/** Ids in code unit order and, for each row number, its place among them (-1 = not read). */
export function byIds(
  db: Database,
  sql: string,
  ...parameters: readonly unknown[]
): { ids: string[]; index: { rowOf: Int32Array }; count: number } {
  const rows = db
    .prepare<unknown[], [number, string]>(sql)
    .raw()
    .all(...parameters);
  rows.sort(([, a], [, b]) => compareIds(a, b));
  let highest = 0;
  for (const [n] of rows) if (n > highest) highest = n;
  const rowOf = new Int32Array(highest + 1).fill(-1);
  rows.forEach(([n], i) => (rowOf[n] = i));
  return { ids: rows.map(([, id]) => id), index: { rowOf }, count: rows.length };
}
