import type { Csr } from '../../graph/csr.js';
import { boundedNeighbours } from './bounded-neighbours.js';
import { boundedPaths } from './bounded-paths.js';
import { everyRow } from './every-row.js';
import { assertPairOptions, type PairOptions, type Pairs } from './similarity.js';

/** The k untied pairs of a graph that are most alike, best first; ties break to the smallest source, then target.
 *  @param csr strengths are not read
 *  @returns at most k pairs, each once: source < target, or the recipient first when one end only is a recipient.
 *  A pair with nothing in common (score 0) is never listed; an empty graph, a complete one or one of isolates has none
 *  @throws InvalidInputError when k or a recipient is no such thing; of katz, what katzIndex throws; CancelledError
 *  @complexity O(n + m) space; time by the measure, see the walks */
export function topPairs(csr: Csr, options: PairOptions): Pairs {
  assertPairOptions(csr, options);
  if (options.measure === 'katz') return everyRow(csr, options);
  return options.measure === 'l3' ? boundedPaths(csr, options) : boundedNeighbours(csr, options);
}
