import { ratioInterval, ratioOf } from '@passerelle/core/analysis/resampling/bootstrap-ratio';
import { wilson } from '@passerelle/core/analysis/resampling/wilson';
import type { Interval } from '@passerelle/core/analysis/resampling/quantile';
import type { Demand } from '@passerelle/core/domain/mediation';
import { firstDay, lastDay } from '@passerelle/core/domain/period';
import type { Indicator } from '@passerelle/core/domain/provenance';
import { smallActors } from '@passerelle/core/encounter/encounter-input';
import type { Csr } from '@passerelle/core/graph/csr';
import { idOf, orNull } from './actor-rows.js';
import type { ActorSums } from './actor-sums.js';
import type { EcosystemContext } from './ecosystem-context.js';
import { exposures, isSpreadTelling } from './exposure.js';
import { bridgingOf } from './forms.js';
import { ends, indicator } from './indicator-parts.js';
import { seedOf } from './meta.js';
import { participationOf } from './participation.js';
import { guarded, whyHidden } from './suppress.js';
import type { TwoDates } from './two-dates.js';
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
  /** Now and a year before. */
  readonly dates: TwoDates | null;
}

/** The six figures of a territory about participation, distance, encounters, needs and suggestions, each hidden where it
 *  would tell about a few. */
export async function moreIndicators(
  deps: ServiceDeps,
  context: EcosystemContext,
  { rows, sums, facts, touching, dates }: MoreInput,
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
    guarded(context, remote(context, sums, touching.size, scope), rows, rows.map(degree)),
    guarded(context, await bridging(context, scope, dates), rows),
    await needs(deps, context, rows, scope),
    await exposure(deps, context, rows, scope),
  ];
}

function remote(
  { settings }: EcosystemContext,
  sums: ActorSums,
  ties: number,
  scope: Scope,
): Indicator {
  const { above, below } = sums.get('remoteTieShare') ?? { above: [], below: [] };
  const { resamples: draws, intervalShare } = settings;
  const interval = ratioInterval({ above, below }, { draws, intervalShare, seed: seedOf(scope) });
  return indicator('remoteTieShare', 'share', ratioOf({ above, below }), interval, {
    remote: Math.round(total(above)),
    located: Math.round(total(below)),
    ties,
  });
}

/** Over all forms that have enough events, and each of them. */
async function bridging(
  context: EcosystemContext,
  scope: Scope,
  dates: TwoDates | null,
): Promise<Indicator> {
  const { forms, overall } = await bridgingOf(context, scope, dates);
  const parts = forms
    .filter(({ events }) => events >= context.settings.fewestEvents)
    .map(({ form, bridgingRate, bridgingInterval }) => ({
      [form]: orNull(bridgingRate),
      ...ends(form, bridgingInterval),
    }));
  return indicator('bridgingOutcomes', 'per100Pairs', overall.rate, overall.rateInterval, {
    newPairs: overall.newPairs,
    ...together(parts),
  });
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
  const { intervalShare } = context.settings;
  const shareOf = (own: readonly Demand[]): readonly [number | null, Interval] => {
    const met = own.filter(({ state }) => state === 'met').length;
    const share = own.length === 0 ? null : met / own.length;
    return [share, wilson(met, own.length, intervalShare)];
  };
  const small = smallActors(context.columns);
  const askers = (own: readonly Demand[]): readonly [rows: number[], times: number[]] => {
    const times = new Map<number, number>();
    for (const { actorId } of own) {
      const row = context.rowOf.get(actorId) ?? -1;
      times.set(row, (times.get(row) ?? 0) + 1);
    }
    return [[...times.keys()], [...times.values()]];
  };
  const bySize = [true, false].map((isSmall) =>
    asked.filter(({ actorId }) => (small[context.rowOf.get(actorId) ?? -1] === 1) === isSmall),
  );
  // The whole is published, so that one part would give the other away.
  const isTold = bySize.every((own) => whyHidden(context, ...askers(own)) === null);
  const parts = bySize.map((own, at) => {
    const name = at === 0 ? 'small' : 'large';
    const [share, interval] = shareOf(own);
    return {
      [name]: isTold ? share : null,
      ...ends(name, isTold && share !== null ? interval : [null, null]),
      [`${name}Needs`]: isTold ? own.length : null,
    };
  });
  const found = indicator('needsAnswered', 'share', ...shareOf(asked), {
    needs: asked.length,
    met: asked.filter(({ state }) => state === 'met').length,
    ...together(parts),
  });
  return guarded(context, found, ...askers(asked));
}

/** How unevenly suggestions fall on the actors who may be suggested. */
async function exposure(
  deps: ServiceDeps,
  context: EcosystemContext,
  rows: readonly number[],
  scope: Scope,
): Promise<Indicator> {
  const times = await exposures(deps, context, rows, scope);
  const isOpen = (_: unknown, at: number): boolean => !Number.isNaN(times[at] ?? NaN);
  const seen = times.filter(isOpen);
  const { topShare, intervalShare, resamples: draws } = context.settings;
  const curve = await context.task(
    'participationCurve',
    `exposure|${scope.territory ?? ''}|${seedOf(scope)}`,
    () => ({
      contributions: Float64Array.from(seen),
      options: { topShare, intervalShare, draws, seed: seedOf(scope) },
    }),
    scope,
  );
  const gini = isSpreadTelling(seen) ? orNull(curve.gini) : null;
  const found = indicator('exposureGini', 'gini', gini, curve.giniInterval, {
    suggestions: curve.contributions,
    byChance: orNull(curve.giniByChance),
  });
  return guarded(context, found, rows.filter(isOpen), seen);
}

function total(figures: ArrayLike<number>): number {
  return Array.from(figures).reduce((sum, one) => sum + one, 0);
}

function together(parts: readonly Indicator['parts'][]): Indicator['parts'] {
  return Object.fromEntries(parts.flatMap((one) => Object.entries(one)));
}
