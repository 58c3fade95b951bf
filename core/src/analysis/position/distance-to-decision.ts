import { InvalidInputError } from '../../errors.js';
import { hopsFrom, UNREACHED } from '../../graph/bfs.js';
import type { Csr } from '../../graph/csr.js';
import { nodeMeasure } from '../node-measure.js';

/** Hops to the nearest declared decision maker; 0 for a decision maker.
 *  @returns Float64Array(n), unit ties; NaN where none can be reached
 *  @complexity O(n + m)  @source Harary & Norman (1953), Graph Theory; methods M17 */
export function distanceToDecision(csr: Csr, decisionMakers: ArrayLike<number>): Float64Array {
  return Float64Array.from(hopsFrom(csr, decisionMakers), (hops) =>
    hops === UNREACHED ? NaN : hops,
  );
}

/** The chain from an actor to the nearest decision maker, both ends included; at each step the smallest node.
 *  @param hops what `hopsFrom` gives, when several chains are asked for
 *  @returns empty where none can be reached  @complexity O(n + m) */
export function chainToDecision(
  csr: Csr,
  decisionMakers: ArrayLike<number>,
  from: number,
  hops = hopsFrom(csr, decisionMakers),
): number[] {
  if (hops[from] === UNREACHED) return [];
  const chain = [from];
  let u = from;
  while (hops[u]! > 0) {
    let at = csr.offsets[u]!;
    while (hops[csr.targets[at]!] !== hops[u]! - 1) at++;
    u = csr.targets[at]!;
    chain.push(u);
  }
  return chain;
}

export const distanceToDecisionMeasure = nodeMeasure({
  id: 'distanceToDecision',
  needs: ['decisionMakers'],
  compute: (csr, { decisionMakers } = {}) => {
    if (decisionMakers === undefined) {
      throw new InvalidInputError('distanceToDecision: no decision makers, expected their nodes');
    }
    return { scores: distanceToDecision(csr, decisionMakers), pivots: null };
  },
  unit: 'ties',
  range: '0 … n - 1',
  definition: 'Ties on the shortest way from an actor to the nearest declared decision maker.',
  source: 'Graph distance; methods of the project, M17',
  edgeCases:
    'No decision maker is declared, or none can be reached: undefined. A decision maker: 0. Self-loops, parallel ties, direction and strength change nothing.',
  sentence: {
    en: 'So many introductions away from the people who decide.',
    fr: 'À tant de présentations de celles et ceux qui décident.',
  },
});
