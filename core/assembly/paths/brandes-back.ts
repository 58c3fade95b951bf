import {
  copies,
  endCount,
  entryLanes,
  entryNode,
  isTouched,
  levelArcs,
  touched,
  far,
  levelStart,
  near,
  nodeSums,
  offsets,
  paths,
  sourceCount,
  sources,
  targets,
} from './brandes-memory';
import { clear, clearRows, maskOf, sumOfProducts } from './lanes';

/** The way back, from the farthest distance: δ_v = σ_v · Σ_w x_w over w one step farther, with
 *  x_w = (ends_w + copies_w · δ_w) / σ_w; the sum of a node grows by sources_s · δ_v for every lane s.
 *  @param levels as `walkOut` answered */
export function addNodes(count: u32, levels: u32): void {
  let got = near,
    given = far;
  const starts = offsets,
    ends = targets;
  const weight = laneWeights(memory.data(64, 16), sourceCount, count);
  const w0 = v128.load(weight),
    w1 = v128.load(weight, 16),
    w2 = v128.load(weight, 32),
    w3 = v128.load(weight, 48);
  for (let level = levels - 1; level >= 1; level--) {
    const from = startOf(level);
    const to = startOf(level + 1);
    const above = level + 1 < levels ? startOf(level + 2) : to;
    // A pushed arc reads and writes, a pulled one reads. The last level gets nothing.
    const isPushed = arcsOf(level + 1) * 2 <= arcsOf(level);
    const count = isPushed ? pushBack(got, given, to, above) : 0;
    for (let i = from; i < to; i++) {
      const node = load<u32>(entryNode + ((<usize>i) << 2));
      const row = given + ((<usize>node) << 6);
      let a: v128, b: v128, c: v128, d: v128;
      if (isPushed) {
        a = v128.load(row);
        b = v128.load(row, 16);
        c = v128.load(row, 32);
        d = v128.load(row, 48);
        store<u8>(isTouched + node, 0);
      } else {
        a = b = c = d = f64x2.splat(0);
        const stop = ends + ((<usize>load<u32>(starts + ((<usize>node) << 2), 4)) << 2);
        for (
          let at = ends + ((<usize>load<u32>(starts + ((<usize>node) << 2))) << 2);
          at < stop;
          at += 4
        ) {
          const next = got + ((<usize>load<u32>(at)) << 6);
          a = f64x2.add(a, v128.load(next));
          b = f64x2.add(b, v128.load(next, 16));
          c = f64x2.add(c, v128.load(next, 32));
          d = f64x2.add(d, v128.load(next, 48));
        }
      }
      const mask = maskOf(load<u8>(entryLanes + i)),
        path = paths + ((<usize>node) << 6);
      const m0 = v128.load(mask),
        m1 = v128.load(mask, 16),
        m2 = v128.load(mask, 32),
        m3 = v128.load(mask, 48);
      const p0 = v128.load(path),
        p1 = v128.load(path, 16),
        p2 = v128.load(path, 32),
        p3 = v128.load(path, 48);
      a = v128.and(a, m0);
      b = v128.and(b, m1);
      c = v128.and(c, m2);
      d = v128.and(d, m3);
      const sum = nodeSums + ((<usize>node) << 3);
      store<f64>(
        sum,
        load<f64>(sum) +
          sumOfProducts(
            f64x2.mul(v128.and(p0, m0), a),
            f64x2.mul(v128.and(p1, m1), b),
            f64x2.mul(v128.and(p2, m2), c),
            f64x2.mul(v128.and(p3, m3), d),
            w0,
            w1,
            w2,
            w3,
          ),
      );
      const own = f64x2.splat(load<f64>(endCount + ((<usize>node) << 3)));
      const times = f64x2.splat(load<f64>(copies + ((<usize>node) << 3)));
      v128.store(row, f64x2.add(f64x2.mul(times, a), v128.and(f64x2.div(own, p0), m0)));
      v128.store(row, f64x2.add(f64x2.mul(times, b), v128.and(f64x2.div(own, p1), m1)), 16);
      v128.store(row, f64x2.add(f64x2.mul(times, c), v128.and(f64x2.div(own, p2), m2)), 32);
      v128.store(row, f64x2.add(f64x2.mul(times, d), v128.and(f64x2.div(own, p3), m3)), 48);
    }
    clearRows(got, entryNode + ((<usize>to) << 2), above - to);
    if (isPushed) clearTouched(given, count);
    const swapped = got;
    got = given;
    given = swapped;
  }
  if (levels > 1) clearRows(got, entryNode + ((<usize>startOf(1)) << 2), startOf(2) - startOf(1));
}

/** Every node one step farther hands what it holds to all its neighbours; who listens takes its own lanes of it.
 *  @returns how many nodes were touched: they are on the `touched` list */
function pushBack(got: usize, given: usize, from: u32, to: u32): u32 {
  const ends = targets;
  let count: u32 = 0;
  for (let i = from; i < to; i++) {
    const node = load<u32>(entryNode + ((<usize>i) << 2));
    const held = got + ((<usize>node) << 6);
    const a = v128.load(held);
    const b = v128.load(held, 16);
    const c = v128.load(held, 32);
    const d = v128.load(held, 48);
    const at = offsets + ((<usize>node) << 2);
    const stop = ends + ((<usize>load<u32>(at, 4)) << 2);
    for (let arc = ends + ((<usize>load<u32>(at)) << 2); arc < stop; arc += 4) {
      const next = load<u32>(arc);
      store<u32>(touched + ((<usize>count) << 2), next);
      count += 1 - load<u8>(isTouched + next);
      store<u8>(isTouched + next, 1);
      const row = given + ((<usize>next) << 6);
      v128.store(row, f64x2.add(v128.load(row), a));
      v128.store(row, f64x2.add(v128.load(row, 16), b), 16);
      v128.store(row, f64x2.add(v128.load(row, 32), c), 32);
      v128.store(row, f64x2.add(v128.load(row, 48), d), 48);
    }
  }
  return count;
}

/** Clears the rows that were handed something and had no use for it. */
function clearTouched(rows: usize, count: u32): void {
  for (let i: u32 = 0; i < count; i++) {
    const node = load<u32>(touched + ((<usize>i) << 2));
    if (!load<u8>(isTouched + node)) continue;
    store<u8>(isTouched + node, 0);
    clear(rows + ((<usize>node) << 6));
  }
}

function arcsOf(level: u32): u32 {
  return load<u32>(levelArcs + ((<usize>level) << 2));
}

export function startOf(level: u32): u32 {
  return load<u32>(levelStart + ((<usize>level) << 2));
}

/** One figure a lane, from one a node; 0 for lanes without a source.
 *  @returns `into` */
export function laneWeights(into: usize, figures: usize, count: u32): usize {
  for (let lane: u32 = 0; lane < 8; lane++) {
    const source = load<u32>(sources + ((<usize>lane) << 2));
    const figure = lane < count ? load<f64>(figures + ((<usize>source) << 3)) : 0;
    store<f64>(into + ((<usize>lane) << 3), figure);
  }
  return into;
}
