import { InvalidInputError } from '../../errors.js';
import type { Csr } from '../../graph/csr.js';
import { alongPaths, nodeMeasure } from '../node-measure.js';
import { summed, type PathMeasure } from './betweenness.js';
import type { PathOptions } from './dependencies.js';

/** Bridgeness: betweenness without the pairs that have an end among the node's own contacts; it tells bridges between
 *  distant groups from centres of one group. Br(v) = Σ_{s < t; s, t ∉ N(v) ∪ {v}} σ_st(v) / σ_st, in hops.
 *  @param csr strengths are not read  @param options see `betweenness`; `lengths` are refused: a contact reached by a
 *    detour would have to be told apart
 *  @returns scores: Float64Array(n), unit pairs, 0 … betweenness; 0 for an isolate
 *  @throws InvalidInputError when lengths are given
 *  @complexity O(n m) time, O(n + m) space
 *  @source Jensen et al. (2016), J. Complex Networks 4:319 */
export function bridgeness(csr: Csr, options: PathOptions = {}): PathMeasure {
  if (options.lengths !== undefined) {
    throw new InvalidInputError('bridgeness counts hops: leave out lengths (--by strength)');
  }
  return summed(csr, options, 'apart');
}

export const bridgenessMeasure = nodeMeasure({
  id: 'bridgeness',
  ...alongPaths(bridgeness),
  unit: 'pairs of actors',
  range: '0 … betweenness',
  definition:
    "Betweenness without the pairs that have an end among the actor's own contacts: bridges between distant groups.",
  source: 'Jensen et al. (2016), J. Complex Networks 4:319',
  edgeCases:
    'Isolate, leaf: 0. Pairs in different components count 0. Self-loops and parallel ties are merged before; direction and strength ignored (hops only).',
  sentence: {
    en: 'Without this actor, distant groups would be further apart.',
    fr: 'Sans cet acteur, des groupes éloignés le seraient davantage.',
  },
});
