import type { DirectedCsr } from '../../graph/directed-csr.js';

/** Modularity of a partition when arcs have a direction: Q = (1/m) Σ_ij (w_ij - g s_i^out s_j^in / m) [c_i = c_j].
 *  @param community any whole numbers >= 0, one a node  @returns NaN without an arc
 *  @complexity O(n + m)  @source Leicht & Newman (2008), Phys. Rev. Lett. 100:118703 */
export function directedModularity(
  { order, out, into }: DirectedCsr,
  community: ArrayLike<number>,
  resolution = 1,
): number {
  const sent = new Map<number, number>();
  const received = new Map<number, number>();
  let whole = 0;
  let inside = 0;
  for (let u = 0; u < order; u++) {
    const own = community[u]!;
    for (let at = out.offsets[u]!; at < out.offsets[u + 1]!; at++) {
      const strength = out.strengths[at]!;
      whole += strength;
      sent.set(own, (sent.get(own) ?? 0) + strength);
      if (community[out.targets[at]!] === own) inside += strength;
    }
    for (let at = into.offsets[u]!; at < into.offsets[u + 1]!; at++) {
      received.set(own, (received.get(own) ?? 0) + into.strengths[at]!);
    }
  }
  let expected = 0;
  for (const [own, strength] of sent) expected += (strength * (received.get(own) ?? 0)) / whole;
  return (inside - resolution * expected) / whole;
}
