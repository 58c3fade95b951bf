import { describe, expect, it } from '@jest/globals';
import {
  firstTieBoost,
  type BoostOptions,
} from '@passerelle/core/analysis/dynamics/first-tie-boost';
import { rng } from '@passerelle/core/graph/rng';
import { ecosystem, type EcosystemText, type TieText } from '../../../support/ecosystem.js';

const options: BoostOptions = {
  asOf: 1000,
  days: 100,
  few: 30,
  draws: 200,
  intervalShare: 0.9,
  seed: 1,
};
const DAY = 500;

/** Actor 0 decides; 1 … `lucky` meet it on day 500, the others meet somebody else; each met one before, and `after` or 1
 *  after. Strangers are met once each, so that every contact is new. */
function world(actors: number, lucky: number, after: number, more: Partial<EcosystemText> = {}) {
  const strangers = actors * 8;
  const ids = Array.from(
    { length: actors + strangers },
    (_, i) => `a${String(i).padStart(4, '0')}`,
  );
  let next = actors;
  const ties: TieText[] = [];
  const meet = (actor: number, start: number): number =>
    ties.push({ a: actor, b: next++, start, kind: 'meeting' });
  for (let actor = 1; actor < actors; actor++) {
    meet(actor, DAY - 200);
    meet(actor, DAY - 50);
    if (actor <= lucky) ties.push({ a: actor, b: 0, start: DAY, kind: 'meeting' });
    else meet(actor, DAY);
    for (let k = 0; k < (actor <= lucky ? after : 1); k++) meet(actor, DAY + 20 + k);
  }
  return {
    actors: ids,
    ties,
    roles: ids.map((_, i) => (i === 0 ? 'decisionMaker' : '')),
    // Strangers live elsewhere: they are not like anybody here.
    homes: ids.map((_, i) => (i < actors ? 0 : 1)),
    ...more,
  };
}
const boost = (text: EcosystemText, more: Partial<BoostOptions> = {}) =>
  firstTieBoost(ecosystem(text), { ...options, ...more });

describe('the boost of a first tie to a decision maker', () => {
  it('is the difference of the differences, made up to be 2', () => {
    expect(boost(world(40, 12, 3))).toEqual({
      firstTies: 12,
      matched: 12,
      before: 1,
      after: 3,
      controlBefore: 1,
      controlAfter: 1,
      effect: 2,
      interval: [2, 2],
    });
  });

  it('is 0 where those who met one do as the others', () => {
    const { effect, interval } = boost(world(40, 12, 1));
    expect(effect).toBe(0);
    expect(interval).toEqual([0, 0]);
  });

  it('counts neither contacts who decide nor those of the day itself', () => {
    const text = world(40, 12, 3);
    const more = [1, 2, 3].flatMap((actor): TieText[] => [{ a: actor, b: actor + 20, start: DAY }]);
    const official = text.actors.length - 1;
    const roles = text.roles.map((role, i) => (i === official ? 'decisionMaker' : role));
    const ties = [...text.ties, ...more, { a: 1, b: official, start: DAY + 30 }];
    expect(boost({ ...text, roles, ties })).toMatchObject({ matched: 12, after: 3, effect: 2 });
  });

  it('leaves out ties too recent or too early to look at both sides, undated ones, and who has a band of its own', () => {
    expect(boost(world(40, 12, 3), { asOf: DAY + 99 })).toMatchObject({ firstTies: 0, matched: 0 });
    expect(boost(world(40, 12, 3), { days: 250 })).toMatchObject({ firstTies: 0 });
    const text = world(40, 12, 3);
    const undated = [...text.ties, { a: 1, b: 0 }];
    expect(boost({ ...text, ties: undated })).toMatchObject({ firstTies: 11 });
    const apart = text.homes.map((home, i) => (i === 1 ? -1 : home));
    expect(boost({ ...text, homes: apart })).toMatchObject({ firstTies: 12, matched: 11 });
    expect(boost({ ...text, ties: [] }).effect).toBeNaN();
  });

  it('looks at first ties of a territory, beside like actors of anywhere', () => {
    const { firstTies, matched } = boost(world(40, 12, 3), { within: new Set([1, 2, 30]) });
    expect([firstTies, matched]).toEqual([2, 2]);
  });

  it('has an interval that leaves 0 out about as rarely as it says where nothing happens', () => {
    let missed = 0;
    const worlds = 60;
    for (let seed = 1; seed <= worlds; seed++) {
      const random = rng(seed);
      const text = world(60, 25, 1);
      const noise = Array.from({ length: 240 }, (): TieText => {
        const [a, b] = [1 + random.below(59), 60 + random.below(400)];
        return { a, b, start: DAY - 100 + random.below(200) };
      });
      const { interval } = boost({ ...text, ties: [...text.ties, ...noise] }, { seed });
      if (interval[0] > 0 || interval[1] < 0) missed++;
    }
    // 90 %: six expected; thirteen or more happen less than one time in a hundred.
    expect(missed).toBeLessThan(13);
  });
});
