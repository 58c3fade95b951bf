import { createHash } from 'node:crypto';

/** Short digest of what determines an answer. */
export function shortDigest(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}

/** Entity tag of an answer, from what determines it rather than from its bytes: it is known before anything is computed.
 *  Weak, because the same answer also travels compressed. */
export function entityTag(parts: unknown): string {
  return `W/"${shortDigest(parts)}"`;
}

/** Parameters in one order: `?a=1&b=2` and `?b=2&a=1` ask the same. */
export function sortedEntries(values: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
}
