import { signed } from '../../graph/csr.js';
import { rng, type Rng } from '../../graph/rng.js';
import type { PartJob } from '../crew.js';
import { checkpoint } from '../hooks.js';
import { placeOf, type BlockPairs } from './block-pairs.js';
import type { ReducedGraph } from './reduced-graph.js';

interface RandomPaths {
  readonly graph: ReducedGraph;
  readonly pairs: BlockPairs;
  readonly seed: number;
  /** Paths a part draws, and the number of its first part since the beginning. */
  readonly paths: number;
  readonly firstPart: number;
}
const PATHS_A_LOOK = 64;

/** A part draws so many pairs, one shortest path each, and counts how often a path passes through each reduced node. */
export const randomPathsJob: PartJob<RandomPaths> = {
  name: 'randomPaths',
  run({ graph, pairs, seed, paths, firstPart }, index, hooks) {
    const random = rng(seed + Math.imul(firstPart + index, 0x9e3779b1));
    const passed = new Float64Array(graph.order);
    const draw = pathDrawer(graph, random, passed);
    for (let i = 0; i < paths; i++) {
      if (i % PATHS_A_LOOK === 0) checkpoint(hooks, i / paths);
      const [source, end] = randomPair(graph, pairs, random);
      draw(source, end);
    }
    return passed;
  },
};

/** A pair of one block by its weight. */
function randomPair(graph: ReducedGraph, pairs: BlockPairs, random: Rng): [number, number] {
  const { endCount, low, high, order } = graph;
  const { total, sourcesBefore, endsBefore } = pairs;
  const source = placeOf(sourcesBefore, random.next() * total, 0, order);
  const first = endsBefore[low[source]!]!;
  const own = endCount[source]!;
  let ends = first + random.next() * (endsBefore[high[source]!]! - first - own);
  // The source is no end of its own: what stands after it is moved down by it.
  if (ends >= endsBefore[source]!) ends += own;
  return [source, placeOf(endsBefore, ends, low[source]!, high[source]!)];
}

/** One side of the search. */
interface Side {
  /** Distance from its end, -1 = not met. */
  readonly distance: Int32Array;
  /** Number of shortest paths from its end. */
  readonly paths: Float64Array;
  readonly queue: Int32Array;
  /** The frontier is queue[from .. to-1], at this distance, with so many arcs. */
  from: number;
  to: number;
  depth: number;
  arcs: number;
}

/** Made once in each thread for all the parts it draws; every path leaves them empty. */
const sidesOf = new WeakMap<ReducedGraph, readonly [Side, Side]>();

/** Draws a shortest path between two nodes of a block, each equally likely, and adds 1 to the inner nodes on it.
 *  Two breadth-first searches meet; the one whose frontier has fewer arcs goes on.
 *  @source Borassi & Natale (2016), ESA (KADABRA), section 4: balanced bidirectional search */
function pathDrawer(
  graph: ReducedGraph,
  random: Rng,
  passed: Float64Array,
): (source: number, end: number) => void {
  const { copies } = graph;
  const offsets = signed(graph.offsets);
  const targets = signed(graph.targets);
  let sides = sidesOf.get(graph);
  if (sides === undefined) {
    sides = [emptySide(graph.order), emptySide(graph.order)];
    sidesOf.set(graph, sides);
  }
  const [left, right] = sides;

  function start(side: Side, node: number): void {
    side.distance[node] = 0;
    side.paths[node] = 1;
    side.queue[0] = node;
    side.from = side.depth = 0;
    side.to = 1;
    side.arcs = offsets[node + 1]! - offsets[node]!;
  }
  /** Paths through a node that begin at the end of its side; a class of twins offers one more way a twin. */
  function onward({ distance, paths }: Side, node: number): number {
    return distance[node] === 0 ? 1 : paths[node]! * copies[node]!;
  }
  /** From a node towards the end of its side, a step at a time, each by the paths behind it. */
  function walkBack(side: Side, node: number): void {
    const { distance, paths } = side;
    for (let depth = distance[node]!; depth > 0; depth--) {
      passed[node]!++;
      let rest = random.next() * paths[node]!;
      let before = -1;
      for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
        const next = targets[at]!;
        if (distance[next] !== depth - 1) continue;
        before = next;
        rest -= onward(side, next);
        if (rest < 0) break;
      }
      node = before;
    }
  }

  return (source, end) => {
    start(left, source);
    start(right, end);
    let total = 0;
    let meetsLeft = -1;
    let meetsRight = -1;
    while (total === 0) {
      const side = left.arcs <= right.arcs ? left : right;
      const other = side === left ? right : left;
      const { distance, paths, queue } = side;
      const depth = side.depth + 1;
      let write = side.to;
      let arcs = 0;
      for (let head = side.from; head < side.to; head++) {
        const node = queue[head]!;
        const ways = onward(side, node);
        for (let at = offsets[node]!, stop = offsets[node + 1]!; at < stop; at++) {
          const next = targets[at]!;
          if (other.distance[next] === other.depth) {
            // All arcs that meet are crossed by shortest paths; one is kept with its share of them.
            const crossing = ways * onward(other, next);
            total += crossing;
            if (random.next() * total < crossing) {
              meetsLeft = side === left ? node : next;
              meetsRight = side === left ? next : node;
            }
          } else if (total === 0) {
            if (distance[next] === -1) {
              distance[next] = depth;
              paths[next] = ways;
              queue[write++] = next;
              arcs += offsets[next + 1]! - offsets[next]!;
            } else if (distance[next] === depth) paths[next]! += ways;
          }
        }
      }
      side.from = side.to;
      side.to = write;
      side.depth = depth;
      side.arcs = arcs;
    }
    walkBack(left, meetsLeft);
    walkBack(right, meetsRight);
    forget(left);
    forget(right);
  };
}

function emptySide(order: number): Side {
  return {
    distance: new Int32Array(order).fill(-1),
    paths: new Float64Array(order),
    queue: new Int32Array(order),
    from: 0,
    to: 0,
    depth: 0,
    arcs: 0,
  };
}

function forget({ distance, queue, to }: Side): void {
  for (let i = 0; i < to; i++) distance[queue[i]!] = -1;
}
