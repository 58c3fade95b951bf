import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { INDICATORS } from '@passerelle/core/domain/provenance';
import { ANIMATOR } from '@passerelle/core/domain/viewer';
import { servicesOn } from './toy.js';

const scope = { viewer: ANIMATOR, territory: 'ORV' };
let open: Awaited<ReturnType<typeof servicesOn>>;
beforeEach(async () => {
  open = await servicesOn('demo/canonical');
});
afterEach(() => open.store.close());

describe('the trends of a snapshot', () => {
  it('say of each figure what the trend of a year says, or why nothing is said', async () => {
    const { indicators, asOf } = await open.services.takeSnapshot(scope);
    expect(indicators.map(({ id }) => id)).toEqual(INDICATORS);
    const from = indicators[0]?.trend?.from ?? '';
    expect(Date.parse(asOf) - Date.parse(from)).toBe(365 * 86_400_000);
    const { rows } = await open.services.trend({ ...scope, from });
    expect(rows.map(({ indicator }) => indicator)).toEqual(INDICATORS);
    for (const { id, state, interval, trend, panel, noTrend } of indicators) {
      const row = rows.find(({ indicator }) => indicator === id);
      if (state !== 'measured') {
        expect([interval, trend, panel, noTrend]).toEqual([null, undefined, undefined, undefined]);
        continue;
      }
      // No figure without its interval.
      expect(interval).not.toBeNull();
      expect(noTrend).toBe(row?.why ?? undefined);
      if (row?.why !== null) continue;
      expect(trend).toMatchObject({ change: row.difference, low: row.low, trend: row.trend });
      expect(panel).toMatchObject({
        actors: row.panel,
        change: row.panelDifference,
        low: row.panelLow,
        high: row.panelHigh,
        trend: row.panelTrend,
      });
    }
    // Told for ten of the twelve: when a need is met is not known, and suggestions are too few.
    expect(indicators.filter(({ trend }) => trend !== undefined)).toHaveLength(10);
    expect(indicators.find(({ id }) => id === 'needsAnswered')?.noTrend).toBe('notDated');
  });

  it('are left out where nothing is known of a year before, and of a hidden figure', async () => {
    const first = await open.services.takeSnapshot({ ...scope, asOf: '2021-03-01' });
    for (const { state, panel, trend } of first.indicators) {
      if (state !== 'measured') expect([panel, trend]).toEqual([undefined, undefined]);
    }
    const small = await servicesOn('toy');
    try {
      const { indicators } = await small.services.takeSnapshot({ ...scope, territory: 'TA' });
      expect(indicators.every(({ panel, trend }) => (panel ?? trend) === undefined)).toBe(true);
    } finally {
      await small.store.close();
    }
  });
});
