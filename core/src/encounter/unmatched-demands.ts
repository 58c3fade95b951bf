import type { Demand } from '../domain/mediation.js';
import { firstDay } from '../domain/period.js';
import { PARAMETERS } from './parameters.js';
import { categoryLikeness, freshness, isOpen } from './terms/fit.js';
import { textLikenessIn } from './terms/text-likeness.js';

export interface UnmatchedDemand {
  /** Row of the actor, and of the demand in the list given. */
  readonly actor: number;
  readonly at: number;
}

/** Needs nobody answers and offers nobody uses: open on a day, and of no other actor is there an open demand of the other side that fits
 *  well enough for a suggestion (G2, fit of 0.3 or more). The oldest first, undated ones at the end (ties: as given).
 *  @param row of an actor id, undefined = not in the view  @param textWeight as `fitLists` takes it
 *  @complexity O(needs · offers of the same root)  @source methods §7 (G2, F) */
export function unmatchedDemands(
  demands: readonly Demand[],
  row: (actorId: string) => number | undefined,
  day: number,
  textWeight = 0,
): readonly UnmatchedDemand[] {
  const open = demands.flatMap((demand, at): Open[] => {
    const actor = row(demand.actorId);
    if (actor === undefined || !isOpen(demand, day)) return [];
    return [{ actor, at, demand, freshness: freshness(demand, day) }];
  });
  const bySideAndRoot = new Map<string, Open[]>();
  for (const one of open) {
    const key = `${one.demand.side}|${rootOf(one.demand)}`;
    const known = bySideAndRoot.get(key);
    if (known === undefined) bySideAndRoot.set(key, [one]);
    else known.push(one);
  }
  const byText = textWeight > 0 ? matchedByText(open, textWeight) : new Set<Open>();
  const isMatched = (one: Open): boolean => {
    if (byText.has(one)) return true;
    const other = one.demand.side === 'need' ? 'offer' : 'need';
    return (bySideAndRoot.get(`${other}|${rootOf(one.demand)}`) ?? []).some(
      (found) => found.actor !== one.actor && fits(one, found),
    );
  };
  return open
    .filter((one) => !isMatched(one))
    .sort(
      (a, b) => (openedOn(a) < openedOn(b) ? -1 : Number(openedOn(a) > openedOn(b))) || a.at - b.at,
    )
    .map(({ actor, at }) => ({ actor, at }));
}

interface Open extends UnmatchedDemand {
  readonly demand: Demand;
  readonly freshness: number;
}

/** Both sides of all pairs whose texts are alike enough. */
function matchedByText(open: readonly Open[], weight: number): ReadonlySet<Open> {
  const textsAlike = textLikenessIn(open.map(({ demand }) => demand));
  const matched = new Set<Open>();
  open.forEach((need, i) => {
    if (need.demand.side !== 'need') return;
    for (const [at, share] of textsAlike(i)) {
      const offer = open[at]!;
      const fit = weight * share * need.freshness * offer.freshness;
      if (offer.actor !== need.actor && fit >= PARAMETERS.leastFit) matched.add(need).add(offer);
    }
  });
  return matched;
}

function fits(a: Open, b: Open): boolean {
  const likeness = categoryLikeness(a.demand.categoryId, b.demand.categoryId);
  return likeness * a.freshness * b.freshness >= PARAMETERS.leastFit;
}

function rootOf({ categoryId }: Demand): string {
  return categoryId.split('/')[0] ?? '';
}

function openedOn({ demand }: Open): number {
  const day = firstDay(demand.openedAt ?? undefined);
  return Number.isFinite(day) ? day : Infinity;
}
