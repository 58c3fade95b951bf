import { InvalidInputError } from '../../errors.js';
import type { Arcs } from '../../graph/arcs.js';
import type { RolesOptions } from './brokerage-roles.js';

export const DIRECTED_ROLES = [
  'coordinator',
  'consultant',
  'representative',
  'gatekeeper',
  'liaison',
] as const;
export type DirectedRole = (typeof DIRECTED_ROLES)[number];

/** Open two-paths a > b > c through each node b, by the groups of a, b, c. NaN where the group of b is unknown. */
export type DirectedBrokerageRoles = Readonly<Record<DirectedRole, Float64Array>>;

/** Gould-Fernandez brokerage roles on a directed graph: a > b > c without the arc a > c (c > a may exist), a not c.
 *  Coordinator XXX, consultant XYX, representative XXY, gatekeeper XYY, liaison XYZ.
 *  Counted as all pairs (in, out) less the closed ones, so that a hub costs its triangles and not its pairs.
 *  @param options.groups one code a node, negative = unknown: such ends are left out
 *  @returns unit open two-paths, >= 0; on a graph of mutual arcs coordinator, consultant and liaison are twice the
 *    undirected counts, and representative = gatekeeper = border
 *  @throws InvalidInputError if `groups` is not of length n
 *  @complexity O(n + m + Σ k²) time, O(n) space  @source Gould & Fernandez (1989), Sociol. Methodology 19:89 */
export function directedBrokerageRoles(
  arcs: Arcs,
  { groups, nodes }: RolesOptions,
): DirectedBrokerageRoles {
  const { order, outOffsets, outTargets, inOffsets, inTargets } = arcs;
  if (groups.length !== order) {
    throw new InvalidInputError(
      `directedBrokerageRoles: ${groups.length} groups for ${order} nodes`,
    );
  }
  const make = (): Float64Array => new Float64Array(order);
  const roles = {
    coordinator: make(),
    consultant: make(),
    representative: make(),
    gatekeeper: make(),
    liaison: make(),
  };
  const sendsTo = new Int32Array(order).fill(-1);
  const outSizes = new Map<number, number>();
  for (let i = 0; i < (nodes?.length ?? order); i++) {
    const b = nodes?.[i] ?? i;
    const own = groups[b]!;
    if (own < 0) {
      for (const role of DIRECTED_ROLES) roles[role][b] = NaN;
      continue;
    }
    outSizes.clear();
    let known = 0;
    for (let at = outOffsets[b]!; at < outOffsets[b + 1]!; at++) {
      const c = outTargets[at]!;
      sendsTo[c] = b;
      if (groups[c]! < 0) continue;
      known++;
      outSizes.set(groups[c]!, (outSizes.get(groups[c]!) ?? 0) + 1);
    }
    for (let at = inOffsets[b]!; at < inOffsets[b + 1]!; at++) {
      const a = inTargets[at]!;
      const from = groups[a]!;
      if (from < 0) continue;
      const same = outSizes.get(from) ?? 0;
      const back = outSizes.get(own) ?? 0;
      if (from === own) {
        roles.coordinator[b]! += same;
        roles.representative[b]! += known - same;
      } else {
        roles.consultant[b]! += same;
        roles.gatekeeper[b]! += back;
        roles.liaison[b]! += known - same - back;
      }
      // a itself is no third party, and an arc a > c closes the path.
      if (sendsTo[a] === b) roles[roleOf(from, own, from)][b]!--;
      for (let on = outOffsets[a]!; on < outOffsets[a + 1]!; on++) {
        const c = outTargets[on]!;
        if (sendsTo[c] === b && groups[c]! >= 0) roles[roleOf(from, own, groups[c]!)][b]!--;
      }
    }
  }
  return roles;
}

function roleOf(from: number, own: number, to: number): DirectedRole {
  if (from === own) return to === own ? 'coordinator' : 'representative';
  if (to === own) return 'gatekeeper';
  return from === to ? 'consultant' : 'liaison';
}
