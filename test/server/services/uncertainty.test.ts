import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bridgeRow, bridgesScreen, bridgeSummaryRow } from '@passerelle/core/contract/rows';
import { ANIMATOR } from '@passerelle/core/domain/viewer';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import type { Services } from '../../../server/src/services/types.js';
import { servicesOn } from './toy.js';

let services: Services;
let store: GraphStore;
beforeAll(async () => {
  ({ services, store } = await servicesOn('toy'));
});
afterAll(() => store.close());
const scope = { viewer: ANIMATOR, territory: 'TA', resamples: 60 };

describe('resampled bridges', () => {
  it('put each share inside its interval, and say from what', async () => {
    const { meta, rows } = await services.bridges(scope);
    expect(meta.options).toMatchObject({ resamples: 60 });
    expect(meta.notes).toContainEqual({
      key: 'resampled',
      values: { resamples: 60, kept: 80, interval: 90 },
    });
    for (const row of rows) {
      bridgeRow.parse(row);
      const { share, shareLow, shareHigh, rankLow, rankHigh, inTop } = row;
      if (share === null) continue;
      expect((shareLow ?? 9) <= share && share <= (shareHigh ?? -9)).toBe(true);
      expect((rankLow ?? 0) >= 1 && (rankHigh ?? 99) <= 15).toBe(true);
      expect((inTop ?? -1) >= 0 && (inTop ?? 2) <= 1).toBe(true);
    }
  });
  it('are the same again, on every surface', async () => {
    const { rows } = await services.bridges(scope);
    const again = await servicesOn('toy');
    expect((await again.services.bridges(scope)).rows).toEqual(rows);
    await again.store.close();
    const { screen } = await services.bridgesScreen(scope);
    bridgesScreen.parse(screen);
    expect(screen.brokers[0]).toEqual(rows[0]);
    const [summary] = (await services.bridgeSummary(scope)).rows;
    expect(summary).toEqual(screen.summary);
    const { territoryEfficiency, efficiencyLow, efficiencyHigh } = bridgeSummaryRow.parse(summary);
    expect(efficiencyLow).toBeLessThanOrEqual(territoryEfficiency ?? NaN);
    expect(efficiencyHigh).toBeGreaterThanOrEqual(territoryEfficiency ?? NaN);
  });
  it('say that a ranking is none when resampled ones are not alike', async () => {
    const { meta } = await services.bridges({ ...scope, settings: { fewestSpearman: 1 } });
    expect(meta.notes.map(({ key }) => key)).toContain('rankingUnsure');
    const sure = await services.bridges({ ...scope, settings: { fewestSpearman: 0 } });
    expect(sure.meta.notes.map(({ key }) => key)).not.toContain('rankingUnsure');
  });
  it('walk from every source of a small graph, whatever the setting', async () => {
    const few = { resampleSources: 10 };
    const sampled = await services.bridges({ ...scope, settings: few });
    // Five local actors: walking from all of them is cheap, and nothing is sampled.
    expect(sampled.meta.notes.map(({ key }) => key)).not.toContain('samplingError');
  });
  it('are not made unless asked for', async () => {
    const { rows } = await services.bridges({ viewer: ANIMATOR, territory: 'TA' });
    expect(rows[0]).not.toHaveProperty('shareLow');
  });
});

describe('resampled measures', () => {
  it('have an interval each, and a place by the first', async () => {
    const measures = ['degree', 'betweenness', 'participationCoefficient', 'structuralFold'];
    const asked = { ...scope, measures, groups: 'territory' };
    const { rows } = await services.centrality(asked);
    const [first] = rows;
    for (const id of measures) {
      expect(first).toHaveProperty(`${id}Low`);
      expect(first).toHaveProperty(`${id}High`);
    }
    expect(Number(first?.['degreeLow'])).toBeLessThanOrEqual(Number(first?.['degree']));
    expect(first?.['rankLow']).toBeGreaterThanOrEqual(1);
    // Only actors of the territory are ranked.
    expect(rows).toHaveLength(5);
    expect(rows.every((row) => Number(row['rankHigh']) <= 5)).toBe(true);
  });
});
