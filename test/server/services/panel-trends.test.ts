import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

  it.each([
    [2, null],
    [6, 'number'],
  ] as const)(
    'over the same actors are not told of means where %i others could be subtracted: %s',
    async (others, told) => {
      const folder = mkdtempSync(join(tmpdir(), 'passerelle-panel-'));
      const write = (file: string, lines: readonly string[]) => {
        writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
      };
      const people = Array.from({ length: 14 + others }, (_, i) => `p${String(i)}`);
      const tie = (a: number, b: number, day: string) =>
        `p${String(a)},p${String(b)},meeting,${day}`;
      write('territories.csv', ['id,label,level', 'T,Town,local']);
      write('actors.csv', [
        'id,label,type,territory_id,scale',
        ...people.map((id) => `${id},Person,person,T,local`),
      ]);
      write('relations.csv', [
        'source,target,type,start',
        ...Array.from({ length: 14 }, (_, i) => tie(i, (i + 1) % 14, '2024-01-01')),
        ...Array.from({ length: 14 }, (_, i) => tie(i, (i + 2) % 14, '2025-03-01')),
        ...people.slice(14).map((_, i) => tie(0, 14 + i, '2025-06-01')),
      ]);
      const town = await servicesOn(folder);
      try {
        const { rows } = await town.services.trend({
          ...{ viewer: ANIMATOR, territory: 'T', from: '2024-12-31', asOf: '2025-12-31' },
        });
        const ties = rows.find(({ indicator }) => indicator === 'tiesPerActor');
        expect(ties).toMatchObject({ panel: 14, why: null, difference: expect.any(Number) });
        expect(ties?.panelDifference).toEqual(told === null ? null : expect.any(Number));
      } finally {
        await town.store.close();
        rmSync(folder, { recursive: true });
      }
    },
  );
});
