import { approachToDecision } from '@passerelle/core/analysis/position/approach-to-decision';
import {
  chainToDecision,
  distanceToDecision,
} from '@passerelle/core/analysis/position/distance-to-decision';
import type { BoostRow, DecisionRow } from '@passerelle/core/contract/measure-rows';
import type { Note, Report } from '@passerelle/core/contract/report';
import { isoDay, lastDay } from '@passerelle/core/domain/period';
import { hopsFrom } from '@passerelle/core/graph/bfs';
import { roleHolders } from '@passerelle/core/graph/role-holders';
import { actorHead, everyRow, idOf, labelOf, orNull } from './actor-rows.js';
import { DECISION_MAKER } from './decision-makers.js';
import type { EcosystemContext, EcosystemContexts } from './ecosystem-context.js';
import { rowsOfScope } from './find.js';
import { metaOf, reportOf, seedOf } from './meta.js';
import { note } from './notes.js';
import type { DecisionScope, Scope, ServiceDeps } from './types.js';

const YEAR = 365;
const INNOVATOR = 'projectHolder';

/** How far from decisions, by whom, and who came nearer since a year; or how far those who decide are from projects.
 *  @returns those who came nearest first, then the nearest, those without a chain last */
export async function decisions(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: DecisionScope,
): Promise<Report<DecisionRow>> {
  const context = await contexts.get(scope);
  const officials = scope.officials === true;
  const role = officials ? INNOVATOR : DECISION_MAKER;
  const then = isoDay(lastDay(context.asOf) - YEAR);
  const earlier = then === null ? context : await contexts.get({ ...scope, asOf: then });
  const [now, before] = [distances(context, role), distances(earlier, role)];
  const day = lastDay(context.asOf);
  const isOfficial = roleHolders(context.columns, DECISION_MAKER).has;
  const rows = (await rowsOfScope(deps, context, scope)).filter(
    (row) => isOfficial(row, day) === officials,
  );
  const { resamples: draws, intervalShare } = context.settings;
  const found = approachToDecision(
    Float64Array.from(rows, (row) => before.of[earlier.rowOf.get(idOf(context, row)) ?? -1] ?? NaN),
    Float64Array.from(rows, (row) => now.of[row] ?? NaN),
    { draws, intervalShare, seed: seedOf(scope) },
  );
  const hops = hopsFrom(context.csr, now.holders);
  const listed = rows
    .map((row, at) => ({ row, nearer: found.nearer[at] ?? NaN, distance: now.of[row] ?? NaN }))
    .sort(
      (x, y) =>
        last(x.nearer, y.nearer) ||
        y.nearer - x.nearer ||
        0 ||
        last(x.distance, y.distance) ||
        x.distance - y.distance ||
        0 ||
        x.row - y.row,
    )
    .slice(0, scope.top);
  const notes = [
    now.holders.length === 0
      ? note(officials ? 'noInnovators' : 'noDecisionMakers')
      : approachNote(found, before.holders.length, now.holders.length),
  ];
  return reportOf(
    metaOf(deps, context, 'decisions', scope, { officials: scope.officials }, notes),
    listed.map(({ row, nearer, distance }): DecisionRow => {
      const chain = Number.isNaN(distance)
        ? []
        : chainToDecision(context.csr, now.holders, row, hops);
      return {
        ...actorHead(context, row),
        distance: orNull(distance),
        before: orNull(distance + nearer),
        nearer: orNull(nearer),
        chain: chain.map((one) => idOf(context, one)),
        chainLabels: chain.map((one) => labelOf(context, one)),
      };
    }),
  );
}

/** Undefined figures last. */
function last(x: number, y: number): number {
  return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
}

function distances(
  context: EcosystemContext,
  role: string,
): { readonly holders: Uint32Array; readonly of: Float64Array } {
  const holders = roleHolders(context.columns, role).on(lastDay(context.asOf));
  return { holders, of: distanceToDecision(context.csr, holders) };
}

function approachNote(
  found: ReturnType<typeof approachToDecision>,
  holdersBefore: number,
  holders: number,
): Note {
  const { panel, before, now, interval, gained, lost } = found;
  if (panel === 0) return note('approachUnknown', { gained, lost });
  const two = (figure: number): number => Math.round(100 * figure) / 100;
  const [low, high] = interval;
  const sure = Number(high < 0) - Number(low > 0);
  return note('approach', {
    panel,
    before: two(before),
    now: two(now),
    low: two(low),
    high: two(high),
    sure,
    gained,
    lost,
    holdersBefore,
    holders,
  });
}

/** What goes with a first tie to a decision maker. */
export async function decisionBoost(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope,
): Promise<Report<BoostRow>> {
  const context = await contexts.get(scope);
  const { columns, projection, settings } = context;
  const { boostDays: days, cliqueEventCap: few, resamples: draws, intervalShare } = settings;
  const rows = await rowsOfScope(deps, context, scope);
  const within = rows.length === everyRow(context).length ? {} : { within: new Set(rows) };
  const found = await context.task(
    'firstTieBoost',
    `${scope.territory ?? ''}|${scope.scale ?? ''}|${seedOf(scope)}`,
    () => ({
      columns,
      options: {
        asOf: projection.asOf,
        days,
        few,
        draws,
        intervalShare,
        seed: seedOf(scope),
        ...within,
      },
    }),
    scope,
  );
  const enough = found.matched >= settings.fewestFirstTies;
  const told = (figure: number): number | null => (enough ? orNull(figure) : null);
  const notes = [
    enough
      ? note('boost', { days })
      : note('boostFew', { matched: found.matched, needed: settings.fewestFirstTies, days }),
  ];
  return reportOf(metaOf(deps, context, 'decisions', scope, { boost: true }, notes), [
    {
      firstTies: found.firstTies,
      matched: found.matched,
      enough,
      before: told(found.before),
      after: told(found.after),
      controlBefore: told(found.controlBefore),
      controlAfter: told(found.controlAfter),
      effect: told(found.effect),
      effectLow: told(found.interval[0]),
      effectHigh: told(found.interval[1]),
    },
  ]);
}
