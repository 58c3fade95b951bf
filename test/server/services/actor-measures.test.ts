import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nodeMeasures } from '@passerelle/core/analysis/registry';
import { actorMeasureRow } from '@passerelle/core/contract/measure-answer';
import { isLowFirst } from '@passerelle/core/domain/low-first';
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
const scope = { viewer: ANIMATOR };

describe('measures of one actor', () => {
  it('are all there are, each with the figure that centrality gives', async () => {
    const measures = Object.keys(nodeMeasures);
    const all = (await services.centrality({ ...scope, measures })).rows;
    for (const { id } of all) {
      const { rows } = await services.actorMeasures({ ...scope, id });
      expect(rows.map(({ measure }) => measure).sort()).toEqual([...measures].sort());
      const figures = all.find((one) => one.id === id);
      for (const row of rows) {
        actorMeasureRow.parse(row);
        expect([id, row.measure, row.value]).toEqual([id, row.measure, figures?.[row.measure]]);
        const known = all.map((one) => one[row.measure] ?? null).filter((one) => one !== null);
        expect(row.of).toBe(known.length);
        const { value } = row;
        const isBefore = (one: unknown): boolean =>
          typeof one === 'number' &&
          typeof value === 'number' &&
          (isLowFirst(row.measure) ? one < value : one > value);
        const isRanked = typeof value === 'number';
        expect([row.measure, row.rank]).toEqual([
          row.measure,
          isRanked ? known.filter(isBefore).length + 1 : null,
        ]);
        expect([row.low, row.rankLow, row.rankingSure]).toEqual([null, null, null]);
      }
    }
  });

  it('have the intervals of centrality once resampled, whatever the territory looked at', async () => {
    const asked = { ...scope, measures: ['constraint'], resamples: 40 };
    const { rows, meta } = await services.centrality(asked);
    const unsure = meta.notes.some(({ key }) => key === 'rankingUnsure');
    for (const row of rows) {
      const found = await services.actorMeasures({ ...asked, id: row.id, territory: 'TA' });
      expect(found.rows).toEqual([
        expect.objectContaining({
          low: row['constraintLow'],
          high: row['constraintHigh'],
          rankLow: row['rankLow'],
          rankHigh: row['rankHigh'],
          inTop: row['inTop'],
          rankingSure: !unsure,
        }),
      ]);
      expect(found.meta.notes.map(({ key }) => key)).toContain('resampled');
    }
  });

  it('are refused for who is not there and for what is no measure', async () => {
    await expect(services.actorMeasures({ ...scope, id: 'nobody' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(
      services.actorMeasures({ ...scope, id: 'A1', measures: ['charm'] }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
