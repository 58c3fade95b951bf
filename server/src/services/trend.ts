import { trendOf } from '@passerelle/core/analysis/dynamics/trend';
import type { TrendRow } from '@passerelle/core/contract/measure-rows';
import type { Report } from '@passerelle/core/contract/report';
import { INDICATORS } from '@passerelle/core/domain/provenance';
import type { Suppression } from '@passerelle/core/domain/suppression';
import { InvalidInputError } from '@passerelle/core/errors';
import { orNull } from './actor-rows.js';
import type { EcosystemContexts } from './ecosystem-context.js';
import { metaOf, reportOf } from './meta.js';
import { note } from './notes.js';
import { MEANS, whyHidden } from './suppress.js';
import { changesOf, type AtDates, type Change } from './trend-changes.js';
import { hiddenAt, placesIn, twoDates, type Dated, type TwoDates } from './two-dates.js';
import type { Scope, ServiceDeps } from './types.js';

/** Indicators of a territory at two dates, over everyone and over the panel present at both: what changes for everyone
 *  and not for the panel is coverage. "Up" and "down" only when the interval leaves 0 out.
 *  @throws InvalidInputError without a territory or a first date */
export async function trend(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope & { readonly from?: string },
): Promise<Report<TrendRow>> {
  if (scope.territory === undefined || scope.from === undefined) {
    throw new InvalidInputError(
      'trend: no territory or no first date. Expected --territory, and --from with a day such as 2024-12-31.',
    );
  }
  const dates = await twoDates(deps, contexts, { ...scope, from: scope.from });
  const { before, after, from } = dates;
  const { networkActors: needed } = after.context.settings;
  const actors = Math.min(before.present.length, after.present.length);
  const isSmall = actors < needed;
  const notes = isSmall ? [note('tooFewActors', { actors, needed })] : [];
  const meta = metaOf(deps, after.context, 'trend', scope, { from }, notes);
  return reportOf(meta, isSmall ? [] : await trendRows(dates, scope));
}

/** One row an indicator, in the order of the snapshot; a figure that would tell about a few is left out, with the reason. */
export async function trendRows(dates: TwoDates, scope: Scope): Promise<TrendRow[]> {
  const changes = await changesOf(dates, scope);
  const { before, after, panel } = dates;
  const all = ({ rows }: Dated): number[] => rows.map((_, place) => place);
  const opened = restHidden(before, panel) ?? restHidden(after, panel);
  return INDICATORS.map((indicator): TrendRow => {
    const change = changes.get(indicator);
    const why = hiddenAt(before, indicator, all(before)) ?? hiddenAt(after, indicator, all(after));
    const panelWhy =
      why ??
      hiddenAt(before, indicator, placesIn(before, panel)) ??
      hiddenAt(after, indicator, placesIn(after, panel)) ??
      (MEANS.has(indicator) ? opened : null);
    const everyone = told(why === null ? change?.everyone : undefined);
    const same = told(panelWhy === null ? change?.panel : undefined);
    return {
      indicator,
      ...everyone,
      panel: panel.length,
      panelBefore: same.before,
      panelAfter: same.after,
      panelDifference: same.difference,
      panelLow: same.low,
      panelHigh: same.high,
      panelTrend: same.trend,
      why: reason(indicator, change, why),
    };
  });
}

/** Everyone's figure beside the panel's gives that of the rest, who may be too few to be told of. */
function restHidden(date: Dated, panel: readonly string[]): Suppression | null {
  const inPanel = new Set(placesIn(date, panel));
  const rest = date.rows.filter((_, place) => !inPanel.has(place));
  return whyHidden(date.context, rest) === null ? null : 'smallDifference';
}

type Told = Pick<TrendRow, 'before' | 'after' | 'difference' | 'low' | 'high' | 'trend'>;

function told({ before, after, interval }: AtDates = NOTHING): Told {
  const difference = after - before;
  return {
    before: orNull(before),
    after: orNull(after),
    difference: orNull(difference),
    low: orNull(interval[0]),
    high: orNull(interval[1]),
    trend: trendOf(difference, interval),
  };
}
const NOTHING: AtDates = { before: NaN, after: NaN, interval: [NaN, NaN] };

/** Why nothing is said of an indicator. */
function reason(
  indicator: string,
  change: Change | undefined,
  why: Suppression | null,
): TrendRow['why'] {
  if (change === undefined) return indicator === 'communities' ? 'tooLarge' : 'notDated';
  if (why !== null) return 'hidden';
  const { before, after } = change.everyone;
  if (!Number.isNaN(after - before)) return null;
  return Number.isNaN(after) ? 'nothingNow' : 'nothingThen';
}
