import {
  copies,
  endCount,
  entryLanes,
  entryNode,
  far,
  farEnds,
  farOwn,
  farSources,
  near,
  nearOwn,
  apartSums,
  nodeSums,
  offsets,
  paths,
  sourceCount,
  targets,
} from './brandes-memory';
import { laneWeights, startOf } from './brandes-back';
import { clearRows, maskOf, sumOfProducts } from './lanes';

/** As `addNodes`, and the sums without the pairs that have an end next to v (bridgeness). An end that is the very next
 *  node w is a neighbour: o_w = (ends_w - farEnds_w) / σ_w is taken off; a source one step away is one too: only who
 *  hangs behind it counts. */
export function addApart(count: u32, levels: u32): void {
  let got = near,
    given = far,
    gotOwn = nearOwn,
    givenOwn = farOwn;
  const starts = offsets,
    ends = targets;
  const weight = laneWeights(memory.data(64, 16), sourceCount, count);
  const farWeight = laneWeights(memory.data(64, 16), farSources, count);
  for (let level = levels - 1; level >= 1; level--) {
    const from = startOf(level),
      to = startOf(level + 1);
    for (let i = from; i < to; i++) {
      const node = load<u32>(entryNode + ((<usize>i) << 2));
      let a = f64x2.splat(0),
        b = a,
        c = a,
        d = a,
        e = a,
        f = a,
        g = a,
        h = a;
      const stop = ends + ((<usize>load<u32>(starts + ((<usize>node) << 2), 4)) << 2);
      for (
        let at = ends + ((<usize>load<u32>(starts + ((<usize>node) << 2))) << 2);
        at < stop;
        at += 4
      ) {
        const next = (<usize>load<u32>(at)) << 6,
          row = got + next,
          own = gotOwn + next;
        a = f64x2.add(a, v128.load(row));
        b = f64x2.add(b, v128.load(row, 16));
        c = f64x2.add(c, v128.load(row, 32));
        d = f64x2.add(d, v128.load(row, 48));
        e = f64x2.add(e, v128.load(own));
        f = f64x2.add(f, v128.load(own, 16));
        g = f64x2.add(g, v128.load(own, 32));
        h = f64x2.add(h, v128.load(own, 48));
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
      const all = load<f64>(endCount + ((<usize>node) << 3));
      const every = f64x2.splat(all),
        beside = f64x2.splat(all - load<f64>(farEnds + ((<usize>node) << 3)));
      const times = f64x2.splat(load<f64>(copies + ((<usize>node) << 3)));
      const row = given + ((<usize>node) << 6),
        own = givenOwn + ((<usize>node) << 6);
      v128.store(row, f64x2.add(f64x2.mul(times, a), v128.and(f64x2.div(every, p0), m0)));
      v128.store(row, f64x2.add(f64x2.mul(times, b), v128.and(f64x2.div(every, p1), m1)), 16);
      v128.store(row, f64x2.add(f64x2.mul(times, c), v128.and(f64x2.div(every, p2), m2)), 32);
      v128.store(row, f64x2.add(f64x2.mul(times, d), v128.and(f64x2.div(every, p3), m3)), 48);
      v128.store(own, v128.and(f64x2.div(beside, p0), m0));
      v128.store(own, v128.and(f64x2.div(beside, p1), m1), 16);
      v128.store(own, v128.and(f64x2.div(beside, p2), m2), 32);
      v128.store(own, v128.and(f64x2.div(beside, p3), m3), 48);
      const q0 = v128.and(p0, m0),
        q1 = v128.and(p1, m1),
        q2 = v128.and(p2, m2),
        q3 = v128.and(p3, m3);
      add(nodeSums, node, weight, q0, q1, q2, q3, a, b, c, d);
      add(
        apartSums,
        node,
        level === 1 ? farWeight : weight,
        q0,
        q1,
        q2,
        q3,
        f64x2.sub(a, v128.and(e, m0)),
        f64x2.sub(b, v128.and(f, m1)),
        f64x2.sub(c, v128.and(g, m2)),
        f64x2.sub(d, v128.and(h, m3)),
      );
    }
    if (level + 1 < levels) {
      const above = entryNode + ((<usize>to) << 2),
        many = startOf(level + 2) - to;
      clearRows(got, above, many);
      clearRows(gotOwn, above, many);
    }
    let swapped = got;
    got = given;
    given = swapped;
    swapped = gotOwn;
    gotOwn = givenOwn;
    givenOwn = swapped;
  }
  if (levels > 1) {
    const first = entryNode + ((<usize>startOf(1)) << 2),
      many = startOf(2) - startOf(1);
    clearRows(got, first, many);
    clearRows(gotOwn, first, many);
  }
}

/** sums[node] += Σ over lanes of weight · σ · through */
function add(
  sums: usize,
  node: u32,
  weight: usize,
  q0: v128,
  q1: v128,
  q2: v128,
  q3: v128,
  a: v128,
  b: v128,
  c: v128,
  d: v128,
): void {
  const sum = sums + ((<usize>node) << 3);
  store<f64>(
    sum,
    load<f64>(sum) +
      sumOfProducts(
        f64x2.mul(q0, a),
        f64x2.mul(q1, b),
        f64x2.mul(q2, c),
        f64x2.mul(q3, d),
        v128.load(weight),
        v128.load(weight, 16),
        v128.load(weight, 32),
        v128.load(weight, 48),
      ),
  );
}
