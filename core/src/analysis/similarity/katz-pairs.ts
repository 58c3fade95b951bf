import { ConvergenceError } from '../../errors.js';
import type { Csr } from '../../graph/csr.js';
import { KATZ_BETA, katzIndex } from './katz-index.js';
import type { PairOptions, Pairs } from './similarity.js';
import { topPairs } from './top-pairs.js';

/** The k untied pairs of highest Katz index, with a β for which the sum ends soon: the default one, halved until it is at
 *  most half of what has an end. @complexity see `katzIndex`, once a recipient */
export function katzPairs(
  csr: Csr,
  options: Omit<PairOptions, 'measure' | 'beta'>,
): Pairs & { readonly beta: number } {
  let beta = KATZ_BETA;
  while (!hasEnd(csr, 2 * beta)) beta /= 2;
  return { ...topPairs(csr, { ...options, measure: 'katz', beta }), beta };
}

function hasEnd(csr: Csr, beta: number): boolean {
  try {
    katzIndex(csr, beta);
    return true;
  } catch (error) {
    if (error instanceof ConvergenceError) return false;
    throw error;
  }
}
