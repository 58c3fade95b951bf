import { burstiness } from '@passerelle/core/analysis/dynamics/burstiness';
import { isInBurst } from '@passerelle/core/analysis/dynamics/bursts';
import { paceOf, type Pace } from '@passerelle/core/analysis/dynamics/pace';
import { roleTurnover, TURNS } from '@passerelle/core/analysis/dynamics/role-turnover';
import { turnSequences } from '@passerelle/core/analysis/dynamics/turns';
import { middle } from '@passerelle/core/analysis/resampling/quantile';
import { wilson } from '@passerelle/core/analysis/resampling/wilson';
import type { ParticipationRow } from '@passerelle/core/contract/measure-rows';
import type { Report } from '@passerelle/core/contract/report';
import { lastDay } from '@passerelle/core/domain/period';
import { recentFacts } from './activity.js';
import { orNull } from './actor-rows.js';
import type { EcosystemContext, EcosystemContexts } from './ecosystem-context.js';
import { rowsOfScope, territoryOfScope } from './find.js';
import { metaOf, reportOf, seedOf } from './meta.js';
import { note } from './notes.js';
import type { Scope, ServiceDeps } from './types.js';

const YEAR = 365;
const QUARTERS = 4;

/** Who does it all in a territory, beyond chance; do roles turn; at what pace. */
export async function participation(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope,
): Promise<Report<ParticipationRow>> {
  const context = await contexts.get(scope);
  const territory = await territoryOfScope(deps, scope);
  const rows = await rowsOfScope(deps, context, scope);
  const { suppressPersons: needed } = context.settings;
  if (rows.length < needed) {
    // Figures of so few would tell about each of them (methods M26).
    const notes = [note('tooFewActors', { actors: rows.length, needed })];
    return reportOf(metaOf(deps, context, 'participation', scope, {}, notes), []);
  }
  const row = await participationOf(context, rows, scope);
  return reportOf(metaOf(deps, context, 'participation', scope), [
    { territoryId: territory?.id ?? '', ...row },
  ]);
}

export async function participationOf(
  context: EcosystemContext,
  rows: readonly number[],
  scope: Scope,
): Promise<Omit<ParticipationRow, 'territoryId'>> {
  const { columns, settings } = context;
  const facts = recentFacts(columns, lastDay(context.asOf), settings.activeYears);
  const { topShare, intervalShare, resamples: draws } = settings;
  const curve = await context.task(
    'participationCurve',
    `${scope.territory ?? ''}|${scope.scale ?? ''}|${seedOf(scope)}`,
    () => ({
      contributions: Float64Array.from(rows, (one) => facts[one] ?? 0),
      options: { topShare, intervalShare, draws, seed: seedOf(scope) },
    }),
    scope,
  );
  return {
    actors: curve.actors,
    active: curve.active,
    contributions: curve.contributions,
    gini: orNull(curve.gini),
    giniLow: orNull(curve.giniInterval[0]),
    giniHigh: orNull(curve.giniInterval[1]),
    giniByChance: orNull(curve.giniByChance),
    excessGini: orNull(curve.excessGini),
    excessLow: orNull(curve.excessInterval[0]),
    excessHigh: orNull(curve.excessInterval[1]),
    topPart: orNull(curve.topPart),
    topLow: orNull(curve.topPartInterval[0]),
    topHigh: orNull(curve.topPartInterval[1]),
    topByChance: orNull(curve.topPartByChance),
    ...turning(context, rows),
    ...pace(context, rows),
    lorenz: curve.lorenz.map(orNull),
  };
}

type Turning = Pick<
  ParticipationRow,
  | 'alternation'
  | 'entropyRate'
  | 'transitions'
  | 'organisers'
  | 'organiserRenewal'
  | 'renewalLow'
  | 'renewalHigh'
>;

function turning(context: EcosystemContext, rows: readonly number[]): Turning {
  const { columns, settings } = context;
  const day = lastDay(context.asOf);
  const sequences = (days: number, periods: number): Uint8Array[] =>
    turnSequences(columns, rows, { lastDay: day, days, periods }).filter((one) =>
      one.some((role) => role > 0),
    );
  const quarters = roleTurnover(sequences(YEAR / QUARTERS, QUARTERS));
  const years = sequences(YEAR, Math.max(2, Math.round(settings.activeYears)));
  const { organiserRenewal } = roleTurnover(years);
  const isOrganiser = (one: Uint8Array): boolean => one.at(-1) === TURNS.indexOf('organiser');
  const organisers = years.filter(isOrganiser).length;
  const fresh = Math.round(organiserRenewal * organisers);
  const [low, high] = wilson(organisers === 0 ? 0 : fresh, organisers, settings.intervalShare);
  const enough = quarters.counted >= settings.fewestTransitions;
  return {
    alternation: enough ? orNull(quarters.alternation) : null,
    entropyRate: enough ? orNull(quarters.entropyRate) : null,
    transitions: quarters.counted,
    organisers,
    organiserRenewal: orNull(organiserRenewal),
    renewalLow: orNull(low),
    renewalHigh: orNull(high),
  };
}

/** Over many actors only: the rhythm of one person is nobody's business. */
function pace(
  context: EcosystemContext,
  rows: readonly number[],
): Pick<ParticipationRow, 'burstiness' | 'rhythmActors' | 'expanding' | 'withdrawing' | 'inBurst'> {
  const { settings } = context;
  const asOf = lastDay(context.asOf);
  const all = activityDays(context, rows).filter((own) => own.length >= settings.rhythmActivities);
  const figures = all
    .map((own) => burstiness(own).finiteBurstiness)
    .filter((one) => !Number.isNaN(one));
  const { suppressPersons, paceDays: recentDays, paceOver: over, paceUnder: under } = settings;
  const told = (figure: number, among: number): number | null =>
    among >= suppressPersons ? orNull(figure) : null;
  const paces = all.flatMap((own) => paceOf(own, { asOf, recentDays, over, under }) ?? []);
  const share = (pace: Pace): number | null =>
    told(paces.filter((one) => one === pace).length / paces.length, paces.length);
  const { burstRatio: ratio, burstCost: cost } = settings;
  const inBurst = all.filter((own) => isInBurst(own, asOf, { ratio, cost })).length;
  return {
    burstiness: told(middle(figures, 0)[0], figures.length),
    expanding: share('expansion'),
    withdrawing: share('withdrawal'),
    inBurst: told(inBurst / all.length, all.length),
    rhythmActors: figures.length,
  };
}

/** Days of what each actor did, in no order. */
function activityDays({ columns }: EcosystemContext, rows: readonly number[]): readonly number[][] {
  const { participations, events } = columns;
  const days = new Map<number, number[]>(rows.map((row) => [row, []]));
  participations.actor.forEach((actor, row) => {
    if (participations.counts[row] !== 1) return;
    const date = participations.date[row] ?? NaN;
    const day = Number.isNaN(date) ? (events.start[participations.event[row] ?? -1] ?? NaN) : date;
    if (!Number.isNaN(day)) days.get(actor)?.push(day);
  });
  return [...days.values()];
}
