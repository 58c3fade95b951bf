import { triangleCounts } from '../../graph/triangles.js';
import { direct, nodeMeasure } from '../node-measure.js';

export const trianglesMeasure = nodeMeasure({
  id: 'triangles',
  ...direct(triangleCounts),
  unit: 'triangles',
  range: '0 … k (k - 1) / 2',
  definition: 'Number of pairs of contacts of an actor that are tied to each other.',
  source: 'Latapy (2008), Theor. Comput. Sci. 407:458',
  edgeCases:
    'Isolate or one contact: 0. Components do not mix. Self-loops are dropped, parallel ties merged; direction and strength ignored.',
  sentence: {
    en: 'How many circles of three this actor belongs to.',
    fr: 'Le nombre de cercles de trois dont cet acteur fait partie.',
  },
});
