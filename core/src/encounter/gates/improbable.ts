import type { EncounterInput } from '../types.js';

/** Gate G6: improbable. Another community AND (another territory, sector or scale). What is unknown is not "other".
 *  Distance >= 2 is gate G3's. @complexity O(depth of the territory tree)  @source methods §7 */
export function isImprobable(input: EncounterInput, u: number, v: number): boolean {
  const { community } = input;
  if (community[u] === 0 || community[v] === 0 || community[u] === community[v]) return false;
  return areOfTwoKinds(input, u, v);
}

/** Another sector, scale or territory. */
export function areOfTwoKinds(input: EncounterInput, u: number, v: number): boolean {
  const { sector, scale } = input;
  return (
    differ(sector[u]!, sector[v]!) ||
    differ(scale[u]!, scale[v]!) ||
    areTwoTerritories(input, input.territory[u]!, input.territory[v]!)
  );
}

/** Both known and different. */
export function differ(a: number, b: number): boolean {
  return a >= 0 && b >= 0 && a !== b;
}

/** Both known, and neither holds the other: a town and its region are one place seen at two scales. */
export function areTwoTerritories(input: EncounterInput, a: number, b: number): boolean {
  return differ(a, b) && !isBelow(input, a, b) && !isBelow(input, b, a);
}

function isBelow({ territoryParent }: EncounterInput, a: number, b: number): boolean {
  if (territoryParent === undefined) return false;
  let above = territoryParent[a]!;
  // A cycle of parents would never end: no chain is longer than the list.
  for (let step = 0; step < territoryParent.length && above >= 0; step++) {
    if (above === b) return true;
    above = territoryParent[above]!;
  }
  return false;
}
