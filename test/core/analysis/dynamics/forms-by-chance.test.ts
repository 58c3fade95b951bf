import { describe, expect, it } from '@jest/globals';
import { QUARTER } from '@passerelle/core/analysis/dynamics/encounter-events';
import { formsByChance } from '@passerelle/core/analysis/dynamics/forms-by-chance';
import { rng } from '@passerelle/core/graph/rng';
import { ecosystem, type TieText } from '../../../support/ecosystem.js';

const FIRST = 20 * QUARTER;
const options = {
  asOf: 25 * QUARTER,
  outcomeDays: 180,
  few: 30,
  eventCap: 150,
  draws: 99,
  seed: 1,
};
const names = Array.from({ length: 64 }, (_, i) => `a${String(i).padStart(2, '0')}`);

/** Eight encounters of eight in one quarter; `tied` of the pairs of each have a tie after it. */
const world = (form: (event: number) => string, ties: readonly TieText[], day = FIRST + 5) =>
  ecosystem({
    actors: names,
    ties,
    events: Array.from({ length: 8 }, (_, event) => ({ form: form(event), start: day + event })),
    presences: names.map((_, actor) => [actor, actor >> 3] as const),
  });
const AFTER = FIRST + QUARTER + 30;
const within = (event: number, count: number): TieText[] =>
  Array.from({ length: count }, (_, at) => ({
    a: 8 * event + at,
    b: 8 * event + at + 1,
    start: AFTER,
  }));

describe('encounters beside the same people in other company', () => {
  it('matter where ties follow between those who met', () => {
    const ties = Array.from({ length: 8 }, (_, event) => within(event, 7)).flat();
    const [found] = formsByChance(
      world(() => 'workshop', ties),
      options,
    );
    expect(found).toMatchObject({ form: 'workshop', events: 8, newPairs: 8 * 28, rate: 25 });
    // 56 ties among 2,016 pairs: as many as that fall together by chance.
    expect(found?.byChance).toBeGreaterThan(1.8);
    expect(found?.byChance).toBeLessThan(4);
    expect(found?.p).toBe(0.02);
  });

  it('do not where ties follow between any of them', () => {
    let sure = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const random = rng(seed);
      const ties = Array.from({ length: 200 }, (): TieText => {
        const [a, b] = [random.below(64), random.below(64)];
        return { a, b, start: AFTER };
      });
      const [found] = formsByChance(
        world(() => 'meetup', ties),
        { ...options, seed },
      );
      if ((found?.p ?? 0) < 0.05) sure++;
    }
    // Two expected of forty; six or more happen in one time of seventy.
    expect(sure).toBeLessThan(7);
  });

  it('tell forms apart, and count what follows the quarter only', () => {
    const ties = [...within(0, 7), ...within(2, 7), { a: 8, b: 9, start: FIRST + 60 }];
    const found = formsByChance(
      world((event) => (event % 2 === 0 ? 'barcamp' : 'conference'), ties),
      options,
    );
    const of = (form: string) => found.find((one) => one.form === form);
    expect(of('barcamp')?.rate).toBeCloseTo((100 * 14) / 112, 12);
    expect(of('conference')?.rate).toBe(0);
  });

  it('leave out who knew each other when the quarter began', () => {
    const [found] = formsByChance(
      world(() => 'meetup', [{ a: 0, b: 1, start: FIRST - 10 }, ...within(0, 7)]),
      options,
    );
    expect(found?.newPairs).toBe(8 * 28 - 1);
    expect(found?.rate).toBeCloseTo((100 * 6) / 223, 12);
  });

  it('are not told alone in their quarter, too late to be followed, or for projects', () => {
    expect(
      formsByChance(
        world(() => 'project', []),
        options,
      ),
    ).toEqual([]);
    expect(
      formsByChance(
        world(() => 'meetup', [], FIRST + 4 * QUARTER),
        options,
      ),
    ).toEqual([]);
    const alone = ecosystem({
      actors: names,
      events: [{ form: 'meetup', start: FIRST }],
      presences: [
        [0, 0],
        [1, 0],
      ],
    });
    expect(formsByChance(alone, options)).toEqual([]);
  });
});
