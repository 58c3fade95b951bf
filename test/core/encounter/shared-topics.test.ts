import { describe, expect, it } from '@jest/globals';
import type { EcosystemColumns } from '@passerelle/core/domain/ecosystem';
import { sharedTopicsIn } from '@passerelle/core/encounter/shared-topics';
import { topicsOf } from '@passerelle/core/encounter/terms/topic-affinity';
import { project } from '@passerelle/core/graph/projection';
import { ecosystem } from '../../support/ecosystem.js';

const TODAY = 10_000;
const on = (sectors: string, ...actors: number[]) => ({ sectors, actors });
/** a and b meet health twice each, on their own; c, d and e are about arts; f is at everything. */
const PLAN = [
  on('Health', 0, 5),
  on('Health|Energy', 0, 5),
  on('Health', 1, 5),
  on('Health', 1, 5),
  on('Energy', 1, 5),
  ...Array.from({ length: 10 }, () => on('Arts', 2, 3, 4)),
  on('', 0, 1),
  // Alone: nobody is met.
  on('Energy', 0),
];
const columnsOf = (plan: typeof PLAN): EcosystemColumns =>
  ecosystem({
    actors: ['a', 'b', 'c', 'd', 'e', 'f'],
    events: plan.map(({ sectors }) => ({ form: 'project', start: TODAY, sectors })),
    presences: plan.flatMap(({ actors }, event) => actors.map((actor) => [actor, event] as const)),
    latestDay: TODAY,
  });
const sharedIn = (plan: typeof PLAN, actors = [0, 1, 2, 3, 4, 5]) => {
  const columns = columnsOf(plan);
  const projection = project(columns);
  return sharedTopicsIn(columns, projection, topicsOf(columns, projection), actors);
};

describe('sharedTopicsIn', () => {
  it('names what both met twice as often as by chance, how often, and how often chance would', () => {
    // 40 presences on a topic: 8 on health, 4 on energy. a has 2 events on a topic, b 3.
    expect(sharedIn(PLAN)(0, 1)).toEqual([
      {
        topic: 'Health',
        ofRecipient: 2,
        ofTarget: 2,
        expectedOfRecipient: expect.closeTo((2 * 8) / 40, 12),
        expectedOfTarget: expect.closeTo((3 * 8) / 40, 12),
      },
      {
        topic: 'Energy',
        ofRecipient: 1,
        ofTarget: 1,
        expectedOfRecipient: expect.closeTo((2 * 4) / 40, 12),
        expectedOfTarget: expect.closeTo((3 * 4) / 40, 12),
      },
    ]);
    expect(sharedIn(PLAN)(0, 2)).toEqual([]);
  });

  it('says the same from the other side', () => {
    const told = sharedIn(PLAN)(1, 0);
    expect(told.map(({ topic }) => topic)).toEqual(['Health', 'Energy']);
    expect(told[0]).toMatchObject({
      ofRecipient: 2,
      ofTarget: 2,
      expectedOfRecipient: expect.closeTo(0.6, 12),
    });
  });

  it('leaves out what everybody meets', () => {
    // Arts is 30 of 40: d and e met it ten times, chance would give 7.5.
    expect(sharedIn(PLAN)(3, 4)).toEqual([]);
  });

  it('tells nothing of an event whose other members are not in the view', () => {
    const seen = PLAN.map(({ sectors, actors }) => ({
      sectors,
      actors: actors.filter((row) => row !== 5),
    }));
    expect(sharedIn(seen)(0, 1)).toEqual([]);
  });

  it('has nothing to say of who was not named, nor where no event has a topic', () => {
    expect(sharedIn(PLAN, [0])(0, 1)).toEqual([]);
    expect(sharedIn(PLAN.map(({ actors }) => on('', ...actors)))(0, 1)).toEqual([]);
  });
});
