import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ANIMATOR } from '@passerelle/core/domain/viewer';
import { servicesOn } from './toy.js';

const scope = { viewer: ANIMATOR };
let open: Awaited<ReturnType<typeof servicesOn>>;
beforeEach(async () => {
  open = await servicesOn('demo/canonical');
});
afterEach(() => open.store.close());

describe('the way to decisions in the demo ecosystem', () => {
  it('has the distance of the measure, at both dates, and a chain of that length', async () => {
    const { rows, meta } = await open.services.decisions(scope);
    const figures = async (asOf?: string): Promise<Map<string, number | null>> => {
      const { rows: all } = await open.services.centrality({
        ...scope,
        ...(asOf === undefined ? {} : { asOf }),
        measures: ['distanceToDecision'],
      });
      return new Map(all.map((row) => [row.id, row['distanceToDecision'] as number | null]));
    };
    const now = await figures();
    const asOf = new Date(Date.parse(meta.asOf ?? '') - 365 * 86_400_000);
    const before = await figures(asOf.toISOString().slice(0, 10));
    expect(rows.length).toBeGreaterThan(500);
    const seen = rows.filter(({ distance }) => distance !== null);
    expect(seen.length).toBeGreaterThan(500);
    for (const row of rows) {
      expect([row.id, row.distance]).toEqual([row.id, now.get(row.id) ?? null]);
      if (row.nearer !== null) expect(row.nearer).toBe((row.before ?? NaN) - (row.distance ?? NaN));
      if (row.before !== null) expect([row.id, row.before]).toEqual([row.id, before.get(row.id)]);
      expect(row.chain).toHaveLength(row.distance === null ? 0 : row.distance + 1);
      if (row.distance !== null) expect(row.chain[0]).toBe(row.id);
    }
    const note = meta.notes.find(({ key }) => key === 'approach')?.values;
    const panel = rows.filter(({ nearer }) => nearer !== null);
    expect(note?.['panel']).toBe(panel.length);
    const mean = panel.reduce((sum, { distance }) => sum + (distance ?? 0), 0) / panel.length;
    expect(note?.['now']).toBeCloseTo(mean, 2);
  });

  it('comes first for those who came nearer, and is cut at the top', async () => {
    const { rows } = await open.services.decisions(scope);
    const known = rows.flatMap(({ nearer }) => (nearer === null ? [] : [nearer]));
    expect(known).toEqual([...known].sort((x, y) => y - x));
    expect((await open.services.decisions({ ...scope, top: 3 })).rows).toEqual(rows.slice(0, 3));
  });

  it('is told from the other side too: those who decide, to project holders', async () => {
    const { rows: officials } = await open.services.decisions({ ...scope, officials: true });
    const { rows: others } = await open.services.decisions(scope);
    expect(officials.length).toBeGreaterThan(10);
    const ids = new Set(others.map(({ id }) => id));
    for (const { id, distance } of officials) {
      expect(ids.has(id)).toBe(false);
      expect(distance).not.toBe(0);
    }
  });

  it('has a boost that is told from ten first ties on', async () => {
    const { rows } = await open.services.decisionBoost(scope);
    const [row] = rows;
    expect(row?.enough).toBe(true);
    expect(row?.matched).toBeGreaterThanOrEqual(10);
    const { before, after, controlBefore, controlAfter, effect } = row ?? {};
    expect(effect).toBeCloseTo(
      (after ?? NaN) - (before ?? NaN) - ((controlAfter ?? NaN) - (controlBefore ?? NaN)),
      9,
    );
    const few = await open.services.decisionBoost({
      ...scope,
      settings: { fewestFirstTies: 1000 },
    });
    expect(few.rows[0]).toMatchObject({ enough: false, effect: null, effectLow: null });
    expect(few.meta.notes.map(({ key }) => key)).toContain('boostFew');
  });
});
