import { InvalidInputError } from '@passerelle/core/errors';
import { isoDay, lastDay } from '@passerelle/core/domain/period';
import type { TrendRow } from '@passerelle/core/contract/measure-rows';
import type { Indicator } from '@passerelle/core/domain/provenance';
import type { EcosystemContexts } from './ecosystem-context.js';
import { trendRows } from './trend.js';
import { twoDates, type TwoDates } from './two-dates.js';
import type { Scope, ServiceDeps } from './types.js';

const YEAR = 365;

/** A territory now and a year before; null when nothing is known of then. */
export async function yearBefore(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope,
  asOf: string,
): Promise<TwoDates | null> {
  const from = isoDay(lastDay(asOf) - YEAR);
  if (from === null || scope.since !== undefined) return null;
  try {
    const dates = await twoDates(deps, contexts, { ...scope, from });
    return dates.panel.length === 0 ? null : dates;
  } catch (error) {
    // Nothing is dated that far back.
    if (error instanceof InvalidInputError) return null;
    throw error;
  }
}

/** The figures with what moved since then, over everyone and over the same actors: what changes for everyone and not for
 *  them is coverage. A hidden figure has no trend either. */
export async function withTrends(
  indicators: readonly Indicator[],
  dates: TwoDates | null,
  scope: Scope,
): Promise<Indicator[]> {
  const rows = dates === null ? [] : await trendRows(dates, scope);
  const by = new Map(rows.map((row) => [row.indicator, row]));
  return indicators.map((one) =>
    one.state === 'measured' ? { ...one, ...trendOf(by.get(one.id), dates?.from ?? '') } : one,
  );
}

function trendOf(
  row: TrendRow | undefined,
  from: string,
): Pick<Indicator, 'trend' | 'panel' | 'noTrend'> {
  if (row === undefined || row.why !== null) return { noTrend: row?.why ?? 'nothingThen' };
  return {
    trend: { from, change: row.difference, low: row.low, high: row.high, trend: row.trend },
    panel: {
      from,
      actors: row.panel,
      change: row.panelDifference,
      low: row.panelLow,
      high: row.panelHigh,
      trend: row.panelTrend,
    },
  };
}
