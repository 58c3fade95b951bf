import { groupFlow, type GroupFlow } from './group-flow.js';
import { PARAMETERS } from '../parameters.js';
import type { EncounterInput } from '../types.js';

const SHARES = PARAMETERS.surpriseShares;

export interface Surprise {
  /** Community, territory, sector. */
  readonly flows: readonly [GroupFlow, GroupFlow, GroupFlow];
}

export function surpriseOf({ csr, community, territory, sector }: EncounterInput): Surprise {
  return { flows: [groupFlow(csr, community), groupFlow(csr, territory), groupFlow(csr, sector)] };
}

/** S = 0.4, 0.3, 0.3 × (1 - q) for community, territory, sector. An unknown group takes no part: its share is spread
 *  over the others. @returns 0 … 1; 0 when nothing is known  @complexity O(1)  @source methods §7 */
export function surprise(found: Surprise, input: EncounterInput, u: number, v: number): number {
  let sum = 0;
  let known = 0;
  const shares = sharesOf(found, input, u, v);
  for (let i = 0; i < shares.length; i++) {
    const share = shares[i]!;
    if (Number.isNaN(share)) continue;
    sum += SHARES[i]! * (1 - share);
    known += SHARES[i]!;
  }
  return known === 0 ? 0 : sum / known;
}

/** q for community, territory, sector; NaN = unknown. */
export function sharesOf(
  { flows }: Surprise,
  { community, territory, sector }: EncounterInput,
  u: number,
  v: number,
): readonly [number, number, number] {
  return [
    flows[0].share(community[u]!, community[v]!),
    flows[1].share(territory[u]!, territory[v]!),
    flows[2].share(sector[u]!, sector[v]!),
  ];
}
