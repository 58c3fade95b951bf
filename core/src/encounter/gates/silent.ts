import { shares } from '../row-lists.js';
import type { EncounterInput } from '../types.js';

/** Gate silent (G3, second half): answered so lately that the pair is not proposed again. */
export function isSilent({ silent }: EncounterInput, u: number, v: number): boolean {
  return shares(silent, u, v);
}
