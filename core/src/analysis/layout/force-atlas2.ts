import { InvalidInputError } from '../../errors.js';
import { assertCsr, degreeOf, signed, type Csr } from '../../graph/csr.js';
import { rng } from '../../graph/rng.js';
import { eachPart } from '../crew.js';
import { SEED } from '../defaults.js';
import { checkpoint } from '../hooks.js';
import type { KernelHooks } from '../measure.js';
import { nextSpeed, type Speed } from './adaptive-speed.js';
import { quadTree, type QuadTree } from './quad-tree.js';
import { longest, repulsionJob } from './repulsion.js';
import { spreadApart } from './spread-apart.js';

export interface ForceAtlas2Options {
  /** Steps to take. */
  readonly steps: number;
  /** Of the first positions; ignored when the layout goes on from a state. */
  readonly seed?: number;
  /** Where an earlier call stopped: `steps` more from there are what one longer call gives, to the last bit. */
  readonly from?: ForceAtlas2State;
  /** k_r: how strongly nodes push each other away. */
  readonly scaling?: number;
  /** k_g: how strongly the middle pulls. */
  readonly gravity?: number;
  /** Attraction by log(1 + distance): tighter communities. */
  readonly linLog?: boolean;
  /** A cell farther than its side / θ acts as one point: 0.5 keeps forces within 0.5 % of exact ones. */
  readonly theta?: number;
  /** Least distance between two nodes in the result; nodes that overlap are pushed apart at the end. */
  readonly spacing?: number;
  readonly hooks?: KernelHooks;
}

export interface ForceAtlas2State extends Speed {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly forceX: Float64Array;
  readonly forceY: Float64Array;
}

export interface ForceAtlas2 {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** To go on from; its positions are those before overlaps were removed. */
  readonly state: ForceAtlas2State;
}

/** A number of its own, so that results do not depend on who computes them. */
const PARTS = 16;
/** Below so many nodes a step is not worth the way to other threads. */
const FEWEST_FOR_CREW = 2_000;
const FIRST_SIDE = 1_000;

/** ForceAtlas2: nodes push each other away by (degree + 1)(degree + 1) / distance, ties pull by strength · distance, the
 *  middle pulls by degree + 1. Seeded, resumable, the same bits for any number of threads and without SIMD.
 *  @returns positions, n each; isolates settle around the rest
 *  @throws InvalidInputError when steps is no whole number >= 0, θ, scaling or spacing is not > 0, gravity is < 0, or the
 *    state is another graph's
 *  @throws CancelledError when the hook says so
 *  @complexity O(n log n + m) a step; some 150 bytes a node
 *  @source Jacomy, Venturini, Heymann & Bastian (2014), PLOS ONE 9:e98679; Barnes & Hut (1986), Nature 324:446 */
export function forceAtlas2(csr: Csr, options: ForceAtlas2Options): ForceAtlas2 {
  assertCsr(csr);
  assertOptions(csr, options);
  const { order } = csr;
  const { steps, hooks, spacing, scaling = 10, gravity = 1, linLog = false, theta = 0.5 } = options;
  const state = options.from === undefined ? firstState(csr, options.seed) : copied(options.from);
  const { x, y, forceX, forceY } = state;
  let speed: Speed = state;
  const mass = Float32Array.from({ length: order }, (_, node) => 1 + degreeOf(csr, node));
  const pushX = new Float64Array(order);
  const pushY = new Float64Array(order);
  for (let step = 0; step < steps; step++) {
    checkpoint(hooks, step / steps);
    repel(quadTree(x, y, mass), theta, scaling, pushX, pushY, hooks);
    attract(csr, state, mass, { gravity, linLog }, pushX, pushY);
    speed = moved(state, mass, pushX, pushY, speed);
    forceX.set(pushX);
    forceY.set(pushY);
  }
  const end = { ...state, speed: speed.speed, efficiency: speed.efficiency };
  if (spacing === undefined) {
    checkpoint(hooks, 1);
    return { x: x.slice(), y: y.slice(), state: end };
  }
  const apart = { x: x.slice(), y: y.slice() };
  spreadApart(apart.x, apart.y, spacing, 50);
  checkpoint(hooks, 1);
  return { ...apart, state: end };
}

function repel(
  tree: QuadTree,
  theta: number,
  scaling: number,
  pushX: Float64Array,
  pushY: Float64Array,
  hooks: KernelHooks | undefined,
): void {
  const { cuts, places } = cutLeaves(tree);
  const half = longest(places);
  const { crew, onProgress: _own, ...rest } = hooks ?? {};
  const inner = crew === undefined || tree.x.length < FEWEST_FOR_CREW ? rest : { ...rest, crew };
  let part = 0;
  eachPart(
    repulsionJob,
    { tree, theta, cuts, places },
    { parts: cuts.length - 1, length: 2 * half },
    (forces) => {
      const from = places[part]!;
      const to = places[++part]!;
      for (let place = from; place < to; place++) {
        const point = tree.pointAt[place]!;
        pushX[point] = scaling * forces[place - from]!;
        pushY[point] = scaling * forces[half + place - from]!;
      }
    },
    inner,
  );
}

/** Runs of leaves that hold about as many points each. */
function cutLeaves({ leaves, first, x }: QuadTree): {
  readonly cuts: Uint32Array;
  readonly places: Uint32Array;
} {
  const each = Math.max(1, Math.ceil(x.length / PARTS));
  const cuts: number[] = [];
  leaves.forEach((leaf, i) => {
    if (first[leaf]! >= cuts.length * each) cuts.push(i);
  });
  const places = cuts.map((i) => first[leaves[i]!]!);
  return {
    cuts: Uint32Array.from([...cuts, leaves.length]),
    places: Uint32Array.from([...places, x.length]),
  };
}

/** Adds what ties and the middle pull. */
function attract(
  { order, strengths, ...csr }: Csr,
  { x, y }: ForceAtlas2State,
  mass: Float32Array,
  { gravity, linLog }: { readonly gravity: number; readonly linLog: boolean },
  pushX: Float64Array,
  pushY: Float64Array,
): void {
  const offsets = signed(csr.offsets);
  const targets = signed(csr.targets);
  for (let u = 0; u < order; u++) {
    const px = x[u]!;
    const py = y[u]!;
    const far = Math.sqrt(px * px + py * py);
    const middle = far > 0 ? (gravity * mass[u]!) / far : 0;
    let sumX = -middle * px;
    let sumY = -middle * py;
    for (let at = offsets[u]!, end = offsets[u + 1]!; at < end; at++) {
      const v = targets[at]!;
      const dx = x[v]! - px;
      const dy = y[v]! - py;
      let pull = strengths[at]!;
      if (linLog) {
        const distance = Math.sqrt(dx * dx + dy * dy);
        pull *= distance > 0 ? Math.log1p(distance) / distance : 0;
      }
      sumX += pull * dx;
      sumY += pull * dy;
    }
    pushX[u]! += sumX;
    pushY[u]! += sumY;
  }
}

/** Moves every node by its force, the less the more it swings. @returns the speed of the step */
function moved(
  state: ForceAtlas2State,
  mass: Float32Array,
  pushX: Float64Array,
  pushY: Float64Array,
  before: Speed,
): Speed {
  const { x, y, forceX, forceY } = state;
  const order = x.length;
  let swinging = 0;
  let traction = 0;
  for (let u = 0; u < order; u++) {
    swinging += mass[u]! * length(pushX[u]! - forceX[u]!, pushY[u]! - forceY[u]!);
    traction += (mass[u]! * length(pushX[u]! + forceX[u]!, pushY[u]! + forceY[u]!)) / 2;
  }
  const now = nextSpeed(before, order, swinging, traction);
  for (let u = 0; u < order; u++) {
    const swing = mass[u]! * length(pushX[u]! - forceX[u]!, pushY[u]! - forceY[u]!);
    const share = now.speed / (1 + Math.sqrt(now.speed * swing));
    x[u]! += share * pushX[u]!;
    y[u]! += share * pushY[u]!;
  }
  return now;
}

function length(dx: number, dy: number): number {
  return Math.sqrt(dx * dx + dy * dy);
}

function firstState({ order }: Csr, seed = SEED): ForceAtlas2State {
  const random = rng(seed);
  const place = (): Float32Array =>
    Float32Array.from({ length: order }, () => (random.next() - 0.5) * FIRST_SIDE);
  const none = (): Float64Array => new Float64Array(order);
  return { x: place(), y: place(), forceX: none(), forceY: none(), speed: 1, efficiency: 1 };
}

function copied(state: ForceAtlas2State): ForceAtlas2State {
  const { x, y, forceX, forceY } = state;
  return { ...state, x: x.slice(), y: y.slice(), forceX: forceX.slice(), forceY: forceY.slice() };
}

function assertOptions(csr: Csr, options: ForceAtlas2Options): void {
  const { steps, from, scaling = 1, gravity = 0, theta = 1, spacing = 1 } = options;
  const wrong = !(Number.isInteger(steps) && steps >= 0)
    ? `steps: ${steps}, expected a whole number >= 0`
    : !(theta > 0 && scaling > 0 && spacing > 0 && gravity >= 0)
      ? `theta ${theta}, scaling ${scaling}, spacing ${spacing}, gravity ${gravity}: expected numbers > 0 (gravity >= 0)`
      : from !== undefined && from.x.length !== csr.order
        ? `a state of ${from.x.length} nodes for ${csr.order}`
        : undefined;
  if (wrong !== undefined) throw new InvalidInputError(`forceAtlas2: ${wrong}`);
}
