/** A set of unordered pairs of nodes that come and go: open addressing, linear probing, at most 3/4 full, on one typed
 *  array (of 4 bytes a slot up to 65,536 nodes: most of the time goes into waiting for memory).
 *  Every operation is O(1) on average; a pair is two different nodes. */
export class PairSet {
  readonly #order: number;
  readonly #mask: number;
  /** smaller · order + larger; 0 = free. */
  readonly #slots: Uint32Array | Float64Array;

  /** @param order nodes  @param most pairs it will hold at a time */
  constructor(order: number, most: number) {
    let slots = 16;
    while (3 * slots < 4 * most) slots *= 2;
    this.#order = order;
    this.#mask = slots - 1;
    this.#slots = order <= 2 ** 16 ? new Uint32Array(slots) : new Float64Array(slots);
  }

  has(u: number, v: number): boolean {
    return this.#slots[this.#find(this.#key(u, v))] !== 0;
  }

  add(u: number, v: number): void {
    const key = this.#key(u, v);
    this.#slots[this.#find(key)] = key;
  }

  delete(u: number, v: number): void {
    const slots = this.#slots;
    const mask = this.#mask;
    let gap = this.#find(this.#key(u, v));
    if (slots[gap] === 0) return;
    // What the pair had put off moves back, or a search would stop at the gap (Knuth, TAOCP 3, 6.4, algorithm R).
    for (let at = (gap + 1) & mask; slots[at] !== 0; at = (at + 1) & mask) {
      const home = hash(slots[at]!) & mask;
      if (((at - home) & mask) < ((at - gap) & mask)) continue;
      slots[gap] = slots[at]!;
      gap = at;
    }
    slots[gap] = 0;
  }

  #key(u: number, v: number): number {
    return u < v ? u * this.#order + v : v * this.#order + u;
  }

  /** The slot of the pair, or the free one where it would be. */
  #find(key: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    let at = hash(key) & mask;
    while (slots[at] !== 0 && slots[at] !== key) at = (at + 1) & mask;
    return at;
  }
}

function hash(key: number): number {
  let mixed = Math.imul(key | 0, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
