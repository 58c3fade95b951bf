import type { Csr } from '../../graph/csr.js';
import { byGroups, nodeMeasure } from '../node-measure.js';

/** Within-module z-score: is a node better linked inside its own group than the others of the group?
 *  z_i = (κ_i - mean of κ over the group) / sd of κ over the group, κ_i = contacts of i in its own group,
 *  population standard deviation
 *  @param groups one code a node, -1 = unknown
 *  @returns Float64Array(n), unit standard deviations; NaN when the group is unknown or all its nodes have the same κ
 *  @complexity O(n + m) time, O(n + groups) space
 *  @source Guimerà & Amaral (2005), Nature 433:895, eq. 1 */
export function withinModuleZScore(
  csr: Csr,
  { groups }: { readonly groups: ArrayLike<number> },
): Float64Array {
  const inside = new Float64Array(csr.order);
  const sums = new Map<number, { nodes: number; sum: number; squares: number }>();
  for (let u = 0; u < csr.order; u++) {
    const own = groups[u]!;
    if (own < 0) continue;
    let contacts = 0;
    for (let at = csr.offsets[u]!; at < csr.offsets[u + 1]!; at++) {
      if (groups[csr.targets[at]!] === own) contacts++;
    }
    inside[u] = contacts;
    const group = sums.get(own) ?? { nodes: 0, sum: 0, squares: 0 };
    group.nodes++;
    group.sum += contacts;
    group.squares += contacts * contacts;
    sums.set(own, group);
  }
  return inside.map((contacts, u) => {
    const group = sums.get(groups[u]!);
    if (group === undefined || groups[u]! < 0) return NaN;
    // n Σκ² - (Σκ)² is exact on integers: 0 when all are alike, and only then.
    const spread = group.nodes * group.squares - group.sum * group.sum;
    return spread === 0 ? NaN : (contacts * group.nodes - group.sum) / Math.sqrt(spread);
  });
}

export const withinModuleZScoreMeasure = nodeMeasure({
  id: 'withinModuleZScore',
  ...byGroups('withinModuleZScore', (csr, groups) => withinModuleZScore(csr, { groups })),
  unit: 'standard deviations',
  range: 'about -3 … 10; a hub of its group from 2.5 on',
  definition:
    'Contacts of an actor inside its own group, against the mean of that group, in standard deviations.',
  source: 'Guimerà & Amaral (2005), Nature 433:895',
  edgeCases:
    'Group of the actor unknown: undefined. All actors of a group alike (a group of one, a complete group): undefined. An actor without a contact in its group has a low figure. Self-loops and parallel ties are merged before; direction and strength ignored.',
  sentence: {
    en: 'Inside its own group, this actor has more relations than most.',
    fr: 'Dans son propre groupe, cet acteur a plus de relations que la plupart.',
  },
});
