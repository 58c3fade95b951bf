import type { Blocks } from '../../graph/blocks.js';
import type { Csr } from '../../graph/csr.js';

/** How many of some chosen nodes (sources, or ends) hang where, seen from the blocks of a graph. */
export interface BranchCounts {
  /** 1 = chosen. */
  readonly own: Float64Array;
  /** Chosen in the component of a node. */
  readonly component: Float64Array;
  /** By block: chosen nodes below its top. */
  readonly below: Float64Array;
  /** Chosen nodes below a node, outside its home block. */
  readonly hanging: Float64Array;
  /** By block: chosen neighbours that its top has in it. */
  readonly besideTop: Float64Array;
  /** Chosen neighbours of a node in its home block. */
  readonly besideHome: Float64Array;
}

/** @complexity O(n + m) */
export function branchCounts(csr: Csr, blocks: Blocks, own: Float64Array): BranchCounts {
  const { order, offsets, targets } = csr;
  const { count, sequence, position, parent, home, top, second } = blocks;
  const subtree = own.slice();
  for (let i = order - 1; i >= 0; i--) {
    const v = sequence[i]!;
    if (parent[v]! >= 0) subtree[parent[v]!]! += subtree[v]!;
  }
  const component = new Float64Array(order);
  for (const v of sequence) {
    component[v] = parent[v]! < 0 ? subtree[v]! : component[parent[v]!]!;
  }
  const below = new Float64Array(count);
  const hanging = new Float64Array(order);
  for (let block = 0; block < count; block++) {
    below[block] = subtree[second[block]!]!;
    hanging[top[block]!]! += below[block]!;
  }
  const besideTop = new Float64Array(count);
  const besideHome = new Float64Array(order);
  for (let v = 0; v < order; v++) {
    for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
      const u = targets[at]!;
      if (position[u]! < position[v]! || home[u] === home[v]) besideHome[v]! += own[u]!;
      else besideTop[home[u]!]! += own[u]!;
    }
  }
  return { own, component, below, hanging, besideTop, besideHome };
}

/** Chosen nodes that a node stands for in its home block, itself included: those for whom the way in passes it. */
export function atHome({ own, hanging }: BranchCounts, v: number): number {
  return own[v]! + hanging[v]!;
}

/** The same for the top of a block. */
export function atTop({ component, below }: BranchCounts, { top }: Blocks, block: number): number {
  return component[top[block]!]! - below[block]!;
}

/** Pairs (source, end) that a node keeps apart: in different branches of it, itself excluded.
 *  @param far leave out the pairs with an end among its neighbours */
export function separatedPairs(
  blocks: Blocks,
  sources: BranchCounts,
  ends: BranchCounts,
  far: boolean,
): Float64Array {
  const { count, home, top } = blocks;
  const order = home.length;
  const sums = { source: new Float64Array(order), end: new Float64Array(order) };
  const sameBranch = new Float64Array(order);
  const add = (v: number, source: number, end: number): void => {
    sums.source[v]! += source;
    sums.end[v]! += end;
    sameBranch[v]! += source * end;
  };
  for (let v = 0; v < order; v++) {
    if (home[v]! < 0) continue;
    const above = ({ component, own, hanging, besideHome }: BranchCounts): number =>
      component[v]! - own[v]! - hanging[v]! - (far ? besideHome[v]! : 0);
    add(v, above(sources), above(ends));
  }
  for (let block = 0; block < count; block++) {
    const under = ({ below, besideTop }: BranchCounts): number =>
      below[block]! - (far ? besideTop[block]! : 0);
    add(top[block]!, under(sources), under(ends));
  }
  return sums.source.map((source, v) => source * sums.end[v]! - sameBranch[v]!);
}
