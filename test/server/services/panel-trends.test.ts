import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ANIMATOR } from '@passerelle/core/domain/viewer';
import { servicesOn } from './toy.js';

const scope = { viewer: ANIMATOR, territory: 'ORV' };
let open: Awaited<ReturnType<typeof servicesOn>>;
beforeEach(async () => {
  open = await servicesOn('demo/canonical');
});
afterEach(() => open.store.close());

describe('the panel of a snapshot', () => {
  it('says of each sum over actors what the trend of a year says of the same actors', async () => {
    const { indicators, asOf } = await open.services.takeSnapshot(scope);
    const from = indicators.find(({ panel }) => panel !== undefined)?.panel?.from ?? '';
    expect(Date.parse(asOf) - Date.parse(from)).toBe(365 * 86_400_000);
    const { rows } = await open.services.trend({ ...scope, asOf, from });
    const told = indicators.filter(({ panel }) => panel !== undefined);
    expect(told.map(({ id }) => id)).toEqual(rows.map(({ indicator }) => indicator));
    for (const { id, panel } of told) {
      const row = rows.find(({ indicator }) => indicator === id);
      expect(panel).toMatchObject({
        actors: row?.panel,
        change: row?.panelDifference,
        low: row?.panelLow,
        high: row?.panelHigh,
        trend: row?.panelTrend,
      });
    }
  });

  it('is left out where nothing is known of a year before, and of a hidden figure', async () => {
    const first = await open.services.takeSnapshot({ ...scope, asOf: '2021-03-01' });
    for (const { state, panel } of first.indicators) {
      if (state !== 'measured') expect(panel).toBeUndefined();
    }
    const small = await servicesOn('toy');
    try {
      const { indicators } = await small.services.takeSnapshot({ ...scope, territory: 'TA' });
      expect(indicators.every(({ panel }) => panel === undefined)).toBe(true);
    } finally {
      await small.store.close();
    }
  });
});
