import { answersOf, isUnmet } from './gates/gates.js';
import { kindsOf } from './gates/kinds.js';
import type { Routes } from './routes.js';
import type { EncounterInput } from './types.js';

export interface Candidates {
  /** Candidates of one recipient, best first. @complexity O(reached · log pool) */
  of(routes: Routes): readonly number[];
}

/** Who answers a demand of u, when somebody does (G2); else the most plausible nodes that pass every gate, best first
 *  (ties: smallest node). Structural: two or three ties away; only two, by T2, where three would cost too much and two
 *  offer enough.
 *  @param instead of the gates: which pairs pass
 *  @returns null for a recipient that can have none, whoever it knows  @complexity O(n) to build */
export function candidatesIn(
  input: EncounterInput,
  pool: number,
  instead?: (u: number, v: number) => boolean,
): (u: number) => Candidates | null {
  const kinds = instead === undefined ? kindsOf(input) : null;
  const among = (routes: Routes, mayBe: (v: number) => boolean): readonly number[] => {
    const passes = (v: number): boolean => !routes.isContact(v) && mayBe(v);
    if (!routes.isWhole) {
      const near = bestOf(routes.reached, routes.reachedBy, passes, pool);
      if (near.length >= pool) return near;
      routes.whole();
    }
    return bestOf(routes.reached, routes.reachedBy, passes, pool);
  };
  return (u) => {
    if (instead !== undefined) return { of: (routes) => among(routes, (v) => instead(u, v)) };
    const mayBe = kinds!.from(u);
    if (mayBe === null) return null;
    return {
      of(routes) {
        const answers = answersOf(input, u);
        if (answers.length > 0) return answers;
        return among(routes, (v) => mayBe(v) && isUnmet(input, u, v, routes.common(v)));
      },
    };
  };
}

/** The first so many by a figure, best first; of equal ones the smallest node. Kept in a sorted list. */
function bestOf(
  nodes: ArrayLike<number>,
  figure: Float64Array,
  passes: (v: number) => boolean,
  count: number,
): number[] {
  const kept: number[] = [];
  const figures: number[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const v = nodes[i]!;
    const x = figure[v]!;
    if (x <= 0) continue;
    if (kept.length === count) {
      const last = figures[count - 1]!;
      if (x < last || (x === last && v > kept[count - 1]!)) continue;
    }
    if (!passes(v)) continue;
    let low = 0;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (figures[middle]! > x || (figures[middle] === x && kept[middle]! < v)) low = middle + 1;
      else high = middle;
    }
    kept.splice(low, 0, v);
    figures.splice(low, 0, x);
    if (kept.length > count) {
      kept.pop();
      figures.pop();
    }
  }
  return kept;
}
