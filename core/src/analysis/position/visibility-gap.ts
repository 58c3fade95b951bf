import { InvalidInputError } from '../../errors.js';
import type { Csr } from '../../graph/csr.js';
import { nodeMeasure } from '../node-measure.js';
import { percentileOf } from './percentile-of.js';
import { reach2 } from './reach2.js';

/** Visibility gap: percentile of activity less percentile of two-step reach. Above 0: active, yet hard to find.
 *  @param activity facts of each node, >= 0
 *  @returns Float64Array(n), -1 … 1  @complexity that of `reach2` + O(n log n)  @source methods M18 */
export function visibilityGap(csr: Csr, activity: ArrayLike<number>): Float64Array {
  const reach = percentileOf(reach2(csr));
  const active = percentileOf(activity);
  return reach.map((one, node) => active[node]! - one);
}

export const visibilityGapMeasure = nodeMeasure({
  id: 'visibilityGap',
  needs: ['activity'],
  compute: (csr, { activity } = {}) => {
    if (activity?.length !== csr.order) {
      throw new InvalidInputError(
        `visibilityGap: ${activity?.length ?? 'no'} activities for ${csr.order} nodes, expected one a node`,
      );
    }
    return { scores: visibilityGap(csr, activity), pivots: null };
  },
  unit: 'difference of percentiles',
  range: '-1 … 1',
  definition:
    'Percentile of the number of recent facts of an actor, less its percentile of two-step reach.',
  source: 'Methods of the project, M18; reach after Borgatti, Everett & Johnson (2013)',
  edgeCases:
    'An actor alone: undefined. Equal figures share their middle percentile. An isolate without a fact: about 0. Self-loops, parallel ties and direction change nothing.',
  sentence: {
    en: 'Above 0: very active, yet few can find this actor.',
    fr: 'Au-dessus de 0 : très actif, mais peu de gens peuvent trouver cet acteur.',
  },
});
