import type { PartJob } from '../crew.js';
import {
  addressed,
  assertRoom,
  type Address,
  type SimdModule,
} from '../shortest-paths/simd-module.js';
import type { QuadTree } from './quad-tree.js';

/** What the module of forces exports (`core/assembly/forces/main.ts`). */
export interface ForcesModule extends SimdModule {
  layoutForces(points: number, cells: number, leaves: number): number;
  readonly repulse: (from: number, to: number, theta2: number) => void;
  readonly x: Address;
  readonly y: Address;
  readonly mass: Address;
  readonly forceX: Address;
  readonly forceY: Address;
  readonly leaves: Address;
  readonly first: Address;
  readonly last: Address;
  readonly child: Address;
  readonly children: Address;
  readonly centreX: Address;
  readonly centreY: Address;
  readonly cellMass: Address;
  readonly side2: Address;
}

interface Repulsion {
  readonly tree: QuadTree;
  readonly theta: number;
  /** Where each part starts among the leaves, and among the places of the order; one more than there are parts. */
  readonly cuts: Uint32Array;
  readonly places: Uint32Array;
}

/** A part is a run of leaves: the forces on their points, x then y, each of the length of the longest part. Every point
 *  is pushed away from every other by mass · mass / distance; a cell whose side is under θ times its distance acts as
 *  one point.
 *  @source Barnes & Hut (1986), Nature 324:446; groups: Barnes (1990), J. Comput. Phys. 87:161 */
export const repulsionJob: PartJob<Repulsion> = {
  name: 'repulsion',
  run({ tree, theta, cuts, places }, index, hooks) {
    const from = places[index]!;
    const to = places[index + 1]!;
    const forces = new Float64Array(2 * longest(places));
    const half = forces.length / 2;
    const module = hooks.simd?.forces;
    const found =
      module === undefined
        ? scalar(tree, theta, cuts[index]!, cuts[index + 1]!)
        : simd(module, tree, theta, cuts[index]!, cuts[index + 1]!);
    forces.set(found.x.subarray(from, to));
    forces.set(found.y.subarray(from, to), half);
    return forces;
  },
};

export function longest(places: Uint32Array): number {
  let most = 0;
  for (let i = 1; i < places.length; i++) most = Math.max(most, places[i]! - places[i - 1]!);
  return most;
}

interface Forces {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

const lastTree = new WeakMap<ForcesModule, QuadTree>();

function simd(
  module: ForcesModule,
  tree: QuadTree,
  theta: number,
  from: number,
  to: number,
): Forces {
  const points = tree.x.length;
  const { cells } = tree;
  // The parts of a step share the tree: it is written into the module once a thread.
  const isThere = lastTree.get(module) === tree;
  if (!isThere)
    assertRoom(module.layoutForces(points, cells, tree.leaves.length), points, 0, 'layout');
  const { words, reals } = addressed(module);
  if (!isThere) {
    for (const name of ['x', 'y', 'mass'] as const) reals(module[name], points).set(tree[name]);
    words(module.leaves, tree.leaves.length).set(tree.leaves);
    for (const name of ['first', 'last', 'child', 'children'] as const) {
      words(module[name], cells).set(tree[name]);
    }
    for (const name of ['centreX', 'centreY', 'cellMass', 'side2'] as const) {
      reals(module[name], cells).set(tree[name]);
    }
    lastTree.set(module, tree);
  }
  module.repulse(from, to, theta * theta);
  return { x: reals(module.forceX, points), y: reals(module.forceY, points) };
}

/** The module's own steps in the same order and precision: the same bits. */
function scalar(tree: QuadTree, theta: number, from: number, to: number): Forces {
  const { x, y, mass, first, last } = tree;
  const forces = { x: new Float32Array(x.length), y: new Float32Array(x.length) };
  const acting = {
    x: new Float32Array(x.length + 4),
    y: new Float32Array(x.length + 4),
    mass: new Float32Array(x.length + 4),
  };
  const stack = new Uint32Array(tree.cells);
  const lanesX = new Float32Array(4);
  const lanesY = new Float32Array(4);
  const round = Math.fround;
  const least = round(1e-12);
  for (const leaf of tree.leaves.subarray(from, to)) {
    const begin = first[leaf]!;
    const end = last[leaf]!;
    const count = listFor(tree, begin, end, round(theta * theta), acting, stack);
    for (let p = begin; p < end; p++) {
      lanesX.fill(0);
      lanesY.fill(0);
      for (let i = 0; i < count; i++) {
        const dx = round(x[p]! - acting.x[i]!);
        const dy = round(y[p]! - acting.y[i]!);
        const square = round(round(round(dx * dx) + round(dy * dy)) + least);
        const f = round(acting.mass[i]! / square);
        lanesX[i & 3]! += round(dx * f);
        lanesY[i & 3]! += round(dy * f);
      }
      forces.x[p] = mass[p]! * sumOf(lanesX);
      forces.y[p] = mass[p]! * sumOf(lanesY);
    }
  }
  return forces;
}

function sumOf(lanes: Float32Array): number {
  const round = Math.fround;
  return round(round(lanes[0]! + lanes[1]!) + round(lanes[2]! + lanes[3]!));
}

function listFor(
  tree: QuadTree,
  begin: number,
  end: number,
  theta2: number,
  acting: { readonly x: Float32Array; readonly y: Float32Array; readonly mass: Float32Array },
  stack: Uint32Array,
): number {
  const { x, y, mass, first, last, child, children, centreX, centreY, cellMass, side2 } = tree;
  const round = Math.fround;
  let [left, right, low, high] = [x[begin]!, x[begin]!, y[begin]!, y[begin]!];
  for (let p = begin + 1; p < end; p++) {
    left = Math.min(left, x[p]!);
    right = Math.max(right, x[p]!);
    low = Math.min(low, y[p]!);
    high = Math.max(high, y[p]!);
  }
  let count = 0;
  const put = (px: number, py: number, m: number): void => {
    acting.x[count] = px;
    acting.y[count] = py;
    acting.mass[count++] = m;
  };
  let waiting = 1;
  stack[0] = 0;
  while (waiting > 0) {
    const cell = stack[--waiting]!;
    const cx = centreX[cell]!;
    const cy = centreY[cell]!;
    const dx = cx < left ? round(left - cx) : cx > right ? round(cx - right) : 0;
    const dy = cy < low ? round(low - cy) : cy > high ? round(cy - high) : 0;
    if (side2[cell]! < round(theta2 * round(round(dx * dx) + round(dy * dy)))) {
      put(cx, cy, cellMass[cell]!);
    } else if (children[cell] === 0) {
      for (let p = first[cell]!; p < last[cell]!; p++) put(x[p]!, y[p]!, mass[p]!);
    } else {
      for (let k = 0; k < children[cell]!; k++) stack[waiting++] = child[cell]! + k;
    }
  }
  return count;
}
