/** Points in Morton order, and the cells of a quadtree over them: a cell's points are a range, its children stand side by
 *  side after it. A cell with one child is left out. */
export interface QuadTree {
  /** Point at a place of the order. */
  readonly pointAt: Uint32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly mass: Float32Array;
  readonly cells: number;
  /** Cells without children, in the order of their points. */
  readonly leaves: Uint32Array;
  /** By cell: places first … last - 1; first child; number of children, 0 = a leaf. */
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  readonly child: Uint32Array;
  readonly children: Uint32Array;
  /** By cell: centre of mass, mass, side squared. */
  readonly centreX: Float32Array;
  readonly centreY: Float32Array;
  readonly cellMass: Float32Array;
  readonly side2: Float32Array;
}

/** A leaf is split from so many points on; its points share the list of what acts on them. */
const LEAF = 24;
const BITS = 16;

/** @param mass > 0 by point  @complexity O(n) for spread points, O(n · 16) at most */
export function quadTree(x: Float32Array, y: Float32Array, mass: Float32Array): QuadTree {
  const order = x.length;
  const { keys, pointAt, side } = mortonOrder(x, y);
  const sorted = {
    x: inOrder(x, pointAt),
    y: inOrder(y, pointAt),
    mass: inOrder(mass, pointAt),
  };
  const most = 2 * order + 1;
  const [first, last, child, children] = [0, 0, 0, 0].map(() => new Uint32Array(most)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  const side2 = new Float32Array(most);
  const sides = Float64Array.from({ length: BITS + 1 }, (_, level) => side / 2 ** (BITS - level));
  let cells = 1;
  last[0] = order;
  for (let cell = 0; cell < cells; cell++) {
    const from = first[cell]!;
    const to = last[cell]!;
    // The level on which first and last point part: levels above hold one child and are skipped.
    const apart = to > from ? keys[from]! ^ keys[to - 1]! : 0;
    const level = (33 - Math.clz32(apart)) >> 1;
    const length = sides[level]!;
    side2[cell] = length * length;
    if (to - from <= LEAF || level === 0) continue;
    child[cell] = cells;
    const shift = 2 * (level - 1);
    for (let at = from; at < to;) {
      const quarter = keys[at]! >>> shift;
      const begin = at;
      at = endOf(keys, at, to, quarter, shift);
      first[cells] = begin;
      last[cells++] = at;
    }
    children[cell] = cells - child[cell]!;
  }
  const used = (array: Uint32Array): Uint32Array => array.subarray(0, cells);
  const shape = {
    cells,
    first: used(first),
    last: used(last),
    child: used(child),
    children: used(children),
  };
  const leaves = leavesOf(order, shape);
  const centres = centresOf(sorted, shape);
  return { pointAt, ...sorted, ...shape, leaves, ...centres, side2: side2.subarray(0, cells) };
}

/** A plain loop: `from` with a function takes ten times as long. */
function inOrder(values: Float32Array, pointAt: Uint32Array): Float32Array {
  const sorted = new Float32Array(values.length);
  for (let place = 0; place < sorted.length; place++) sorted[place] = values[pointAt[place]!]!;
  return sorted;
}

/** One past the last place whose key begins with `quarter`; `from` is the first. */
function endOf(keys: Int32Array, from: number, to: number, quarter: number, shift: number): number {
  // Steps that double, then halve: most quarters are short.
  let step = 1;
  while (from + step < to && keys[from + step]! >>> shift === quarter) {
    from += step;
    step *= 2;
  }
  let end = Math.min(to, from + step);
  while (end - from > 1) {
    const middle = (from + end) >>> 1;
    if (keys[middle]! >>> shift === quarter) from = middle;
    else end = middle;
  }
  return end;
}

function leavesOf(
  order: number,
  { cells, first, last, children }: Pick<QuadTree, 'cells' | 'first' | 'last' | 'children'>,
): Uint32Array {
  const leafAt = new Uint32Array(order);
  for (let cell = 0; cell < cells; cell++) if (children[cell] === 0) leafAt[first[cell]!] = cell;
  const leaves = new Uint32Array(cells);
  let count = 0;
  for (let place = 0; place < order; place = last[leafAt[place]!]!)
    leaves[count++] = leafAt[place]!;
  return leaves.slice(0, count);
}

function centresOf(
  { x, y, mass }: Pick<QuadTree, 'x' | 'y' | 'mass'>,
  {
    cells,
    first,
    last,
    child,
    children,
  }: Pick<QuadTree, 'cells' | 'first' | 'last' | 'child' | 'children'>,
): Pick<QuadTree, 'centreX' | 'centreY' | 'cellMass'> {
  const centreX = new Float32Array(cells);
  const centreY = new Float32Array(cells);
  const cellMass = new Float32Array(cells);
  // Children stand after their parent.
  for (let cell = cells - 1; cell >= 0; cell--) {
    const isLeaf = children[cell] === 0;
    const from = isLeaf ? first[cell]! : child[cell]!;
    const to = isLeaf ? last[cell]! : from + children[cell]!;
    const [px, py, pm] = isLeaf ? [x, y, mass] : [centreX, centreY, cellMass];
    let [sumX, sumY, sum] = [0, 0, 0];
    for (let i = from; i < to; i++) {
      sumX += pm[i]! * px[i]!;
      sumY += pm[i]! * py[i]!;
      sum += pm[i]!;
    }
    centreX[cell] = sumX / sum;
    centreY[cell] = sumY / sum;
    cellMass[cell] = sum;
  }
  return { centreX, centreY, cellMass };
}

/** Points by interleaved bits of their cell in a grid of 65,536 × 65,536: near in the order, near on the plane.
 *  Sorted by three counting passes, equal keys in the order of points. */
function mortonOrder(x: Float32Array, y: Float32Array) {
  const order = x.length;
  let [left, low, right, high] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < order; i++) {
    left = Math.min(left, x[i]!);
    right = Math.max(right, x[i]!);
    low = Math.min(low, y[i]!);
    high = Math.max(high, y[i]!);
  }
  const side = order === 0 ? 1 : Math.max(right - left, high - low) * (1 + 1e-5) + 1e-9;
  const scale = (2 ** BITS - 1) / side;
  let from = new Uint32Array(order);
  let keys = new Int32Array(order);
  for (let i = 0; i < order; i++) {
    from[i] = i;
    keys[i] = spread((x[i]! - left) * scale) | (spread((y[i]! - low) * scale) << 1);
  }
  let to = new Uint32Array(order);
  let moved = new Int32Array(order);
  for (const shift of [0, 11, 22]) {
    const starts = new Uint32Array(2049);
    for (let i = 0; i < order; i++) starts[((keys[i]! >>> shift) & 2047) + 1]!++;
    for (let digit = 0; digit < 2048; digit++) starts[digit + 1]! += starts[digit]!;
    for (let i = 0; i < order; i++) {
      const place = starts[(keys[i]! >>> shift) & 2047]!++;
      to[place] = from[i]!;
      moved[place] = keys[i]!;
    }
    [from, to] = [to, from];
    [keys, moved] = [moved, keys];
  }
  return { keys, pointAt: from, side };
}

/** The sixteen low bits, each moved to an even place. */
function spread(value: number): number {
  let v = value & 0xffff;
  v = (v | (v << 8)) & 0x00ff00ff;
  v = (v | (v << 4)) & 0x0f0f0f0f;
  v = (v | (v << 2)) & 0x33333333;
  return (v | (v << 1)) & 0x55555555;
}
