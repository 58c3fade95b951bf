import { describe, expect, it } from '@jest/globals';
import { burstiness } from '@passerelle/core/analysis/dynamics/burstiness';
import { roleTurnover } from '@passerelle/core/analysis/dynamics/role-turnover';

describe('burstiness', () => {
  it('is -1 for a clock', () => {
    const found = burstiness([0, 7, 14, 21, 28, 35]);
    expect([found.burstiness, found.finiteBurstiness]).toEqual([-1, -1]);
    expect(found.memory).toBeNaN();
  });
  it('is the published value for bursts', () => {
    const found = burstiness([0, 1, 2, 3, 30, 31, 32, 33, 60, 61]);
    expect(found.burstiness).toBeCloseTo(0.2292, 4);
    expect(found.finiteBurstiness).toBeCloseTo(0.473, 4);
    expect(found.memory).toBeCloseTo(-0.3333, 4);
    expect(found.gaps).toBe(9);
  });
  it('does not depend on order, start or unit', () => {
    const days = [3, 50, 4, 90, 91, 10];
    expect(burstiness(days.map((day) => 100 - 2 * day).reverse()).burstiness).toBeCloseTo(
      burstiness(days).burstiness,
      12,
    );
  });
  it('is undefined with fewer than two gaps, or all on one day', () => {
    for (const days of [[], [4], [4, 9], [5, 5, 5]]) {
      expect(burstiness(days).burstiness).toBeNaN();
      expect(burstiness(days).finiteBurstiness).toBeNaN();
    }
  });
});

describe('roleTurnover', () => {
  const rows = 'SSCS SCOC SSSS COCC ASSA CCCO'
    .split(' ')
    .map((row) => Array.from(row, (letter) => 'ASCO'.indexOf(letter)));
  it('is the published value', () => {
    const found = roleTurnover(rows);
    expect(found.entropyRate).toBeCloseTo(1.6565, 4);
    expect(found.alternation).toBeCloseTo(0.6667, 4);
    expect([...found.stationary].map((one) => Number(one.toFixed(4)))).toEqual([
      0.1121, 0.3171, 0.3679, 0.203,
    ]);
    expect(found.counted).toBe(18);
    // Only the last row organises in the last quarter, for the first time.
    expect(found.organiserRenewal).toBe(1);
  });
  it('has rows that sum to 1 and a stationary share that stays', () => {
    const { transitions, stationary } = roleTurnover(rows);
    for (let to = 0; to < 4; to++) {
      let next = 0;
      for (let from = 0; from < 4; from++) next += stationary[from]! * transitions[from * 4 + to]!;
      expect(next).toBeCloseTo(stationary[to]!, 10);
    }
    for (let from = 0; from < 4; from++) {
      const sum = transitions.slice(from * 4, from * 4 + 4).reduce((all, one) => all + one, 0);
      expect(sum).toBeCloseTo(1, 12);
    }
  });
  it('is 2 bits when nothing is known, and undefined shares for nobody', () => {
    const none = roleTurnover([]);
    expect(none.entropyRate).toBeCloseTo(2, 12);
    expect([none.alternation, none.organiserRenewal]).toEqual([NaN, NaN]);
    expect(roleTurnover([[3]]).organiserRenewal).toBeNaN();
    expect(
      roleTurnover([
        [3, 3],
        [1, 3],
      ]).organiserRenewal,
    ).toBe(0.5);
  });
});
