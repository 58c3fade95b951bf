import { UNREACHED } from '../../graph/bfs.js';

/** Facts about one pair that the benefit is made of. */
export interface BenefitFacts {
  readonly common: number;
  readonly contactsOfU: number;
  readonly contactsOfV: number;
  readonly gain: number;
  readonly yardstick: number;
  readonly isNearerToHub: boolean;
}

/** B = mean of (i) 1 - common contacts / min(k_u, k_v), non-redundancy; (ii) gain in harmonic closeness over its 95th
 *  percentile among untied actors, capped at 1; (iii) 1 if u gets nearer to a hub of the next scale.
 *  @returns 0 … 1  @complexity O(1)  @source methods §7; Burt (1992), Structural Holes */
export function benefit(facts: BenefitFacts): number {
  const { common, contactsOfU, contactsOfV, gain, yardstick } = facts;
  const fewest = Math.min(contactsOfU, contactsOfV);
  const nonRedundancy = fewest === 0 ? 1 : 1 - common / fewest;
  const nearer = yardstick > 0 ? Math.min(1, gain / yardstick) : Number(gain > 0);
  return (nonRedundancy + nearer + Number(facts.isNearerToHub)) / 3;
}

/** Would a tie to v bring u nearer to a hub? @param toHub distances to the nearest hub, null = no such hub */
export function isNearerToHub(toHub: Uint32Array | null, u: number, v: number): boolean {
  return toHub !== null && toHub[v] !== UNREACHED && toHub[v]! + 1 < toHub[u]!;
}
