import type { Routes } from '../routes.js';

/** P = x / (x + median of positive x over all untied actors of u), 0 if x = 0: one half for the usual candidate.
 *  @returns 0 … 1  @complexity O(degree of v)  @source methods §7 */
export function plausibility(routes: Routes, v: number): number {
  const x = routes.reach(v);
  return x === 0 ? 0 : x / (x + routes.median());
}
