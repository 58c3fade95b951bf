/** Seeded random numbers: the only source of randomness in core. */
export interface Rng {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform integer in 0..limit-1. */
  below(limit: number): number;
  /** Fisher-Yates, in place. */
  shuffle<T extends { length: number; [index: number]: number }>(values: T): T;
}

/** xoshiro128**, seeded by splitmix32. @source Blackman & Vigna 2021, ACM TOMS 47:36 */
export function rng(seed: number): Rng {
  let mixer = seed | 0;
  const split = (): number => {
    mixer = (mixer + 0x9e3779b9) | 0;
    let z = mixer ^ (mixer >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let [a, b, c, d] = [split(), split(), split(), split()] as [number, number, number, number];
  const next32 = (): number => {
    const five = Math.imul(b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };
  const below = (limit: number): number => Math.floor((next32() / 4294967296) * limit);
  return {
    next: () => next32() / 4294967296,
    below,
    shuffle: (values) => {
      for (let i = values.length - 1; i > 0; i--) {
        const j = below(i + 1);
        const held = values[i]!;
        values[i] = values[j]!;
        values[j] = held;
      }
      return values;
    },
  };
}
