import type { Csr } from '../../graph/csr.js';
import { permutationNull, type NullOptions } from '../null/permutation-null.js';
import { assortativity } from './assortativity.js';
import { eiIndex } from './ei-index.js';

/** A figure, what random labels give, and how rare the figure would be among them. */
export interface ByChance {
  readonly value: number;
  readonly mean: number;
  readonly sd: number;
  readonly p: number;
  /** Of what chance gives, where it was asked for; else NaN. */
  readonly low: number;
  readonly high: number;
}
export interface MixingByChance {
  readonly eiIndex: ByChance;
  readonly assortativity: ByChance;
}

/** E-I index and nominal assortativity beside their values under random labels: both depend on group sizes, so neither
 *  says anything alone. @param groups codes 0..groupCount-1, -1 = unknown
 *  @returns NaN parts where a figure is undefined  @complexity O(draws · (n + m + g))
 *  @source Krackhardt & Stern (1988), SPQ 51:123; Newman (2003), PRE 67:026126; see `permutationNull` */
export function mixingByChance(
  csr: Csr,
  groups: ArrayLike<number>,
  groupCount: number,
  options: NullOptions,
): MixingByChance {
  const { observed, mean, sd, p, low, high } = permutationNull(groups, options, (labels) => [
    eiIndex(csr, labels),
    assortativity(csr, labels, groupCount),
  ]);
  const at = (i: number): ByChance => ({
    value: observed[i]!,
    mean: mean[i]!,
    sd: sd[i]!,
    p: p[i]!,
    low: low[i]!,
    high: high[i]!,
  });
  return { eiIndex: at(0), assortativity: at(1) };
}

/** Ties between groups over what their degrees alone would give: e_ab · 2m / (k_a k_b), on the counts of
 *  `mixingMatrix` (own-group ties from both ends). 1 = chance, above = more ties than chance. NaN without a tie.
 *  @complexity O(g²)  @source Newman (2003), PRE 67:026126 */
export function observedOverExpected(edges: Float64Array, groupCount: number): Float64Array {
  const degrees = new Float64Array(groupCount);
  let total = 0;
  for (let a = 0; a < groupCount; a++) {
    for (let b = 0; b < groupCount; b++) degrees[a]! += edges[a * groupCount + b]!;
    total += degrees[a]!;
  }
  return edges.map((count, at) => {
    const [a, b] = [Math.floor(at / groupCount), at % groupCount];
    const expected = (degrees[a]! * degrees[b]!) / total;
    return expected > 0 ? count / expected : NaN;
  });
}
