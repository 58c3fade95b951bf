import { PARAMETERS } from '../parameters.js';
import { fitBetween } from '../terms/fit.js';
import type { EncounterInput } from '../types.js';

/** G2: where u has a demand that somebody who may be suggested matches, only those are suggested to u. */
export function isAnswered(input: EncounterInput, u: number, v: number): boolean {
  const at = fitBetween(input.demand, u, v);
  return at !== -1 && input.demand!.fit[at]! >= PARAMETERS.leastFit;
}
