import type { Csr } from '../../graph/csr.js';
import { InvalidInputError } from '../../errors.js';
import type { Measure } from '../measure.js';

/** Modularity of a partition: strength inside groups beyond what node strengths alone would give.
 *  Q = (1/2m) Σ_ij (w_ij - g s_i s_j / 2m) [c_i = c_j], computed as Σ_c (inside_c / 2m - g (S_c / 2m)²)
 *  @param csr n nodes, strengths > 0
 *  @param community any integers, one a node; 0 means "not in a community": each such node counts as its own
 *  @param resolution g, 1 unless given
 *  @returns -g/2 … 1; NaN when the graph has no edge
 *  @throws InvalidInputError if `community` is not of length n
 *  @complexity O(n + m) time, O(n) space
 *  @source Newman (2004), PRE 69:066133; Reichardt & Bornholdt (2006), PRE 74:016110 */
export function modularity(csr: Csr, community: ArrayLike<number>, resolution = 1): number {
  const { order, offsets, targets, strengths } = csr;
  if (community.length !== order) {
    throw new InvalidInputError(`modularity: ${community.length} communities for ${order} nodes`);
  }
  const totals = new Map<number, number>();
  let inside = 0;
  let doubled = 0;
  let alone = 0;
  for (let u = 0; u < order; u++) {
    let sum = 0;
    const own = community[u]!;
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
      sum += strengths[at]!;
      if (own !== 0 && community[targets[at]!] === own) inside += strengths[at]!;
    }
    doubled += sum;
    if (own === 0) alone += sum * sum;
    else totals.set(own, (totals.get(own) ?? 0) + sum);
  }
  let squares = alone;
  for (const total of totals.values()) squares += total * total;
  return inside / doubled - (resolution * squares) / doubled / doubled;
}

export const modularityMeasure: Measure = {
  id: 'modularity',
  kind: 'graph',
  unit: '1',
  range: '-0.5 … 1',
  definition: 'Strength inside communities beyond what node strengths alone would give.',
  source: 'Newman (2004), PRE 69:066133; Reichardt & Bornholdt (2006), PRE 74:016110',
  edgeCases:
    'No edge: undefined. Isolates add nothing. Self-loops are dropped and parallel ties added before. Direction ignored.',
  sentence: {
    en: 'How far relations stay inside communities, beyond chance.',
    fr: 'À quel point les relations restent dans les communautés, au-delà du hasard.',
  },
};
