import type { DirectedCsr } from '../../graph/directed-csr.js';

/** The share of arcs that have one the other way. @returns NaN without an arc
 *  @complexity O(n + m)  @source Wasserman & Faust (1994), Social Network Analysis, ch. 4.3 */
export function reciprocity({ order, size, out, into }: DirectedCsr): number {
  let both = 0;
  for (let u = 0; u < order; u++) {
    let at = into.offsets[u]!;
    const end = into.offsets[u + 1]!;
    for (let i = out.offsets[u]!; i < out.offsets[u + 1]!; i++) {
      while (at < end && into.targets[at]! < out.targets[i]!) at++;
      if (at < end && into.targets[at] === out.targets[i]) both++;
    }
  }
  return both / size;
}
