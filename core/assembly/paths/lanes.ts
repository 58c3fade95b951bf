/** Eight doubles, one a source, in four vectors; a byte says which of the eight count. */

/** 256 rows of eight doubles, all bits set where the bit of the row number is: masks for vectors. */
let masks: usize = 0;

export function fillMasks(at: usize): void {
  masks = at;
  for (let byte: u32 = 0; byte < 256; byte++) {
    for (let lane: u32 = 0; lane < 8; lane++) {
      store<u64>(at + (((byte << 3) | lane) << 3), (byte >> lane) & 1 ? u64.MAX_VALUE : 0);
    }
  }
}

/** @returns address of the four vectors that keep the lanes of `byte` */
export function maskOf(byte: u32): usize {
  return masks + ((<usize>byte) << 6);
}

/** @returns byte of the lanes that are not zero */
export function nonZero(a: v128, b: v128, c: v128, d: v128): u32 {
  const zero = f64x2.splat(0);
  return (
    i64x2.bitmask(f64x2.ne(a, zero)) |
    (i64x2.bitmask(f64x2.ne(b, zero)) << 2) |
    (i64x2.bitmask(f64x2.ne(c, zero)) << 4) |
    (i64x2.bitmask(f64x2.ne(d, zero)) << 6)
  );
}

export function clear(at: usize): void {
  const zero = f64x2.splat(0);
  v128.store(at, zero);
  v128.store(at, zero, 16);
  v128.store(at, zero, 32);
  v128.store(at, zero, 48);
}

/** Clears one row of eight for each of `count` nodes listed at `list`. */
export function clearRows(rows: usize, list: usize, count: u32): void {
  for (let i: u32 = 0; i < count; i++) {
    clear(rows + ((<usize>load<u32>(list + ((<usize>i) << 2))) << 6));
  }
}

/** Sum over the lanes of a · b, pair by pair. */
export function sumOfProducts(
  a0: v128,
  a1: v128,
  a2: v128,
  a3: v128,
  b0: v128,
  b1: v128,
  b2: v128,
  b3: v128,
): f64 {
  const sum = f64x2.add(
    f64x2.add(f64x2.mul(a0, b0), f64x2.mul(a1, b1)),
    f64x2.add(f64x2.mul(a2, b2), f64x2.mul(a3, b3)),
  );
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}
