import { degreeOf, type Csr } from '../../graph/csr.js';

/** Numbers communities from 1 by decreasing size, ties by the smallest node; isolates get 0 ("not yet linked").
 *  @param group any integers, one a node
 *  @returns a new Int32Array(n)
 *  @complexity O(n + k log k) time, O(n) space */
export function communityOrder(csr: Csr, group: ArrayLike<number>): Int32Array {
  const sizes = new Map<number, number>();
  for (let u = 0; u < csr.order; u++) {
    if (degreeOf(csr, u) > 0) sizes.set(group[u]!, (sizes.get(group[u]!) ?? 0) + 1);
  }
  // Groups enter the map at their smallest node, and the sort is stable.
  const byDecreasingSize = [...sizes].sort((a, b) => b[1] - a[1]);
  const numbers = new Map(byDecreasingSize.map(([name], index) => [name, index + 1]));
  const community = new Int32Array(csr.order);
  for (let u = 0; u < csr.order; u++) {
    if (degreeOf(csr, u) > 0) community[u] = numbers.get(group[u]!)!;
  }
  return community;
}

/** Members of each community: index 0 = not yet linked. */
export function communitySizes(community: ArrayLike<number>): Uint32Array {
  let largest = 0;
  for (let u = 0; u < community.length; u++) largest = Math.max(largest, community[u]!);
  const sizes = new Uint32Array(largest + 1);
  for (let u = 0; u < community.length; u++) sizes[community[u]!]!++;
  return sizes;
}
