import type { UnmatchedDemandRow } from '@passerelle/core/contract/demands';
import type { Report } from '@passerelle/core/contract/report';
import { unmatchedDemands as unmatched } from '@passerelle/core/encounter/unmatched-demands';
import { actorHead } from './actor-rows.js';
import type { EcosystemContexts } from './ecosystem-context.js';
import { rowsOfScope } from './find.js';
import { metaOf, reportOf } from './meta.js';
import type { Scope, ServiceDeps } from './types.js';

/** Needs of the scope that nobody answers, then offers that nobody uses, whoever could be elsewhere in the ecosystem. Those of an
 *  actor the viewer may not see never leave the store. */
export async function unmatchedDemands(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope & { readonly side?: 'need' | 'offer' },
): Promise<Report<UnmatchedDemandRow>> {
  const context = await contexts.get(scope);
  const inScope = new Set(await rowsOfScope(deps, context, scope));
  const stored = await deps.store.demands(scope.viewer, {});
  const found = unmatched(
    stored,
    (id) => context.rowOf.get(id),
    context.projection.asOf,
    context.settings.textLikeness,
  );
  const rows = found.flatMap(({ actor, at }): UnmatchedDemandRow[] => {
    const demand = stored[at];
    if (demand === undefined || !inScope.has(actor)) return [];
    const { side, categoryId, openedAt } = demand;
    return [{ side, category: categoryId, ...actorHead(context, actor), openedAt }];
  });
  const { side } = scope;
  const asked = (['need', 'offer'] as const).filter((one) => side === undefined || one === side);
  return reportOf(
    metaOf(deps, context, 'encounters demands', scope, { side }),
    asked.flatMap((one) => rows.filter((row) => row.side === one)),
    scope.top,
  );
}
