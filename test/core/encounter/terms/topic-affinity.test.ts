import { describe, expect, it } from '@jest/globals';
import type { EcosystemColumns } from '@passerelle/core/domain/ecosystem';
import {
  topicAffinityIn,
  topicsOf,
  type Topics,
} from '@passerelle/core/encounter/terms/topic-affinity';
import { project } from '@passerelle/core/graph/projection';
import { ecosystem } from '../../../support/ecosystem.js';

const TODAY = 10_000;
/** Two projects on health, one of them a year old, and one on energy and health; d is on none, e alone. */
const columns: EcosystemColumns = ecosystem({
  actors: ['a', 'b', 'c', 'd', 'e'],
  events: [
    { form: 'project', start: TODAY, sectors: 'Health' },
    { form: 'project', start: TODAY - 365, sectors: 'Health' },
    { form: 'project', start: TODAY, sectors: 'Energy|Health' },
    { form: 'project', start: TODAY, sectors: 'Arts' },
    { form: 'project', start: TODAY, sectors: '' },
  ],
  presences: [
    ...[0, 1].map((actor) => [actor, 0] as const),
    ...[0, 2].map((actor) => [actor, 1] as const),
    ...[1, 2].map((actor) => [actor, 2] as const),
    [4, 3],
    ...[0, 3].map((actor) => [actor, 4] as const),
  ],
  latestDay: TODAY,
});
const topicsIn = (of: EcosystemColumns): Topics | undefined => topicsOf(of, project(of));

describe('topicsOf', () => {
  it('counts what one did with others, an event a year old half', () => {
    const { offsets, topics, rate, part, direction, count } = topicsIn(columns)!;
    const ofActor = (u: number) =>
      Array.from(topics.subarray(offsets[u], offsets[u + 1]), (topic, i) => {
        const at = offsets[u]! + i;
        return [topic, rate[at], part[at]];
      });
    // Health is filled 1 + .5 + 1 = 2.5 times, energy once; nobody worked on arts with another.
    expect(count).toBe(3);
    expect(ofActor(0)).toEqual([[0, 1.5, 1.5 / 2.5]]);
    expect(ofActor(1)).toEqual([
      [0, 2, 2 / 2.5],
      [1, 1, 1],
    ]);
    expect([ofActor(3), ofActor(4)]).toEqual([[], []]);
    for (const u of [0, 1, 2]) {
      expect(Math.hypot(...direction.subarray(offsets[u], offsets[u + 1]))).toBeCloseTo(1, 12);
    }
  });

  it('says how far topics of the past tell what one takes part in next', () => {
    const PAIRS = 40;
    /** Pairs on one of two topics two years ago, and again since, `same` of them on the same topic. */
    const history = (same: number): EcosystemColumns =>
      ecosystem({
        actors: Array.from({ length: 2 * PAIRS }, (_, u) => `a${String(u).padStart(2, '0')}`),
        events: Array.from({ length: 2 * PAIRS }, (_, event) => {
          const pair = event % PAIRS;
          const isOther = event >= PAIRS && pair >= same ? 1 : 0;
          return {
            form: 'project',
            start: event < PAIRS ? TODAY - 700 : TODAY - 30,
            sectors: (pair + isOther) % 2 === 0 ? 'Health' : 'Energy',
          };
        }),
        presences: Array.from({ length: 4 * PAIRS }, (_, i) => {
          const pair = (i >> 1) % PAIRS;
          return [2 * pair + (i & 1), i >> 1] as const;
        }),
        latestDay: TODAY,
      });
    expect(topicsIn(history(PAIRS))!.telling).toBe(1);
    // Half of them on the other one: as by chance.
    expect(topicsIn(history(PAIRS / 2))!.telling).toBeLessThan(0.3);
    expect(topicsIn(history(0))!.telling).toBe(0);
    // Too few to tell: as a rule they do.
    expect(topicsIn(columns)!.telling).toBe(1);
  });

  it('is undefined where no event of two or more says what it is about', () => {
    expect(topicsIn(ecosystem({ actors: ['a'], events: [{ form: 'project' }] }))).toBeUndefined();
    const alone = ecosystem({
      actors: ['a'],
      events: [{ form: 'project', sectors: 'Arts' }],
      presences: [[0, 0]],
    });
    expect(topicsIn(alone)).toBeUndefined();
  });

  it('does not read the sectors of actors', () => {
    const sectors = { values: ['Health'], codes: new Int32Array(5) };
    expect(topicsIn({ ...columns, actors: { ...columns.actors, sectors } })).toEqual(
      topicsIn(columns),
    );
  });
});

describe('topicAffinityIn', () => {
  const affinity = topicAffinityIn(topicsIn(columns)!);

  it('is the events in common to be expected, were topics filled at random, and a cosine', () => {
    const { expected, likeness } = affinity.from(1)(2);
    // Health: 2 · 1.5 / 2.5, energy: 1 · 1 / 1.
    expect(expected).toBeCloseTo(1.2 + 1, 12);
    // 4 events of two or more, 3 on health and 1 on energy; b and c have two on health and one on energy each.
    expect(likeness).toBeCloseTo(1, 12);
    const [health, energy] = [Math.log(4 / 3) + 0.5, Math.log(4) + 0.5];
    expect(affinity.from(0)(1).likeness).toBeCloseTo(
      (2 * health) / Math.hypot(2 * health, energy),
      12,
    );
  });

  it('is the same from both sides', () => {
    for (const [u, v] of [
      [0, 1],
      [1, 2],
      [0, 2],
    ] as const) {
      const there = affinity.from(u)(v);
      const back = affinity.from(v)(u);
      expect(there.expected).toBeCloseTo(back.expected, 12);
      expect(there.likeness).toBeCloseTo(back.likeness, 12);
    }
  });

  it('takes who has no known topic for the average actor', () => {
    // Rates: health 1.5 + 2 + 1.5, energy 1 + 1, over five actors.
    const usual = (5 / 5) ** 2 / 2.5 + (2 / 5) ** 2 / 1;
    expect(affinity.from(3)(0)).toEqual({ expected: expect.closeTo(usual, 12), likeness: 0 });
    expect(affinity.from(0)(4)).toEqual({ expected: expect.closeTo(usual, 12), likeness: 0 });
  });
});
