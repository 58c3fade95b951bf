import {
  copies,
  entryLanes,
  entryNode,
  far,
  isTouched,
  levelArcs,
  levelStart,
  near,
  offsets,
  paths,
  seen,
  sources,
  targets,
  touched,
  unfinished,
} from './brandes-memory';
import { clear, clearRows, maskOf, nonZero } from './lanes';

/** Arcs of the frontier and of the nodes still waited for: the cheaper side is walked. */
let frontierArcs: u32 = 0;
let waitingArcs: u32 = 0;
/** Entries written so far. */
let entries: u32 = 0;
/** Nodes on the `unfinished` list; -1 = not made yet. */
let waiting: i32 = 0;

/** Walks out from up to eight sources at once, distance by distance. A node is entered once for each distance at which
 *  some lane comes to it, with those lanes. Path counts: σ_v = Σ σ_u · copies_u over u one step nearer.
 *  @param low, high nodes the batch can reach: low … high - 1
 *  @returns number of distances, the sources' own 0 included */
export function walkOut(low: u32, high: u32, count: u32): u32 {
  memory.fill(seen + low, 0, high - low);
  const full: u32 = (1 << count) - 1;
  entries = 0;
  for (let lane: u32 = 0; lane < count; lane++) {
    const source = load<u32>(sources + ((<usize>lane) << 2));
    const row = paths + ((<usize>source) << 6);
    const before: u32 = load<u8>(seen + source);
    if (before === 0) {
      clear(row);
      store<u32>(entryNode + ((<usize>entries) << 2), source);
      entries++;
    }
    store<u8>(seen + source, before | (1 << lane));
    store<f64>(row + ((<usize>lane) << 3), 1);
  }
  waitingArcs = arcsBefore(high) - arcsBefore(low);
  frontierArcs = 0;
  waiting = -1;
  for (let i: u32 = 0; i < entries; i++) {
    const node = load<u32>(entryNode + ((<usize>i) << 2));
    const lanes: u32 = load<u8>(seen + node);
    store<u8>(entryLanes + i, lanes);
    const arcs = arcsBefore(node + 1) - arcsBefore(node);
    frontierArcs += arcs;
    if (lanes === full) waitingArcs -= arcs;
  }
  store<u32>(levelStart, 0);
  store<u32>(levelStart, entries, 4);
  store<u32>(levelArcs, frontierArcs);
  let level: u32 = 0;
  for (let from: u32 = 0; from < entries; level++) {
    const to = entries;
    // A pushed arc reads and writes, a pulled one reads: a push must be three times shorter to win.
    if (frontierArcs * 3 > waitingArcs) pull(from, to, level === 0, full, low, high);
    else push(from, to, level === 0, full);
    store<u32>(levelArcs + ((<usize>(level + 1)) << 2), frontierArcs);
    from = to;
    store<u32>(levelStart + ((<usize>(level + 2)) << 2), entries);
  }
  return level;
}

function arcsBefore(node: u32): u32 {
  return load<u32>(offsets + ((<usize>node) << 2));
}

/** Every node that waits adds up what its neighbours on the frontier hold. */
function pull(from: u32, to: u32, isFirst: bool, full: u32, low: u32, high: u32): void {
  const rows = near,
    starts = offsets,
    ends = targets,
    visited = seen,
    list = unfinished;
  for (let i = from; i < to; i++) {
    const node = load<u32>(entryNode + ((<usize>i) << 2));
    const path = paths + ((<usize>node) << 6),
      mask = maskOf(load<u8>(entryLanes + i)),
      row = rows + ((<usize>node) << 6);
    const times = f64x2.splat(isFirst ? 1 : load<f64>(copies + ((<usize>node) << 3)));
    v128.store(row, v128.and(f64x2.mul(v128.load(path), times), v128.load(mask)));
    v128.store(row, v128.and(f64x2.mul(v128.load(path, 16), times), v128.load(mask, 16)), 16);
    v128.store(row, v128.and(f64x2.mul(v128.load(path, 32), times), v128.load(mask, 32)), 32);
    v128.store(row, v128.and(f64x2.mul(v128.load(path, 48), times), v128.load(mask, 48)), 48);
  }
  let kept: i32 = 0;
  if (waiting < 0) {
    for (let node = low; node < high; node++) {
      store<u32>(list + ((<usize>kept) << 2), node);
      kept += i32(load<u8>(visited + node) !== full);
    }
  } else {
    for (let i = 0; i < waiting; i++) {
      const node = load<u32>(list + ((<usize>i) << 2));
      store<u32>(list + ((<usize>kept) << 2), node);
      kept += i32(load<u8>(visited + node) !== full);
    }
  }
  waiting = kept;
  frontierArcs = 0;
  for (let i = 0; i < kept; i++) {
    const node = load<u32>(list + ((<usize>i) << 2));
    let a = f64x2.splat(0),
      b = a,
      c = a,
      d = a;
    const first = load<u32>(starts + ((<usize>node) << 2)),
      last = load<u32>(starts + ((<usize>node) << 2), 4);
    const stop = ends + ((<usize>last) << 2);
    for (let at = ends + ((<usize>first) << 2); at < stop; at += 4) {
      const row = rows + ((<usize>load<u32>(at)) << 6);
      a = f64x2.add(a, v128.load(row));
      b = f64x2.add(b, v128.load(row, 16));
      c = f64x2.add(c, v128.load(row, 32));
      d = f64x2.add(d, v128.load(row, 48));
    }
    const fresh = nonZero(a, b, c, d) & ~(<u32>load<u8>(visited + node));
    if (fresh !== 0) enter(node, fresh, a, b, c, d, full, last - first);
  }
  clearRows(rows, entryNode + ((<usize>from) << 2), to - from);
}

/** Every node of the frontier adds what it holds to its neighbours. */
function push(from: u32, to: u32, isFirst: bool, full: u32): void {
  const rows = far,
    ends = targets,
    visited = seen,
    flags = isTouched,
    list = touched;
  let count: u32 = 0;
  for (let i = from; i < to; i++) {
    const node = load<u32>(entryNode + ((<usize>i) << 2));
    const path = paths + ((<usize>node) << 6),
      mask = maskOf(load<u8>(entryLanes + i));
    const times = f64x2.splat(isFirst ? 1 : load<f64>(copies + ((<usize>node) << 3)));
    const a = v128.and(f64x2.mul(v128.load(path), times), v128.load(mask));
    const b = v128.and(f64x2.mul(v128.load(path, 16), times), v128.load(mask, 16));
    const c = v128.and(f64x2.mul(v128.load(path, 32), times), v128.load(mask, 32));
    const d = v128.and(f64x2.mul(v128.load(path, 48), times), v128.load(mask, 48));
    const stop = ends + ((<usize>arcsBefore(node + 1)) << 2);
    for (let at = ends + ((<usize>arcsBefore(node)) << 2); at < stop; at += 4) {
      const next = load<u32>(at);
      if (load<u8>(visited + next) === full) continue;
      store<u32>(list + ((<usize>count) << 2), next);
      count += 1 - load<u8>(flags + next);
      store<u8>(flags + next, 1);
      const row = rows + ((<usize>next) << 6);
      v128.store(row, f64x2.add(v128.load(row), a));
      v128.store(row, f64x2.add(v128.load(row, 16), b), 16);
      v128.store(row, f64x2.add(v128.load(row, 32), c), 32);
      v128.store(row, f64x2.add(v128.load(row, 48), d), 48);
    }
  }
  frontierArcs = 0;
  for (let i: u32 = 0; i < count; i++) {
    const node = load<u32>(list + ((<usize>i) << 2));
    const row = rows + ((<usize>node) << 6);
    const a = v128.load(row),
      b = v128.load(row, 16),
      c = v128.load(row, 32),
      d = v128.load(row, 48);
    clear(row);
    store<u8>(flags + node, 0);
    const fresh = nonZero(a, b, c, d) & ~(<u32>load<u8>(visited + node));
    if (fresh !== 0) enter(node, fresh, a, b, c, d, full, arcsBefore(node + 1) - arcsBefore(node));
  }
}

/** Writes down the lanes that come to a node for the first time. */
function enter(
  node: u32,
  fresh: u32,
  a: v128,
  b: v128,
  c: v128,
  d: v128,
  full: u32,
  arcs: u32,
): void {
  const before: u32 = load<u8>(seen + node);
  const mask = maskOf(fresh),
    row = paths + ((<usize>node) << 6);
  a = v128.and(a, v128.load(mask));
  b = v128.and(b, v128.load(mask, 16));
  c = v128.and(c, v128.load(mask, 32));
  d = v128.and(d, v128.load(mask, 48));
  if (before !== 0) {
    // Lanes not come yet hold zero, so "or" joins.
    a = v128.or(a, v128.load(row));
    b = v128.or(b, v128.load(row, 16));
    c = v128.or(c, v128.load(row, 32));
    d = v128.or(d, v128.load(row, 48));
  }
  v128.store(row, a);
  v128.store(row, b, 16);
  v128.store(row, c, 32);
  v128.store(row, d, 48);
  store<u8>(seen + node, before | fresh);
  store<u32>(entryNode + ((<usize>entries) << 2), node);
  store<u8>(entryLanes + entries, fresh);
  entries++;
  frontierArcs += arcs;
  if ((before | fresh) === full) waitingArcs -= arcs;
}
