import type { UndeclaredRow } from '@passerelle/core/contract/measure-rows';
import type { Report } from '@passerelle/core/contract/report';
import { actorHead } from './actor-rows.js';
import type { EcosystemContexts } from './ecosystem-context.js';
import { rowsOfScope } from './find.js';
import { metaOf, reportOf } from './meta.js';
import { note } from './notes.js';
import type { Scope, ServiceDeps } from './types.js';

/** Who may be introducing people without anybody saying so. Told of those only who may be named and may introduce. */
export async function undeclared(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope,
): Promise<Report<UndeclaredRow>> {
  const context = await contexts.get(scope);
  const { columns, projection, settings } = context;
  const { territory, scale } = scope;
  const within =
    territory === undefined && scale === undefined
      ? {}
      : { within: new Set(await rowsOfScope(deps, context, scope)) };
  const { closureDays: days, falseHints: falseShare, eventCap, halfLifeDays } = settings;
  const { told, tested } = await context.task(
    'undeclaredGoBetweens',
    `${territory ?? ''}|${scale ?? ''}`,
    () => ({
      columns,
      options: {
        asOf: projection.asOf,
        days,
        few: settings.cliqueEventCap,
        eventCap,
        halfLifeDays,
        intervalShare: settings.intervalShare,
        falseShare,
        fewest: settings.fewestIntroductions,
        ...within,
      },
    }),
    scope,
  );
  const { nameable, mayIntroduce } = columns.actors;
  const named = told.filter(({ actor }) => nameable[actor] === 1 && mayIntroduce[actor] === 1);
  const unnamed = told.length - named.length;
  const notes = [
    note('undeclared', { tested, days, share: falseShare }),
    ...(unnamed > 0 ? [note('undeclaredUnnamed', { actors: unnamed })] : []),
  ];
  const rows = named.map(({ actor, open, closed, expected, ratio, interval }): UndeclaredRow => ({
    ...actorHead(context, actor),
    open,
    closed,
    expected,
    ratio,
    ratioLow: interval[0],
    ratioHigh: interval[1],
  }));
  return reportOf(
    metaOf(deps, context, 'introductions', scope, { undeclared: true }, notes),
    rows,
    scope.top,
  );
}
