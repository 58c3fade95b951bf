import { bitCount, manyHops } from '../../graph/bfs.js';
import type { Csr } from '../../graph/csr.js';
import { eachPart, type PartJob } from '../crew.js';
import { checkpoint } from '../hooks.js';
import type { KernelHooks } from '../measure.js';
import { HOP_BATCH, walkHops } from './hops-simd.js';

/** Distances in hops from some sources, summed up at every node. The graph is undirected: with all nodes as sources they
 *  are each node's own distances to all others. */
export interface HopSums {
  /** Σ 1 / d over the sources that reach the node, itself excluded; 0 when none does. */
  readonly inverse: Float64Array;
  /** Σ d */
  readonly distance: Float64Array;
  /** How many sources reach it, itself excluded. */
  readonly reached: Float64Array;
  /** The same up to `within` hops. */
  readonly within: Float64Array;
  /** Largest d; 0 when none reaches it. */
  readonly farthest: Float64Array;
}

export interface HopQuestion {
  readonly csr: Csr;
  /** Sources, in an order that keeps near ones together. */
  readonly sources: Uint32Array;
  readonly within: number;
  /** Node walked around, -1 = none. */
  readonly skip: number;
}

/** Batches a part has: a part is a thread's while, a batch is what cancellation waits for. */
const PART_BATCHES = 4;

/** Five arrays side by side, in the order of `HopSums`. */
function sumsIn(all: Float64Array, order: number): HopSums {
  const at = (i: number): Float64Array => all.subarray(i * order, (i + 1) * order);
  return { inverse: at(0), distance: at(1), reached: at(2), within: at(3), farthest: at(4) };
}

/** Distances from many sources, 512 searches at once, a bit each (32 without SIMD). Exact.
 *  @complexity O(⌈sources / 512⌉ · diameter · (n + m)) time; some 240 bytes a node and thread
 *  @source Then et al. (2014), PVLDB 8:449 (MS-BFS) */
export function hopSums(
  csr: Csr,
  asked: { readonly sources: Uint32Array; readonly within?: number; readonly skip?: number },
  hooks?: KernelHooks,
): HopSums {
  const { within = 0, skip = -1 } = asked;
  const sources = asked.sources.filter((node) => node !== skip);
  const { graph, rank, nodeAt } = nearTogether(csr);
  const question: HopQuestion = {
    csr: graph,
    sources: sources.map((node) => rank[node]!).sort(),
    within,
    skip: skip < 0 ? -1 : rank[skip]!,
  };
  const all = new Float64Array(5 * csr.order);
  const parts = Math.ceil(sources.length / (HOP_BATCH * PART_BATCHES));
  eachPart(
    hopsJob,
    question,
    { parts, length: all.length },
    (part) => {
      const sums = 4 * csr.order;
      for (let i = 0; i < sums; i++) all[i]! += part[i]!;
      for (let i = sums; i < all.length; i++) if (part[i]! > all[i]!) all[i] = part[i]!;
    },
    hooks,
  );
  const found = sumsIn(all, csr.order);
  const back = (figures: Float64Array): Float64Array => {
    const turned = new Float64Array(csr.order);
    nodeAt.forEach((node, place) => (turned[node] = figures[place]!));
    return turned;
  };
  return {
    inverse: back(found.inverse),
    distance: back(found.distance),
    reached: back(found.reached),
    within: back(found.within),
    farthest: back(found.farthest),
  };
}

export const hopsJob: PartJob<HopQuestion> = {
  name: 'hops',
  run(question, index, hooks) {
    const { csr, sources, within, skip } = question;
    const size = HOP_BATCH * PART_BATCHES;
    const some = sources.subarray(index * size, (index + 1) * size);
    const all = new Float64Array(5 * csr.order);
    const module = hooks.simd?.hops;
    if (module !== undefined) walkHops(module, { ...question, sources: some }, all, hooks);
    else {
      const sums = sumsIn(all, csr.order);
      manyHops(
        csr,
        some,
        (node, hops, reachedBy) => {
          const count = bitCount(reachedBy);
          sums.inverse[node]! += count / hops;
          sums.distance[node]! += count * hops;
          sums.reached[node]! += count;
          if (hops <= within) sums.within[node]! += count;
          // Distances of a batch come in ascending order, batches do not.
          if (hops > sums.farthest[node]!) sums.farthest[node] = hops;
        },
        { skip, onBatch: (share) => checkpoint(hooks, share) },
      );
    }
    return all;
  },
};

/** The same graph in breadth-first order: rows that are read together stand together. */
function nearTogether(csr: Csr): {
  readonly graph: Csr;
  readonly rank: Uint32Array;
  readonly nodeAt: Uint32Array;
} {
  const { order, offsets, targets } = csr;
  const NOT_MET = 0xffffffff;
  const rank = new Uint32Array(order).fill(NOT_MET);
  const nodeAt = new Uint32Array(order);
  const starts = new Uint32Array(order + 1);
  let met = 0;
  for (let first = 0; first < order; first++) {
    if (rank[first] !== NOT_MET) continue;
    let head = met;
    rank[first] = met;
    nodeAt[met++] = first;
    for (; head < met; head++) {
      const u = nodeAt[head]!;
      starts[head + 1] = starts[head]! + offsets[u + 1]! - offsets[u]!;
      for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
        const v = targets[at]!;
        if (rank[v] !== NOT_MET) continue;
        rank[v] = met;
        nodeAt[met++] = v;
      }
    }
  }
  const ends = new Uint32Array(targets.length);
  let write = 0;
  for (const u of nodeAt) {
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) ends[write++] = rank[targets[at]!]!;
  }
  // Walks read neither strengths nor edge numbers.
  const none = { strengths: new Float64Array(0), edgeIds: new Uint32Array(0) };
  return {
    graph: { order, size: csr.size, offsets: starts, targets: ends, ...none },
    rank,
    nodeAt,
  };
}
