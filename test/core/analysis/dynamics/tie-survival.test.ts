import { describe, expect, it } from '@jest/globals';
import { tieSurvival } from '@passerelle/core/analysis/dynamics/tie-survival';
import { ecosystem, type TieText } from '../../../support/ecosystem.js';

/** Weeks of remission under 6-MP, Freireich et al. (1963), Blood 21:699; still in remission: negative. */
const FREIREICH = [
  6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35,
];
const AS_OF = 100;

const life = (weeks: number): TieText => ({
  a: 0,
  b: 1,
  kind: 'membership',
  origin: 'introduced',
  ...(weeks > 0 ? { start: 0, end: weeks } : { start: AS_OF + weeks }),
});
const survival = (ties: readonly TieText[], days: number) =>
  tieSurvival(ecosystem({ actors: ['a', 'b'], ties }).ties, {
    asOf: AS_OF,
    days,
    intervalShare: 0.95,
  });

describe('the survival of ties', () => {
  it('is the published Kaplan-Meier estimate of the remission times', () => {
    const ties = FREIREICH.map(life);
    const at = (days: number) => survival(ties, days)[0];
    expect(at(6)?.survival).toBeCloseTo(0.8571, 4);
    expect(at(10)?.survival).toBeCloseTo(0.7529, 4);
    expect(at(16)?.survival).toBeCloseTo(0.6275, 4);
    expect(at(23)?.survival).toBeCloseTo(0.4482, 4);
    expect(at(10)).toMatchObject({ ties: 21, ended: 9 });
    // As R's survfit(conf.type = "log-log") prints them.
    expect(at(23)?.interval[0]).toBeCloseTo(0.188, 3);
    expect(at(23)?.interval[1]).toBeCloseTo(0.68, 3);
  });

  it('tells origins apart, most ties first, and leaves out what says no origin, no day or no end', () => {
    const found = survival(
      [
        life(50),
        life(-60),
        { ...life(-60), origin: 'prescribed' },
        { a: 0, b: 1, kind: 'membership', start: 1 },
        { a: 0, b: 1, kind: 'membership', origin: 'event' },
        { a: 0, b: 1, kind: 'meeting', origin: 'event', start: 1 },
      ],
      10,
    );
    expect(found.map(({ origin, ties }) => [origin, ties])).toEqual([
      ['introduced', 2],
      ['prescribed', 1],
    ]);
  });

  it('is undefined past what was observed, and has no interval where all or none ended', () => {
    expect(survival([life(-20), life(10)], 30)[0]?.survival).toBeNaN();
    expect(survival([life(-40), life(-50)], 30)[0]).toMatchObject({ survival: 1 });
    expect(survival([life(-40), life(-50)], 30)[0]?.interval[0]).toBeNaN();
    expect(survival([life(4), life(5)], 30)[0]).toMatchObject({ survival: 0, ended: 2 });
  });

  it('is nothing where no tie says where it comes from', () => {
    expect(survival([{ a: 0, b: 1, kind: 'membership', start: 1 }], 10)).toEqual([]);
  });
});
