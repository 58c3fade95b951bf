import { InvalidInputError } from '@passerelle/core/errors';
import { isoDay, lastDay } from '@passerelle/core/domain/period';
import type { Indicator } from '@passerelle/core/domain/provenance';
import type { EcosystemContexts } from './ecosystem-context.js';
import { trend } from './trend.js';
import type { Scope, ServiceDeps } from './types.js';

const YEAR = 365;

/** The figures with what moved over the same actors since a year before: what changes for everyone and not for them is
 *  coverage. A hidden figure has no trend either. */
export async function withPanelTrends(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  indicators: readonly Indicator[],
  scope: Scope & { readonly asOf: string },
): Promise<Indicator[]> {
  const from = isoDay(lastDay(scope.asOf) - YEAR);
  if (from === null || scope.since !== undefined) return [...indicators];
  const rows = await trend(deps, contexts, { ...scope, from }).then(
    (report) => report.rows,
    (error: unknown) => {
      // Nothing is dated that far back.
      if (error instanceof InvalidInputError) return [];
      throw error;
    },
  );
  const by = new Map(rows.map((row) => [row.indicator, row]));
  return indicators.map((one) => {
    const row = by.get(one.id);
    if (row === undefined || one.state !== 'measured' || row.panel === 0) return one;
    const panel = {
      from,
      actors: row.panel,
      change: row.panelDifference,
      low: row.panelLow,
      high: row.panelHigh,
      trend: row.panelTrend,
    };
    return { ...one, panel };
  });
}
