import { CancelledError } from '../../../errors.js';
import type { Csr } from '../../../graph/csr.js';
import { rng, type Rng } from '../../../graph/rng.js';
import type { PartJob } from '../../crew.js';
import type { KernelHooks } from '../../measure.js';
import { connectedGroups } from '../connected-groups.js';
import { aggregate, compact, levelGraph, levelQuality, type LevelGraph } from './level-graph.js';
import { localMove } from './local-move.js';
import { identity, preparedGraph, type PreparedGraph } from './prepared-graph.js';
import { refine } from './refine.js';

/** A run stops when an iteration gains no more than this. */
export const LEAST_QUALITY_GAIN = 1e-10;
export const MOST_ITERATIONS = 100;

interface LeidenShared {
  readonly csr: Csr;
  readonly seed: number;
  readonly resolution: number;
  readonly iterations: number;
}
interface Prepared extends PreparedGraph {
  readonly whole: LevelGraph;
}
/** Made once in each thread, forgotten with the job. */
const prepared = new WeakMap<LeidenShared, Prepared>();

/** One seeded run a part: the group of each node, then the modularity (`order + 1` figures). */
export const leidenJob: PartJob<LeidenShared> = {
  name: 'leiden',
  run(shared, index, hooks) {
    const { csr, seed, resolution, iterations } = shared;
    let graphs = prepared.get(shared);
    if (graphs === undefined) {
      graphs = { ...preparedGraph(csr, resolution), whole: levelGraph(csr) };
      prepared.set(shared, graphs);
    }
    const { graph, nodeOf, start, whole } = graphs;
    const random = rng(seed + Math.imul(index, 0x9e3779b1));
    const group = oneRun(graph, start, resolution, iterations, random, hooks);
    // Splitting a disconnected group never lowers Q, so connectedness costs nothing.
    const { part } = connectedGroups(
      csr,
      nodeOf.map((node) => group[node]!),
    );
    const answer = new Float64Array(csr.order + 1);
    answer.set(part);
    answer[csr.order] = levelQuality(whole, part, resolution);
    hooks.onProgress?.(1);
    return answer;
  },
};

function oneRun(
  graph: LevelGraph,
  start: Int32Array,
  resolution: number,
  iterations: number,
  random: Rng,
  hooks: KernelHooks,
): Int32Array {
  let group = start;
  let quality = -Infinity;
  for (let iteration = 0; iteration < iterations; iteration++) {
    if (hooks.isCancelled?.() === true) throw new CancelledError();
    const next = oneIteration(graph, group, resolution, random);
    const nextQuality = levelQuality(graph, next, resolution);
    if (nextQuality <= quality + LEAST_QUALITY_GAIN) break;
    group = next;
    quality = nextQuality;
  }
  return group;
}

/** Move, refine, aggregate, again on the smaller graph, until each group is one node. */
function oneIteration(
  base: LevelGraph,
  start: Int32Array,
  resolution: number,
  random: Rng,
): Int32Array {
  let graph = base;
  let group = start.slice();
  const nodeOf = identity(base.order);
  for (;;) {
    const visits = identity(graph.order);
    // Many members of a group are neighbours in memory: the whole graph is walked in that order.
    if (graph !== base) random.shuffle(visits);
    localMove(graph, group, resolution, visits);
    const groups = compact(group);
    if (groups === graph.order) break;
    const sub = refine(graph, group, resolution, random);
    const subs = compact(sub);
    if (subs === graph.order) break;
    const groupOfSub = new Int32Array(subs);
    for (let u = 0; u < graph.order; u++) groupOfSub[sub[u]!] = group[u]!;
    for (let u = 0; u < nodeOf.length; u++) nodeOf[u] = sub[nodeOf[u]!]!;
    graph = aggregate(graph, sub, subs);
    group = groupOfSub;
  }
  for (let u = 0; u < nodeOf.length; u++) nodeOf[u] = group[nodeOf[u]!]!;
  return nodeOf;
}
