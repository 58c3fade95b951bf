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
