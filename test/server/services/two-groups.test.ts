import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ANIMATOR } from '@passerelle/core/domain/viewer';
import { servicesOn } from './toy.js';

const scope = { viewer: ANIMATOR };
let open: Awaited<ReturnType<typeof servicesOn>>;
beforeEach(async () => {
  open = await servicesOn('toy');
});
afterEach(() => open.store.close());

const carried = async (sides: { fromGroup?: string; toGroup?: string; territory?: string }) => {
  const { rows } = await open.services.bridges({ ...scope, ...sides });
  return Object.fromEntries(
    rows.map(({ id, crossScaleBetweenness }) => [id, crossScaleBetweenness]),
  );
};

describe('bridges between two groups', () => {
  it('carry what the reference gives from local to world actors', async () => {
    const found = await carried({ fromGroup: 'scale:local', toGroup: 'scale:global' });
    expect(found['N1']).toBeCloseTo(20.1333, 4);
    expect(found['N2']).toBeCloseTo(12.8667, 4);
    expect(found['A5']).toBeCloseTo(11.1333, 4);
    expect(found['B3']).toBeCloseTo(9.8667, 4);
  });

  it('are the same in both directions', async () => {
    const out = await carried({ fromGroup: 'territory:TA', toGroup: 'territory:TB' });
    expect(await carried({ fromGroup: 'territory:TB', toGroup: 'territory:TA' })).toEqual(out);
    expect(out['A3']).toBeGreaterThan(0);
  });

  it('face everybody else when one side is named: what leads to each of the others, added up', async () => {
    const parts = await Promise.all(
      ['territory:TB', 'scale:national', 'scale:global'].map((toGroup) =>
        carried({ fromGroup: 'territory:TA', toGroup }),
      ),
    );
    const all = await carried({ fromGroup: 'territory:TA' });
    for (const [actor, figure] of Object.entries(all)) {
      const sum = parts.reduce((so, part) => so + (part[actor] ?? NaN), 0);
      expect(figure).toBeCloseTo(sum, 9);
    }
    expect(all['A3']).toBeGreaterThan(10.2667);
  });

  it('leave an actor of both groups on the first side', async () => {
    const { rows } = await open.services.bridgeSummary({
      ...scope,
      fromGroup: 'territory:TA',
      toGroup: 'scale:local',
    });
    expect(rows[0]).toMatchObject({ actors: 5, targets: 4 });
  });

  it('limit the first side to the territory that is asked for', async () => {
    const asked = { ...scope, territory: 'TA', fromGroup: 'scale:local', toGroup: 'scale:global' };
    const { meta, rows } = await open.services.bridgeSummary(asked);
    expect(rows[0]).toMatchObject({ actors: 5, targets: 3 });
    expect(meta.options).toMatchObject({ fromGroup: 'scale:local', toGroup: 'scale:global' });
  });

  it('say what could have been asked when a group is unknown', async () => {
    await expect(carried({ fromGroup: 'scale:galactic' })).rejects.toThrow(
      'Expected one of local, national, global.',
    );
    await expect(carried({ toGroup: 'public' })).rejects.toThrow('names no group');
  });

  it('say that nobody is on the other side', async () => {
    const { meta } = await open.services.bridgeSummary({
      ...scope,
      fromGroup: 'scale:local',
      toGroup: 'territory:TA',
    });
    expect(meta.notes.map(({ key }) => key)).toContain('noOtherGroup');
  });
});
