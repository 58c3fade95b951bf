/** Indices by descending value, equal values in ascending index order (radix sort, three passes of 11 bits).
 *  @param values >= 0, no NaN  @complexity O(n) time and space */
export function descending(values: Float32Array): Uint32Array {
  // Bits of floats >= 0 sort like the floats.
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  let order = new Uint32Array(values.length);
  let next = new Uint32Array(values.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  const starts = new Uint32Array(2049);
  for (const shift of [0, 11, 22]) {
    starts.fill(0);
    for (let i = 0; i < bits.length; i++) starts[2048 - ((bits[i]! >>> shift) & 2047)]!++;
    for (let slot = 1; slot < 2049; slot++) starts[slot]! += starts[slot - 1]!;
    for (let at = 0; at < order.length; at++) {
      const i = order[at]!;
      next[starts[2047 - ((bits[i]! >>> shift) & 2047)]!++] = i;
    }
    [order, next] = [next, order];
  }
  return order;
}
