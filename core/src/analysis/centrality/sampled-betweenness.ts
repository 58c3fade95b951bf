import { InvalidInputError } from '../../errors.js';
import type { Csr } from '../../graph/csr.js';
import { eachPart } from '../crew.js';
import { BETWEENNESS_CONFIDENCE, SEED } from '../defaults.js';
import { checkpoint } from '../hooks.js';
import type { KernelHooks } from '../measure.js';
import type { Guarantee } from '../node-measure.js';
import { blockPairs, type BlockPairs } from '../shortest-paths/block-pairs.js';
import { randomPathsJob } from '../shortest-paths/random-paths.js';
import { reduced, type ReducedGraph, type Reduction } from '../shortest-paths/reduced-graph.js';
import { nodeSums } from '../shortest-paths/spread-sums.js';
import { mostPaths, stoppingRule } from '../shortest-paths/stopping-rule.js';

export interface SampledBetweennessOptions {
  /** Largest error of any node, as a share of all pairs. */
  readonly error: number;
  /** Probability that every node is within the error; 0.9 unless given. */
  readonly confidence?: number;
  readonly seed?: number;
  readonly hooks?: KernelHooks;
}

/** The error is in pairs; 0 = exact. */
export interface SampledBetweenness extends Guarantee {
  /** One estimate a node, unit pairs. */
  readonly scores: Float64Array;
}

/** Parts of a round: a number of its own, so that results do not depend on who computes them. */
const PARTS = 8;
const FEWEST_PATHS_A_PART = 32;
/** A round is this share of what was drawn before it: the rule is looked at often enough, and not too often. */
const GROWTH = 0.25;
/** The first look, which spreads the risk, is this share of the most that may be needed. */
const FIRST_LOOK = 0.01;

/** Betweenness in hops from random shortest paths, with a guarantee. Pairs that a cut point keeps apart, and pairs of
 *  twins, are counted exactly; only ways inside blocks are drawn, until KADABRA's rule says that no node is further than
 *  `error` from its exact figure, all nodes at once.
 *  @param options.error share of the (n - 1) n / 2 pairs, 0 < error < 1
 *  @throws InvalidInputError when error or confidence are not between 0 and 1
 *  @throws CancelledError when the hook says so
 *  @complexity O((log n + log 1 / risk) / error²) paths at most, far fewer where few nodes are passed often; a path costs
 *    about √m arcs on small-world graphs; O(n + m) space
 *  @source Borassi & Natale (2016), ESA (KADABRA); Pellegrina & Vandin (2023), ACM TKDD 17 (survey of the rules) */
export function sampledBetweenness(
  csr: Csr,
  options: SampledBetweennessOptions,
): SampledBetweenness {
  const { error, confidence = BETWEENNESS_CONFIDENCE, seed = SEED, hooks } = options;
  for (const [name, figure] of [['error', error] as const, ['confidence', confidence] as const]) {
    if (!(figure > 0 && figure < 1)) {
      throw new InvalidInputError(`${name}: ${figure}, expected a number between 0 and 1`);
    }
  }
  const everyone = new Float64Array(csr.order).fill(1);
  const reduction = reduced(csr, { source: everyone, end: everyone }, false);
  const { graph } = reduction;
  const pairs = blockPairs(graph);
  const finish = (inside: Float64Array): Float64Array =>
    // Every pair was counted in both orders.
    nodeSums(csr, reduction, inside, false).map((sum) => sum / 2);
  if (!(pairs.total > 0)) {
    return { scores: finish(new Float64Array(graph.order)), error: 0, confidence, paths: 0 };
  }
  const allPairs = csr.order * (csr.order - 1);
  // A share of the drawn pairs is larger or smaller than one of all pairs.
  const wanted = Math.min(0.5, (error * allPairs) / pairs.total);
  const { passed, paths, reached } = drawUntil(reduction, pairs, {
    error: wanted,
    risk: 1 - confidence,
    seed,
    hooks,
  });
  const inside = passed.map((count, v) => (count / paths / graph.copies[v]!) * pairs.total);
  return {
    scores: finish(inside),
    error: (reached * pairs.total) / 2,
    confidence,
    paths,
  };
}

interface Drawing {
  readonly error: number;
  readonly risk: number;
  readonly seed: number;
  readonly hooks: KernelHooks | undefined;
}

/** @returns counts by reduced node, the paths drawn, and the error then kept as a share of the drawn pairs */
function drawUntil(reduction: Reduction, ofBlocks: BlockPairs, limits: Drawing) {
  const { error, risk, seed, hooks } = limits;
  const given = { graph: reduction.graph, pairs: ofBlocks };
  const { graph, pairs } = hooks?.crew?.shareable(given) ?? given;
  const most = mostPaths(error, risk, nodesOnPath(graph));
  let parts = 0;
  let drawn = 0;
  const round = (paths: number, counts: Float64Array): number => {
    const each = Math.max(FEWEST_PATHS_A_PART, Math.ceil(paths / PARTS));
    const shared = { graph, pairs, seed, paths: each, firstPart: parts };
    const size = { parts: PARTS, length: graph.order };
    const { onProgress, ...rest } = hooks ?? {};
    const told = drawn;
    const inner = {
      ...rest,
      // The rule may stop it sooner: progress never overstates.
      onProgress: (share: number) => {
        onProgress?.(Math.min(0.99, (told + share * each * PARTS) / most));
      },
    };
    const take = (part: Float64Array): void => {
      for (let v = 0; v < counts.length; v++) counts[v]! += part[v]!;
    };
    eachPart(randomPathsJob, shared, size, take, inner);
    parts += PARTS;
    return each * PARTS;
  };
  const first = new Float64Array(graph.order);
  const look = round(most * FIRST_LOOK, first);
  const rule = stoppingRule(first, look, { error, risk, mostPaths: most });
  const passed = new Float64Array(graph.order);
  let reached = Infinity;
  while (drawn < most && reached > error) {
    drawn += round(Math.min(most - drawn, Math.max(look, drawn * GROWTH)), passed);
    reached = rule.errorAfter(passed, drawn);
  }
  checkpoint(hooks, 1);
  return { passed, paths: drawn, reached: Math.min(reached, error) };
}

/** No shortest path of a block has more nodes: twice the distances from one of them. @complexity O(n + m) */
function nodesOnPath({ order, offsets, targets, low }: ReducedGraph): number {
  const distance = new Int32Array(order).fill(-1);
  const queue = new Uint32Array(order);
  let longest = 0;
  for (let start = 0; start < order; start++) {
    if (low[start] !== start) continue;
    distance[start] = 0;
    queue[0] = start;
    let met = 1;
    for (let head = 0; head < met; head++) {
      const node = queue[head]!;
      for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
        const next = targets[at]!;
        if (distance[next] !== -1) continue;
        distance[next] = distance[node]! + 1;
        queue[met++] = next;
      }
    }
    longest = Math.max(longest, 2 * distance[queue[met - 1]!]! + 1);
  }
  return longest;
}
