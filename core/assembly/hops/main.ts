import { endLayout, startLayout, take } from '../memory';

/** Breadth-first searches from 512 sources at once, a bit each; the other side is
 *  core/src/analysis/shortest-paths/hops-simd.ts. A row is 512 bits: four vectors.
 *  Then et al. (2014), PVLDB 8:449. */

/** u32, n + 1 and arcs: the graph. */
export let offsets: usize = 0;
export let targets: usize = 0;
/** u32, 512: the sources of a batch. */
export let sources: usize = 0;
/** f64, n, sums over the sources that reach a node: one over the distance, the distance, one, one up to some hops. */
export let inverses: usize = 0;
export let distances: usize = 0;
export let reached: usize = 0;
export let within: usize = 0;
/** f64, n: the largest distance. */
export let farthest: usize = 0;

/** Rows: who came already; who came last (zero elsewhere); who comes now (zero between levels). */
let seen: usize = 0;
let current: usize = 0;
let next: usize = 0;
/** u32, n: sources a node still waits for. */
let left: usize = 0;
/** u32, n each: nodes reached last, nodes touched now, nodes that wait; u8, n: is on the touched list. */
let frontier: usize = 0;
let touched: usize = 0;
let waiting: usize = 0;
let isTouched: usize = 0;

/** Makes room for a graph and clears the sums. @returns false when there is not enough memory */
export function layoutHops(n: u32, arcs: u32): bool {
  startLayout();
  offsets = take((<usize>n + 1) << 2);
  targets = take((<usize>arcs) << 2);
  sources = take(512 << 2);
  inverses = take((<usize>n) << 3);
  distances = take((<usize>n) << 3);
  reached = take((<usize>n) << 3);
  within = take((<usize>n) << 3);
  farthest = take((<usize>n) << 3);
  seen = take((<usize>n) << 6);
  current = take((<usize>n) << 6);
  next = take((<usize>n) << 6);
  left = take((<usize>n) << 2);
  frontier = take((<usize>n) << 2);
  touched = take((<usize>n) << 2);
  waiting = take((<usize>n) << 2);
  isTouched = take(n);
  if (!endLayout()) return false;
  memory.fill(inverses, 0, seen - inverses);
  memory.fill(isTouched, 0, n);
  return true;
}

/** One batch.  @param count sources, up to 512  @param hops limit of `within`  @param skip node walked around, or n */
export function batchHops(n: u32, count: u32, hops: u32, skip: u32): void {
  memory.fill(seen, 0, (<usize>n) << 6);
  memory.fill(current, 0, (<usize>n) << 6);
  memory.fill(next, 0, (<usize>n) << 6);
  for (let node: u32 = 0; node < n; node++) store<u32>(left + ((<usize>node) << 2), count);
  if (skip < n) store<u32>(left + ((<usize>skip) << 2), 0);
  let fresh: u32 = 0;
  let frontierArcs: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    const source = load<u32>(sources + ((<usize>i) << 2));
    const word = ((<usize>source) << 6) + ((<usize>(i >> 5)) << 2);
    const bit: u32 = 1 << (i & 31);
    store<u32>(seen + word, load<u32>(seen + word) | bit);
    store<u32>(current + word, load<u32>(current + word) | bit);
    const waits = left + ((<usize>source) << 2);
    store<u32>(waits, load<u32>(waits) - 1);
    if (load<u8>(isTouched + source)) continue;
    store<u8>(isTouched + source, 1);
    store<u32>(frontier + ((<usize>fresh) << 2), source);
    fresh++;
    frontierArcs += arcsOf(source);
  }
  for (let i: u32 = 0; i < fresh; i++)
    store<u8>(isTouched + load<u32>(frontier + ((<usize>i) << 2)), 0);
  let waits: u32 = 0;
  let waitingArcs: u32 = 0;
  for (let node: u32 = 0; node < n; node++) {
    if (!load<u32>(left + ((<usize>node) << 2))) continue;
    store<u32>(waiting + ((<usize>waits) << 2), node);
    waits++;
    waitingArcs += arcsOf(node);
  }
  for (let hop: u32 = 1; fresh > 0; hop++) {
    let list: usize, many: u32;
    // A pushed arc reads and writes, a pulled one reads.
    if (frontierArcs * 2 > waitingArcs) {
      pull(waits);
      list = waiting;
      many = waits;
    } else {
      many = push(fresh);
      list = touched;
    }
    clear(fresh);
    fresh = 0;
    frontierArcs = 0;
    for (let i: u32 = 0; i < many; i++) {
      const node = load<u32>(list + ((<usize>i) << 2));
      if (!settle(node, hop, hops)) continue;
      store<u32>(frontier + ((<usize>fresh) << 2), node);
      fresh++;
      frontierArcs += arcsOf(node);
    }
    let kept: u32 = 0;
    waitingArcs = 0;
    for (let i: u32 = 0; i < waits; i++) {
      const node = load<u32>(waiting + ((<usize>i) << 2));
      if (!load<u32>(left + ((<usize>node) << 2))) continue;
      store<u32>(waiting + ((<usize>kept) << 2), node);
      kept++;
      waitingArcs += arcsOf(node);
    }
    waits = kept;
  }
}

function arcsOf(node: u32): u32 {
  const at = offsets + ((<usize>node) << 2);
  return load<u32>(at, 4) - load<u32>(at);
}

/** Every waiting node gathers whoever came to its neighbours last. */
function pull(waits: u32): void {
  const rows = current,
    ends = targets;
  for (let i: u32 = 0; i < waits; i++) {
    const node = load<u32>(waiting + ((<usize>i) << 2));
    const at = offsets + ((<usize>node) << 2);
    const stop = ends + ((<usize>load<u32>(at, 4)) << 2);
    let a = i64x2.splat(0),
      b = a,
      c = a,
      d = a;
    for (let arc = ends + ((<usize>load<u32>(at)) << 2); arc < stop; arc += 4) {
      const row = rows + ((<usize>load<u32>(arc)) << 6);
      a = v128.or(a, v128.load(row));
      b = v128.or(b, v128.load(row, 16));
      c = v128.or(c, v128.load(row, 32));
      d = v128.or(d, v128.load(row, 48));
    }
    const row = next + ((<usize>node) << 6);
    v128.store(row, a);
    v128.store(row, b, 16);
    v128.store(row, c, 32);
    v128.store(row, d, 48);
  }
}

/** Every node reached last hands on to its neighbours that wait. @returns how many it touched */
function push(fresh: u32): u32 {
  let count: u32 = 0;
  for (let i: u32 = 0; i < fresh; i++) {
    const node = load<u32>(frontier + ((<usize>i) << 2));
    const from = current + ((<usize>node) << 6);
    const a = v128.load(from),
      b = v128.load(from, 16),
      c = v128.load(from, 32),
      d = v128.load(from, 48);
    const at = offsets + ((<usize>node) << 2);
    const stop = targets + ((<usize>load<u32>(at, 4)) << 2);
    for (let arc = targets + ((<usize>load<u32>(at)) << 2); arc < stop; arc += 4) {
      const to = load<u32>(arc);
      if (!load<u32>(left + ((<usize>to) << 2))) continue;
      store<u32>(touched + ((<usize>count) << 2), to);
      count += 1 - load<u8>(isTouched + to);
      store<u8>(isTouched + to, 1);
      const row = next + ((<usize>to) << 6);
      v128.store(row, v128.or(v128.load(row), a));
      v128.store(row, v128.or(v128.load(row, 16), b), 16);
      v128.store(row, v128.or(v128.load(row, 32), c), 32);
      v128.store(row, v128.or(v128.load(row, 48), d), 48);
    }
  }
  for (let i: u32 = 0; i < count; i++)
    store<u8>(isTouched + load<u32>(touched + ((<usize>i) << 2)), 0);
  return count;
}

/** Clears the rows of the nodes reached last. */
function clear(fresh: u32): void {
  for (let i: u32 = 0; i < fresh; i++) {
    memory.fill(current + ((<usize>load<u32>(frontier + ((<usize>i) << 2))) << 6), 0, 64);
  }
}

/** Keeps those who come to a node for the first time, counts them, and clears its row of comers.
 *  @returns whether there was one */
function settle(node: u32, hop: u32, hops: u32): bool {
  const row = (<usize>node) << 6,
    came = next + row,
    known = seen + row;
  const a = v128.andnot(v128.load(came), v128.load(known));
  const b = v128.andnot(v128.load(came, 16), v128.load(known, 16));
  const c = v128.andnot(v128.load(came, 32), v128.load(known, 32));
  const d = v128.andnot(v128.load(came, 48), v128.load(known, 48));
  const zero = i64x2.splat(0);
  v128.store(came, zero);
  v128.store(came, zero, 16);
  v128.store(came, zero, 32);
  v128.store(came, zero, 48);
  if (!v128.any_true(v128.or(v128.or(a, b), v128.or(c, d)))) return false;
  const out = current + row;
  v128.store(out, a);
  v128.store(out, b, 16);
  v128.store(out, c, 32);
  v128.store(out, d, 48);
  v128.store(known, v128.or(v128.load(known), a));
  v128.store(known, v128.or(v128.load(known, 16), b), 16);
  v128.store(known, v128.or(v128.load(known, 32), c), 32);
  v128.store(known, v128.or(v128.load(known, 48), d), 48);
  const bits = bitCount(a, b, c, d);
  const waits = left + ((<usize>node) << 2);
  store<u32>(waits, load<u32>(waits) - bits);
  const count = <f64>bits,
    place = (<usize>node) << 3;
  store<f64>(inverses + place, load<f64>(inverses + place) + count / <f64>hop);
  store<f64>(distances + place, load<f64>(distances + place) + count * <f64>hop);
  store<f64>(reached + place, load<f64>(reached + place) + count);
  if (hop <= hops) store<f64>(within + place, load<f64>(within + place) + count);
  store<f64>(farthest + place, max<f64>(load<f64>(farthest + place), <f64>hop));
  return true;
}

function bitCount(a: v128, b: v128, c: v128, d: v128): u32 {
  const bytes = i8x16.add(
    i8x16.add(i8x16.popcnt(a), i8x16.popcnt(b)),
    i8x16.add(i8x16.popcnt(c), i8x16.popcnt(d)),
  );
  const words = i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(bytes));
  return (
    i32x4.extract_lane(words, 0) +
    i32x4.extract_lane(words, 1) +
    i32x4.extract_lane(words, 2) +
    i32x4.extract_lane(words, 3)
  );
}
