import type { EcosystemContext } from './ecosystem-context.js';
import type { TerritoryBridges } from './territory-bridges.js';
import type { Scope } from './types.js';

/** Leaves make trivial passages: only those with so many actors on each side (methods M11). */
export const FEWEST_ON_A_SIDE = 3;

/** Actors of the territory that others cannot do without: articulation points with at least three actors on each
 *  side, and the one passage to the higher scale when there is a single independent route. */
export async function singlePassages(
  context: EcosystemContext,
  { groups }: TerritoryBridges,
  scope: Scope,
): Promise<number[]> {
  const { local, targets } = groups;
  const { csr } = context;
  const sides = await context.task('cutActorSides', '', () => ({ csr }), scope);
  const found = new Set<number>();
  for (const row of local) {
    if ((sides.secondSide[row] ?? 0) >= FEWEST_ON_A_SIDE) found.add(row);
  }
  if (local.length > 0 && targets.length > 0) {
    const { routes, cut } = await context.task(
      'independentRoutes',
      groups.key,
      () => ({ csr, options: { local, targets } }),
      scope,
    );
    if (routes === 1) for (const row of cut) found.add(row);
  }
  return [...found].sort((x, y) => x - y);
}
