import { introductions as introductionsOf } from '@passerelle/core/analysis/brokerage/introductions';
import { tieSurvival } from '@passerelle/core/analysis/dynamics/tie-survival';
import type { IntroducerRow, OriginRow } from '@passerelle/core/contract/measure-rows';
import type { Report } from '@passerelle/core/contract/report';
import { membersOf } from '@passerelle/core/graph/territory-tree';
import { actorHead, orNull } from './actor-rows.js';
import type { EcosystemContext, EcosystemContexts } from './ecosystem-context.js';
import { territoryOfScope } from './find.js';
import { metaOf, reportOf } from './meta.js';
import { note } from './notes.js';
import { partitionOf } from './partition.js';
import type { Scope, ServiceDeps } from './types.js';

const YEAR = 365;
/** A concentration above this is dependence on few: "single windows are illusions". */
const DEPENDENT = 0.25;

/** Who introduces whom in a territory, and what came of it. Only those who may be named are listed; all are counted. */
export async function introductions(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope,
): Promise<Report<IntroducerRow>> {
  const context = await contexts.get(scope);
  const within = await membersIn(deps, context, scope);
  const { community } = await partitionOf(context, scope);
  const { columns, projection, settings } = context;
  const found = introductionsOf(columns, {
    asOf: projection.asOf,
    outcomeDays: settings.outcomeDays,
    few: settings.cliqueEventCap,
    eventCap: settings.eventCap,
    intervalShare: settings.intervalShare,
    community,
    ...(within === undefined ? {} : { within }),
  });
  const named = found.introducers.filter(({ actor }) => columns.actors.nameable[actor] === 1);
  let rank = 0;
  const rows = named.map((one): IntroducerRow => {
    const isRanked = one.introductions >= settings.fewestIntroductions;
    if (isRanked) rank++;
    return {
      ...actorHead(context, one.actor),
      rank: isRanked ? rank : null,
      introductions: one.introductions,
      due: one.due,
      followed: one.followed,
      share: orNull(one.share),
      shareLow: orNull(one.interval[0]),
      shareHigh: orNull(one.interval[1]),
      acrossCommunities: one.acrossCommunities,
      acrossTerritories: one.acrossTerritories,
    };
  });
  const unnamed = found.introducers.length - named.length;
  const notes =
    found.pairs === 0
      ? [note('noIntroductions')]
      : [
          note(found.concentration > DEPENDENT ? 'introducersFew' : 'introducersMany', {
            pairs: found.pairs,
            introducers: found.introducers.length,
            concentration: Math.round(100 * found.concentration) / 100,
          }),
          ...(unnamed > 0 ? [note('introducersUnnamed', { actors: unnamed })] : []),
        ];
  return reportOf(metaOf(deps, context, 'introductions', scope, {}, notes), rows, scope.top);
}

/** How long ties last, by where they come from. */
export async function tieOrigins(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope,
): Promise<Report<OriginRow>> {
  const context = await contexts.get(scope);
  const within = await membersIn(deps, context, scope);
  const { columns, projection, settings } = context;
  const { ties } = columns;
  const asked = { asOf: projection.asOf, days: YEAR, intervalShare: settings.intervalShare };
  const found = tieSurvival(
    ties,
    asked,
    (row) => within === undefined || within.has(ties.a[row] ?? -1) || within.has(ties.b[row] ?? -1),
  );
  const notes = found.length === 0 ? [note('noOrigins')] : [note('survival', { days: YEAR })];
  return reportOf(
    metaOf(deps, context, 'introductions', scope, { origins: true }, notes),
    found.map(({ origin, ties: count, ended, survival, interval }) => {
      const told = (figure: number): number | null =>
        count >= settings.fewestLasting ? orNull(figure) : null;
      return {
        origin,
        ties: count,
        ended,
        survival: told(survival),
        survivalLow: told(interval[0]),
        survivalHigh: told(interval[1]),
      };
    }),
  );
}

async function membersIn(
  deps: ServiceDeps,
  { columns }: EcosystemContext,
  scope: Scope,
): Promise<ReadonlySet<number> | undefined> {
  const territory = await territoryOfScope(deps, scope);
  return territory === undefined ? undefined : new Set(membersOf(columns, territory.id));
}
