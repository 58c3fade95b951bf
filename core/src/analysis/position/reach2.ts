import type { Csr } from '../../graph/csr.js';
import { direct, nodeMeasure } from '../node-measure.js';

/** Two-step reach: share of the other nodes within two hops. Run it on the ties an audience may see: what nobody sees
 *  gives no visibility. @returns Float64Array(n), 0 … 1; 0 for an isolate among others, NaN for a node alone
 *  @complexity O(n + m + Σ k²) time, O(n) space
 *  @source Borgatti, Everett & Johnson (2013), Analyzing Social Networks, ch. 10 (k-step reach) */
export function reach2(csr: Csr): Float64Array {
  const { order, offsets, targets } = csr;
  const scores = new Float64Array(order).fill(NaN);
  if (order < 2) return scores;
  const seenFrom = new Int32Array(order).fill(-1);
  for (let u = 0; u < order; u++) {
    seenFrom[u] = u;
    let reached = 0;
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
      const v = targets[at]!;
      if (seenFrom[v] !== u) {
        seenFrom[v] = u;
        reached++;
      }
      for (let on = offsets[v]!; on < offsets[v + 1]!; on++) {
        const w = targets[on]!;
        if (seenFrom[w] === u) continue;
        seenFrom[w] = u;
        reached++;
      }
    }
    scores[u] = reached / (order - 1);
  }
  return scores;
}

export const reach2Measure = nodeMeasure({
  id: 'reach2',
  ...direct(reach2),
  unit: 'share of the other actors',
  range: '0 … 1',
  definition: 'Share of the other actors within two ties, through the ties the viewer may see.',
  source: 'Borgatti, Everett & Johnson (2013), Analyzing Social Networks, ch. 10',
  edgeCases:
    'Isolate: 0. An actor alone: undefined. Other components are never reached. Self-loops, parallel ties, direction and strength change nothing.',
  sentence: {
    en: 'How much of the network can find this actor by asking someone they know.',
    fr: 'Quelle part du réseau peut trouver cet acteur en demandant à une connaissance.',
  },
});
