import type { Rng } from '../../../graph/rng.js';
import { membersByGroup, type LevelGraph } from './level-graph.js';

/** Refinement: inside each group, nodes that are well connected to it merge from singletons, each into the
 *  well-connected subgroup of highest gain. Subgroups are connected by construction, which is what Louvain lacks.
 *  @returns subgroup of each node (values < order); each lies inside one group
 *  @source Traag, Waltman & van Eck (2019), Sci. Rep. 9:5233, algorithm A.2, with the greedy choice of leidenalg */
export function refine(
  graph: LevelGraph,
  group: Int32Array,
  resolution: number,
  random: Rng,
): Int32Array {
  const { order, offsets, targets, strengths, total, doubled } = graph;
  const scale = doubled > 0 ? resolution / doubled : 0;
  const sub = new Int32Array(order);
  const size = new Int32Array(order).fill(1);
  const subTotal = total.slice();
  const groupTotal = new Float64Array(order);
  /** Strength from a node, then from a subgroup, to the rest of its group. */
  const outward = new Float64Array(order);
  for (let u = 0; u < order; u++) {
    sub[u] = u;
    groupTotal[group[u]!]! += total[u]!;
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
      if (group[targets[at]!] === group[u]) outward[u]! += strengths[at]!;
    }
  }
  const nodeOutward = outward.slice();
  // Groups are refined apart, so any order of groups will do: one after another keeps to a small part of the memory.
  const { starts, members: visits } = membersByGroup(group, order);
  for (let g = 0; g < order; g++) {
    if (starts[g + 1]! - starts[g]! > 1) random.shuffle(visits.subarray(starts[g], starts[g + 1]));
  }
  const toSub = new Float64Array(order);
  const touched = new Int32Array(order);
  for (const u of visits) {
    if (sub[u] !== u || size[u] !== 1) continue;
    const whole = groupTotal[group[u]!]!;
    const own = total[u]!;
    if (nodeOutward[u]! < own * (whole - own) * scale) continue;
    let count = 0;
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
      const v = targets[at]!;
      if (group[v] !== group[u]) continue;
      const c = sub[v]!;
      const before = toSub[c]!;
      if (before === 0) touched[count++] = c;
      toSub[c] = before + strengths[at]!;
    }
    let best = -1;
    let bestGain = 0;
    let bestStrength = 0;
    for (let i = 0; i < count; i++) {
      const c = touched[i]!;
      const strength = toSub[c]!;
      toSub[c] = 0;
      const gain = strength - own * scale * subTotal[c]!;
      const isWellConnected = outward[c]! >= subTotal[c]! * (whole - subTotal[c]!) * scale;
      if (gain > bestGain && isWellConnected) {
        best = c;
        bestGain = gain;
        bestStrength = strength;
      }
    }
    if (best === -1) continue;
    sub[u] = best;
    size[u] = 0;
    size[best]!++;
    subTotal[best]! += own;
    outward[best]! += nodeOutward[u]! - 2 * bestStrength;
  }
  return sub;
}
