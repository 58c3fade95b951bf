import type { EncounterInput } from '../types.js';

/** Gate oneName: two rows of one organisation under the same name are not two actors. */
export function isOneName({ name }: EncounterInput, u: number, v: number): boolean {
  return name !== undefined && name[u]! >= 0 && name[u] === name[v];
}
