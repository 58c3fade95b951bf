import { nodeStrengths, type Csr } from '../../graph/csr.js';
import { direct, nodeMeasure } from '../node-measure.js';

/** Node strength: sum of the strengths of a node's edges, s_i = Σ_j w_ij.
 *  @param csr n nodes, strengths > 0  @returns Float64Array(n), unit tie strength, >= 0; 0 for an isolate
 *  @complexity O(n + m)  @source Barrat et al. (2004), PNAS 101:3747 */
export function strength(csr: Csr): Float64Array {
  return nodeStrengths(csr);
}

export const strengthMeasure = nodeMeasure({
  id: 'strength',
  ...direct(strength),
  unit: 'tie strength',
  range: '>= 0',
  definition: "Sum of the strengths of an actor's ties.",
  source: 'Barrat et al. (2004), PNAS 101:3747',
  edgeCases:
    'Isolate: 0. Self-loops are dropped, parallel ties added before; direction ignored; zero strength is no tie.',
  sentence: {
    en: 'How much is going on between this actor and all its contacts, recent facts first.',
    fr: 'Tout ce qui se passe entre cet acteur et ses contacts, le récent comptant davantage.',
  },
});
