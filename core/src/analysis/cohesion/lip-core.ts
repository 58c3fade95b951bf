import { nodesByDegree, type Csr } from '../../graph/csr.js';
import type { Measure } from '../measure.js';

export interface LipCore {
  /** Pairs to change to reach an ideal core and periphery: untied pairs of the core plus ties of the periphery. */
  readonly cost: number;
  /** Every core size with this cost, ascending: the core of size k is the first k of `byDegree`. */
  readonly sizes: readonly number[];
  /** Nodes by decreasing degree, then ascending. */
  readonly byDegree: Uint32Array;
}

/** The exact discrete core of Lip: the k nodes of largest degree that minimise Z(k) = k (k - 1) / 2 + m - Σ_core deg.
 *  Fast and exact for its own cost; where several sizes tie, all are given.
 *  @returns cost 0 and size 0 without an edge  @complexity O(n log n)  @source Lip (2011), arXiv:1102.5511 */
export function lipCore(csr: Csr): LipCore {
  const byDegree = nodesByDegree(csr);
  let cost = csr.size;
  let sizes = [0];
  let degrees = 0;
  byDegree.forEach((node, at) => {
    degrees += csr.offsets[node + 1]! - csr.offsets[node]!;
    const size = at + 1;
    const now = (size * (size - 1)) / 2 + csr.size - degrees;
    if (now < cost) {
      cost = now;
      sizes = [size];
    } else if (now === cost) sizes.push(size);
  });
  return { cost, sizes, byDegree };
}

export const corePeripheryMeasure: Measure = {
  id: 'corePeriphery',
  kind: 'partition',
  unit: 'correlation of ties with an ideal core and periphery',
  range: '-1 … 1',
  definition:
    'The few actors tied to one another and to the rest, and the rest tied to them only. Two variants of the ideal: core-periphery ties count as present ("or", the default) or are left out ("ignored"); a third, exact and fast, is the cost of Lip.',
  source: 'Borgatti & Everett (2000), Soc. Networks 21:375; Lip (2011), arXiv:1102.5511',
  edgeCases:
    'Fewer than three actors, no tie, or every pair tied: undefined. "Core" is said only when the fit beats 95 % of graphs with the same degrees: it often does not, a core being mostly degree (Kojaku & Masuda 2018). Self-loops and parallel ties are merged before; direction and strength ignored.',
  sentence: {
    en: 'Inside: tied to one another and to everyone else.',
    fr: 'Au centre : liés entre eux et à tous les autres.',
  },
};
