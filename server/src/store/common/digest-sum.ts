import { hash } from 'node:crypto';
import type { WriteKind } from '@passerelle/core/store/graph-store';

/** Digest of a store, the same for the same rows on every engine and in every order of writing:
 *  1. each row has a hash of 128 bits (row-hash.ts);
 *  2. for each kind, row hashes are added lane by lane: 4 lanes of 32 bits, each modulo 2^32;
 *  3. digest = first 32 hex digits of SHA-256 over the JSON of `[[kind, rows, lane0..lane3], …]`, kinds sorted by name,
 *     kinds without rows left out.
 *  Adapters keep one sum a kind, changed with each row, so that asking costs at most nine rows. */
export type DigestSum = readonly [rows: number, h0: number, h1: number, h2: number, h3: number];

export const EMPTY_SUM: DigestSum = [0, 0, 0, 0, 0];

/** A sum with one row more (`sign` 1) or less (-1). */
export function shifted(sum: DigestSum, rowHash: string, sign: 1 | -1): DigestSum {
  const lane = (i: 0 | 1 | 2 | 3): number =>
    ((sum[i + 1] ?? 0) + sign * parseInt(rowHash.slice(i * 8, i * 8 + 8), 16)) >>> 0;
  return [sum[0] + sign, lane(0), lane(1), lane(2), lane(3)];
}

export function digestOf(sums: ReadonlyMap<WriteKind, DigestSum>): string {
  const rows = [...sums]
    .filter(([, [count]]) => count > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, sum]) => [kind, ...sum]);
  return hash('sha256', JSON.stringify(rows)).slice(0, 32);
}
