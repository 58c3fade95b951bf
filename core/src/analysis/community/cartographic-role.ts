import type { Csr } from '../../graph/csr.js';
import { byGroups, nodeMeasure } from '../node-measure.js';
import { participationCoefficient } from './participation-coefficient.js';
import { withinModuleZScore } from './within-module-z-score.js';

/** Positions of a node by its within-module z-score and its participation coefficient. */
export const CARTOGRAPHIC_ROLES = [
  'ultraPeripheral',
  'peripheral',
  'connector',
  'kinless',
  'provincialHub',
  'connectorHub',
  'kinlessHub',
] as const;
export type CartographicRole = (typeof CARTOGRAPHIC_ROLES)[number];

/** From this z-score on, a node is a hub of its group. @source Guimerà & Amaral (2005), Nature 433:895 */
const HUB_Z = 2.5;
/** Upper bounds of P for the non-hub roles R1, R2, R3 and the hub roles R5, R6; the paper's figure 3. */
const NON_HUB = [0.05, 0.62, 0.8] as const;
const HUB = [0.3, 0.75] as const;

/** @param z within-module z-score; NaN (no spread in the group) is not a hub
 *  @param participation NaN gives null: an isolate has no role
 *  @source Guimerà & Amaral (2005), Nature 433:895 */
export function cartographicRole(z: number, participation: number): CartographicRole | null {
  if (Number.isNaN(participation)) return null;
  if (z >= HUB_Z) {
    if (participation <= HUB[0]) return 'provincialHub';
    return participation <= HUB[1] ? 'connectorHub' : 'kinlessHub';
  }
  if (participation <= NON_HUB[0]) return 'ultraPeripheral';
  if (participation <= NON_HUB[1]) return 'peripheral';
  return participation <= NON_HUB[2] ? 'connector' : 'kinless';
}

const PARTS = ['participationCoefficient', 'withinModuleZScore'] as const;

/** The role of each node as its place in `CARTOGRAPHIC_ROLES`, and the two figures it rests on.
 *  @param groups one code a node, -1 = unknown: no role
 *  @complexity O(n + m)  @source Guimerà & Amaral (2005), Nature 433:895 */
export function cartographicRoles(
  csr: Csr,
  groups: ArrayLike<number>,
): {
  readonly scores: Float64Array;
  readonly parts: Readonly<Record<(typeof PARTS)[number], Float64Array>>;
} {
  const participation = participationCoefficient(csr, { groups });
  const z = withinModuleZScore(csr, { groups });
  const scores = participation.map((p, u) => {
    const role = groups[u]! < 0 ? null : cartographicRole(z[u]!, p);
    return role === null ? NaN : CARTOGRAPHIC_ROLES.indexOf(role);
  });
  return { scores, parts: { participationCoefficient: participation, withinModuleZScore: z } };
}

export const cartographicRoleMeasure = nodeMeasure({
  id: 'cartographicRole',
  ...byGroups('cartographicRole', cartographicRoles),
  words: CARTOGRAPHIC_ROLES,
  parts: PARTS,
  isNotResampled: true,
  unit: 'role',
  range:
    'ultraPeripheral, peripheral, connector, kinless; provincialHub, connectorHub, kinlessHub from z = 2.5 on',
  definition:
    'Role of an actor by its ties inside its group (withinModuleZScore) and the spread of its ties over groups (participationCoefficient).',
  source: 'Guimerà & Amaral (2005), Nature 433:895',
  edgeCases:
    'Isolate, no contact of known group, or group of the actor unknown: undefined. All actors of a group alike: none of them is a hub. The bounds of the roles are those of the source; an actor near one may fall on either side. Self-loops are dropped, parallel ties added before; direction ignored.',
  sentence: {
    en: 'What this actor is to its group and to the others: inside it, between groups, or at the head of it.',
    fr: 'Ce que cet acteur est pour son groupe et pour les autres : dedans, entre plusieurs, ou à sa tête.',
  },
});
