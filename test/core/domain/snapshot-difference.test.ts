import { describe, expect, it } from '@jest/globals';
import {
  changeInterval,
  changeText,
  connectedText,
  verdictText,
} from '@passerelle/core/contract/sentences/difference';
import type { Indicator, Snapshot } from '@passerelle/core/domain/provenance';
import { snapshotDifference } from '@passerelle/core/domain/snapshot-difference';

const indicator = (
  value: number | null,
  interval: [number, number] | null,
  more: Partial<Indicator> = {},
): Indicator => ({
  id: 'territoryEfficiency',
  value,
  unit: 'efficiency',
  interval,
  state: value === null ? 'undefined' : 'measured',
  parts: {},
  ...more,
});
const snapshot = (indicators: readonly Indicator[], more: Partial<Snapshot> = {}): Snapshot => ({
  id: 's',
  territoryId: 'T',
  asOf: '2025-10-31',
  takenAt: '2025-11-01T00:00:00.000Z',
  run: {
    id: 'r',
    measure: 'snapshot',
    digest: 'd',
    asOf: null,
    options: { territory: 'T' },
    seed: 1,
    version: '1',
  },
  indicators: [...indicators],
  extras: {},
  ...more,
});
const between = (before: Indicator, after: Indicator) =>
  snapshotDifference(snapshot([before]), snapshot([after]));

describe('snapshotDifference', () => {
  it('combines the two intervals, each with the side that counts', () => {
    const found = between(indicator(0.2, [0.17, 0.24]), indicator(0.3, [0.27, 0.31]));
    const [one] = found.indicators;
    expect(one?.change).toBeCloseTo(0.1, 12);
    // Down: 0.03 of the later one, 0.04 of the earlier one; up: 0.01 and 0.03.
    expect(one?.interval?.[0]).toBeCloseTo(0.1 - 0.05, 12);
    expect(one?.interval?.[1]).toBeCloseTo(0.1 + Math.hypot(0.01, 0.03), 12);
    expect(one?.verdict).toBe('up');
    expect(connectedText('en', found)).toMatch(/^Better connected: .* from 0.2 to 0.3/);
  });

  it('says the opposite of the opposite', () => {
    const [low, high] = [indicator(0.2, [0.17, 0.24]), indicator(0.3, [0.27, 0.31])];
    const [up] = between(low, high).indicators;
    const [down] = between(high, low).indicators;
    expect(down?.verdict).toBe('down');
    expect(down?.interval?.map((end) => -end).reverse()).toEqual([...(up?.interval ?? [])]);
    expect(connectedText('fr', between(high, low))).toMatch(/^Moins bien relié/);
  });

  it('tells nothing apart while the interval of the change holds 0', () => {
    const found = between(indicator(0.2, [0.1, 0.3]), indicator(0.25, [0.2, 0.3]));
    expect(found.indicators[0]?.verdict).toBe('unsure');
    expect(connectedText('en', found)).toMatch(/^It cannot be told whether/);
  });

  it('gives a bare change where there is no interval, and nothing where a figure is missing', () => {
    const bare = between(indicator(4, null), indicator(2, null)).indicators[0]!;
    expect([bare.change, bare.interval, bare.verdict]).toEqual([-2, null, 'unknown']);
    expect(verdictText('en', bare)).toBe('no interval');
    expect(between(indicator(4, null), indicator(4, null)).indicators[0]?.verdict).toBe('same');
    const hidden = { state: 'suppressed' as const };
    for (const missing of [indicator(null, null), indicator(3, [1, 5], hidden)]) {
      const found = between(missing, indicator(4, [3, 5]));
      expect(found.indicators[0]).toMatchObject({ change: null, verdict: 'unknown' });
      expect(changeText('en', found.indicators[0]!)).toBe('n/a');
      expect(changeInterval('en', found.indicators[0]!)).toBe('');
      expect(connectedText('en', found)).toMatch(/not known at both/);
    }
  });

  it('compares what both have, in the order of the later one', () => {
    const [a, b] = ['a', 'b'].map((id) => indicator(1, null, { id }));
    const found = snapshotDifference(snapshot([a!, b!]), snapshot([b!, indicator(1, null)]));
    expect(found.indicators.map(({ id }) => id)).toEqual(['b']);
    expect(connectedText('en', found)).toMatch(/not known at both/);
  });

  it('warns of other territories, settings and data', () => {
    const { run } = snapshot([]);
    expect(snapshotDifference(snapshot([]), snapshot([])).caveats).toEqual([]);
    const other = snapshot([], { territoryId: 'U', run: { ...run, seed: 2, digest: 'e' } });
    expect(snapshotDifference(snapshot([]), other).caveats).toEqual([
      'otherTerritory',
      'otherOptions',
      'otherData',
    ]);
    // Where and when it was taken are no settings.
    const moved = { ...run, options: { territory: 'U', asOf: '2024' } };
    expect(snapshotDifference(snapshot([]), snapshot([], { run: moved })).caveats).toEqual([]);
  });

  it('writes shares in points, with their sign', () => {
    expect(changeText('en', { unit: 'share', change: 0.0123 })).toBe('+1.2 points');
    expect(changeText('en', { unit: 'share', change: 0.0001 })).toBe('< 0.1 points');
    expect(changeText('fr', { unit: 'ties', change: -1.5 })).toBe('-1,5');
  });
});
