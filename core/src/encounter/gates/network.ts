import type { EncounterInput } from '../types.js';

/** Gate network: an ecosystem or a federation is met through its members. */
export function isNetwork({ network }: EncounterInput, u: number, v: number): boolean {
  return network !== undefined && (network[u] === 1 || network[v] === 1);
}
