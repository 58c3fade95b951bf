import {
  copies,
  endCount,
  entryLanes,
  entryNode,
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
import { clearRows, maskOf, sumOfProducts } from './lanes';

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
    const from = startOf(level),
      to = startOf(level + 1);
    for (let i = from; i < to; i++) {
      const node = load<u32>(entryNode + ((<usize>i) << 2));
      let a = f64x2.splat(0),
        b = a,
        c = a,
        d = a;
      const stop = ends + ((<usize>load<u32>(starts + ((<usize>node) << 2), 4)) << 2);
      for (
        let at = ends + ((<usize>load<u32>(starts + ((<usize>node) << 2))) << 2);
        at < stop;
        at += 4
      ) {
        const row = got + ((<usize>load<u32>(at)) << 6);
        a = f64x2.add(a, v128.load(row));
        b = f64x2.add(b, v128.load(row, 16));
        c = f64x2.add(c, v128.load(row, 32));
        d = f64x2.add(d, v128.load(row, 48));
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
      const row = given + ((<usize>node) << 6);
      v128.store(row, f64x2.add(f64x2.mul(times, a), v128.and(f64x2.div(own, p0), m0)));
      v128.store(row, f64x2.add(f64x2.mul(times, b), v128.and(f64x2.div(own, p1), m1)), 16);
      v128.store(row, f64x2.add(f64x2.mul(times, c), v128.and(f64x2.div(own, p2), m2)), 32);
      v128.store(row, f64x2.add(f64x2.mul(times, d), v128.and(f64x2.div(own, p3), m3)), 48);
    }
    if (level + 1 < levels) clearRows(got, entryNode + ((<usize>to) << 2), startOf(level + 2) - to);
    const swapped = got;
    got = given;
    given = swapped;
  }
  if (levels > 1) clearRows(got, entryNode + ((<usize>startOf(1)) << 2), startOf(2) - startOf(1));
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
