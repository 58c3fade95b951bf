import type { RowLists } from './types.js';

/** Pairs (node, row) as sorted lists. */
export function listsOf(order: number, pairs: readonly (readonly [number, number])[]): RowLists {
  const sorted = [...pairs].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  const offsets = new Uint32Array(order + 1);
  for (const [node] of sorted) offsets[node + 1]!++;
  for (let u = 0; u < order; u++) offsets[u + 1]! += offsets[u]!;
  return { offsets, rows: Uint32Array.from(sorted, ([, row]) => row) };
}

/** Is v in the list of u? @complexity O(list of u) */
export function shares(lists: RowLists | undefined, u: number, v: number): boolean {
  if (lists === undefined) return false;
  const { offsets, rows } = lists;
  for (let at = offsets[u]!; at < offsets[u + 1]!; at++) if (rows[at] === v) return true;
  return false;
}

/** Smallest row both nodes have, -1 when none. @complexity O(a + b) */
export function firstShared(lists: RowLists, u: number, v: number): number {
  let i = lists.offsets[u]!;
  let j = lists.offsets[v]!;
  const endU = lists.offsets[u + 1]!;
  const endV = lists.offsets[v + 1]!;
  while (i < endU && j < endV) {
    const difference = lists.rows[i]! - lists.rows[j]!;
    if (difference === 0) return lists.rows[i]!;
    if (difference < 0) i++;
    else j++;
  }
  return -1;
}
