/** Members of each group, counted then filled: `members[starts[g] .. starts[g+1]-1]`. */
export interface Members {
  readonly starts: Int32Array;
  readonly members: Int32Array;
}

/** @param group of each node, 0..groups-1 */
export function membersByGroup(group: Int32Array, groups: number): Members {
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

/** A plain loop: `from` with a function takes ten times as long. */
export function lookedUp(values: Int32Array, at: Int32Array): Int32Array {
  const found = new Int32Array(at.length);
  for (let i = 0; i < found.length; i++) found[i] = values[at[i]!]!;
  return found;
}
