import type { Csr } from '../../graph/csr.js';
import { direct, nodeMeasure } from '../node-measure.js';

/** Degree: number of edges at each node.
 *  @param csr n nodes, strengths are not read  @returns Float64Array(n), unit actors, 0 … n - 1; 0 for an isolate
 *  @complexity O(n)  @source Freeman (1979), Social Networks 1:215 */
export function degree(csr: Csr): Float64Array {
  return Float64Array.from({ length: csr.order }, (_, u) => csr.offsets[u + 1]! - csr.offsets[u]!);
}

export const degreeMeasure = nodeMeasure({
  id: 'degree',
  ...direct(degree),
  unit: 'actors',
  range: '0 … n - 1',
  definition: 'Number of actors an actor is tied to.',
  source: 'Freeman (1979), Social Networks 1:215',
  edgeCases:
    'Isolate: 0. Self-loops and parallel ties are merged before; direction and strength ignored.',
  sentence: {
    en: 'The number of actors this actor is tied to.',
    fr: 'Le nombre d’acteurs auxquels cet acteur est lié.',
  },
});
