import { hash } from 'node:crypto';
import { NumberSet } from './number-set.js';

/** Keys of rows without an id: a hash of all their fields and, for repeated rows, an occurrence number, so that
 *  repeated rows stay history and a second import of the same folder finds the same keys. */
export class RowKeys {
  readonly #seen = new NumberSet();
  readonly #repeated = new Map<number, number>();

  /** @param fields the row's non-empty fields as name, value, name, value… in a fixed order */
  keyOf(fields: readonly string[]): string {
    const digest = hash('sha256', JSON.stringify(fields), 'buffer');
    const key = digest.toString('base64url', 0, 15);
    // 48 bits: two rows that share them by chance still get two keys, one merely numbered.
    const short = digest.readUIntBE(0, 6);
    if (this.#seen.add(short)) return key;
    const occurrence = (this.#repeated.get(short) ?? 1) + 1;
    this.#repeated.set(short, occurrence);
    return `${key}.${String(occurrence)}`;
  }
}
