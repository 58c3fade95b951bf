import { describe, expect, it } from '@jest/globals';
import type { Demand } from '@passerelle/core/domain/mediation';
import { firstDay } from '@passerelle/core/domain/period';
import {
  categoryLikeness,
  fitBetween,
  fitLists,
  isOpen,
} from '@passerelle/core/encounter/terms/fit';

const DAY = firstDay('2026-06-30');
function demand(actorId: string, side: 'need' | 'offer', given: Partial<Demand> = {}): Demand {
  return {
    id: `${actorId}-${side}`,
    actorId,
    side,
    categoryId: 'funding/seed',
    text: null,
    openedAt: '2026-06-30',
    expiresAt: null,
    state: 'open',
    source: null,
    ...given,
  };
}
function fit(demands: readonly Demand[], u = 0, v = 1): number {
  const found = fitLists(demands, Number, 3, DAY);
  const at = fitBetween(found, u, v);
  return at === -1 ? 0 : (found?.fit[at] ?? NaN);
}

describe('categoryLikeness', () => {
  it('is 1, 0.6, 0.3 or 0 by the level two categories share', () => {
    expect(categoryLikeness('a/b/c', 'a/b/c')).toBe(1);
    expect(categoryLikeness('a/b/c', 'a/b/d')).toBe(0.6);
    expect(categoryLikeness('a/b', 'a/c')).toBe(0.6);
    expect(categoryLikeness('a/b/c', 'a/d/e')).toBe(0.3);
    expect(categoryLikeness('a/b', 'a')).toBe(0.3);
    expect(categoryLikeness('a', 'b')).toBe(0);
  });
});

describe('fit', () => {
  it('is the same from both sides, whoever needs', () => {
    const demands = [demand('0', 'need'), demand('1', 'offer')];
    expect(fit(demands)).toBe(1);
    expect(fit(demands, 1, 0)).toBe(1);
  });
  it('halves in 180 days, on each side', () => {
    const openedAt = '2026-01-01';
    expect(fit([demand('0', 'need', { openedAt }), demand('1', 'offer')])).toBeCloseTo(0.5, 10);
    expect(
      fit([demand('0', 'need', { openedAt }), demand('1', 'offer', { openedAt })]),
    ).toBeCloseTo(0.25, 10);
  });
  it('adds up when each answers the other: 1 - (1 - f)(1 - f)', () => {
    const openedAt = '2026-01-01';
    const both = (actor: string): Demand[] => [
      demand(actor, 'need', { openedAt, categoryId: actor === '0' ? 'x' : 'y' }),
      demand(actor, 'offer', { categoryId: actor === '0' ? 'y' : 'x' }),
    ];
    expect(fit([...both('0'), ...both('1')])).toBeCloseTo(0.75, 10);
  });
  it('takes no notice of duplicates, of one’s own offer, of what expired, is met or not open yet', () => {
    const pair = [demand('0', 'need'), demand('1', 'offer')];
    expect(fit([...pair, ...pair])).toBe(1);
    expect(fit([demand('0', 'need'), demand('0', 'offer')], 0, 0)).toBe(0);
    expect(fit([demand('0', 'need', { openedAt: '2025-01-01' }), demand('1', 'offer')])).toBe(0);
    expect(fit([demand('0', 'need', { expiresAt: '2026-06-29' }), demand('1', 'offer')])).toBe(0);
    expect(fit([demand('0', 'need', { state: 'met' }), demand('1', 'offer')])).toBe(0);
    expect(fit([demand('0', 'need', { openedAt: '2026-07-01' }), demand('1', 'offer')])).toBe(0);
    expect(isOpen(demand('0', 'need', { expiresAt: '2026-06-30' }), DAY)).toBe(true);
  });
  it('reads texts only when it is told to, and then where categories do not match', () => {
    const texts = [
      demand('0', 'need', { categoryId: 'space', text: 'Un fablab, découpe laser' }),
      demand('1', 'offer', { categoryId: 'skills', text: 'Découpe LASER et fablab' }),
      demand('2', 'offer', { categoryId: 'skills', text: 'Conseil juridique' }),
    ];
    const with_ = (weight: number, v: number): number => {
      const found = fitLists(texts, Number, 3, DAY, weight);
      const at = fitBetween(found, 0, v);
      return at === -1 ? 0 : (found?.fit[at] ?? NaN);
    };
    expect([fit(texts), with_(0, 1)]).toEqual([0, 0]);
    expect(with_(0.6, 1)).toBeGreaterThan(0.3);
    expect(with_(0.6, 1)).toBeLessThanOrEqual(0.6);
    expect(with_(0.3, 1)).toBeCloseTo(with_(0.6, 1) / 2, 10);
    expect(with_(1, 2)).toBe(0);
    // The better of the two counts: texts never lower what categories give.
    const same = texts.map((one) => ({ ...one, categoryId: 'space' }));
    expect(fit(same)).toBe(1);
    const found = fitLists(same, Number, 3, DAY, 0.6);
    expect(found?.fit[fitBetween(found, 0, 2)]).toBe(1);
  });
  it('counts an undated demand as one half-life old', () => {
    expect(fit([demand('0', 'need', { openedAt: null }), demand('1', 'offer')])).toBeCloseTo(
      0.5,
      10,
    );
  });
  it('sees nothing of the future: whoever asks or offers later, the same matches', () => {
    const known = [demand('0', 'need'), demand('1', 'offer', { openedAt: '2026-05-01' })];
    const later = (actor: string, side: 'need' | 'offer', openedAt: string): Demand =>
      demand(actor, side, { openedAt });
    const futures = [
      [later('2', 'offer', '2026-07-01'), later('1', 'need', '2027-01-01')],
      [later('2', 'need', '2026-07-02'), later('0', 'offer', '2026-12')],
      [],
    ];
    const seen = futures.map((future) => fitLists([...known, ...future], Number, 3, DAY));
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
  });
});
