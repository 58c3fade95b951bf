import type { RowLists } from './types.js';

/** Pairs (node, row) as sorted lists. */
export function listsOf(order: number, pairs: readonly (readonly [number, number])[]): RowLists {
  const sorted = [...pairs].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  const offsets = new Uint32Array(order + 1);
  for (const [node] of sorted) offsets[node + 1]!++;
  for (let u = 0; u < order; u++) offsets[u + 1]! += offsets[u]!;
  return { offsets, rows: Uint32Array.from(sorted, ([, row]) => row) };
}
