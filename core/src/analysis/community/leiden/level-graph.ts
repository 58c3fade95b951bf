import { nodeStrengths, signed, type Csr } from '../../../graph/csr.js';

/** A graph of one aggregation level. Unlike a `Csr` it keeps what lies inside a node (`inner`). */
export interface LevelGraph {
  readonly order: number;
  /** Signed, which engines index by without a check for numbers past 2³¹. */
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly strengths: Float64Array;
  /** Strength inside each node, counted from both ends. */
  readonly inner: Float64Array;
  /** Sum of strengths at each node, `inner` included. */
  readonly total: Float64Array;
  /** Sum of `total`: twice the strength of the whole graph. */
  readonly doubled: number;
}

export function levelGraph(csr: Csr): LevelGraph {
  const total = nodeStrengths(csr);
  let doubled = 0;
  for (const strength of total) doubled += strength;
  const { order, strengths } = csr;
  const offsets = signed(csr.offsets);
  const targets = signed(csr.targets);
  return { order, offsets, targets, strengths, inner: new Float64Array(order), total, doubled };
}

/** Modularity of a partition into groups 0..order-1. @complexity O(n + m) */
export function levelQuality(graph: LevelGraph, group: Int32Array, resolution: number): number {
  const { order, offsets, targets, strengths, inner, total, doubled } = graph;
  const groupTotal = new Float64Array(order);
  let inside = 0;
  for (let u = 0; u < order; u++) {
    const own = group[u]!;
    groupTotal[own]! += total[u]!;
    inside += inner[u]!;
    for (let at = offsets[u]!, end = offsets[u + 1]!; at < end; at++) {
      if (group[targets[at]!] === own) inside += strengths[at]!;
    }
  }
  let squares = 0;
  for (const sum of groupTotal) squares += sum * sum;
  return inside / doubled - (resolution * squares) / doubled / doubled;
}

/** One node a group; groups are 0..groups-1. @complexity O(n + m) */
export function aggregate(graph: LevelGraph, group: Int32Array, groups: number): LevelGraph {
  const { offsets, targets, strengths } = graph;
  const { starts, members } = membersByGroup(group, groups);
  const inner = new Float64Array(groups);
  const total = new Float64Array(groups);
  const sum = new Float64Array(groups);
  const touched = new Int32Array(groups);
  const outOffsets = new Int32Array(groups + 1);
  let outTargets = new Int32Array(Math.max(16, targets.length >> 1));
  let outStrengths = new Float64Array(outTargets.length);
  let write = 0;
  for (let g = 0; g < groups; g++) {
    let count = 0;
    for (let i = starts[g]!; i < starts[g + 1]!; i++) {
      const u = members[i]!;
      inner[g]! += graph.inner[u]!;
      total[g]! += graph.total[u]!;
      for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
        const h = group[targets[at]!]!;
        const before = sum[h]!;
        // Strengths are positive, so 0 means "not met yet".
        if (before === 0) touched[count++] = h;
        sum[h] = before + strengths[at]!;
      }
    }
    if (write + count > outTargets.length) {
      const capacity = Math.max(2 * outTargets.length, write + count);
      outTargets = grown(outTargets, new Int32Array(capacity));
      outStrengths = grown(outStrengths, new Float64Array(capacity));
    }
    for (let i = 0; i < count; i++) {
      const h = touched[i]!;
      if (h === g) inner[g]! += sum[h]!;
      else {
        outTargets[write] = h;
        outStrengths[write++] = sum[h]!;
      }
      sum[h] = 0;
    }
    outOffsets[g + 1] = write;
  }
  return {
    order: groups,
    offsets: outOffsets,
    targets: outTargets.subarray(0, write),
    strengths: outStrengths.subarray(0, write),
    inner,
    total,
    doubled: graph.doubled,
  };
}

/** Members of each group, counted then filled: `members[starts[g] .. starts[g+1]-1]`. */
export function membersByGroup(
  group: Int32Array,
  groups: number,
): { readonly starts: Int32Array; readonly members: Int32Array } {
  const starts = new Int32Array(groups + 1);
  for (const g of group) starts[g + 1]!++;
  for (let g = 0; g < groups; g++) starts[g + 1]! += starts[g]!;
  const cursor = starts.slice(0, groups);
  const members = new Int32Array(group.length);
  for (let u = 0; u < group.length; u++) members[cursor[group[u]!]!++] = u;
  return { starts, members };
}

/** 0 … order-1 */
export function identity(order: number): Int32Array {
  const all = new Int32Array(order);
  for (let i = 0; i < order; i++) all[i] = i;
  return all;
}

/** Renames groups to 0..k-1 in order of first appearance, in place. @returns k */
export function compact(group: Int32Array): number {
  const names = new Int32Array(group.length).fill(-1);
  let next = 0;
  for (let u = 0; u < group.length; u++) {
    const old = group[u]!;
    if (names[old] === -1) names[old] = next++;
    group[u] = names[old]!;
  }
  return next;
}

function grown<T extends { set(values: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
