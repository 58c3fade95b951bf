import type { Csr } from '../../graph/csr.js';
import type { Measure } from '../measure.js';

/** Share of ties that lie inside a group, and what group sizes alone would give (Σ a_i²). Only the diagonal and the row sums of
 *  the mixing matrix are read, so the matrix itself is not made: groups may be thousands.
 *  @param groups one group code a node, 0..groupCount-1, -1 = unknown (left out)
 *  @returns null without a tie between known groups  @complexity O(n + m + g) */
export function tiesInside(
  csr: Csr,
  groups: ArrayLike<number>,
  groupCount: number,
): { readonly seen: number; readonly byChance: number } | null {
  const ends = new Float64Array(groupCount);
  let own = 0;
  for (let u = 0; u < csr.order; u++) {
    const from = groups[u]!;
    if (from < 0) continue;
    for (let at = csr.offsets[u]!; at < csr.offsets[u + 1]!; at++) {
      const to = groups[csr.targets[at]!]!;
      if (to < 0) continue;
      ends[from]!++;
      if (to === from) own++;
    }
  }
  const total = ends.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const byChance = ends.reduce((sum, count) => sum + (count / total) ** 2, 0);
  return { seen: own / total, byChance };
}

/** Nominal assortativity: r = (Σ e_ii - Σ a_i b_i) / (1 - Σ a_i b_i) on the mixing matrix as shares (`tiesInside`).
 *  @param groups one group code a node, 0..groupCount-1, -1 = unknown (left out)
 *  @returns -1 … 1; NaN without a tie, or when all ties are inside one group
 *  @complexity O(n + m + g)  @source Newman (2003), PRE 67:026126 */
export function assortativity(csr: Csr, groups: ArrayLike<number>, groupCount: number): number {
  const inside = tiesInside(csr, groups, groupCount);
  if (inside === null || inside.byChance === 1) return NaN;
  return (inside.seen - inside.byChance) / (1 - inside.byChance);
}

export const assortativityMeasure: Measure = {
  id: 'assortativity',
  kind: 'graph',
  unit: '1',
  range: '-1 … 1',
  definition:
    'How much more ties stay inside groups than group sizes alone would have it, over the most possible.',
  source: 'Newman (2003), PRE 67:026126',
  edgeCases: 'No tie, or one group only: undefined. Actors of unknown group are left out.',
  sentence: {
    en: 'Whether ties stay among the same kind of actors: 0 as chance would have it, 1 always.',
    fr: 'Si les liens restent entre acteurs du même genre : 0 comme le hasard le voudrait, 1 toujours.',
  },
};
