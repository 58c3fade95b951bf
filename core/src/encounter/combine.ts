import type { Terms } from './types.js';

/** Exponents of methods §7. They add up to 1. */
export const EXPONENTS = { F: 0.3, P: 0.3, I: 0.15, B: 0.15, S: 0.1 } as const;
/** No term may veto a suggestion alone. */
const FLOOR = 0.05;

/** Score = 100 · F^.30 P^.30 I^.15 B^.15 S^.10, each term floored at 0.05. A term that is null is left out and its
 *  exponent is spread over the others in proportion.
 *  @returns 5 … 100; 0 when every term is left out  @source methods §7 */
export function combinedScore(terms: Terms): number {
  let logs = 0;
  let exponents = 0;
  for (const name of ['F', 'P', 'I', 'B', 'S'] as const) {
    const term = terms[name];
    if (term === null) continue;
    logs += EXPONENTS[name] * Math.log(Math.max(FLOOR, term));
    exponents += EXPONENTS[name];
  }
  return exponents === 0 ? 0 : 100 * Math.exp(logs / exponents);
}
