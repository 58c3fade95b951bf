import { hash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { WriteKind } from '@passerelle/core/store/graph-store';

/** Digest of a store, the same for the same rows on every engine and in every order of writing:
 *  1. each row has a hash of 128 bits (row-hash.ts);
 *  2. for each kind, row hashes are added lane by lane: 4 lanes of 32 bits, each modulo 2^32;
 *  3. digest = first 32 hex digits of SHA-256 over the JSON of `[[kind, rows, lane0..lane3], …]`, kinds sorted by name,
 *     kinds without rows left out.
 *  Sums are kept in the table `digests` and changed with each row, so asking costs at most nine rows. */
export interface DigestSums {
  add(kind: WriteKind, rowHash: string): void;
  subtract(kind: WriteKind, rowHash: string): void;
  /** Writes the sums of this transaction. */
  flush(): void;
  /** Drops them, after a rollback. */
  clear(): void;
}

interface Sum {
  rows: number;
  readonly lanes: [number, number, number, number];
}

export function digestSums(db: Database): DigestSums {
  const sums = new Map<WriteKind, Sum>();
  const read = db
    .prepare<[string], number[]>('SELECT rows, h0, h1, h2, h3 FROM digests WHERE kind = ?')
    .raw();
  const write = db.prepare('INSERT OR REPLACE INTO digests VALUES (?, ?, ?, ?, ?, ?)');
  const sumOf = (kind: WriteKind): Sum => {
    let sum = sums.get(kind);
    if (sum === undefined) {
      const [rows = 0, h0 = 0, h1 = 0, h2 = 0, h3 = 0] = read.get(kind) ?? [];
      sum = { rows, lanes: [h0, h1, h2, h3] };
      sums.set(kind, sum);
    }
    return sum;
  };
  const shift = (kind: WriteKind, rowHash: string, sign: 1 | -1): void => {
    const sum = sumOf(kind);
    sum.rows += sign;
    for (const i of [0, 1, 2, 3] as const) {
      sum.lanes[i] = (sum.lanes[i] + sign * parseInt(rowHash.slice(i * 8, i * 8 + 8), 16)) >>> 0;
    }
  };
  return {
    add: (kind, rowHash) => {
      shift(kind, rowHash, 1);
    },
    subtract: (kind, rowHash) => {
      shift(kind, rowHash, -1);
    },
    flush: () => {
      for (const [kind, { rows, lanes }] of sums) write.run(kind, rows, ...lanes);
      sums.clear();
    },
    clear: () => {
      sums.clear();
    },
  };
}

/** @complexity O(1): reads the kept sums */
export function readDigest(db: Database): string {
  const rows = db
    .prepare('SELECT kind, rows, h0, h1, h2, h3 FROM digests WHERE rows > 0 ORDER BY kind')
    .raw()
    .all();
  return hash('sha256', JSON.stringify(rows)).slice(0, 32);
}
