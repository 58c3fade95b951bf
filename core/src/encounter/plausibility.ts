import type { Csr } from '../graph/csr.js';
import { middleOf } from './median.js';

/** Routes of two and three ties from one node to all others, weighed. */
export interface Routes {
  /** x = T2 + T3 / 2 of every node; 0 where there is no such route, and at the node and its contacts. */
  readonly reach: Float64Array;
  /** Contacts in common. */
  readonly common: Uint32Array;
  /** Median of the positive `reach`; 0 when there is none. */
  readonly median: number;
  /** False when hubs were not walked through: a node may then be nearer than it looks. */
  readonly isExact: boolean;
}

/** T2 = Σ_z w_uz w_zv / s_z, T3 = Σ_{z,y} w_uz w_zy w_yv / (s_z s_y) (y ≠ u, z ≠ v): two sparse vector products, not
 *  an enumeration of paths, so a hub costs its degree once.
 *  @param totals sum of strengths at each node
 *  @param mostContacts nodes with more contacts are not walked through on the third step; Infinity = exact
 *  @complexity O(n + m) time, O(n) space
 *  @source methods §7; Zhou, Lü & Zhang (2009), EPJ B 71:623; Kovács et al. (2019), Nat. Commun. 10:1240 */
export function routesFrom(
  csr: Csr,
  totals: Float64Array,
  u: number,
  mostContacts = Infinity,
): Routes {
  const { order, offsets, targets, strengths } = csr;
  const two = new Float64Array(order);
  const reach = new Float64Array(order);
  const common = new Uint32Array(order);
  for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
    const z = targets[i]!;
    const share = strengths[i]! / totals[z]!;
    for (let j = offsets[z]!; j < offsets[z + 1]!; j++) {
      two[targets[j]!]! += share * strengths[j]!;
      common[targets[j]!]!++;
    }
  }
  two[u] = 0;
  for (let y = 0; y < order; y++) {
    if (two[y] === 0 || offsets[y + 1]! - offsets[y]! > mostContacts) continue;
    const share = two[y]! / totals[y]! / 2;
    for (let at = offsets[y]!; at < offsets[y + 1]!; at++) {
      reach[targets[at]!]! += share * strengths[at]!;
    }
  }
  // A route that comes back over z = v exists only for a contact v, and contacts are set to 0.
  for (let v = 0; v < order; v++) reach[v]! += two[v]!;
  reach[u] = 0;
  for (let at = offsets[u]!; at < offsets[u + 1]!; at++) reach[targets[at]!] = 0;
  const median = middleOf(reach.filter((x) => x > 0));
  return { reach, common, median, isExact: mostContacts === Infinity };
}

/** P = x / (x + median), 0 if x = 0: one half for the usual candidate of this recipient. */
export function plausibility(routes: Routes, v: number): number {
  const x = routes.reach[v]!;
  return x === 0 ? 0 : x / (x + routes.median);
}

/** Largest number of contacts that can be walked through while all recipients stay within a work budget. */
export function contactLimit(csr: Csr, recipients: number, budget: number): number {
  if (recipients * 2 * csr.size <= budget) return Infinity;
  const degrees = Uint32Array.from({ length: csr.order }, (_, v) => {
    return csr.offsets[v + 1]! - csr.offsets[v]!;
  }).sort();
  let arcs = 0;
  for (const degree of degrees) {
    arcs += degree;
    if (arcs * recipients > budget) return degree - 1;
  }
  return Infinity;
}
