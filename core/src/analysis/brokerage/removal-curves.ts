import { InvalidInputError } from '../../errors.js';
import type { Csr } from '../../graph/csr.js';
import { rng } from '../../graph/rng.js';
import { withoutNodes } from '../../graph/without-nodes.js';
import { checkpoint } from '../hooks.js';
import type { KernelHooks } from '../measure.js';
import type { TwoGroups } from '../two-groups.js';
import { territoryEfficiency } from './territory-efficiency.js';

export const REMOVAL_ORDERS = ['brokerage', 'degree', 'random'] as const;
export type RemovalOrder = (typeof REMOVAL_ORDERS)[number];

export interface RemovalCurve {
  readonly order: RemovalOrder;
  /** Efficiency left after 0, 1, 2 … have left, over that of everybody; pairs of who left count 0. */
  readonly left: readonly number[];
}

export interface RemovalOptions extends TwoGroups {
  readonly brokerage: ArrayLike<number>;
  readonly steps: number;
  readonly draws: number;
  readonly seed: number;
  readonly hooks?: KernelHooks;
}

/** How fast nearness goes when actors leave one after the other: the most brokering first, the best linked first, or at
 *  random (mean of `draws` orders).
 *  @param options.brokerage figure a node that orders the first curve, e.g. cross-scale betweenness; NaN counts last
 *  @param options.steps how many leave, of those on neither or either side alike
 *  @complexity O((2 + draws) · steps · cost of one efficiency)
 *  @source Albert, Jeong & Barabási (2000), Nature 406:378 */
export function removalCurves(csr: Csr, options: RemovalOptions): RemovalCurve[] {
  const { brokerage, steps, draws, seed, hooks } = options;
  if (brokerage.length !== csr.order) {
    throw new InvalidInputError(
      `removalCurves: ${brokerage.length} figures for ${csr.order} nodes, expected one a node`,
    );
  }
  const nodes = Array.from({ length: csr.order }, (_, node) => node);
  const degree = (u: number): number => csr.offsets[u + 1]! - csr.offsets[u]!;
  const figure = (u: number): number => (Number.isNaN(brokerage[u]!) ? -1 : brokerage[u]!);
  const total = draws + 2;
  let done = 0;
  const curve = (order: readonly number[]): number[] => {
    checkpoint(hooks, done++ / total);
    return curveOf(csr, options, order.slice(0, steps));
  };
  const random = rng(seed);
  const sums = new Array<number>(Math.min(steps, csr.order) + 1).fill(0);
  const byBrokerage = curve([...nodes].sort((u, v) => figure(v) - figure(u) || u - v));
  const byDegree = curve([...nodes].sort((u, v) => degree(v) - degree(u) || u - v));
  for (let draw = 0; draw < draws; draw++) {
    curve(random.shuffle([...nodes])).forEach((left, at) => (sums[at]! += left));
  }
  return [
    { order: 'brokerage', left: byBrokerage },
    { order: 'degree', left: byDegree },
    ...(draws === 0 ? [] : [{ order: 'random' as const, left: sums.map((sum) => sum / draws) }]),
  ];
}

function curveOf(csr: Csr, sides: TwoGroups, order: readonly number[]): number[] {
  const pairs = sides.local.length * sides.targets.length;
  const gone = new Uint8Array(csr.order);
  const sum = (): number => {
    const local = sides.local.filter((node) => gone[node] === 0);
    const targets = sides.targets.filter((node) => gone[node] === 0);
    if (local.length === 0 || targets.length === 0) return 0;
    return (
      territoryEfficiency(withoutNodes(csr, gone), { local, targets }) *
      local.length *
      targets.length
    );
  };
  const whole = sum();
  if (pairs === 0 || whole === 0) return [NaN];
  return [
    1,
    ...order.map((node) => {
      gone[node] = 1;
      return sum() / whole;
    }),
  ];
}
