import { blockOfEdge } from '../../graph/blocks.js';
import type { Csr } from '../../graph/csr.js';
import { atHome, atTop, separatedPairs, type BranchCounts } from './branch-counts.js';
import type { Reduction } from './reduced-graph.js';

/** Brings sums over reduced nodes back to all nodes, and adds what no walk saw: pairs that a node keeps apart, and pairs
 *  of open twins, whose shortest paths pass through each of their neighbours alike.
 *  @param far for bridgeness: pairs with an end next to the node do not count */
export function nodeSums(
  csr: Csr,
  reduction: Reduction,
  reducedSums: Float64Array,
  far: boolean,
): Float64Array {
  const { blocks, sources, ends, inBlocks, classes, nodeOf } = reduction;
  const sums = separatedPairs(blocks, sources, ends, far);
  const inside = reducedSums.slice();
  const { graph } = reduction;
  const twinPairs = openTwinPairs(reduction, far);
  for (let one = 0; one < classes.count; one++) {
    if (twinPairs[one] === 0) continue;
    const node = nodeOf[one]!;
    for (let at = graph.offsets[node]!; at < graph.offsets[node + 1]!; at++) {
      inside[graph.targets[at]!]! += twinPairs[one]!;
    }
  }
  for (let place = 0; place < inBlocks.order; place++) {
    sums[inBlocks.nodeAt[place]!]! += inside[nodeOf[classes.classOf[place]!]!]!;
  }
  return sums;
}

/** By class of open twins: pairs (source, end) behind two different members, over the number of their neighbours. */
function openTwinPairs(
  { inBlocks, blocks, sources, ends, classes }: Reduction,
  far: boolean,
): Float64Array {
  const { count, classOf, first, isOpen } = classes;
  const pairs = new Float64Array(count);
  const total = { source: new Float64Array(count), end: new Float64Array(count) };
  const standsFor = (counts: BranchCounts, place: number): number => {
    const block = inBlocks.blockAt[place]!;
    const node = inBlocks.nodeAt[place]!;
    const all =
      inBlocks.atTop[block] === place ? atTop(counts, blocks, block) : atHome(counts, node);
    return far ? all - counts.own[node]! : all;
  };
  for (let place = 0; place < inBlocks.order; place++) {
    const one = classOf[place]!;
    if (isOpen[one] !== 1) continue;
    const [source, end] = [standsFor(sources, place), standsFor(ends, place)];
    total.source[one]! += source;
    total.end[one]! += end;
    pairs[one]! -= source * end;
  }
  for (let one = 0; one < count; one++) {
    if (isOpen[one] !== 1) continue;
    const neighbours = inBlocks.offsets[first[one]! + 1]! - inBlocks.offsets[first[one]!]!;
    pairs[one] = (pairs[one]! + total.source[one]! * total.end[one]!) / neighbours;
  }
  return pairs;
}

/** The same for edges, from sums over the arcs of the reduced graph. Twins are alike here (`forEdges`). */
export function edgeSums(csr: Csr, reduction: Reduction, arcSums: Float64Array): Float64Array {
  const { blocks, sources, ends, inBlocks, classes, nodeOf, graph } = reduction;
  const sums = new Float64Array(csr.size);
  const between = (u: number, v: number): number => {
    let from = graph.offsets[u]!;
    let to = graph.offsets[u + 1]!;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (graph.targets[middle]! < v) from = middle + 1;
      else to = middle;
    }
    return arcSums[from]! / graph.copies[v]!;
  };
  /** Pairs behind one member of a class of open twins and another, over the number of their neighbours. */
  const oneOfTwins = (one: number, source: number, end: number): number => {
    if (classes.isOpen[one] !== 1) return 0;
    const node = nodeOf[one]!;
    const others = graph.copies[node]! - 1;
    const place = classes.first[one]!;
    return (2 * source * end * others) / (inBlocks.offsets[place + 1]! - inBlocks.offsets[place]!);
  };
  for (let u = 0; u < csr.order; u++) {
    for (let at = csr.offsets[u]!; at < csr.offsets[u + 1]!; at++) {
      const v = csr.targets[at]!;
      // From the later end: the edge is in its home block.
      if (blocks.position[v]! > blocks.position[u]!) continue;
      const block = blockOfEdge(blocks, u, v);
      const isTop = blocks.home[v] !== block;
      const [su, eu] = [atHome(sources, u), atHome(ends, u)];
      const sv = isTop ? atTop(sources, blocks, block) : atHome(sources, v);
      const ev = isTop ? atTop(ends, blocks, block) : atHome(ends, v);
      const place = inBlocks.atHome[u]!;
      let sum: number;
      if (place < 0) sum = su * ev + sv * eu;
      else {
        const cu = classes.classOf[place]!;
        const cv = classes.classOf[isTop ? inBlocks.atTop[block]! : inBlocks.atHome[v]!]!;
        if (cu === cv) sum = su * ev + sv * eu;
        else {
          const [nu, nv] = [nodeOf[cu]!, nodeOf[cv]!];
          sum = between(nu, nv) + between(nv, nu) + oneOfTwins(cu, su, eu) + oneOfTwins(cv, sv, ev);
        }
      }
      sums[csr.edgeIds[at]!] = sum;
    }
  }
  return sums;
}
