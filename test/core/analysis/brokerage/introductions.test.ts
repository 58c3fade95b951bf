import { describe, expect, it } from '@jest/globals';
import {
  introductions,
  type IntroductionOptions,
} from '@passerelle/core/analysis/brokerage/introductions';
import { betaInterval } from '@passerelle/core/analysis/resampling/beta-quantile';
import { ecosystem, place, type TieText } from '../../../support/ecosystem.js';

const actors = Array.from({ length: 12 }, (_, i) => `a${String(i).padStart(2, '0')}`);
const options: IntroductionOptions = {
  asOf: 1000,
  outcomeDays: 180,
  few: 30,
  eventCap: 150,
  intervalShare: 0.9,
  community: actors.map((_, i) => (i < 4 ? 1 : i < 8 ? 2 : 0)),
};
const introduced = (a: number, b: number, start: number, introducer = 0): TieText => ({
  a,
  b,
  start,
  introducer,
  kind: 'introduction',
});
const found = (ties: readonly TieText[], more: Partial<IntroductionOptions> = {}) =>
  introductions(
    ecosystem({
      actors,
      ties,
      events: [{ form: 'workshop', start: 300 }],
      presences: [
        [5, 0],
        [6, 0],
      ],
      territories: [place('X', 'local', null), place('Y', 'local', null)],
      homes: actors.map((_, i) => (i === 11 ? -1 : i % 2)),
    }),
    { ...options, ...more },
  );

describe('introductions', () => {
  it('are followed by another tie or an encounter of few within the days, not by another introduction', () => {
    const { introducers } = found([
      introduced(1, 2, 100),
      { a: 2, b: 1, kind: 'jointProject', start: 250 },
      introduced(3, 4, 100),
      introduced(4, 3, 150, 9),
      introduced(5, 6, 200),
      introduced(7, 8, 100),
      { a: 7, b: 8, kind: 'meeting', start: 281 },
    ]);
    const [first, other] = introducers;
    expect(first).toMatchObject({ actor: 0, introductions: 4, due: 4, followed: 2 });
    expect(first?.share).toBeCloseTo(3 / 14, 12);
    expect(first?.interval).toEqual(betaInterval(3, 11, 0.9));
    expect(other).toMatchObject({ actor: 9, introductions: 1, followed: 0 });
  });

  it('have a share inside its interval, however many were followed', () => {
    for (let followed = 0; followed <= 11; followed++) {
      const ties = Array.from({ length: 11 }, (_, i) => {
        const tie = introduced(i === 0 ? 10 : 1, i === 0 ? 11 : i + 1 < 11 ? i + 1 : 11, 100);
        return i < followed ? { ...tie, kind: 'jointProject' } : tie;
      });
      const [one] = found(ties).introducers;
      expect(one).toMatchObject({ due: 11, followed });
      const [low, high] = one!.interval;
      expect(low < one!.share && one!.share < high).toBe(true);
    }
  });

  it('of another kind are their own answer, whenever they are', () => {
    const { introducers } = found([{ ...introduced(1, 2, 990), kind: 'jointProject' }]);
    expect(introducers[0]).toMatchObject({ due: 1, followed: 1 });
  });

  it('too recent or undated to have been followed are counted and not judged', () => {
    const { introducers } = found([
      introduced(1, 2, 900),
      { a: 3, b: 4, introducer: 0, kind: 'introduction' },
    ]);
    expect(introducers[0]).toMatchObject({ introductions: 2, due: 0, share: NaN });
    expect(introducers[0]?.interval[0]).toBeNaN();
  });

  it('count a pair once an introducer, and nobody who introduces himself, nor what comes later', () => {
    const { pairs } = found([
      introduced(1, 2, 100),
      introduced(2, 1, 300),
      introduced(1, 2, 100, 9),
      introduced(0, 2, 100),
      introduced(3, 4, 1001),
    ]);
    expect(pairs).toBe(2);
  });

  it('across communities and places are those whose two groups are known', () => {
    const { introducers } = found([
      introduced(1, 5, 100),
      introduced(1, 2, 100),
      introduced(1, 9, 100),
      introduced(1, 11, 100),
    ]);
    expect(introducers[0]).toMatchObject({ acrossCommunities: 1, acrossTerritories: 1 });
  });

  it('tell how far they depend on few, inside a territory where one is asked for', () => {
    const ties = [introduced(1, 2, 100), introduced(1, 3, 100), introduced(5, 6, 100, 9)];
    expect(found(ties).concentration).toBeCloseTo((4 + 1) / 9, 12);
    expect(found(ties, { within: new Set([5]) })).toMatchObject({ pairs: 1, concentration: 1 });
    expect(found([]).concentration).toBeNaN();
  });
});
