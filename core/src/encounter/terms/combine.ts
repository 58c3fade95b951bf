import { PARAMETERS, TERM_NAMES, type Exponents } from '../parameters.js';
import type { Terms } from '../types.js';

/** Score = 100 · F^.30 P^.30 I^.15 B^.15 S^.10, each term floored at 0.05. A term that is null is left out and its
 *  exponent is spread over the others in proportion.
 *  @returns 5 … 100; 0 when every term is left out  @source methods §7 */
export function combinedScore(
  terms: Terms,
  exponentOf: Exponents = PARAMETERS.exponents,
  floor: number = PARAMETERS.floor,
): number {
  let logs = 0;
  let exponents = 0;
  for (const name of TERM_NAMES) {
    const term = terms[name];
    if (term === null) continue;
    logs += exponentOf[name] * Math.log(Math.max(floor, term));
    exponents += exponentOf[name];
  }
  return exponents === 0 ? 0 : 100 * Math.exp(logs / exponents);
}

/** What decides between recipients who gets a place: the same terms, but for P a likelihood that has one scale for all.
 *  @param likelihood L of `likelihood.ts`
 *  @returns > 0; not a score to show */
export function assignmentOrder(terms: Omit<Terms, 'P'>, likelihood: number): number {
  const { exponents, floor } = PARAMETERS.order;
  return combinedScore({ ...terms, P: likelihood }, exponents, floor);
}
