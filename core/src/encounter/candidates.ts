import { isImprobable } from './gate-improbable.js';
import { isNew } from './gate-new.js';
import type { Routes } from './plausibility.js';
import type { EncounterInput } from './types.js';

/** The most plausible nodes that pass every gate, best first (ties: smallest node). Structural: two or three ties away.
 *  Kept in a sorted list of at most `pool`, so all pairs are never held.
 *  @complexity O(n + candidates · log pool) */
export function candidatesOf(
  input: EncounterInput,
  routes: Routes,
  u: number,
  pool: number,
): number[] {
  const kept: number[] = [];
  const { reach } = routes;
  for (let v = 0; v < reach.length; v++) {
    const x = reach[v]!;
    if (x === 0 || (kept.length === pool && x <= reach[kept[pool - 1]!]!)) continue;
    if (input.suggestible[v] !== 1 || !isImprobable(input, u, v) || !isNew(input, u, v)) continue;
    let low = 0;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (reach[kept[middle]!]! >= x) low = middle + 1;
      else high = middle;
    }
    kept.splice(low, 0, v);
    if (kept.length > pool) kept.pop();
  }
  return kept;
}
