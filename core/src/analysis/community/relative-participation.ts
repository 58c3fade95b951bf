import type { Csr } from '../../graph/csr.js';
import { byGroups, nodeMeasure } from '../node-measure.js';
import {
  participationCoefficient,
  type ParticipationOptions,
} from './participation-coefficient.js';

/** Participation over the most it could be with as many contacts: P_i / (1 - 1 / min(k_i, G)), k_i = contacts of known
 *  group, G = groups that have a node. It compares an actor of three contacts with one of thirty.
 *  @returns Float64Array(n), unit 1, 0 … 1; NaN with fewer than two contacts of known group, or fewer than two groups
 *  @complexity O(n + m) time, O(n + groups) space
 *  @source Guimerà & Amaral (2005), Nature 433:895 (the bound follows from eq. 2) */
export function relativeParticipation(csr: Csr, options: ParticipationOptions): Float64Array {
  const { groups } = options;
  const present = new Set<number>();
  for (let u = 0; u < csr.order; u++) if (groups[u]! >= 0) present.add(groups[u]!);
  const scores = participationCoefficient(csr, options);
  for (let u = 0; u < csr.order; u++) {
    let contacts = 0;
    for (let at = csr.offsets[u]!; at < csr.offsets[u + 1]!; at++) {
      if (groups[csr.targets[at]!]! >= 0) contacts++;
    }
    const spread = Math.min(contacts, present.size);
    scores[u] = spread < 2 ? NaN : scores[u]! / (1 - 1 / spread);
  }
  return scores;
}

export const relativeParticipationMeasure = nodeMeasure({
  id: 'relativeParticipation',
  ...byGroups('relativeParticipation', (csr, groups) => relativeParticipation(csr, { groups })),
  unit: '1',
  range: '0 … 1',
  definition:
    'Participation coefficient over the highest one that an actor with as many contacts could have.',
  source: 'Guimerà & Amaral (2005), Nature 433:895',
  edgeCases:
    'Fewer than two contacts of known group, or a single group: undefined. Contacts of unknown group are left out. Self-loops are dropped, parallel ties added before; direction ignored; zero strength is no tie.',
  sentence: {
    en: 'For the number of contacts this actor has, its relations are spread over groups.',
    fr: 'Pour le nombre de ses contacts, cet acteur répartit ses relations entre plusieurs groupes.',
  },
});
