import type { RatioOfSums } from '@passerelle/core/analysis/resampling/bootstrap-ratio';
import { lastDay } from '@passerelle/core/domain/period';
import type { Suppression } from '@passerelle/core/domain/suppression';
import { InvalidInputError } from '@passerelle/core/errors';
import { recentFacts } from './activity.js';
import { idOf } from './actor-rows.js';
import { actorSums, type ActorSums } from './actor-sums.js';
import type { EcosystemContext, EcosystemContexts } from './ecosystem-context.js';
import { exposures } from './exposure.js';
import { whyHidden } from './suppress.js';
import type { CrossScale } from './sides.js';
import { crossScaleOf } from './territory-bridges.js';
import type { Scope, ServiceDeps } from './types.js';

/** One date of a territory. */
export interface Dated {
  readonly context: EcosystemContext;
  readonly groups: CrossScale;
  /** All its actors, as in its snapshot: the order of every sum. */
  readonly rows: readonly number[];
  /** Place of an actor in that order. */
  readonly placeOf: ReadonlyMap<string, number>;
  /** Of whom something is known by then: the store keeps who comes later too. */
  readonly present: readonly string[];
  readonly sums: ActorSums;
  /** Recent facts of each. */
  readonly facts: readonly number[];
  /** Suggestions of each; NaN for who may not be suggested. */
  readonly exposed: readonly number[];
}

export interface TwoDates {
  readonly from: string;
  readonly before: Dated;
  readonly after: Dated;
  /** Ids present at both. */
  readonly panel: readonly string[];
}

/** @throws InvalidInputError when the first date is not before the other */
export async function twoDates(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope & { readonly from: string },
): Promise<TwoDates> {
  const latest = await contexts.get(scope);
  const earliest = await contexts.get({ ...scope, asOf: scope.from });
  const [first, last] = [earliest.asOf ?? '', latest.asOf ?? ''];
  if (first >= last) {
    throw new InvalidInputError(
      `trend: ${first || '?'} is not before ${last || '?'}. Expected --from earlier than --as-of.`,
    );
  }
  const before = await dated(deps, earliest, scope);
  const after = await dated(deps, latest, scope);
  const known = new Set(before.present);
  return { from: first, before, after, panel: after.present.filter((id) => known.has(id)) };
}

async function dated(deps: ServiceDeps, context: EcosystemContext, scope: Scope): Promise<Dated> {
  const groups = await crossScaleOf(deps, context, scope);
  const { offsets } = context.csr;
  const rows = [...groups.local];
  const { columns, settings, asOf } = context;
  const facts = recentFacts(columns, lastDay(asOf), settings.activeYears);
  return {
    context,
    groups,
    rows,
    placeOf: new Map(rows.map((row, at) => [idOf(context, row), at])),
    present: rows
      .filter((row) => (offsets[row + 1] ?? 0) > (offsets[row] ?? 0))
      .map((row) => idOf(context, row)),
    sums: actorSums(context, rows, groups.targets),
    facts: rows.map((row) => facts[row] ?? 0),
    exposed: await exposures(deps, context, rows, scope),
  };
}

/** Places of some actors, in their order. */
export function placesIn({ placeOf }: Dated, ids: readonly string[]): number[] {
  return ids.map((id) => placeOf.get(id) ?? -1);
}

export function sumsAt({ sums }: Dated, indicator: string, places: readonly number[]): RatioOfSums {
  const { above, below } = sums.get(indicator) ?? { above: [], below: [] };
  const pick = (all: ArrayLike<number>): number[] => places.map((at) => all[at] ?? 0);
  return { above: pick(above), below: pick(below) };
}

/** Why a figure of some of the actors of a date is not published: the rules of a snapshot. */
export function hiddenAt(
  date: Dated,
  indicator: string,
  places: readonly number[],
): Suppression | null {
  const { above, below } = sumsAt(date, indicator, places);
  const told = (amounts?: ArrayLike<number>, of: (i: number) => boolean = () => true) => {
    const kept = places.map((_, i) => i).filter(of);
    const rows = kept.map((i) => date.rows[places[i] ?? -1] ?? -1);
    return whyHidden(date.context, rows, amounts && kept.map((i) => amounts[i] ?? 0));
  };
  switch (indicator) {
    case 'organiserRenewal':
      return told(undefined, (i) => (below[i] ?? 0) > 0);
    case 'excessGini':
      return told(places.map((at) => date.facts[at] ?? 0));
    case 'exposureGini':
      return told(
        places.map((at) => date.exposed[at] ?? 0),
        (i) => !Number.isNaN(date.exposed[places[i] ?? -1] ?? NaN),
      );
    case 'eiIndex':
    case 'remoteTieShare':
      return told(below);
    case 'tiesPerActor':
    case 'territoryEfficiency':
      return told(above);
    default:
      return told();
  }
}
