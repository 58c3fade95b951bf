import { remoteTies } from '@passerelle/core/analysis/mixing/remote-ties';
import { wilson } from '@passerelle/core/analysis/resampling/wilson';
import type { Interval } from '@passerelle/core/analysis/resampling/quantile';
import { firstDay, lastDay } from '@passerelle/core/domain/period';
import type { Indicator } from '@passerelle/core/domain/provenance';
import type { Csr } from '@passerelle/core/graph/csr';
import { idOf, orNull } from './actor-rows.js';
import type { ActorSums } from './actor-sums.js';
import type { EcosystemContext } from './ecosystem-context.js';
import { formEffects } from './forms.js';
import { seedOf } from './meta.js';
import { participationOf } from './participation.js';
import { placesOf } from './places.js';
import { guarded } from './suppress.js';
import type { Scope, ServiceDeps } from './types.js';

/** A need should be answered within so many days (methods §8). */
const ANSWER_DAYS = 90;

export interface MoreInput {
  readonly rows: readonly number[];
  readonly sums: ActorSums;
  /** Recent facts of every actor. */
  readonly facts: Float64Array;
  /** Ties with an end in the territory. */
  readonly touching: Csr;
}

/** The six figures of a territory about participation, distance, encounters, needs and suggestions, each hidden where it
 *  would tell about a few. */
export async function moreIndicators(
  deps: ServiceDeps,
  context: EcosystemContext,
  { rows, sums, facts, touching }: MoreInput,
  scope: Scope,
): Promise<Indicator[]> {
  const part = await participationOf(context, rows, scope);
  const organisers = sums.get('organiserRenewal')?.below ?? [];
  const degree = (row: number): number =>
    (touching.offsets[row + 1] ?? 0) - (touching.offsets[row] ?? 0);
  const renewal = indicator(
    'organiserRenewal',
    'share',
    part.organiserRenewal,
    [part.renewalLow, part.renewalHigh],
    { organisers: part.organisers },
  );
  const concentration = indicator(
    'excessGini',
    'gini',
    part.excessGini,
    [part.excessLow, part.excessHigh],
    { gini: part.gini, byChance: part.giniByChance, topPart: part.topPart },
  );
  const brought = rows.map((row) => facts[row] ?? 0);
  return [
    // A share of a few organisers would tell who they are.
    guarded(
      context,
      renewal,
      rows.filter((_, at) => organisers[at] === 1),
    ),
    guarded(context, concentration, rows, brought),
    guarded(context, remote(context, touching), rows, rows.map(degree)),
    guarded(context, await bridging(context, scope), rows),
    await needs(deps, context, rows, scope),
    await exposure(deps, context, rows, scope),
  ];
}

type Ends = readonly [low: number | null, high: number | null];

function indicator(
  id: string,
  unit: string,
  figure: number | null,
  [low, high]: Ends,
  parts: Indicator['parts'],
): Indicator {
  const value = figure === null ? null : orNull(figure);
  const interval: Indicator['interval'] =
    value === null || low === null || high === null || Number.isNaN(low + high)
      ? null
      : [low, high];
  return { id, value, unit, interval, state: value === null ? 'undefined' : 'measured', parts };
}

function remote(context: EcosystemContext, touching: Csr): Indicator {
  const { settings } = context;
  const { lat, lon } = placesOf(context);
  const found = remoteTies(touching, lat, lon, settings.remoteKm);
  const ends = wilson(found.remote, found.located, settings.intervalShare);
  return indicator('remoteTieShare', 'share', found.share, ends, {
    remote: found.remote,
    located: found.located,
    ties: found.ties,
  });
}

/** Over all forms that have enough events, by their number of new pairs. */
async function bridging(context: EcosystemContext, scope: Scope): Promise<Indicator> {
  const { fewestEvents } = context.settings;
  const found = (await formEffects(context, scope.territory, scope)).filter(
    ({ events }) => events >= fewestEvents,
  );
  const pairs = found.reduce((sum, { newPairs }) => sum + newPairs, 0);
  const mean = (of: (form: (typeof found)[number]) => number): number =>
    found.reduce((sum, form) => sum + of(form) * form.newPairs, 0) / pairs;
  const ends: Interval = [
    mean(({ bridgingInterval }) => bridgingInterval[0]),
    mean(({ bridgingInterval }) => bridgingInterval[1]),
  ];
  const parts = Object.fromEntries(
    found.map(({ form, bridgingRate }) => [form, orNull(bridgingRate)]),
  );
  return indicator(
    'bridgingOutcomes',
    'per100Pairs',
    mean(({ bridgingRate }) => bridgingRate),
    ends,
    {
      newPairs: pairs,
      ...parts,
    },
  );
}

/** Needs old enough to be answered; the data says whether, not when. */
async function needs(
  deps: ServiceDeps,
  context: EcosystemContext,
  rows: readonly number[],
  scope: Scope,
): Promise<Indicator> {
  const inside = new Set(rows.map((row) => idOf(context, row)));
  const limit = lastDay(context.asOf) - ANSWER_DAYS;
  const asked = (await deps.store.demands(scope.viewer, { side: 'need' })).filter(
    ({ actorId, openedAt, state }) =>
      inside.has(actorId) &&
      state !== 'withdrawn' &&
      openedAt !== null &&
      firstDay(openedAt) <= limit,
  );
  const met = asked.filter(({ state }) => state === 'met').length;
  const { intervalShare } = context.settings;
  const found = indicator(
    'needsAnswered',
    'share',
    asked.length === 0 ? null : met / asked.length,
    wilson(met, asked.length, intervalShare),
    { needs: asked.length, met },
  );
  const byAsker = new Map<number, number>();
  for (const { actorId } of asked) {
    const row = context.rowOf.get(actorId) ?? -1;
    byAsker.set(row, (byAsker.get(row) ?? 0) + 1);
  }
  return guarded(context, found, [...byAsker.keys()], [...byAsker.values()]);
}

/** How unevenly suggestions fall on the actors who may be suggested. With fewer suggestions than actors even the fairest
 *  spread leaves most without one: it tells of who looked, not of how suggestions are spread. */
async function exposure(
  deps: ServiceDeps,
  context: EcosystemContext,
  rows: readonly number[],
  scope: Scope,
): Promise<Indicator> {
  const { suggestible } = context.columns.actors;
  const open = rows.filter((row) => suggestible[row] === 1);
  const seen = new Map(open.map((row) => [idOf(context, row), 0]));
  for (const { targetId } of await deps.store.suggestions(scope.viewer, {})) {
    const before = seen.get(targetId);
    if (before !== undefined) seen.set(targetId, before + 1);
  }
  const { topShare, intervalShare, resamples: draws } = context.settings;
  const curve = await context.task(
    'participationCurve',
    `exposure|${scope.territory ?? ''}|${seedOf(scope)}`,
    () => ({
      contributions: Float64Array.from(seen.values()),
      options: { topShare, intervalShare, draws, seed: seedOf(scope) },
    }),
    scope,
  );
  const isTelling = curve.contributions >= open.length;
  const gini = isTelling ? orNull(curve.gini) : null;
  const found = indicator('exposureGini', 'gini', gini, curve.giniInterval, {
    suggestions: curve.contributions,
    byChance: orNull(curve.giniByChance),
  });
  return guarded(context, found, open, [...seen.values()]);
}
