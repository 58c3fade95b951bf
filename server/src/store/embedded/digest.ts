import type { Database } from 'better-sqlite3';
import type { WriteKind } from '@passerelle/core/store/graph-store';
import { digestOf, EMPTY_SUM, shifted } from '../common/digest-sum.js';
import type { DigestSum } from '../common/digest-sum.js';

/** Sums of a transaction over the table `digests` (the rule: common/digest-sum.ts). */
export interface DigestSums {
  add(kind: WriteKind, rowHash: string): void;
  subtract(kind: WriteKind, rowHash: string): void;
  /** Writes the sums of this transaction. */
  flush(): void;
  /** Drops them, after a rollback. */
  clear(): void;
}

export function digestSums(db: Database): DigestSums {
  const sums = new Map<WriteKind, DigestSum>();
  const read = db
    .prepare<[string], DigestSum>('SELECT rows, h0, h1, h2, h3 FROM digests WHERE kind = ?')
    .raw();
  const write = db.prepare('INSERT OR REPLACE INTO digests VALUES (?, ?, ?, ?, ?, ?)');
  const shift = (kind: WriteKind, rowHash: string, sign: 1 | -1): void => {
    const sum = sums.get(kind) ?? read.get(kind) ?? EMPTY_SUM;
    sums.set(kind, shifted(sum, rowHash, sign));
  };
  return {
    add: (kind, rowHash) => {
      shift(kind, rowHash, 1);
    },
    subtract: (kind, rowHash) => {
      shift(kind, rowHash, -1);
    },
    flush: () => {
      for (const [kind, sum] of sums) write.run(kind, ...sum);
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
    .prepare<[], [WriteKind, ...DigestSum]>('SELECT kind, rows, h0, h1, h2, h3 FROM digests')
    .raw()
    .all();
  return digestOf(new Map(rows.map(([kind, ...sum]) => [kind, sum])));
}
