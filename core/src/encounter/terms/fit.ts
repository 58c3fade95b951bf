import type { Demand } from '../../domain/mediation.js';
import { firstDay, lastDay } from '../../domain/period.js';
import { PARAMETERS } from '../parameters.js';
import type { FitLists } from '../types.js';
import { textLikenessIn } from './text-likeness.js';

const { likeness, demandHalfLife, demandLife, bounds } = PARAMETERS;

/** Likeness of two categories written as paths (`funding/seed/grant`, three levels at most): 1 the same, 0.6 the same
 *  parent, 0.3 the same root, else 0. @source methods §7 (F) */
export function categoryLikeness(a: string, b: string): number {
  if (a === b) return likeness.same;
  const [x, y] = [a.split('/'), b.split('/')];
  if (x[0] !== y[0]) return 0;
  const isSibling = x.length === y.length && x.slice(0, -1).join('/') === y.slice(0, -1).join('/');
  return x.length > 1 && isSibling ? likeness.parent : likeness.root;
}

/** Open on a day (NaN = nothing is dated, any day will do): state open, opened by then, not expired (12 months after it was opened unless said otherwise). */
export function isOpen(demand: Demand, day: number): boolean {
  const opened = firstDay(demand.openedAt ?? undefined);
  const said = lastDay(demand.expiresAt ?? undefined);
  const end = Number.isFinite(said)
    ? said
    : Number.isFinite(opened)
      ? opened + demandLife
      : Infinity;
  return demand.state === 'open' && !(opened > day) && !(end < day);
}

/** Who matches whom: f_uv = max over needs x of u and offers y of v of likeness · 2^(-age_x/180) · 2^(-age_y/180),
 *  F = 1 - (1 - f_uv)(1 - f_vu). Likeness is that of the categories, or of the texts times `textWeight` where that is more
 *  (0 = texts are not read). Duplicates change nothing (a maximum); undated ones count as one half-life old.
 *  @param row of an actor id, undefined = not in the view  @returns undefined when no demand is open
 *  @complexity O(needs · offers of the same root, or that share a word)  @source methods §7 (F) */
export function fitLists(
  demands: readonly Demand[],
  row: (actorId: string) => number | undefined,
  order: number,
  day: number,
  textWeight = 0,
): FitLists | undefined {
  const open = demands.flatMap((demand, at) => {
    const actor = row(demand.actorId);
    if (actor === undefined || !isOpen(demand, day)) return [];
    return [{ at, actor, demand, freshness: freshness(demand, day) }];
  });
  if (open.length === 0) return undefined;
  const offers = new Map<string, typeof open>();
  for (const one of open) {
    if (one.demand.side !== 'offer') continue;
    const root = one.demand.categoryId.split('/')[0] ?? '';
    offers.set(root, [...(offers.get(root) ?? []), one]);
  }
  const textsAlike = textWeight > 0 ? textLikenessIn(open.map(({ demand }) => demand)) : undefined;
  const best = new Map<number, Match>();
  open.forEach((need, i) => {
    if (need.demand.side !== 'need') return;
    const root = need.demand.categoryId.split('/')[0] ?? '';
    const alike = new Map(
      [...(textsAlike?.(i) ?? [])].map(([at, share]) => [open[at]!, textWeight * share]),
    );
    const fitting = [...new Set([...(offers.get(root) ?? []), ...alike.keys()])]
      .filter(({ actor }) => actor !== need.actor)
      .map((offer) => ({
        offer,
        f:
          Math.max(
            categoryLikeness(need.demand.categoryId, offer.demand.categoryId),
            alike.get(offer) ?? 0,
          ) *
          need.freshness *
          offer.freshness,
      }))
      .sort((a, b) => b.f - a.f || a.offer.at - b.offer.at)
      .slice(0, bounds.offers);
    for (const { offer, f } of fitting) {
      const key = need.actor * order + offer.actor;
      if (f > (best.get(key)?.f ?? 0)) best.set(key, { f, need: need.at, offer: offer.at });
    }
  });
  return listed(best, order);
}

interface Match {
  readonly f: number;
  readonly need: number;
  readonly offer: number;
}

function listed(best: ReadonlyMap<number, Match>, order: number): FitLists {
  const pairs: { u: number; v: number; fit: number; match: Match }[] = [];
  for (const [key, match] of best) {
    const [u, v] = [Math.floor(key / order), key % order];
    const back = best.get(v * order + u);
    // Both directions at once when each helps the other; the stronger one gives the sentence.
    if (back !== undefined && u > v) continue;
    const fit = 1 - (1 - match.f) * (1 - (back?.f ?? 0));
    const told = (back?.f ?? 0) > match.f && back !== undefined ? back : match;
    pairs.push({ u, v, fit, match: told }, { u: v, v: u, fit, match: told });
  }
  pairs.sort((a, b) => a.u - b.u || a.v - b.v);
  const offsets = new Uint32Array(order + 1);
  for (const { u } of pairs) offsets[u + 1]!++;
  for (let u = 0; u < order; u++) offsets[u + 1]! += offsets[u]!;
  return {
    offsets,
    targets: Uint32Array.from(pairs, ({ v }) => v),
    fit: Float64Array.from(pairs, ({ fit }) => fit),
    need: Uint32Array.from(pairs, ({ match }) => match.need),
    offer: Uint32Array.from(pairs, ({ match }) => match.offer),
  };
}

/** 2^(-age / 180); an undated demand counts as one half-life old. */
export function freshness(demand: Demand, day: number): number {
  const opened = firstDay(demand.openedAt ?? undefined);
  const age = Number.isFinite(day - opened) ? Math.max(0, day - opened) : demandHalfLife;
  return 2 ** (-age / demandHalfLife);
}

/** F of the pair; null where none of the two's demands fits well enough (G2). @complexity O(log matches) */
export function demandFit(lists: FitLists | undefined, u: number, v: number): number | null {
  const at = fitBetween(lists, u, v);
  const fit = at === -1 ? 0 : lists!.fit[at]!;
  return fit >= PARAMETERS.leastFit ? fit : null;
}

/** Position of the pair in the lists, -1 when nothing matches. @complexity O(log matches) */
export function fitBetween(lists: FitLists | undefined, u: number, v: number): number {
  if (lists === undefined) return -1;
  let low = lists.offsets[u]!;
  let high = lists.offsets[u + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = lists.targets[middle]!;
    if (found === v) return middle;
    if (found < v) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
