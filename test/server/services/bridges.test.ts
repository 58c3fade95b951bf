import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANIMATOR } from '@passerelle/core/domain/viewer';
import type { Services } from '../../../server/src/services/types.js';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import { servicesOn } from './toy.js';

let services: Services;
let store: GraphStore;
beforeAll(async () => {
  ({ services, store } = await servicesOn('toy'));
});
afterAll(() => store.close());
const scope = { viewer: ANIMATOR };

describe('bridges', () => {
  it('gives the reference values of the toy ecosystem from local to higher scales', async () => {
    const { rows } = await services.bridges(scope);
    const first = rows.slice(0, 7).map((row) => [row.id, row.crossScaleBetweenness, row.share]);
    const expected = [
      ['N1', 25.3, 0.5622],
      ['B3', 23.7, 0.4938],
      ['N2', 22.2, 0.4933],
      ['A5', 18.3, 0.3813],
      ['A3', 10.2667, 0.2139],
      ['G2', 9.0667, 0.2015],
      ['N3', 8.9333, 0.1985],
    ] as const;
    expect(first.map(([id]) => id)).toEqual(expected.map(([id]) => id));
    expected.forEach(([, flow, share], at) => {
      expect(first[at]?.[1]).toBeCloseTo(flow, 3);
      expect(first[at]?.[2]).toBeCloseTo(share, 3);
    });
    expect(rows.length).toBe(15);
  });

  it('counts the independent routes of each territory', async () => {
    const routes = async (territory: string): Promise<number | null | undefined> =>
      (await services.bridgeSummary({ ...scope, territory })).rows[0]?.independentRoutes;
    expect(await routes('TA')).toBe(2);
    expect(await routes('TB')).toBe(1);
  });

  it('shows the single passage of a territory on its screen', async () => {
    const { screen } = await services.bridgesScreen({ ...scope, territory: 'Territory B' });
    expect(screen.singlePassages.map(({ id }) => id)).toEqual(['B3']);
    expect(
      screen.brokers
        .slice(0, 2)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['B3', 'N2']);
    expect(screen.summary).toMatchObject({ territoryId: 'TB', actors: 4 });
  });

  it('says how much a cut tie separates', async () => {
    const { rows } = await services.bridgeEdges(scope);
    expect(rows.every(({ cutEdge, separates }) => cutEdge === (separates !== null))).toBe(true);
  });

  it('names the candidates when a territory is unknown', async () => {
    await expect(services.bridges({ ...scope, territory: 'territory' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('Territory A (TA)'),
    });
  });

  it('answers byte for byte the same twice', async () => {
    const once = JSON.stringify(await services.bridgesScreen({ ...scope, territory: 'TA' }));
    const other = await servicesOn('toy');
    const twice = JSON.stringify(await other.services.bridgesScreen({ ...scope, territory: 'TA' }));
    await other.store.close();
    expect(twice).toBe(once);
  });
});
