import { describe, expect, it } from '@jest/globals';
import {
  triadClosure,
  undeclaredGoBetweens,
  type TriadClosure,
  type TriadClosureOptions,
} from '@passerelle/core/analysis/brokerage/triad-closure';
import { rng } from '@passerelle/core/graph/rng';
import { ecosystem, type TieText } from '../../../support/ecosystem.js';

const options: TriadClosureOptions = {
  asOf: 1000,
  days: 365,
  few: 3,
  eventCap: 150,
  halfLifeDays: 365,
  intervalShare: 0.9,
};
const names = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `a${String(i).padStart(3, '0')}`);
const old = (a: number, b: number): TieText => ({ a, b, start: 100 });
const fresh = (a: number, b: number, more: Partial<TieText> = {}): TieText => ({
  a,
  b,
  start: 900,
  ...more,
});

/** The definition, pair by pair. */
function counted(order: number, ties: readonly TieText[]) {
  const linked = (u: number, v: number, from: number, to: number): TieText[] =>
    ties.filter(
      ({ a, b, start = -1 }) =>
        ((a === u && b === v) || (a === v && b === u)) && start > from && start <= to,
    );
  const knew = (u: number, v: number): boolean => u !== v && linked(u, v, -2, 635).length > 0;
  const all = Array.from({ length: order }, (_, u) => u);
  const contacts = (u: number): number => all.filter((v) => knew(u, v)).length;
  const doubling = (count: number): number => Math.ceil(Math.log2(count));
  const pairs = all.flatMap((u) =>
    all
      .filter((v) => v > u && !knew(u, v))
      .map((v) => {
        const middles = all.filter((z) => knew(u, z) && knew(v, z));
        const since = linked(u, v, 635, 1000);
        const like = `${doubling(middles.length)}|${doubling(Math.min(contacts(u), contacts(v)))}`;
        return { middles, like, closed: since.length > 0, isIntroduced: since.some(isIntroduced) };
      })
      .filter(({ middles, isIntroduced }) => middles.length > 0 && !isIntroduced),
  );
  return all.map((z) => {
    const around = pairs.filter(({ middles }) => middles.includes(z));
    const expected = around.reduce((sum, { like }) => {
      const alike = pairs.filter((pair) => pair.like === like);
      return sum + alike.filter(({ closed }) => closed).length / alike.length;
    }, 0);
    return { open: around.length, closed: around.filter(({ closed }) => closed).length, expected };
  });
}
const isIntroduced = ({ introducer, kind }: TieText): boolean =>
  introducer !== undefined || kind === 'introduction';

describe('closed triads around an actor', () => {
  it('are those of the definition, pair by pair, on 200 random graphs', () => {
    let looked = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const random = rng(seed);
      const order = 4 + random.below(7);
      const ties = Array.from({ length: order + random.below(2 * order) }, (): TieText => {
        const [a, b] = [random.below(order), random.below(order)];
        if (random.below(3) > 0) return old(a, b);
        const kind = random.below(6) === 0 ? 'introduction' : 'meeting';
        return fresh(a, b, { kind, ...(random.below(6) === 0 ? { introducer: 0 } : {}) });
      });
      const found = triadClosure(ecosystem({ actors: names(order), ties }), options);
      const expected = counted(order, ties);
      expect(found).toHaveLength(expected.filter((one) => one.expected > 0).length);
      for (const { actor, open, closed, expected: chance } of found) {
        looked++;
        expect([seed, actor, open, closed]).toEqual([
          seed,
          actor,
          expected[actor]?.open,
          expected[actor]?.closed,
        ]);
        expect(chance).toBeCloseTo(expected[actor]?.expected ?? NaN, 9);
      }
    }
    expect(looked).toBeGreaterThan(100);
  });

  /** Stars of ten leaves; in the first so many pairs close, in each other one does. */
  const stars = (closings: number, link: (a: number, b: number) => TieText): TieText[] => {
    const ties: TieText[] = [];
    for (let star = 0; star < 20; star++) {
      const centre = star * 11;
      for (let leaf = 1; leaf <= 10; leaf++) ties.push(old(centre, centre + leaf));
      for (let at = 0; at < (star === 0 ? closings : 1); at++) {
        ties.push(link(centre + 1 + (at % 5), centre + 6 + ((at + Math.floor(at / 5)) % 5)));
      }
    }
    return ties;
  };
  const ofStars = (ties: readonly TieText[], more: { within?: ReadonlySet<number> } = {}) =>
    undeclaredGoBetweens(ecosystem({ actors: names(220), ties }), {
      ...options,
      falseShare: 0.1,
      fewest: 5,
      ...more,
    });

  it('tell the one around whom many close, not those around whom one does', () => {
    const { told, tested } = ofStars(stars(10, fresh));
    expect(tested).toBe(20);
    expect(told.map(({ actor }: TriadClosure) => actor)).toEqual([0]);
    const [first] = told;
    expect(first).toMatchObject({ open: 45, closed: 10, occasions: 10 });
    expect(first?.expected).toBeCloseTo((45 * 29) / 900, 9);
    expect(first?.ratio).toBeCloseTo(10 / ((45 * 29) / 900), 9);
    expect(first?.interval[0]).toBeGreaterThan(1);
    expect(ofStars(stars(10, fresh), { within: new Set([11, 22]) })).toMatchObject({
      told: [],
      tested: 2,
    });
  });

  it('tell nobody where closings fall by chance', () => {
    const { told } = ofStars(stars(2, fresh));
    expect(told).toEqual([]);
  });

  it('that somebody is known to have introduced are left out', () => {
    const { told, tested } = ofStars(
      stars(10, (a, b) => fresh(a, b, a < 11 ? { introducer: 0 } : {})),
    );
    expect(tested).toBe(20);
    expect(told).toEqual([]);
  });

  it('that one encounter closed are one sign, and a crowd closes none', () => {
    const leaves = [1, 2, 3, 4, 5, 6];
    const with6 = (few: number) =>
      triadClosure(
        ecosystem({
          actors: names(220),
          ties: stars(0, fresh),
          events: [{ form: 'workshop', start: 900 }],
          presences: leaves.map((leaf) => [leaf, 0] as const),
        }),
        { ...options, few },
      ).find(({ actor }) => actor === 0);
    const six = with6(6);
    expect(six).toMatchObject({ closed: 15, occasions: 1 });
    // Fifteen pairs in one clump weigh as one.
    expect(six?.interval[0]).toBeLessThan((six?.ratio ?? 0) / 10);
    expect(with6(5)).toMatchObject({ open: 45, closed: 0, ratio: 0 });
  });
});
