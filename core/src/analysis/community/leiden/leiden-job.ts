import type { Csr } from '../../../graph/csr.js';
import { rng, type Rng } from '../../../graph/rng.js';
import type { PartJob } from '../../crew.js';
import type { KernelHooks } from '../../measure.js';
import { connectedGroups } from '../connected-groups.js';
import { aggregate } from './aggregate.js';
import { compact, identity, lookedUp } from './groups.js';
import { levelQuality, releaseLevel, type LevelGraph } from './level-graph.js';
import { localMove } from './local-move.js';
import { preparedGraph, type PreparedGraph } from './prepared-graph.js';
import { refine, type RefineOptions } from './refine.js';

/** A run stops when an iteration gains no more than this. */
export const LEAST_QUALITY_GAIN = 1e-10;
export const MOST_ITERATIONS = 100;
/** Theta of the refinement, in mean strengths of a tie. Without it refinement is greedy, and ends lower. */
const RANDOMNESS = 1;

interface LeidenShared {
  readonly csr: Csr;
  readonly seed: number;
  readonly resolution: number;
  readonly iterations: number;
}
/** Made once in each thread, forgotten with the job. */
const prepared = new WeakMap<LeidenShared, PreparedGraph>();

/** One seeded run a part: the group of each node, then the modularity (`order + 1` figures). */
export const leidenJob: PartJob<LeidenShared> = {
  name: 'leiden',
  run(shared, index, hooks) {
    const { csr, seed, resolution, iterations } = shared;
    let graphs = prepared.get(shared);
    if (graphs === undefined) {
      graphs = preparedGraph(csr, resolution, hooks.crew);
      prepared.set(shared, graphs);
    }
    const { nodeOf, whole } = graphs;
    const random = rng(seed + Math.imul(index, 0x9e3779b1));
    const group = oneRun(graphs, resolution, iterations, random, hooks);
    // Splitting a disconnected group never lowers Q, so connectedness costs nothing.
    const { part } = connectedGroups(csr, lookedUp(group, nodeOf));
    const answer = new Float64Array(csr.order + 1);
    answer.set(part);
    answer[csr.order] = levelQuality(whole, part, resolution);
    hooks.onProgress?.(1);
    return answer;
  },
};

function oneRun(
  { graph, start, whole }: PreparedGraph,
  resolution: number,
  iterations: number,
  random: Rng,
  { onProgress: _ofRuns, ...hooks }: KernelHooks,
): Int32Array {
  const randomness = (RANDOMNESS * whole.doubled) / whole.targets.length;
  const options = { resolution, randomness };
  let last: Iteration = { group: start, quality: -Infinity, unsettled: identity(graph.order) };
  for (let iteration = 0; iteration < iterations; iteration++) {
    const next = oneIteration(graph, last, options, random, hooks);
    if (next.quality <= last.quality + LEAST_QUALITY_GAIN) break;
    last = next;
  }
  return last.group;
}

interface Iteration {
  readonly group: Int32Array;
  readonly quality: number;
  /** Nodes that may have a better group now: those that went along with others since they last chose, and whoever is
   *  next to them. */
  readonly unsettled: Int32Array;
}

/** Move, refine, aggregate, again on the smaller graph, until each group is one node. */
function oneIteration(
  base: LevelGraph,
  last: Iteration,
  options: RefineOptions,
  random: Rng,
  hooks: KernelHooks,
): Iteration {
  const { resolution } = options;
  let graph = base;
  let group: Int32Array = last.group.slice();
  const nodeOf = identity(base.order);
  const wentAlong = new Uint8Array(base.order);
  for (;;) {
    if (graph === base) {
      // Many members of a group are neighbours in memory: the whole graph is walked in that order.
      localMove(graph, group, resolution, last.unsettled, hooks);
    } else {
      const before = group.slice();
      localMove(graph, group, resolution, random.shuffle(identity(graph.order)), hooks);
      for (let u = 0; u < nodeOf.length; u++) {
        if (group[nodeOf[u]!] !== before[nodeOf[u]!]) wentAlong[u] = 1;
      }
    }
    const groups = compact(group);
    if (groups === graph.order) break;
    const refined = refine(graph, group, groups, options, random, hooks);
    const { sub, groupOfSub } = refined;
    const isSettled = groupOfSub.length === graph.order;
    if (!isSettled) {
      for (let u = 0; u < nodeOf.length; u++) nodeOf[u] = sub[nodeOf[u]!]!;
      const smaller = aggregate(graph, sub, groupOfSub.length, hooks, refined);
      if (graph !== base) releaseLevel(graph, hooks.crew);
      graph = smaller;
      group = groupOfSub;
    }
    for (const one of [sub, refined.members]) hooks.crew?.release(one.buffer);
    if (isSettled) break;
  }
  // The same modularity as on the whole graph, on the smallest one.
  const quality = levelQuality(graph, group, resolution);
  if (graph !== base) releaseLevel(graph, hooks.crew);
  return { group: lookedUp(group, nodeOf), quality, unsettled: nextTo(base, wentAlong) };
}

/** The nodes marked and their neighbours, ascending. */
function nextTo({ order, starts, ends, targets }: LevelGraph, marked: Uint8Array): Int32Array {
  const near = marked.slice();
  for (let u = 0; u < order; u++) {
    if (marked[u] === 0) continue;
    for (let at = starts[u]!, end = ends[u]!; at < end; at++) near[targets[at]!] = 1;
  }
  const found = new Int32Array(order);
  let count = 0;
  for (let u = 0; u < order; u++) if (near[u] === 1) found[count++] = u;
  return found.subarray(0, count);
}
