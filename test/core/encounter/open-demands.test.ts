import { describe, expect, it } from '@jest/globals';
import type { Demand } from '@passerelle/core/domain/mediation';
import { lastDay } from '@passerelle/core/domain/period';
import { openDemands } from '@passerelle/core/encounter/open-demands';
import { csrFromEdges } from '@passerelle/core/graph/csr';

const demand = (
  id: string,
  actorId: string,
  side: Demand['side'],
  categoryId: string,
  more: Partial<Demand> = {},
): Demand => ({
  id,
  actorId,
  side,
  categoryId,
  text: null,
  openedAt: '2026-01-01',
  expiresAt: null,
  state: 'open',
  source: 'test',
  ...more,
});
// a-b are tied, c and d know nobody; e is not in the view.
const rows = new Map(['a', 'b', 'c', 'd'].map((id, row) => [id, row]));
const csr = csrFromEdges(4, [0], [1]);
const on = (demands: readonly Demand[], day = '2026-06-30') =>
  openDemands(demands, (id) => rows.get(id), csr, lastDay(day));
const seed = 'funding/seed';

describe('open demands', () => {
  it('are open on the day, and of actors in the view', () => {
    const found = on([
      demand('1', 'a', 'need', seed),
      demand('2', 'a', 'need', seed, { state: 'met' }),
      demand('3', 'a', 'need', seed, { expiresAt: '2026-06-29' }),
      demand('4', 'a', 'need', seed, { openedAt: '2026-07-01' }),
      demand('5', 'e', 'need', seed),
    ]);
    expect(found).toEqual([{ actor: 0, side: 'need', categoryId: seed, offeredBy: null }]);
  });
  it('have expired at a later day', () => {
    expect(on([demand('1', 'a', 'need', seed)], '2027-12-31')).toEqual([]);
  });
  it('find an offer of just this, from somebody else the asker is not tied with', () => {
    const offeredTo = (offer: Demand): number | null | undefined =>
      on([demand('1', 'a', 'need', seed), offer]).find(({ side }) => side === 'need')?.offeredBy;
    expect(offeredTo(demand('2', 'c', 'offer', seed))).toBe(2);
    expect(offeredTo(demand('2', 'c', 'offer', 'funding/grant'))).toBeNull();
    expect(offeredTo(demand('2', 'b', 'offer', seed))).toBeNull();
    expect(offeredTo(demand('2', 'a', 'offer', seed))).toBeNull();
  });
  it('share no offer: who has waited longest takes the latest', () => {
    const needs = [
      demand('1', 'a', 'need', seed, { openedAt: '2026-05-01' }),
      demand('2', 'b', 'need', seed, { openedAt: '2026-02-01' }),
    ];
    const offers = [
      demand('3', 'c', 'offer', seed, { openedAt: '2026-03-01' }),
      demand('4', 'd', 'offer', seed, { openedAt: '2026-04-01' }),
    ];
    const given = (demands: readonly Demand[]) =>
      on(demands)
        .filter(({ side }) => side === 'need')
        .map(({ offeredBy }) => offeredBy);
    expect(given([...needs, ...offers])).toEqual([2, 3]);
    expect(given([...offers, ...needs].reverse())).toEqual([2, 3]);
    expect(given([...needs, ...offers.slice(0, 1)])).toEqual([null, 2]);
  });
});
