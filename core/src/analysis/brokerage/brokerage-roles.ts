import { InvalidInputError } from '../../errors.js';
import type { Csr } from '../../graph/csr.js';
import { byGroups, nodeMeasure } from '../node-measure.js';

/** Open triads a - b - c around each node b, by the groups of a, b, c. NaN where the group of b is unknown. */
export interface BrokerageRoles {
  /** XXX: all three in one group. */
  readonly coordinator: Float64Array;
  /** XYX: b outside the one group of both (also called itinerant). */
  readonly consultant: Float64Array;
  /** XXY: b in the group of one of them (representative and gatekeeper together, without direction). */
  readonly border: Float64Array;
  /** XYZ: three groups. */
  readonly liaison: Float64Array;
}

export interface RolesOptions {
  /** One code a node; negative = unknown. */
  readonly groups: ArrayLike<number>;
  /** Only around these nodes; the others are 0. */
  readonly nodes?: ArrayLike<number>;
}

type Counts = { -readonly [Role in keyof BrokerageRoles]: number };

/** Gould-Fernandez brokerage roles, undirected: pairs of contacts of b that are not tied, unordered, by group.
 *  Counted as all pairs of contacts less the tied ones, so that a hub costs its triangles and not its pairs.
 *  @param csr n nodes, strengths are not read
 *  @param options.groups any integers, one a node; negative = unknown: such contacts are left out
 *  @returns unit triads, >= 0; 0 for an isolate; sna::brokerage counts ordered pairs, twice these
 *  @throws InvalidInputError if `groups` is not of length n
 *  @complexity O(n + m + Σ k²) time, O(n) space  @source Gould & Fernandez (1989), Sociol. Methodology 19:89 */
export function brokerageRoles(csr: Csr, { groups, nodes }: RolesOptions): BrokerageRoles {
  const { order, offsets, targets } = csr;
  if (groups.length !== order) {
    throw new InvalidInputError(`brokerageRoles: ${groups.length} groups for ${order} nodes`);
  }
  const make = (): Float64Array => new Float64Array(order);
  const roles = { coordinator: make(), consultant: make(), border: make(), liaison: make() };
  const contactOf = new Int32Array(order).fill(-1);
  for (let i = 0; i < (nodes?.length ?? order); i++) {
    const b = nodes?.[i] ?? i;
    const own = groups[b]!;
    const counts = own < 0 ? unknown() : allPairs(csr, groups, b);
    if (own >= 0) {
      for (let at = offsets[b]!; at < offsets[b + 1]!; at++) contactOf[targets[at]!] = b;
      for (let at = offsets[b]!; at < offsets[b + 1]!; at++) {
        const a = targets[at]!;
        if (groups[a]! < 0) continue;
        for (let on = offsets[a]!; on < offsets[a + 1]!; on++) {
          const c = targets[on]!;
          if (c > a && contactOf[c] === b && groups[c]! >= 0) {
            counts[roleOf(groups[a]!, own, groups[c]!)]--;
          }
        }
      }
    }
    for (const role of ROLES) roles[role][b] = counts[role];
  }
  return roles;
}

const ROLES = ['coordinator', 'consultant', 'border', 'liaison'] as const;

function unknown(): Counts {
  return { coordinator: NaN, consultant: NaN, border: NaN, liaison: NaN };
}

function roleOf(a: number, own: number, c: number): keyof BrokerageRoles {
  if (a === c) return a === own ? 'coordinator' : 'consultant';
  return a === own || c === own ? 'border' : 'liaison';
}

/** All pairs of contacts of b, tied or not. */
function allPairs({ offsets, targets }: Csr, groups: ArrayLike<number>, b: number): Counts {
  const sizes = new Map<number, number>();
  for (let at = offsets[b]!; at < offsets[b + 1]!; at++) {
    const group = groups[targets[at]!]!;
    if (group >= 0) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  const pairs = (count: number): number => (count < 2 ? 0 : (count * (count - 1)) / 2);
  const own = sizes.get(groups[b]!) ?? 0;
  sizes.delete(groups[b]!);
  let others = 0;
  let consultant = 0;
  for (const count of sizes.values()) {
    others += count;
    consultant += pairs(count);
  }
  return {
    coordinator: pairs(own),
    consultant,
    border: own * others,
    liaison: pairs(others) - consultant,
  };
}

/** The roles and their sum: all open triads around a node, whatever the groups of the two others. */
function withTotal(csr: Csr, groups: ArrayLike<number>) {
  const roles = brokerageRoles(csr, { groups });
  const scores = roles.coordinator.map((_, b) =>
    ROLES.reduce((sum, role) => sum + roles[role][b]!, 0),
  );
  return { scores, parts: { ...roles } };
}

export const brokerageRolesMeasure = nodeMeasure({
  id: 'brokerageRoles',
  ...byGroups('brokerageRoles', withTotal),
  parts: ROLES,
  unit: 'open triads',
  range: '0 … k (k - 1) / 2',
  definition:
    'Pairs of contacts of an actor that are not tied to each other: all of them, and by the groups of the three as coordinator, consultant, border, liaison.',
  source: 'Gould & Fernandez (1989), Sociol. Methodology 19:89',
  edgeCases:
    'Isolate: 0. Group of the actor unknown: undefined; contacts of unknown group are left out. One group: coordinator only. Self-loops and parallel ties are merged before; direction and strength ignored.',
  sentence: {
    en: 'So many pairs of its contacts are not tied to each other; as a liaison, it links people of two other worlds without belonging to either.',
    fr: 'Tant de paires de ses contacts réunissent des gens sans lien entre eux ; en liaison, il relie deux autres mondes sans appartenir à aucun.',
  },
});
