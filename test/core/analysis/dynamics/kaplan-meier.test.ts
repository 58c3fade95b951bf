import { describe, expect, it } from '@jest/globals';
import { kaplanMeier, type Life } from '@passerelle/core/analysis/dynamics/kaplan-meier';
import { rng } from '@passerelle/core/graph/rng';

/** Weeks of remission under 6-MP, Freireich et al. (1963), Blood 21:699; still in remission: negative. */
const FREIREICH = [
  6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35,
];
/** Under placebo: all ended. */
const PLACEBO = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];
const lives = (weeks: readonly number[]): Life[] =>
  weeks.map((one) => ({ lasted: Math.abs(one), hasEnded: one > 0 }));

describe('a Kaplan-Meier curve', () => {
  it('has the published half-lives and limits', () => {
    // R: survfit(Surv(time, status) ~ 1, conf.type = "log-log"), medians 23 (13 to n/a) and 8 (4 to 11).
    const treated = kaplanMeier(lives(FREIREICH), 0.95);
    expect([treated.lives, treated.ended, treated.halfLife]).toEqual([21, 9, 23]);
    expect(treated.halfLifeInterval).toEqual([13, NaN]);
    const placebo = kaplanMeier(lives(PLACEBO), 0.95);
    expect(placebo.halfLife).toBe(8);
    expect(placebo.halfLifeInterval).toEqual([4, 11]);
    expect(placebo.at(8).survival).toBeCloseTo(8 / 21, 12);
    expect(placebo.at(23)).toMatchObject({ survival: 0 });
    expect(placebo.at(1_000)).toMatchObject({ survival: 0 });
  });

  it('is unknown after the last life that was seen, and 1 before the first end', () => {
    const curve = kaplanMeier(lives(FREIREICH), 0.9);
    expect(curve.at(5).survival).toBe(1);
    expect(curve.at(5).interval[0]).toBeNaN();
    expect(curve.at(35).survival).toBeCloseTo(0.4482, 4);
    expect(curve.at(36).survival).toBeNaN();
    expect(kaplanMeier([], 0.9).at(1).survival).toBeNaN();
    expect(kaplanMeier([], 0.9).halfLife).toBeNaN();
  });

  it('with late entries is the product over the lives at risk, day by day, on 200 random samples', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = rng(seed);
      const fewest = 1 + random.below(4);
      const all = Array.from({ length: 1 + random.below(25) }, (): Life => {
        const lasted = random.below(20);
        const late = lasted > 0 && random.below(2) === 0 ? { entered: random.below(lasted) } : {};
        return { lasted, hasEnded: random.below(3) > 0, ...late };
      });
      const curve = kaplanMeier(all, 0.9, fewest);
      let [survival, knownTo] = [1, -1];
      for (let day = 0; day < 20; day++) {
        const atRisk = all.filter(
          ({ lasted, entered = -1 }) => lasted >= day && entered < day,
        ).length;
        const ended = all.filter(({ lasted, hasEnded }) => hasEnded && lasted === day).length;
        if (atRisk >= fewest && all.some(({ lasted }) => lasted === day)) {
          survival *= 1 - ended / atRisk;
          knownTo = day;
        }
        if (survival === 0) knownTo = 20;
      }
      const last = curve.at(Math.min(knownTo, 19));
      if (knownTo >= 0) expect(last.survival).toBeCloseTo(survival, 12);
      if (knownTo < 19) expect(curve.at(19).survival).toBeNaN();
    }
  });
});
