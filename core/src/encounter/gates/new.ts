import { edgeBetween } from '../../graph/csr.js';
import { firstShared, shares } from '../row-lists.js';
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
