import type { Csr } from '../../graph/csr.js';
import { byGroups, nodeMeasure } from '../node-measure.js';

export interface ParticipationOptions {
  /** One code a node, -1 = unknown: ties to such contacts are left out. */
  readonly groups: ArrayLike<number>;
  /** All ties alike when false; default true. */
  readonly byStrength?: boolean;
}

/** Participation coefficient: are a node's ties spread over groups (towards 1) or in one (0)?
 *  P_i = 1 - Σ_c (w_ic / s_i)², w_ic = strength of i towards group c, s_i = Σ_c w_ic
 *  @returns Float64Array(n), unit 1, 0 … 1 - 1 / min(k, groups); NaN without a contact of known group
 *  @complexity O(n + m) time, O(n + groups) space
 *  @source Guimerà & Amaral (2005), Nature 433:895, eq. 2 */
export function participationCoefficient(
  csr: Csr,
  { groups, byStrength = true }: ParticipationOptions,
): Float64Array {
  const scores = new Float64Array(csr.order);
  const towards = new Map<number, number>();
  for (let u = 0; u < csr.order; u++) {
    towards.clear();
    let total = 0;
    for (let at = csr.offsets[u]!; at < csr.offsets[u + 1]!; at++) {
      const group = groups[csr.targets[at]!]!;
      if (group < 0) continue;
      const strength = byStrength ? csr.strengths[at]! : 1;
      towards.set(group, (towards.get(group) ?? 0) + strength);
      total += strength;
    }
    let squares = 0;
    for (const strength of towards.values()) squares += (strength / total) ** 2;
    // One group only: 1 up to rounding, and never below 0.
    scores[u] = total === 0 ? NaN : towards.size === 1 ? 0 : 1 - squares;
  }
  return scores;
}

export const participationCoefficientMeasure = nodeMeasure({
  id: 'participationCoefficient',
  ...byGroups('participationCoefficient', (csr, groups) =>
    participationCoefficient(csr, { groups }),
  ),
  unit: '1',
  range: '0 … 1 - 1 / min(contacts, groups)',
  definition: "How evenly an actor's tie strength is spread over groups; 0 = all in one group.",
  source: 'Guimerà & Amaral (2005), Nature 433:895',
  edgeCases:
    'Isolate, or no contact of known group: undefined. Contacts of unknown group are left out; the group of the actor itself does not matter. Self-loops are dropped, parallel ties added before; direction ignored; zero strength is no tie.',
  sentence: {
    en: 'The relations of this actor are spread over several groups.',
    fr: 'Les relations de cet acteur se répartissent entre plusieurs groupes.',
  },
});
