import { singlePassages as passagesOf } from '@passerelle/core/analysis/brokerage/single-passages';
import type { EcosystemContext } from './ecosystem-context.js';
import type { CrossScale } from './sides.js';
import type { Scope } from './types.js';

/** Actors of the territory that others cannot do without, and how many routes there are to the higher scale. */
export async function singlePassages(
  context: EcosystemContext,
  groups: CrossScale,
  scope: Scope,
): Promise<{ readonly rows: readonly number[]; readonly routes: number }> {
  const { local, targets } = groups;
  const { csr } = context;
  const sides = await context.task('cutActorSides', '', () => ({ csr }), scope);
  const found = await context.task(
    'independentRoutes',
    groups.key,
    () => ({ csr, options: { local, targets } }),
    scope,
  );
  return { rows: passagesOf(groups, sides, found), routes: found.routes };
}
