import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { barsOf, moved, periodOf, playStep, stopsOf } from '../../viz/src/state/stops.js';

const calendar = {
  digest: 'x',
  asOf: '2025-02-10',
  firstMonth: '2024-11',
  months: [3, 0, 2, 1],
  undated: 0,
};

describe('stops of the time bar', () => {
  it('are the ends of months, from the eve of the first tie to the date of the map', () => {
    expect(stopsOf(calendar)).toEqual([
      '2024-10-31',
      '2024-11-30',
      '2024-12-31',
      '2025-01-31',
      '2025-02-10',
    ]);
  });
  it('are none when nothing is dated', () => {
    expect(stopsOf({ ...calendar, firstMonth: null, months: [] })).toEqual([]);
    expect(periodOf([], null, null)).toBeNull();
  });
  it('are found from full and partial dates, and kept apart', () => {
    const stops = stopsOf(calendar);
    expect(periodOf(stops, null, null)).toEqual({ from: 0, to: 4 });
    expect(periodOf(stops, '2024', '2025-01')).toEqual({ from: 2, to: 3 });
    expect(periodOf(stops, '2024-11-30', '2030')).toEqual({ from: 1, to: 4 });
    expect(periodOf(stops, '2025-01-31', '1990')).toEqual({ from: 0, to: 1 });
  });
  it('look back twelve months unless told otherwise', () => {
    const long = stopsOf({
      ...calendar,
      months: new Array<number>(40).fill(1),
      asOf: '2030-01-01',
    });
    expect(periodOf(long, null, null)).toEqual({ from: 28, to: 40 });
  });
});

describe('the two handles', () => {
  it('never pass each other nor the ends, wherever they are sent', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('from' as const, 'to' as const),
        fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constantFrom(-Infinity, Infinity)),
        (end, at) => {
          const { from, to } = moved({ from: 3, to: 7 }, end, at, 12);
          expect(from >= 0 && from < to && to <= 12).toBe(true);
        },
      ),
    );
  });
});

describe('playback', () => {
  it('shows at most two dozen pictures', () => {
    for (const months of [1, 12, 25, 300])
      expect(Math.ceil(months / playStep({ from: 0, to: months }))).toBeLessThanOrEqual(24);
    expect(playStep({ from: 4, to: 16 })).toBe(1);
  });
});

describe('the histogram', () => {
  it('loses no tie when months are added up', () => {
    const months = Array.from({ length: 95 }, (_, i) => i);
    const bars = barsOf(months, 80);
    expect(bars.length).toBeLessThanOrEqual(80);
    expect(bars.reduce((sum, bar) => sum + bar.ties, 0)).toBe((94 * 95) / 2);
    expect([bars[0]?.from, bars.at(-1)?.to]).toEqual([0, 95]);
  });
});
