import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  formRow,
  leavingRow,
  participationRow,
  removalRow,
  trendRow,
} from '@passerelle/core/contract/measure-rows';
import { ANIMATOR } from '@passerelle/core/domain/viewer';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import type { Services } from '../../../server/src/services/types.js';
import { servicesOn } from './toy.js';

let toy: { services: Services; store: GraphStore };
let demo: { services: Services; store: GraphStore };
beforeAll(async () => {
  toy = await servicesOn('toy');
  demo = await servicesOn('demo/canonical');
});
afterAll(async () => {
  await toy.store.close();
  await demo.store.close();
});
const scope = { viewer: ANIMATOR };
const orvain = { ...scope, territory: 'ORV', settings: { resamples: 60, permutations: 99 } };

describe('bridges without an actor', () => {
  it('is the reference value of the toy', async () => {
    const asked = { ...scope, territory: 'TA', without: ['A5'] };
    const [row] = (await toy.services.bridgesWithout(asked)).rows;
    expect(leavingRow.parse(row)).toMatchObject({
      without: ['A5'],
      routesBefore: 2,
      routesAfter: 1,
    });
    expect(row?.fragility).toBeGreaterThan(0);
  });
  it('takes several, by label too, and says who is cut off', async () => {
    const asked = { ...scope, territory: 'TA', without: ['A5', 'Actor A3'] };
    const [row] = (await toy.services.bridgesWithout(asked)).rows;
    expect(row).toMatchObject({ without: ['A3', 'A5'], routesAfter: 0, fragility: 1, cutOff: 3 });
    expect(row?.cutOffActors).toEqual(['A1', 'A2', 'A4']);
    await expect(
      toy.services.bridgesWithout({ ...asked, without: ['nobody'] }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
  it('falls faster when bridges leave first', async () => {
    const { rows } = await toy.services.bridgesRemoval({ ...scope, territory: 'TA', top: 3 });
    const left = (order: string): number | null =>
      rows.find((row) => row.order === order && row.removed === 3)?.left ?? null;
    rows.forEach((row) => removalRow.parse(row));
    expect(rows.filter(({ removed, left: all }) => removed === 0 && all === 1)).toHaveLength(3);
    expect(left('brokerage')).toBeLessThan(left('random') ?? 0);
  });
});

describe('bridge roles', () => {
  it('are the reference counts of the toy, each beside chance', async () => {
    const asked = { ...scope, groups: 'territory', settings: { permutations: 99 } };
    const { rows, meta } = await toy.services.bridgeRoles(asked);
    const b3 = rows.find(({ id }) => id === 'B3');
    expect(b3).toMatchObject({ coordinator: 2, consultant: 0, border: 6, liaison: 1 });
    expect(Number(b3?.['borderP']) > 0 && Number(b3?.['borderP']) <= 1).toBe(true);
    expect(meta.notes).toContainEqual({ key: 'labelPermutations', values: { draws: 99 } });
  });
  it('split the border by direction', async () => {
    const { rows } = await toy.services.bridgeRoles({ ...scope, directed: true });
    const b3 = rows.find(({ id }) => id === 'B3');
    // No tie of the toy has a direction: each way once.
    expect(b3).toMatchObject({ representative: 6, gatekeeper: 6, coordinator: 4, liaison: 2 });
  });
});

describe('participation', () => {
  it('tells the demo: everyone takes part, more unevenly than chance', async () => {
    const [row] = (await demo.services.participation(orvain)).rows;
    const found = participationRow.parse(row);
    expect(found).toMatchObject({ actors: 820, active: 820 });
    expect(found.excessGini).toBeCloseTo((found.gini ?? 0) - (found.giniByChance ?? 0), 12);
    expect((found.excessLow ?? 9) < (found.excessGini ?? 0)).toBe(true);
    expect(found.excessLow).toBeGreaterThan(0);
    expect(found.lorenz).toHaveLength(21);
  });
  it('hides figures of fewer than five', async () => {
    const { rows, meta } = await toy.services.participation({ ...scope, territory: 'TB' });
    expect(rows).toEqual([]);
    expect(meta.notes[0]).toEqual({ key: 'tooFewActors', values: { actors: 4, needed: 5 } });
  });
});

describe('forms', () => {
  it('gives rates with their intervals, and none under five events', async () => {
    const { rows } = await demo.services.forms({ ...scope, settings: { resamples: 60 } });
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) {
      formRow.parse(row);
      expect(row.rate === null).toBe(row.events < 5);
      if (row.rate === null) continue;
      expect((row.rateLow ?? 9) <= row.rate && row.rate <= (row.rateHigh ?? -9)).toBe(true);
      expect(row.bridgingRate ?? 101).toBeLessThanOrEqual(row.rate);
      expect(row.matchedPairs).toBeLessThanOrEqual(row.newPairs);
      expect(row.matchedPairs > 0).toBe(row.effect !== null);
    }
    expect(rows.map(({ form }) => form)).not.toContain('project');
  });
  it('says so when there is no encounter', async () => {
    const { rows, meta } = await toy.services.forms(scope);
    expect(rows).toEqual([]);
    expect(meta.notes.map(({ key }) => key)).toContain('noEncounters');
  });
});

describe('trend', () => {
  it('finds Orvain nearer than a year ago, for everyone and for the same actors', async () => {
    const { rows } = await demo.services.trend({ ...orvain, from: '2025-10-31' });
    rows.forEach((row) => trendRow.parse(row));
    const near = rows.find(({ indicator }) => indicator === 'territoryEfficiency');
    expect(near).toMatchObject({ trend: 'up', panelTrend: 'up' });
    expect(near?.before).toBeCloseTo(0.205, 2);
    expect(rows.find(({ indicator }) => indicator === 'eiIndex')?.trend).toBe('stable');
  });
  it('says what the snapshots of the two dates say', async () => {
    const days = ['2025-10-31', '2026-10-31'] as const;
    const { rows } = await demo.services.trend({ ...orvain, from: days[0], asOf: days[1] });
    const taken = [];
    for (const asOf of days) taken.push(await demo.services.takeSnapshot({ ...orvain, asOf }));
    for (const { indicator, before, after, why } of rows) {
      if (why === 'notDated') continue;
      const kept = taken.map(({ indicators }) => indicators.find(({ id }) => id === indicator));
      expect([before, after].map((one) => one?.toFixed(9))).toEqual(
        kept.map((one) => one?.value?.toFixed(9)),
      );
    }
  });

  it('asks for a territory and an earlier day', async () => {
    await expect(demo.services.trend({ ...orvain })).rejects.toThrow('no first date');
    await expect(demo.services.trend({ ...orvain, from: '2030-01-01' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});

describe('stability of communities', () => {
  it('stands beside each actor and each community when it is asked for', async () => {
    const asked = { ...scope, stability: true, settings: { partitions: 12 } };
    const { rows, meta } = await toy.services.communities(asked);
    for (const { stability } of rows) {
      expect((stability ?? -1) >= 0 && (stability ?? 2) <= 1).toBe(true);
    }
    expect(meta.notes.find(({ key }) => key === 'stability')?.values['partitions']).toBe(12);
    const summary = await toy.services.communitySummary(asked);
    expect(summary.rows.every(({ stability }) => (stability ?? 0) > 0.5)).toBe(true);
    expect((await toy.services.communities(scope)).rows[0]).not.toHaveProperty('stability');
  });
});
