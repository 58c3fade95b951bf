import { createHash } from 'node:crypto';

/** Keys of rows without an id: a hash of all their fields and, for repeated rows, an occurrence number, so that
 *  repeated rows stay history and a second import of the same folder finds the same keys. */
export class RowKeys {
  readonly #seen = new Set<number>();
  readonly #repeated = new Map<number, number>();

  /** @param fields the row's non-empty fields as name, value, name, value… in a fixed order */
  keyOf(fields: readonly string[]): string {
    const hash = createHash('sha256').update(JSON.stringify(fields)).digest();
    const key = hash.toString('base64url', 0, 15);
    // 48 bits: two rows that share them by chance still get two keys, one merely numbered.
    const short = hash.readUIntBE(0, 6);
    if (!this.#seen.has(short)) {
      this.#seen.add(short);
      return key;
    }
    const occurrence = (this.#repeated.get(short) ?? 1) + 1;
    this.#repeated.set(short, occurrence);
    return `${key}.${String(occurrence)}`;
  }
}
