import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ANIMATOR } from '@passerelle/core/domain/viewer';
import { servicesOn } from './toy.js';

const scope = { viewer: ANIMATOR };
let open: Awaited<ReturnType<typeof servicesOn>>;
beforeEach(async () => {
  open = await servicesOn('demo/canonical');
});
afterEach(() => open.store.close());

describe('structure', () => {
  it('compares the figures that have a null, and counts what the map counts', async () => {
    const { rows, meta } = await open.services.structure({ ...scope, groups: 'sphere' });
    const by = new Map(rows.map((row) => [row.figure, row]));
    const summary = await open.services.summary(scope);
    expect(by.get('actors')?.value).toBe(summary.counts['actors']);
    expect(by.get('modularity')).toMatchObject({ byChance: null, verdict: null });
    for (const id of ['modularity', 'transitivity', 'richClubCoefficient', 'eiIndex']) {
      const { value, low, high } = by.get(id) ?? {};
      expect([id, Number(low) <= Number(value), Number(value) <= Number(high)]).toEqual([
        id,
        true,
        true,
      ]);
    }
    expect(by.get('actors')).toMatchObject({ low: null, high: null });
    expect(by.get('transitivity')?.verdict).toBe('more');
    expect(by.get('eiIndex')).toMatchObject({ groups: 'sphere' });
    for (const { value, byChance, p, verdict } of rows) {
      if (verdict === null) continue;
      expect(verdict).toBe(
        (p ?? 1) >= 0.05 ? 'asChance' : (value ?? 0) > (byChance ?? 0) ? 'more' : 'less',
      );
    }
    expect(meta.notes.map(({ key }) => key)).toContain('structureNull');
  });

  it('is that of the actors of a territory among themselves', async () => {
    const { rows } = await open.services.structure({ ...scope, territory: 'ORV' });
    const { rows: actors } = await open.services.actors({ ...scope, territory: 'ORV' });
    expect(rows.find(({ figure }) => figure === 'actors')?.value).toBe(actors.length);
  });

  it('shares all ties between known groups, and expects as many', async () => {
    const { rows } = await open.services.mixing({ ...scope, groups: 'type' });
    const sum = (figure: (row: (typeof rows)[number]) => number | null): number =>
      rows.reduce((all, row) => all + (figure(row) ?? 0), 0);
    const whole = await open.services.structure({ ...scope, groups: 'type' });
    const ties = whole.rows.find(({ figure }) => figure === 'ties')?.value ?? NaN;
    expect(sum((row) => row.ties)).toBe(ties);
    expect(sum((row) => row.expected)).toBeCloseTo(ties, 6);
  });

  it('tells nothing of a network that is too small', async () => {
    const small = await servicesOn('toy');
    try {
      const { rows, meta } = await small.services.structure({ ...scope, territory: 'TA' });
      expect(rows).toEqual([]);
      expect(meta.notes.map(({ key }) => key)).toContain('tooFewActors');
    } finally {
      await small.store.close();
    }
  });
});

describe('communities over time', () => {
  it('each stand in one row of either date, and those that go on share enough actors', async () => {
    const trackedFrom = '2024-12-31';
    const { rows, meta } = await open.services.trackedCommunities({ ...scope, trackedFrom });
    const now = await open.services.communitySummary(scope);
    const then = await open.services.communitySummary({ ...scope, asOf: trackedFrom });
    const numbers = (all: readonly (number | null)[]): number[] =>
      all.filter((one) => one !== null).sort((x, y) => x - y);
    const told = rows.filter(({ fate }) => fate !== 'merged' && fate !== 'dead');
    expect(numbers(told.map(({ community }) => community))).toEqual(
      now.rows.map(({ community }) => community),
    );
    const old = rows.filter(({ fate }) => fate !== 'split' && fate !== 'born');
    expect(numbers(old.map(({ before }) => before))).toEqual(
      then.rows.map(({ community }) => community),
    );
    for (const { fate, overlap, name, community } of rows) {
      if (fate === 'continued') expect(overlap).toBeGreaterThanOrEqual(0.3);
      if (community === null) continue;
      expect(now.rows.find((one) => one.community === community)?.name).toBe(name);
    }
    expect(meta.options['trackedFrom']).toBe(trackedFrom);
  });

  it('refuse a first day that is not the earlier one', async () => {
    await expect(
      open.services.trackedCommunities({ ...scope, trackedFrom: '2099' }),
    ).rejects.toThrow('is not before');
  });
});
