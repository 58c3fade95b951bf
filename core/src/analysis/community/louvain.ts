import { InvalidInputError } from '../../errors.js';
import { assertCsr, type Csr } from '../../graph/csr.js';
import { rng, type Rng } from '../../graph/rng.js';
import { checkpoint } from '../hooks.js';
import type { KernelHooks } from '../measure.js';
import { communityOrder } from './community-order.js';
import type { LeidenOptions, Partition } from './leiden.js';
import { aggregate } from './leiden/aggregate.js';
import { compact, identity } from './leiden/groups.js';
import { levelGraph, levelQuality, type LevelGraph } from './leiden/level-graph.js';
import { localMove } from './leiden/local-move.js';

/** Runs, of which the best is kept: one run misses the optimum of the karate club more often than not. */
const RUNS = 10;
const LEAST_QUALITY_GAIN = 1e-12;

/** Communities by the Louvain algorithm: nodes move to the neighbouring community of highest gain, communities become
 *  nodes, again until nothing moves. Unlike Leiden's, its communities may be disconnected inside.
 *  @returns numbers from 1 by decreasing size, 0 = not yet linked; modularity at the resolution; NaN without an edge
 *  @throws InvalidInputError when resolution is not > 0 or runs is not a positive integer; CancelledError
 *  @complexity about O(m) a run
 *  @source Blondel, Guillaume, Lambiotte & Lefebvre (2008), J. Stat. Mech. P10008 */
export function louvain(csr: Csr, options: LeidenOptions, hooks?: KernelHooks): Partition {
  assertCsr(csr);
  const { seed, resolution = 1, runs = RUNS } = options;
  if (!(resolution > 0 && resolution < Infinity)) {
    throw new InvalidInputError(`louvain: resolution ${resolution}, expected a number > 0`);
  }
  if (!(Number.isInteger(runs) && runs > 0)) {
    throw new InvalidInputError(`louvain: runs ${runs}, expected a whole number >= 1`);
  }
  if (csr.size === 0) return { community: new Int32Array(csr.order), quality: NaN, runs: 0 };
  const graph = levelGraph(csr);
  let best = identity(csr.order);
  let quality = -Infinity;
  for (let run = 0; run < runs; run++) {
    checkpoint(hooks, run / runs);
    // The first run takes nodes in the order given, which is the fastest; the others shuffle them.
    const group = oneRun(graph, resolution, rng(seed + run), run > 0);
    const reached = levelQuality(graph, group, resolution);
    if (reached > quality + LEAST_QUALITY_GAIN) {
      best = group;
      quality = reached;
    }
  }
  checkpoint(hooks, 1);
  return { community: communityOrder(csr, best), quality, runs };
}

function oneRun(
  base: LevelGraph,
  resolution: number,
  random: Rng,
  isShuffled: boolean,
): Int32Array {
  const nodeOf = identity(base.order);
  for (let graph = base; ;) {
    const group = identity(graph.order);
    const visits = identity(graph.order);
    if (isShuffled || graph !== base) random.shuffle(visits);
    const moves = localMove(graph, group, resolution, visits);
    const groups = compact(group);
    for (let u = 0; u < nodeOf.length; u++) nodeOf[u] = group[nodeOf[u]!]!;
    if (moves === 0 || groups === graph.order) return nodeOf;
    graph = aggregate(graph, group, groups);
  }
}
