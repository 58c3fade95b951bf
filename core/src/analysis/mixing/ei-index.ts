import type { Csr } from '../../graph/csr.js';
import type { Measure } from '../measure.js';

export interface EiIndex {
  /** (external - internal) / (external + internal); NaN without a tie between grouped nodes. */
  readonly value: number;
  readonly external: number;
  readonly internal: number;
}

/** E-I index: do ties cross groups (+1) or stay inside (-1)? Each edge counts once; edges with an end of unknown group
 *  (-1) are left out.
 *  @param groups one group code a node, -1 = unknown
 *  @complexity O(n + m)  @source Krackhardt & Stern (1988), Soc. Psychol. Q. 51:123 */
export function eiIndex(csr: Csr, groups: ArrayLike<number>): EiIndex {
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
  const total = external + internal;
  return { value: total === 0 ? NaN : (external - internal) / total, external, internal };
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
