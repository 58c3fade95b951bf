import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ANIMATOR } from '@passerelle/core/domain/viewer';
import { servicesOn } from './toy.js';

const scope = { viewer: ANIMATOR };
let open: Awaited<ReturnType<typeof servicesOn>>;
beforeEach(async () => {
  open = await servicesOn('demo/canonical');
});
afterEach(() => open.store.close());

describe('introductions of the demo ecosystem', () => {
  it('name only those who may be named, rank those with five or more, and count all', async () => {
    const { rows, meta } = await open.services.introductions(scope);
    const columns = await open.store.columns(ANIMATOR, {});
    const by = columns.ties.introducer ?? new Int32Array();
    const introducers = new Set([...by].filter((row) => row >= 0));
    const told = meta.notes.find(({ key }) => key.startsWith('introducers'))?.values;
    expect(told?.['introducers']).toBe(introducers.size);
    const listed = rows.map(({ id }) => columns.actors.ids.indexOf(id));
    expect(listed.length).toBeGreaterThan(5);
    for (const row of introducers) {
      expect(listed.includes(row)).toBe(columns.actors.nameable[row] === 1);
    }
    for (const { rank, introductions } of rows) expect(rank !== null).toBe(introductions >= 5);
    const ranks = rows.flatMap(({ rank }) => (rank === null ? [] : [rank]));
    expect(ranks).toEqual(ranks.map((_, at) => at + 1));
  });

  it('of a territory are those with an end in it', async () => {
    const all = await open.services.introductions(scope);
    const here = await open.services.introductions({ ...scope, territory: 'ORV' });
    const sum = ({ rows }: typeof all): number =>
      rows.reduce((so, { introductions }) => so + introductions, 0);
    expect(sum(here)).toBeGreaterThan(0);
    expect(sum(here)).toBeLessThanOrEqual(sum(all));
  });

  it('say that nothing tells how long ties last where no lasting tie says where it comes from', async () => {
    const { rows, meta } = await open.services.tieOrigins(scope);
    expect(rows).toEqual([]);
    expect(meta.notes.map(({ key }) => key)).toContain('noOrigins');
  });
});

describe('hints of go-betweens in the demo ecosystem', () => {
  it('say what was looked at, and name only those who may be named and may introduce', async () => {
    const { rows, meta } = await open.services.undeclared({
      ...scope,
      settings: { falseHints: 0.5, fewestIntroductions: 1 },
    });
    const told = meta.notes.find(({ key }) => key === 'undeclared')?.values;
    expect(told?.['tested']).toBeGreaterThan(100);
    expect(told?.['days']).toBe(365);
    const { actors } = await open.store.columns(ANIMATOR, {});
    for (const { id, ratio, ratioLow, ratioHigh, closed, expected } of rows) {
      const row = actors.ids.indexOf(id);
      expect([actors.nameable[row], actors.mayIntroduce[row]]).toEqual([1, 1]);
      expect(ratio).toBeCloseTo(closed / expected, 9);
      expect(ratioLow).toBeGreaterThan(1);
      expect(ratioHigh).toBeGreaterThan(ratio);
    }
  });
});
