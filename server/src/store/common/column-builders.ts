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

/** A text column: values sorted, so that the same rows give the same codes on every store and in any order of reading;
 *  `count` rows at fixed places, or pushed. */
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
    column: () => {
      const codes = fixed ?? pushed.int32();
      const order = values
        .map((_, code) => code)
        .sort((a, b) => compareIds(values[a] ?? '', values[b] ?? ''));
      const place = new Int32Array(values.length);
      order.forEach((code, rank) => (place[code] = rank));
      for (let i = 0; i < codes.length; i += 1) {
        const code = codes[i] ?? -1;
        if (code >= 0) codes[i] = place[code] ?? -1;
      }
      return { values: order.map((code) => values[code] ?? ''), codes };
    },
  };
}

/** Code unit order: stores sort by UTF-8 bytes, which differs beyond U+FFFF. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Order of UTF-8 bytes, in which stores give keys: as code units, but for surrogates, which come after U+FFFF. */
export function compareBytes(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i += 1) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x === y) continue;
    const [surrogateX, surrogateY] = [x >= 0xd800 && x < 0xe000, y >= 0xd800 && y < 0xe000];
    return surrogateX === surrogateY ? x - y : surrogateX ? 1 : -1;
  }
  return a.length - b.length;
}
