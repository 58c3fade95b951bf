import type { EncounterInput } from '../types.js';

/** G1 consent and G4 rhythm: both may be suggested and are available now (the store says so, without saying why). */
export function isConsented({ suggestible }: EncounterInput, u: number, v: number): boolean {
  return suggestible[u] === 1 && suggestible[v] === 1;
}
