import type { ChangedTieRow } from '@passerelle/core/contract/changes';
import type { Report } from '@passerelle/core/contract/report';
import { idOf, labelOf } from './actor-rows.js';
import { changes } from './changes.js';
import type { EcosystemContexts } from './ecosystem-context.js';
import { rowsOfScope } from './find.js';
import { metaOf, reportOf } from './meta.js';
import { note } from './notes.js';
import type { Scope, ServiceDeps } from './types.js';

/** The ties of `changes` as lines to read: gained, grown, lost, of each the strongest at the second date first. With a
 *  territory, those with an end in it.
 *  @throws InvalidInputError unless `from` comes before `to` */
export async function changedTies(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope & { readonly from?: string; readonly to?: string },
): Promise<Report<ChangedTieRow>> {
  const context = await contexts.get(scope);
  const { from, to, quietYears, ties, changedTies: changed } = await changes(contexts, scope);
  const inScope =
    scope.territory === undefined ? null : new Set(await rowsOfScope(deps, context, scope));
  const rows = changed.source.flatMap((source, at): ChangedTieRow[] => {
    const target = changed.target[at] ?? -1;
    const change = changed.change[at];
    if (change === undefined || change === 'same') return [];
    if (inScope !== null && !inScope.has(source) && !inScope.has(target)) return [];
    return [
      {
        change,
        sourceId: idOf(context, source),
        source: labelOf(context, source),
        targetId: idOf(context, target),
        target: labelOf(context, target),
      },
    ];
  });
  // Without one date there is nothing to compare, and nothing to add.
  const notes = from === null ? [] : [note('changes', { same: ties.same, years: quietYears })];
  return reportOf(metaOf(deps, context, 'changes', scope, { from, to }, notes), rows, scope.top);
}
