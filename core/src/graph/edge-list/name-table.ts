declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

/** Figures a slot: number + 1 (0 = free), two words of key, one of nothing: a slot never lies across two cache lines. */
const WIDTH = 4;
/** A name of so many bytes fits in a key beside its length. */
const SHORT = 7;
const LONG = SHORT + 1;

/** Numbers names given as bytes, in the order they are first met: open addressing, no object and no text a name. The key
 *  of a short name is the name itself, so that one look in memory finds it; that of a long one is a hash. */
export class NameTable {
  #size = 0;
  #slots = new Int32Array(WIDTH << 10);
  /** Name i is #bytes[#ends[i - 1] .. #ends[i]-1]. */
  #ends = new Uint32Array(1 << 9);
  #bytes = new Uint8Array(1 << 12);

  get size(): number {
    return this.#size;
  }

  /** The number of the name bytes[from..to-1], a new one when it was not met before. */
  numberOf(bytes: Uint8Array, from: number, to: number): number {
    let low = 0;
    let high = Math.min(to - from, LONG);
    if (high < LONG) {
      const middle = Math.min(to, from + 4);
      for (let at = from; at < middle; at++) low = (low << 8) | bytes[at]!;
      for (let at = middle; at < to; at++) high = (high << 8) | bytes[at]!;
    } else {
      let other = 0;
      for (let at = from; at < to; at++) {
        low = Math.imul(low ^ bytes[at]!, 0x01000193);
        other = (Math.imul(other, 31) + bytes[at]!) | 0;
      }
      // No short name has a length of 8 in this byte.
      high = (LONG << 24) | (other & 0xffffff);
    }
    const slots = this.#slots;
    const mask = slots.length / WIDTH - 1;
    for (let slot = mixed(low, high) & mask; ; slot = (slot + 1) & mask) {
      const at = WIDTH * slot;
      const found = slots[at]! - 1;
      if (found < 0) return this.#add(bytes, from, to, at, low, high);
      if (slots[at + 1] !== low || slots[at + 2] !== high) continue;
      if (to - from < LONG || this.#is(found, bytes, from, to)) return found;
    }
  }

  name(number: number): string {
    const from = number === 0 ? 0 : this.#ends[number - 1];
    return new TextDecoder().decode(this.#bytes.subarray(from, this.#ends[number]));
  }

  #is(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    let own = number === 0 ? 0 : this.#ends[number - 1]!;
    if (this.#ends[number]! - own !== to - from) return false;
    for (let at = from; at < to; at++) if (this.#bytes[own++] !== bytes[at]) return false;
    return true;
  }

  #add(
    bytes: Uint8Array,
    from: number,
    to: number,
    place: number,
    low: number,
    high: number,
  ): number {
    const number = this.#size++;
    const start = number === 0 ? 0 : this.#ends[number - 1]!;
    const end = start + to - from;
    if (number === this.#ends.length) {
      this.#ends = copied(this.#ends, new Uint32Array(2 * number));
    }
    if (end > this.#bytes.length) {
      const capacity = Math.max(end, 2 * this.#bytes.length);
      this.#bytes = copied(this.#bytes, new Uint8Array(capacity));
    }
    for (let at = from; at < to; at++) this.#bytes[start + at - from] = bytes[at]!;
    this.#ends[number] = end;
    this.#slots[place] = number + 1;
    this.#slots[place + 1] = low;
    this.#slots[place + 2] = high;
    if (2 * WIDTH * this.#size > this.#slots.length) this.#widen();
    return number;
  }

  #widen(): void {
    const old = this.#slots;
    const slots = new Int32Array(2 * old.length);
    const mask = slots.length / WIDTH - 1;
    for (let from = 0; from < old.length; from += WIDTH) {
      if (old[from] === 0) continue;
      let slot = mixed(old[from + 1]!, old[from + 2]!) & mask;
      while (slots[WIDTH * slot] !== 0) slot = (slot + 1) & mask;
      for (let i = 0; i < 3; i++) slots[WIDTH * slot + i] = old[from + i]!;
    }
    this.#slots = slots;
  }
}

/** Every bit of a key changes about half of those of its place. */
function mixed(low: number, high: number): number {
  let mix = Math.imul(low ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(high, 0xc2b2ae35);
  mix = Math.imul(mix ^ (mix >>> 13), 0x27d4eb2f);
  return mix ^ (mix >>> 15);
}

/** The longer array, begun with the shorter. */
export function copied<T extends { set(values: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
