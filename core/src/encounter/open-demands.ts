import type { Demand } from '../domain/mediation.js';
import { firstDay } from '../domain/period.js';
import type { Csr } from '../graph/csr.js';
import { isOpen } from './terms/fit.js';

export interface OpenDemand {
  /** Row of the actor. */
  readonly actor: number;
  readonly side: 'need' | 'offer';
  readonly categoryId: string;
  /** Of a need: the row of who offers just this and has no tie with who asks. Null = nobody, or an offer. */
  readonly offeredBy: number | null;
}

/** Needs and offers open on a day, by actor, then in the order given. Each need is given an offer of the same category
 *  from somebody the asker is not tied with; one offer goes to one need. Who has waited longest chooses first, and takes
 *  the latest offer: simple to tell, at worst half as many pairs as there could be (any maximal matching).
 *  @param row of an actor id, undefined = not in the view
 *  @complexity O(demands · log demands + needs · offers of their category + ties of the askers) */
export function openDemands(
  demands: readonly Demand[],
  row: (actorId: string) => number | undefined,
  csr: Csr,
  day: number,
): OpenDemand[] {
  const open = demands.flatMap((demand): Open[] => {
    const actor = row(demand.actorId);
    return actor === undefined || !isOpen(demand, day) ? [] : [{ actor, demand }];
  });
  const oldestFirst = [...open].sort(
    (a, b) => openedOn(a) - openedOn(b) || (a.demand.id < b.demand.id ? -1 : 1),
  );
  const free = new Map<string, Open[]>();
  for (const one of oldestFirst) {
    if (one.demand.side !== 'offer') continue;
    const { categoryId } = one.demand;
    free.set(categoryId, [one, ...(free.get(categoryId) ?? [])]);
  }
  const given = new Map<Demand, number>();
  for (const { actor, demand } of oldestFirst) {
    if (demand.side !== 'need') continue;
    const known = new Set(csr.targets.subarray(csr.offsets[actor] ?? 0, csr.offsets[actor + 1]));
    const offers = free.get(demand.categoryId) ?? [];
    const at = offers.findIndex((one) => one.actor !== actor && !known.has(one.actor));
    const [offer] = at === -1 ? [] : offers.splice(at, 1);
    if (offer !== undefined) given.set(demand, offer.actor);
  }
  return open
    .map(({ actor, demand }) => ({
      actor,
      side: demand.side,
      categoryId: demand.categoryId,
      offeredBy: given.get(demand) ?? null,
    }))
    .sort((a, b) => a.actor - b.actor);
}

interface Open {
  readonly actor: number;
  readonly demand: Demand;
}
/** Undated ones count as the oldest. */
function openedOn({ demand }: Open): number {
  const day = firstDay(demand.openedAt ?? undefined);
  return Number.isFinite(day) ? day : -1e9;
}
