import { describe, expect, it } from '@jest/globals';
import { meetingsOf } from '@passerelle/core/encounter/meetings';
import { edgeBetween } from '@passerelle/core/graph/csr';
import { project } from '@passerelle/core/graph/projection';
import { ecosystem } from '../../support/ecosystem.js';

const ACTORS = ['a', 'b', 'c', 'd', 'e'];
/** A meeting of a, b, c on day 100, a project of c and d since day 50, and a – b declared. */
const TEXT = {
  actors: ACTORS,
  ties: [{ a: 0, b: 1 }],
  events: [{ form: 'meetup' }, { form: 'project' }],
  presences: [
    [0, 0, 100],
    [1, 0, 100],
    [2, 0, 100],
    [2, 1, 50],
    [3, 1, 50],
  ] as const,
  latestDay: 130,
};

describe('meetingsOf', () => {
  it('tells how close contacts are who met at meetings only, and when each was last seen', () => {
    const columns = ecosystem(TEXT);
    const projection = project(columns, { halfLifeDays: 30 });
    const found = meetingsOf(columns, projection)!;
    const of = (u: number, v: number): number | undefined =>
      found.closeness[edgeBetween(projection.csr, u, v)];
    // 1/(3 - 1), halved after 30 days.
    expect(of(1, 2)).toBeCloseTo(Math.sqrt(0.25), 12);
    expect(of(0, 2)).toBeCloseTo(0.5, 12);
    expect([of(0, 1), of(2, 3)]).toEqual([1, 1]);
    expect(found.usual).toBeCloseTo(0.75 ** 2, 12);
    expect([...found.sinceLast]).toEqual([30, 30, 30, NaN, NaN]);
    expect(found.usualSince).toBe(30);
  });

  it('counts who came to an event too large to tie them, and takes the last day', () => {
    const columns = ecosystem({
      ...TEXT,
      events: [...TEXT.events, { form: 'hackathon' }],
      presences: [...TEXT.presences, [0, 2, 120], [1, 2, 10], [3, 2, 120], [4, 2, 120]],
    });
    const found = meetingsOf(columns, project(columns, { eventCap: 3 }))!;
    expect([...found.sinceLast]).toEqual([10, 30, 30, 10, 10]);
  });

  it('is nothing without a dated meeting, or where the form of an event is unknown', () => {
    const projects = ecosystem({ ...TEXT, events: [{ form: 'project' }, { form: 'project' }] });
    expect(meetingsOf(projects, project(projects))).toBeUndefined();
    const unknown = ecosystem({ ...TEXT, events: [{ form: '' }, { form: 'project' }] });
    expect(meetingsOf(unknown, project(unknown))).toBeUndefined();
    const alone = ecosystem({ ...TEXT, presences: [[0, 0, 100]] });
    expect(meetingsOf(alone, project(alone))).toBeUndefined();
  });
});
