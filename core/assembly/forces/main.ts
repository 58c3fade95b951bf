import { endLayout, startLayout, take } from '../memory';

/** Repulsion of ForceAtlas2 by Barnes and Hut, group by group; the other side is
 *  core/src/analysis/layout/repulsion.ts, which computes the same bits without vectors. Points stand in Morton order. */

/** f32, n: positions and masses; results. */
export let x: usize = 0;
export let y: usize = 0;
export let mass: usize = 0;
export let forceX: usize = 0;
export let forceY: usize = 0;
/** u32: the leaves in the order of their points. */
export let leaves: usize = 0;
/** u32, cells: points first … last - 1; first child; number of children, 0 = a leaf. */
export let first: usize = 0;
export let last: usize = 0;
export let child: usize = 0;
export let children: usize = 0;
/** f32, cells: centre of mass, mass, side squared. */
export let centreX: usize = 0;
export let centreY: usize = 0;
export let cellMass: usize = 0;
export let side2: usize = 0;

/** u32: cells to look at; f32: what acts on a group. */
let stack: usize = 0;
let actX: usize = 0;
let actY: usize = 0;
let actMass: usize = 0;

/** @returns false when there is not enough memory */
export function layoutForces(n: u32, cells: u32, leafCount: u32): bool {
  startLayout();
  const points = (<usize>n) << 2;
  const all = (<usize>cells) << 2;
  x = take(points + 16);
  y = take(points + 16);
  mass = take(points + 16);
  forceX = take(points);
  forceY = take(points);
  leaves = take((<usize>leafCount) << 2);
  first = take(all);
  last = take(all);
  child = take(all);
  children = take(all);
  centreX = take(all);
  centreY = take(all);
  cellMass = take(all);
  side2 = take(all);
  stack = take(all);
  // A group is acted on by each point or by a cell that holds it: never by more than there are points.
  actX = take(points + 16);
  actY = take(points + 16);
  actMass = take(points + 16);
  return endLayout();
}

/** Forces on the points of the leaves from … to - 1 of their list. */
export function repulse(from: u32, to: u32, theta2: f32): void {
  for (let i = from; i < to; i++) {
    const leaf = word(leaves, i);
    const begin = word(first, leaf);
    const end = word(last, leaf);
    act(begin, end, listFor(begin, end, theta2));
  }
}

/** Writes down what acts on the points begin … end - 1: far cells as one, near points each. @returns how many */
function listFor(begin: u32, end: u32, theta2: f32): u32 {
  let left = real(x, begin),
    right = left,
    low = real(y, begin),
    high = low;
  for (let p = begin + 1; p < end; p++) {
    left = min(left, real(x, p));
    right = max(right, real(x, p));
    low = min(low, real(y, p));
    high = max(high, real(y, p));
  }
  let count: u32 = 0;
  let waiting: u32 = 1;
  store<u32>(stack, 0);
  while (waiting > 0) {
    waiting--;
    const cell = load<u32>(stack + ((<usize>waiting) << 2));
    const cx = real(centreX, cell);
    const cy = real(centreY, cell);
    const dx = cx < left ? left - cx : cx > right ? cx - right : <f32>0;
    const dy = cy < low ? low - cy : cy > high ? cy - high : <f32>0;
    if (real(side2, cell) < theta2 * (dx * dx + dy * dy)) {
      put(count++, cx, cy, real(cellMass, cell));
      continue;
    }
    const under = word(children, cell);
    if (under === 0) {
      for (let p = word(first, cell), stop = word(last, cell); p < stop; p++) {
        put(count++, real(x, p), real(y, p), real(mass, p));
      }
      continue;
    }
    const one = word(child, cell);
    for (let k: u32 = 0; k < under; k++) {
      store<u32>(stack + ((<usize>(waiting + k)) << 2), one + k);
    }
    waiting += under;
  }
  // Up to a whole vector with what has no mass.
  for (let i = count; i < ((count + 3) & ~3); i++) put(i, 0, 0, 0);
  return count;
}

function put(i: u32, px: f32, py: f32, m: f32): void {
  store<f32>(actX + ((<usize>i) << 2), px);
  store<f32>(actY + ((<usize>i) << 2), py);
  store<f32>(actMass + ((<usize>i) << 2), m);
}

/** Two points at a time: what acts is read once for both. */
function act(begin: u32, end: u32, count: u32): void {
  const stop = (<usize>((count + 3) & ~3)) << 2;
  const least = f32x4.splat(1e-12);
  for (let p = begin; p < end; p += 2) {
    const px = f32x4.splat(real(x, p));
    const py = f32x4.splat(real(y, p));
    const q = p + 1 < end ? p + 1 : p;
    const qx = f32x4.splat(real(x, q));
    const qy = f32x4.splat(real(y, q));
    let ax = f32x4.splat(0),
      ay = ax,
      bx = ax,
      by = ax;
    for (let at: usize = 0; at < stop; at += 16) {
      const ox = v128.load(actX + at);
      const oy = v128.load(actY + at);
      const m = v128.load(actMass + at);
      const dx = f32x4.sub(px, ox);
      const dy = f32x4.sub(py, oy);
      const ex = f32x4.sub(qx, ox);
      const ey = f32x4.sub(qy, oy);
      const f = f32x4.div(m, f32x4.add(f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)), least));
      const g = f32x4.div(m, f32x4.add(f32x4.add(f32x4.mul(ex, ex), f32x4.mul(ey, ey)), least));
      ax = f32x4.add(ax, f32x4.mul(dx, f));
      ay = f32x4.add(ay, f32x4.mul(dy, f));
      bx = f32x4.add(bx, f32x4.mul(ex, g));
      by = f32x4.add(by, f32x4.mul(ey, g));
    }
    keep(p, ax, ay);
    if (q !== p) keep(q, bx, by);
  }
}

function keep(p: u32, ax: v128, ay: v128): void {
  const m = real(mass, p);
  store<f32>(forceX + ((<usize>p) << 2), m * sumOf(ax));
  store<f32>(forceY + ((<usize>p) << 2), m * sumOf(ay));
}

function sumOf(a: v128): f32 {
  return (
    f32x4.extract_lane(a, 0) +
    f32x4.extract_lane(a, 1) +
    (f32x4.extract_lane(a, 2) + f32x4.extract_lane(a, 3))
  );
}

function word(array: usize, i: u32): u32 {
  return load<u32>(array + ((<usize>i) << 2));
}

function real(array: usize, i: u32): f32 {
  return load<f32>(array + ((<usize>i) << 2));
}
