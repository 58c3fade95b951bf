import { describe, expect, it } from '@jest/globals';
import { firstDay, isPartialDate, isoDay, lastDay } from '@passerelle/core/domain/period';

describe('partial dates', () => {
  it.each([
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2023-02-29', false],
    ['2025-04-31', false],
    ['2025-13', false],
    ['2025-00', false],
    ['2025-01-00', false],
    ['2025-01-01T24:00', false],
    ['2025-01-01T23:60', false],
    ['2025-01-01T23:59:60', false],
    ['2025-01-01T23:59:59.5+02:00', true],
    ['25-01-01', false],
  ])('%s is a date: %s', (text, expected) => {
    expect(isPartialDate(text)).toBe(expected);
  });

  it.each(['2024', '2024-02', '2023-02', '2025-12', '2025-12-31', '1969-07-20'])(
    '%s runs from its first to its last day',
    (text) => {
      const [from, to] = [isoDay(firstDay(text)), isoDay(lastDay(text))];
      expect(from?.startsWith(text) && to?.startsWith(text)).toBe(true);
      const after = isoDay(lastDay(text) + 1);
      const before = isoDay(firstDay(text) - 1);
      expect([after, before].some((day) => day?.startsWith(text))).toBe(false);
    },
  );

  it('are unknown when absent or no date', () => {
    for (const text of [null, undefined, 'soon', '']) {
      expect([firstDay(text), lastDay(text)]).toEqual([NaN, NaN]);
    }
    expect(isoDay(NaN)).toBeNull();
  });
});
