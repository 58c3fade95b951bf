import { blocksOf, type Blocks } from '../../graph/blocks.js';
import type { Csr } from '../../graph/csr.js';
import { blockGraph, type BlockGraph } from './block-graph.js';
import { atHome, atTop, branchCounts, type BranchCounts } from './branch-counts.js';
import { twinClasses, type TwinClasses } from './twins.js';

/** The graph that shortest-path walks run on: blocks side by side, twins as one node. What the reduction takes away has
 *  closed forms (`spread-sums.ts`). Blocks follow one another; inside, nodes stand in breadth-first order, so that
 *  neighbouring sources see similar distances. */
export interface ReducedGraph {
  readonly order: number;
  readonly offsets: Uint32Array;
  /** Ascending in each row. */
  readonly targets: Uint32Array;
  /** First node of the block of a node, and one past its last. */
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  /** How many twins a node stands for. */
  readonly copies: Float64Array;
  /** How many sources, and ends, it stands for: its twins and whoever hangs behind them. */
  readonly sourceCount: Float64Array;
  readonly endCount: Float64Array;
  /** The same without the twins themselves: those that are no neighbours of the node's neighbours. */
  readonly farSources: Float64Array;
  readonly farEnds: Float64Array;
}

/** How the reduced graph came to be: needed to bring sums back to nodes and edges. */
export interface Reduction {
  readonly blocks: Blocks;
  readonly sources: BranchCounts;
  readonly ends: BranchCounts;
  readonly inBlocks: BlockGraph;
  readonly classes: TwinClasses;
  /** Reduced node of a class. */
  readonly nodeOf: Uint32Array;
  readonly graph: ReducedGraph;
}

/** @param own 1 for a source; 1 for an end
 *  @param forEdges keeps twins apart that stand for different numbers: edges tell them apart, nodes do not
 *  @complexity O(n + m) expected  @source Puzis et al. (2012), SIGKDD Explor. 14:2 (blocks, twins) */
export function reduced(
  csr: Csr,
  own: { readonly source: Float64Array; readonly end: Float64Array },
  forEdges: boolean,
): Reduction {
  const blocks = blocksOf(csr);
  const sources = branchCounts(csr, blocks, own.source);
  const ends = branchCounts(csr, blocks, own.end);
  const inBlocks = blockGraph(csr, blocks);
  const { order, nodeAt, blockAt } = inBlocks;
  const standsFor = (counts: BranchCounts): Float64Array => {
    const figures = new Float64Array(order);
    for (let place = 0; place < order; place++) {
      const isTop = inBlocks.atTop[blockAt[place]!] === place;
      figures[place] = isTop
        ? atTop(counts, blocks, blockAt[place]!)
        : atHome(counts, nodeAt[place]!);
    }
    return figures;
  };
  const source = standsFor(sources);
  const end = standsFor(ends);
  const isAlike = (v: number, u: number): boolean =>
    blockAt[v] === blockAt[u] &&
    (!forEdges ||
      (source[v] === source[u] &&
        end[v] === end[u] &&
        own.source[nodeAt[v]!] === own.source[nodeAt[u]!] &&
        own.end[nodeAt[v]!] === own.end[nodeAt[u]!]));
  const classes = twinClasses(inBlocks, isAlike);
  const { nodeOf, graph } = merged(inBlocks, classes);
  for (let place = 0; place < order; place++) {
    const node = nodeOf[classes.classOf[place]!]!;
    graph.copies[node]!++;
    graph.sourceCount[node]! += source[place]!;
    graph.endCount[node]! += end[place]!;
    graph.farSources[node]! += source[place]! - own.source[nodeAt[place]!]!;
    graph.farEnds[node]! += end[place]! - own.end[nodeAt[place]!]!;
  }
  return { blocks, sources, ends, inBlocks, classes, nodeOf, graph };
}

/** One node a class, renumbered breadth first inside each block from its busiest node. */
function merged(
  inBlocks: BlockGraph,
  { count, classOf, first }: TwinClasses,
): { readonly nodeOf: Uint32Array; readonly graph: ReducedGraph } {
  const { offsets, targets, blockAt } = inBlocks;
  const NOT_MET = 0xffffffff;
  const nodeOf = new Uint32Array(count).fill(NOT_MET);
  const classAt = new Uint32Array(count);
  const low = new Uint32Array(count);
  const high = new Uint32Array(count);
  const degree = (one: number): number => offsets[first[one]! + 1]! - offsets[first[one]!]!;
  let met = 0;
  const meet = (one: number): void => {
    if (nodeOf[one] !== NOT_MET) return;
    nodeOf[one] = met;
    classAt[met++] = one;
  };
  // Classes are numbered by first place, and places block by block: so are classes.
  for (let from = 0; from < count;) {
    let to = from;
    let busiest = from;
    for (; to < count && blockAt[first[to]!] === blockAt[first[from]!]; to++) {
      if (degree(to) > degree(busiest)) busiest = to;
    }
    const start = met;
    meet(busiest);
    for (let head = start; head < met; head++) {
      const place = first[classAt[head]!]!;
      for (let at = offsets[place]!; at < offsets[place + 1]!; at++) meet(classOf[targets[at]!]!);
    }
    low.fill(start, start, met);
    high.fill(met, start, met);
    from = to;
  }
  const rows = mergedRows(inBlocks, classOf, first, nodeOf);
  const zeros = (): Float64Array => new Float64Array(count);
  return {
    nodeOf,
    graph: {
      order: count,
      ...rows,
      low,
      high,
      copies: zeros(),
      sourceCount: zeros(),
      endCount: zeros(),
      farSources: zeros(),
      farEnds: zeros(),
    },
  };
}

/** Rows of the reduced graph: every neighbouring class once. Filled by transposition, hence ascending. */
function mergedRows(
  { offsets, targets }: BlockGraph,
  classOf: Uint32Array,
  first: Uint32Array,
  nodeOf: Uint32Array,
): { readonly offsets: Uint32Array; readonly targets: Uint32Array } {
  const count = first.length;
  const classAt = new Uint32Array(count);
  nodeOf.forEach((node, one) => (classAt[node] = one));
  const stamp = new Uint32Array(count).fill(0xffffffff);
  const eachArc = (visit: (from: number, to: number) => void): void => {
    stamp.fill(0xffffffff);
    for (let from = 0; from < count; from++) {
      const place = first[classAt[from]!]!;
      for (let at = offsets[place]!; at < offsets[place + 1]!; at++) {
        const to = nodeOf[classOf[targets[at]!]!]!;
        if (to === from || stamp[to] === from) continue;
        stamp[to] = from;
        visit(from, to);
      }
    }
  };
  const starts = new Uint32Array(count + 1);
  eachArc((from) => {
    starts[from + 1]!++;
  });
  for (let node = 0; node < count; node++) starts[node + 1]! += starts[node]!;
  const ends = new Uint32Array(starts[count]!);
  const next = starts.slice(0, count);
  eachArc((from, to) => {
    ends[next[to]!++] = from;
  });
  return { offsets: starts, targets: ends };
}
