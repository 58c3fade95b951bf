import type { Csr } from '../../graph/csr.js';
import type { Measure } from '../measure.js';

export interface TieSides {
  readonly external: number;
  readonly internal: number;
}

/** Edges between groups and inside them; each counts once, those with an end of unknown group (-1) are left out.
 *  @complexity O(n + m) */
export function tieSides(csr: Csr, groups: ArrayLike<number>): TieSides {
  let external = 0;
  let internal = 0;
  for (let u = 0; u < csr.order; u++) {
    if (groups[u]! < 0) continue;
    for (let at = csr.offsets[u]!; at < csr.offsets[u + 1]!; at++) {
      const v = csr.targets[at]!;
      if (v < u || groups[v]! < 0) continue;
      if (groups[u] === groups[v]) internal++;
      else external++;
    }
  }
  return { external, internal };
}

/** E-I index: do ties cross groups (+1) or stay inside (-1)? (external - internal) / (external + internal).
 *  @param groups one group code a node, -1 = unknown
 *  @returns -1 … 1; NaN without a tie between nodes of known group
 *  @complexity O(n + m)  @source Krackhardt & Stern (1988), Soc. Psychol. Q. 51:123 */
export function eiIndex(csr: Csr, groups: ArrayLike<number>): number {
  const { external, internal } = tieSides(csr, groups);
  const total = external + internal;
  return total === 0 ? NaN : (external - internal) / total;
}

export const eiIndexMeasure: Measure = {
  id: 'eiIndex',
  kind: 'graph',
  unit: '1',
  range: '-1 … 1',
  definition: 'External minus internal ties over all ties between actors whose group is known.',
  source: 'Krackhardt & Stern (1988), Soc. Psychol. Q. 51:123',
  edgeCases:
    'No tie: undefined. Actors of unknown group are left out. Depends on group sizes: read it beside its chance value.',
  sentence: {
    en: 'Do ties stay inside a group, or cross to others?',
    fr: 'Les liens restent-ils dans un groupe, ou vont-ils vers d’autres ?',
  },
};
