import { edgeBetween } from '../../graph/csr.js';
import type { EncounterInput, RowLists } from '../types.js';

/** Gate G3: a meeting that did not happen yet. No tie, however old, no organisation and no
 *  large project in common; neither is above the other: a ministry and who works in one of its units.
 *  @complexity O(log d + organisations)  @source methods §7 */
export function isNew(input: EncounterInput, u: number, v: number): boolean {
  if (u === v || edgeBetween(input.csr, u, v) !== -1) return false;
  if (shares(input.above, u, v) || shares(input.above, v, u)) return false;
  return !sharesRow(input.organisations, u, v) && !sharesRow(input.projects, u, v);
}

function sharesRow(lists: RowLists | undefined, u: number, v: number): boolean {
  return lists !== undefined && firstShared(lists, u, v) !== -1;
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
