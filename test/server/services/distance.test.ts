import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ANIMATOR } from '@passerelle/core/domain/viewer';
import { servicesOn } from './toy.js';

const scope = { viewer: ANIMATOR };
let open: Awaited<ReturnType<typeof servicesOn>>;
beforeEach(async () => {
  open = await servicesOn('demo/canonical');
});
afterEach(() => open.store.close());

describe('ties by distance in the demo ecosystem', () => {
  it('are all in one band, as many as are expected, each ratio within its limits', async () => {
    const { rows, meta } = await open.services.distance(scope);
    const told = meta.notes.find(({ key }) => key === 'gravity')?.values;
    const sum = (of: 'ties' | 'expected'): number =>
      rows.reduce((so, row) => so + (row[of] ?? 0), 0);
    expect(sum('ties')).toBe(told?.['located']);
    expect(sum('expected')).toBeCloseTo(sum('ties'), 6);
    expect(rows.map(({ toKm }) => toKm)).toEqual([10, 30, 100, 300, 1000, null]);
    expect(rows.map(({ fromKm }) => fromKm)).toEqual([0, 10, 30, 100, 300, 1000]);
    const seen = rows.filter(({ ratio }) => ratio !== null);
    expect(seen.length).toBeGreaterThan(3);
    for (const { ratio, ratioLow, ratioHigh, ties, expected } of seen) {
      expect(ratio).toBeCloseTo(ties / (expected ?? NaN), 9);
      expect(ratioLow).toBeLessThanOrEqual(ratio ?? NaN);
      expect(ratioHigh).toBeGreaterThanOrEqual(ratio ?? NaN);
    }
  });

  it('of a territory are those between its actors', async () => {
    const all = await open.services.distance(scope);
    const here = await open.services.distance({ ...scope, territory: 'ORV' });
    const ties = ({ rows }: typeof all): number => rows.reduce((so, row) => so + row.ties, 0);
    expect(ties(here)).toBeGreaterThan(0);
    expect(ties(here)).toBeLessThan(ties(all));
    const none = await open.services.distance({ ...scope, settings: { networkActors: 5000 } });
    expect(none.rows).toEqual([]);
  });

  it('last as the ties of both sides say, from ten ties on', async () => {
    const { rows } = await open.services.lasting({ ...scope, settings: { remoteKm: 10 } });
    expect(rows.map(({ met }) => met)).toEqual([false, true]);
    for (const { ties, ended, survival, halfLife } of rows) {
      expect(ended).toBeLessThanOrEqual(ties);
      if (ties < 10) expect([survival, halfLife]).toEqual([null, null]);
    }
    expect(rows[0]?.ties).toBeGreaterThanOrEqual(10);
    expect(rows[0]?.survival).not.toBeNull();
  });
});
