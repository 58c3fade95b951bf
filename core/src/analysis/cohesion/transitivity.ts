import { degreeOf, type Csr } from '../../graph/csr.js';
import { triangleCounts } from '../../graph/triangles.js';
import type { Measure } from '../measure.js';

/** Transitivity: share of the paths of two edges whose ends are tied. T = 3 triangles / Σ k (k - 1) / 2
 *  @param csr strengths are not read  @returns share, 0 … 1; NaN without a path of two edges
 *  @complexity O(n + m^1.5) time, O(n + m) space
 *  @source Luce & Perry (1949), Psychometrika 14:95; Newman (2003), SIAM Rev. 45:167 */
export function transitivity(csr: Csr): number {
  let closed = 0;
  let paths = 0;
  triangleCounts(csr).forEach((count, node) => {
    closed += count;
    paths += (degreeOf(csr, node) * (degreeOf(csr, node) - 1)) / 2;
  });
  return closed / paths;
}

export const transitivityMeasure: Measure = {
  id: 'transitivity',
  kind: 'graph',
  unit: 'share',
  range: '0 … 1',
  definition: 'Share of the paths of two ties whose two ends are tied as well.',
  source: 'Luce & Perry (1949), Psychometrika 14:95; Newman (2003), SIAM Rev. 45:167',
  edgeCases:
    'No path of two ties: undefined. Isolates add nothing. Self-loops are dropped, parallel ties merged; direction and strength ignored.',
  sentence: {
    en: 'How often two contacts of the same actor know each other.',
    fr: 'À quelle fréquence deux contacts d’un même acteur se connaissent.',
  },
};
