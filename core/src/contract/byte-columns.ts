import { InvalidInputError } from '../errors.js';

/** Columns of numbers as bytes that general compressors shrink well: all first bytes, then all second ones, and so on;
 *  or, for small whole numbers, seven bits a byte. */
export class ColumnWriter {
  private readonly parts: Uint8Array[] = [];

  /** 32 bits a number. */
  words(column: Int32Array | Float32Array): void {
    this.planes(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), 4);
  }
  /** 16 bits a number. */
  halves(column: Uint16Array): void {
    this.planes(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), 2);
  }
  /** Whole numbers from 0, each as long as it needs to be; a negative one must be folded first. */
  varying(numbers: readonly number[] | Float64Array): void {
    let bytes = new Uint8Array(numbers.length * 2 + 16);
    let at = 0;
    for (const number of numbers) {
      if (at + 8 > bytes.length) {
        const larger = new Uint8Array(bytes.length * 2);
        larger.set(bytes);
        bytes = larger;
      }
      let rest = number;
      while (rest >= 128) {
        bytes[at++] = (rest % 128) + 128;
        rest = Math.floor(rest / 128);
      }
      bytes[at++] = rest;
    }
    this.parts.push(bytes.subarray(0, at));
  }
  /** Everything written, in order. */
  get written(): readonly Uint8Array[] {
    return this.parts;
  }
  private planes(bytes: Uint8Array, width: number): void {
    const count = bytes.length / width;
    const planes = new Uint8Array(bytes.length);
    for (let plane = 0; plane < width; plane++)
      for (let i = 0; i < count; i++) planes[plane * count + i] = bytes[i * width + plane] ?? 0;
    this.parts.push(planes);
  }
}

/** Reads what a writer wrote. Every method throws InvalidInputError, naming the column, when there are too few bytes. */
export class ColumnReader {
  private at = 0;
  constructor(private readonly bytes: Uint8Array) {}

  floats(name: string, count: number): Float32Array {
    return new Float32Array(this.planes(name, count, 4).buffer);
  }
  words(name: string, count: number): Int32Array {
    return new Int32Array(this.planes(name, count, 4).buffer);
  }
  halves(name: string, count: number): Uint16Array {
    return new Uint16Array(this.planes(name, count, 2).buffer);
  }
  varying(name: string, count: number): Float64Array {
    this.needs(name, count);
    const numbers = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      let scale = 1;
      let number = 0;
      for (;;) {
        const byte = this.bytes[this.at++];
        if (byte === undefined || scale > 2 ** 42) throw cutOff(name);
        number += (byte & 127) * scale;
        if (byte < 128) break;
        scale *= 128;
      }
      numbers[i] = number;
    }
    return numbers;
  }
  /** @throws InvalidInputError when fewer bytes than these are left */
  needs(name: string, bytes: number): void {
    if (this.at + bytes > this.bytes.length) throw cutOff(name);
  }
  get isAtEnd(): boolean {
    return this.at === this.bytes.length;
  }
  private planes(name: string, count: number, width: number): Uint8Array {
    this.needs(name, count * width);
    const { bytes, at } = this;
    this.at += count * width;
    const columns = new Uint8Array(count * width);
    for (let plane = 0; plane < width; plane++)
      for (let i = 0; i < count; i++)
        columns[i * width + plane] = bytes[at + plane * count + i] ?? 0;
    return columns;
  }
}
const cutOff = (name: string): InvalidInputError =>
  new InvalidInputError(`Binary graph cut off in ${name}.`);

/** Any whole number as one from 0: 0, -1, 1, -2, 2 become 0, 1, 2, 3, 4. */
export const folded = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
export const unfolded = (value: number): number => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);

/** The order that sorts by a key, equals as they were. @complexity O(order + keys) */
export function orderBy(
  order: Uint32Array,
  keyOf: (index: number) => number,
  keys: number,
): Uint32Array {
  const next = new Uint32Array(keys + 1);
  for (const index of order) next[keyOf(index) + 1] = (next[keyOf(index) + 1] ?? 0) + 1;
  for (let key = 0; key < keys; key++) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (const index of order) {
    const key = keyOf(index);
    const place = next[key] ?? 0;
    sorted[place] = index;
    next[key] = place + 1;
  }
  return sorted;
}
