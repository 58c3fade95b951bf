import {
  arcSums,
  copies,
  endCount,
  entryLanes,
  entryNode,
  far,
  near,
  nodeSums,
  offsets,
  paths,
  sourceCount,
  targets,
} from './brandes-memory';
import { laneWeights, startOf } from './brandes-back';
import { clearRows, maskOf, sumOfProducts } from './lanes';

/** As `addNodes`, and for the arcs: that from v to w grows by sources_s · σ_v · x_w. At a source, only the share of one
 *  of its twins starts there: sources_s / copies_s. */
export function addArcs(count: u32, levels: u32): void {
  let got = near,
    given = far;
  const starts = offsets,
    ends = targets,
    sums = arcSums;
  const weight = laneWeights(memory.data(64, 16), sourceCount, count);
  const w0 = v128.load(weight),
    w1 = v128.load(weight, 16),
    w2 = v128.load(weight, 32),
    w3 = v128.load(weight, 48);
  for (let level = <i32>levels - 1; level >= 0; level--) {
    const from = startOf(level),
      to = startOf(level + 1);
    for (let i = from; i < to; i++) {
      const node = load<u32>(entryNode + ((<usize>i) << 2));
      const mask = maskOf(load<u8>(entryLanes + i)),
        path = paths + ((<usize>node) << 6);
      const times = load<f64>(copies + ((<usize>node) << 3));
      const share = f64x2.splat(level === 0 ? 1 / times : 1);
      const m0 = v128.load(mask),
        m1 = v128.load(mask, 16),
        m2 = v128.load(mask, 32),
        m3 = v128.load(mask, 48);
      const p0 = v128.load(path),
        p1 = v128.load(path, 16),
        p2 = v128.load(path, 32),
        p3 = v128.load(path, 48);
      const f0 = f64x2.mul(f64x2.mul(v128.and(p0, m0), w0), share),
        f1 = f64x2.mul(f64x2.mul(v128.and(p1, m1), w1), share);
      const f2 = f64x2.mul(f64x2.mul(v128.and(p2, m2), w2), share),
        f3 = f64x2.mul(f64x2.mul(v128.and(p3, m3), w3), share);
      let a = f64x2.splat(0),
        b = a,
        c = a,
        d = a;
      const stop = load<u32>(starts + ((<usize>node) << 2), 4);
      for (let arc = load<u32>(starts + ((<usize>node) << 2)); arc < stop; arc++) {
        const row = got + ((<usize>load<u32>(ends + ((<usize>arc) << 2))) << 6);
        const x0 = v128.load(row),
          x1 = v128.load(row, 16),
          x2 = v128.load(row, 32),
          x3 = v128.load(row, 48);
        a = f64x2.add(a, x0);
        b = f64x2.add(b, x1);
        c = f64x2.add(c, x2);
        d = f64x2.add(d, x3);
        const sum = sums + ((<usize>arc) << 3);
        store<f64>(sum, load<f64>(sum) + sumOfProducts(f0, f1, f2, f3, x0, x1, x2, x3));
      }
      if (level === 0) continue;
      a = v128.and(a, m0);
      b = v128.and(b, m1);
      c = v128.and(c, m2);
      d = v128.and(d, m3);
      const sum = nodeSums + ((<usize>node) << 3);
      store<f64>(sum, load<f64>(sum) + sumOfProducts(f0, f1, f2, f3, a, b, c, d));
      const own = f64x2.splat(load<f64>(endCount + ((<usize>node) << 3)));
      const twins = f64x2.splat(times),
        row = given + ((<usize>node) << 6);
      v128.store(row, f64x2.add(f64x2.mul(twins, a), v128.and(f64x2.div(own, p0), m0)));
      v128.store(row, f64x2.add(f64x2.mul(twins, b), v128.and(f64x2.div(own, p1), m1)), 16);
      v128.store(row, f64x2.add(f64x2.mul(twins, c), v128.and(f64x2.div(own, p2), m2)), 32);
      v128.store(row, f64x2.add(f64x2.mul(twins, d), v128.and(f64x2.div(own, p3), m3)), 48);
    }
    if (level + 1 < <i32>levels)
      clearRows(got, entryNode + ((<usize>to) << 2), startOf(level + 2) - to);
    const swapped = got;
    got = given;
    given = swapped;
  }
}
