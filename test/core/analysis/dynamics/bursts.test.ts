import { describe, expect, it } from '@jest/globals';
import { bursts, isInBurst } from '@passerelle/core/analysis/dynamics/bursts';
import { paceOf } from '@passerelle/core/analysis/dynamics/pace';
import { rng } from '@passerelle/core/graph/rng';

const options = { ratio: 2, cost: 1 };
/** Cost of a course of states by the definition. */
function costOf(gaps: readonly number[], states: ArrayLike<number>, ratio: number, cost: number) {
  const rate = gaps.length / gaps.reduce((sum, one) => sum + one, 0);
  return gaps.reduce((sum, gap, at) => {
    const speed = states[at] === 1 ? ratio * rate : rate;
    const begins = states[at] === 1 && (at === 0 || states[at - 1] === 0);
    return sum + speed * gap - Math.log(speed) + (begins ? cost * Math.log(gaps.length) : 0);
  }, 0);
}
const daysOf = (gaps: readonly number[]): number[] =>
  gaps.reduce((days, gap) => [...days, days.at(-1)! + gap], [0]);

describe('bursts', () => {
  it('are the cheapest of all courses of states, on 200 random sequences', () => {
    let busy = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const random = rng(seed);
      const gaps = Array.from(
        { length: 2 + random.below(9) },
        () => 1 + random.below(random.below(2) === 0 ? 3 : 60),
      );
      const [ratio, cost] = [1.5 + 3 * random.next(), 2 * random.next()];
      const found = bursts(daysOf(gaps), { ratio, cost });
      const best = Math.min(
        ...Array.from({ length: 2 ** gaps.length }, (_, code) =>
          costOf(
            gaps,
            gaps.map((_gap, at) => (code >> at) & 1),
            ratio,
            cost,
          ),
        ),
      );
      expect(costOf(gaps, found, ratio, cost)).toBeCloseTo(best, 9);
      busy += Number(found.includes(1));
    }
    expect(busy).toBeGreaterThan(20);
  });

  it('find a busy week between slow months, and none in a clock', () => {
    const gaps = [40, 35, 45, 38, 1, 2, 1, 1, 2, 1, 1, 42, 37];
    expect([...bursts(daysOf(gaps), options)]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
    expect([...bursts(daysOf(Array.from({ length: 12 }, () => 7)), options)]).not.toContain(1);
  });

  it('are the same in any order and at any pace', () => {
    const days = daysOf([30, 31, 2, 1, 1, 2, 1, 33, 29]);
    const plain = [...bursts(days, options)];
    expect(plain).toContain(1);
    expect([...bursts([...days].reverse(), options)]).toEqual(plain);
    expect([
      ...bursts(
        days.map((day) => 10 * day + 5),
        options,
      ),
    ]).toEqual(plain);
  });

  it('are none for too few activities, or all on one day; two on a day are half a day apart', () => {
    expect(bursts([], options)).toHaveLength(0);
    expect(bursts([1, 2], options)).toHaveLength(0);
    expect(bursts([3, 3, 3], options)).toHaveLength(0);
    expect([...bursts(daysOf([30, 31, 0, 0, 0, 0, 0, 33]), options)]).toContain(1);
  });

  it('are going on until the usual gap has passed', () => {
    const days = daysOf([40, 35, 45, 38, 1, 2, 1, 1, 2, 1, 1]);
    const last = days.at(-1)!;
    expect(isInBurst(days, last, options)).toBe(true);
    expect(isInBurst(days, last + 15, options)).toBe(true);
    expect(isInBurst(days, last + 16, options)).toBe(false);
    // What comes later is not known yet.
    expect(isInBurst(days, 118, options)).toBe(false);
    expect(isInBurst([], 10, options)).toBe(false);
  });
});

describe('pace', () => {
  const pace = (days: readonly number[]) =>
    paceOf(days, { asOf: 1000, recentDays: 90, over: 1.5, under: 0.5 });
  const every = (days: number): number[] =>
    Array.from({ length: Math.floor(365 / days) }, (_, at) => 1000 - days * at);

  it('is steady for a clock, an expansion when the last days hold more, a withdrawal when they hold less', () => {
    expect(pace(every(10))).toBe('steady');
    expect(pace([...every(30), 990, 991, 992, 993, 994])).toBe('expansion');
    expect(pace(every(10).filter((day) => day < 905))).toBe('withdrawal');
  });

  it('is unknown without an activity in the year, and does not know what comes later', () => {
    expect(pace([])).toBeNull();
    expect(pace([500, 1001])).toBeNull();
    expect(pace([...every(10), 1001, 1002, 1003, 1004, 1005, 1006])).toBe('steady');
  });
});
