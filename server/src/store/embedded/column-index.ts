import type { Database } from 'better-sqlite3';
import type { Territory } from '@passerelle/core/domain/territory';

export interface Index {
  /** Row number in the store → row of the columns, -1 = not read. */
  readonly rowOf: Int32Array;
}
export type Cell = string | number | null;
/** Day number of a text, NaN when unknown. */
export type Day = (text: string | null) => number;

/** How facts are dated and cut while they are read. */
export interface Dating {
  readonly first: Day;
  readonly last: Day;
  /** False for what begins after `asOf`; undated facts are kept. */
  readonly begun: (day: number) => boolean;
  /** Notes days for `latestDay`. */
  readonly note: (day: number) => void;
}

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
