import {
  pairedDifference,
  ratioOf,
  unpairedDifference,
  type RatioOfSums,
} from '@passerelle/core/analysis/resampling/bootstrap-ratio';
import { trendOf } from '@passerelle/core/analysis/dynamics/trend';
import type { TrendRow } from '@passerelle/core/contract/measure-rows';
import type { Report } from '@passerelle/core/contract/report';
import { InvalidInputError } from '@passerelle/core/errors';
import { actorSums, type ActorSums } from './actor-sums.js';
import { idOf, orNull } from './actor-rows.js';
import type { EcosystemContext, EcosystemContexts } from './ecosystem-context.js';
import { metaOf, reportOf, seedOf } from './meta.js';
import { note } from './notes.js';
import { crossScaleOf } from './territory-bridges.js';
import type { Scope, ServiceDeps } from './types.js';

/** One date of a territory. `ids` are all its actors, as in its snapshot; `present` those of whom something is known by
 *  then: the store keeps who comes later too. */
interface Dated {
  readonly ids: readonly string[];
  readonly present: readonly string[];
  readonly sums: ActorSums;
}

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
  const latest = await contexts.get(scope);
  const earliest = await contexts.get({ ...scope, asOf: scope.from });
  if ((earliest.asOf ?? '') >= (latest.asOf ?? '')) {
    throw new InvalidInputError(
      `trend: ${earliest.asOf ?? '?'} is not before ${latest.asOf ?? '?'}. Expected --from earlier than --as-of.`,
    );
  }
  const before = await dated(deps, earliest, scope);
  const after = await dated(deps, latest, scope);
  const known = new Set(before.present);
  const panel = after.present.filter((id) => known.has(id));
  const { resamples: draws, intervalShare } = latest.settings;
  const options = { draws, intervalShare, seed: seedOf(scope) };
  const rows = [...after.sums.keys()].map((indicator): TrendRow => {
    const [x, y] = [sumsOf(before, indicator), sumsOf(after, indicator)];
    const [px, py] = [picked(before, indicator, panel), picked(after, indicator, panel)];
    const all = unpairedDifference(x, y, options);
    const same = pairedDifference(px, py, options);
    const [difference, panelDifference] = [ratioOf(y) - ratioOf(x), ratioOf(py) - ratioOf(px)];
    return {
      indicator,
      before: orNull(ratioOf(x)),
      after: orNull(ratioOf(y)),
      difference: orNull(difference),
      low: orNull(all[0]),
      high: orNull(all[1]),
      trend: trendOf(difference, all),
      panel: panel.length,
      panelBefore: orNull(ratioOf(px)),
      panelAfter: orNull(ratioOf(py)),
      panelDifference: orNull(panelDifference),
      panelLow: orNull(same[0]),
      panelHigh: orNull(same[1]),
      panelTrend: trendOf(panelDifference, same),
    };
  });
  const { networkActors } = latest.settings;
  const small = Math.min(before.present.length, after.present.length) < networkActors;
  const notes = small
    ? [
        note('tooFewActors', {
          actors: Math.min(before.present.length, after.present.length),
          needed: networkActors,
        }),
      ]
    : [];
  const meta = metaOf(deps, latest, 'trend', scope, { from: earliest.asOf }, notes);
  return reportOf(meta, small ? [] : rows);
}

async function dated(deps: ServiceDeps, context: EcosystemContext, scope: Scope): Promise<Dated> {
  const { local, targets } = await crossScaleOf(deps, context, scope);
  const { offsets } = context.csr;
  const rows = [...local];
  const tied = rows.filter((row) => (offsets[row + 1] ?? 0) > (offsets[row] ?? 0));
  return {
    ids: rows.map((row) => idOf(context, row)),
    present: tied.map((row) => idOf(context, row)),
    sums: actorSums(context, rows, targets),
  };
}

function sumsOf({ sums }: Dated, indicator: string): RatioOfSums {
  return sums.get(indicator) ?? { above: [], below: [] };
}

/** The sums of some actors, in their order. */
function picked(date: Dated, indicator: string, ids: readonly string[]): RatioOfSums {
  const { above, below } = sumsOf(date, indicator);
  const places = new Map(date.ids.map((id, at) => [id, at]));
  const pick = (all: ArrayLike<number>): number[] =>
    ids.map((id) => all[places.get(id) ?? -1] ?? 0);
  return { above: pick(above), below: pick(below) };
}
