import type { Csr } from '../../graph/csr.js';
import type { KernelHooks, Measure } from '../measure.js';
import { hopSums } from '../shortest-paths/hop-sums.js';
import { membership, type TwoGroups } from '../two-groups.js';

export interface TerritoryEfficiencyOptions extends TwoGroups {
  /** Node to take away first (fragility): it is neither walked through nor counted as an end. */
  readonly without?: number;
  readonly hooks?: KernelHooks;
}

/** Territory efficiency E_T: how near higher scales are to a territory.
 *  E_T = mean over s in L, t in H of 1 / d(s, t), d in hops, 0 when there is no path
 *  @param csr strengths are not read  @param options.local L  @param options.targets H, disjoint from L
 *  @returns 0 … 1 (1 = everybody tied to everybody above); NaN when L or H is empty
 *  @throws InvalidInputError when the groups overlap or repeat a node
 *  @complexity O(⌈min(|L|, |H|) / 512⌉ · diameter · (n + m)), exact at any size
 *  @source Latora & Marchiori (2001), PRL 87:198701, restricted to pairs between the two groups (methods M10) */
export function territoryEfficiency(csr: Csr, options: TerritoryEfficiencyOptions): number {
  const { without = -1, hooks } = options;
  const isLocal = membership(csr, options.local);
  membership(csr, options.targets, isLocal);
  const local = options.local.filter((node) => node !== without);
  const targets = options.targets.filter((node) => node !== without);
  const [from, to] = local.length <= targets.length ? [local, targets] : [targets, local];
  const { inverse } = hopSums(csr, { sources: from, skip: without }, hooks);
  const sum = to.reduce((total, node) => total + inverse[node]!, 0);
  return sum / (local.length * targets.length);
}

export const territoryEfficiencyMeasure: Measure = {
  id: 'territoryEfficiency',
  kind: 'graph',
  unit: '1 / hop',
  range: '0 … 1',
  definition:
    'Mean of one over the distance from each actor of the territory to each actor of a higher scale.',
  source: 'Latora & Marchiori (2001), PRL 87:198701; methods M10',
  edgeCases:
    'A group empty: undefined. No path counts 0. Self-loops and parallel ties are merged before; direction and strength ignored.',
  sentence: {
    en: 'How near the national and world actors are to this territory: 1 = everybody tied, 0 = cut off.',
    fr: 'À quel point le national et le monde sont proches de ce territoire : 1 = tous liés, 0 = coupé.',
  },
};
