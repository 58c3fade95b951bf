import { PARAMETERS, type Exponents } from '../parameters.js';
import type { Terms } from '../types.js';

/** Score = 100 · F^.30 P^.30 I^.15 B^.15 S^.10, each term floored at 0.05. A term that is null is left out and its
 *  exponent is spread over the others in proportion.
 *  @returns 5 … 100; 0 when no exponent counts  @source methods §7 */
export function combinedScore(
  terms: Terms,
  exponentOf: Exponents = PARAMETERS.exponents,
  floor: number = PARAMETERS.floor,
): number {
  const { F, P, I, B, S } = terms;
  let logs = 0;
  let exponents = 0;
  // One by one, not by name: it is asked for every candidate.
  if (F !== null) {
    logs += exponentOf.F * Math.log(Math.max(floor, F));
    exponents += exponentOf.F;
  }
  logs += exponentOf.P * Math.log(Math.max(floor, P));
  logs += exponentOf.I * Math.log(Math.max(floor, I));
  logs += exponentOf.B * Math.log(Math.max(floor, B));
  logs += exponentOf.S * Math.log(Math.max(floor, S));
  exponents += exponentOf.P;
  exponents += exponentOf.I;
  exponents += exponentOf.B;
  exponents += exponentOf.S;
  return exponents === 0 ? 0 : 100 * Math.exp(logs / exponents);
}
