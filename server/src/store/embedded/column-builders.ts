import type { Database } from 'better-sqlite3';
import type { DictColumn } from '@passerelle/core/domain/ecosystem';

/** Calls `compute` once a distinct text: dates and statuses repeat. */
export function memo<T>(compute: (text: string | null) => T): (text: string | null) => T {
  const known = new Map<string | null, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const computed = compute(text);
    known.set(text, computed);
    return computed;
  };
}

export interface Growing {
  push(value: number): void;
  int32(): Int32Array;
  uint8(): Uint8Array;
  float64(): Float64Array;
}

/** Numbers whose count is not known beforehand. */
export function growing(): Growing {
  let values = new Float64Array(1024);
  let count = 0;
  return {
    push: (value) => {
      if (count === values.length) {
        const larger = new Float64Array(count * 2);
        larger.set(values);
        values = larger;
      }
      values[count] = value;
      count += 1;
    },
    int32: () => Int32Array.from(values.subarray(0, count)),
    uint8: () => Uint8Array.from(values.subarray(0, count)),
    float64: () => values.slice(0, count),
  };
}

export interface Dictionary {
  set(row: number, text: string | null): void;
  push(text: string | null): void;
  column(): DictColumn;
}

/** A text column: codes in order of first appearance; `count` rows at fixed places, or pushed. */
export function dictionary(count?: number): Dictionary {
  const values: string[] = [];
  const known = new Map<string, number>();
  const fixed = count === undefined ? null : new Int32Array(count).fill(-1);
  const pushed = growing();
  const codeOf = (text: string | null): number => {
    if (text === null) return -1;
    let code = known.get(text);
    if (code === undefined) {
      code = values.length;
      known.set(text, code);
      values.push(text);
    }
    return code;
  };
  return {
    set: (row, text) => {
      if (fixed !== null) fixed[row] = codeOf(text);
    },
    push: (text) => {
      pushed.push(codeOf(text));
    },
    column: () => ({ values, codes: fixed ?? pushed.int32() }),
  };
}

/** Code unit order: SQLite sorts by UTF-8 bytes, which differs beyond U+FFFF. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
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
