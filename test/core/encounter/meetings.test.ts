import { describe, expect, it } from '@jest/globals';
import { meetingsOf } from '@passerelle/core/encounter/meetings';
import { PARAMETERS } from '@passerelle/core/encounter/parameters';
import { edgeBetween } from '@passerelle/core/graph/csr';
import { project } from '@passerelle/core/graph/projection';
import { ecosystem, type EcosystemText } from '../../support/ecosystem.js';
import { LATEST, metByTwos } from '../../support/met-by-twos.js';

const { fading, soonDays } = PARAMETERS.order;
const CROWD = 80;
const LAST = 1_000;
const ids = Array.from({ length: CROWD + 5 }, (_, i) => `a${String(i).padStart(2, '0')}`);
/** The first 80 met in pairs, the first half 190 days ago and the second half 900; of each 40, so many came again on the last day, in
 *  pairs. The last five: a meeting of three 30 days ago, a project of two, and a declared tie. */
function text(backOfFirst: number, backOfSecond: number): EcosystemText {
  const presences: [number, number, number][] = [];
  const forms: string[] = [];
  const meet = (form: string, day: number, ...actors: number[]): void => {
    for (const actor of actors) presences.push([actor, forms.length, day]);
    forms.push(form);
  };
  for (let u = 0; u < CROWD; u += 2) meet('meetup', LAST - (u < CROWD / 2 ? 190 : 900), u, u + 1);
  for (let u = 0; u < backOfFirst; u += 2) meet('meetup', LAST, u, u + 1);
  for (let u = 0; u < backOfSecond; u += 2) meet('meetup', LAST, CROWD / 2 + u, CROWD / 2 + u + 1);
  meet('meetup', LAST - 30, CROWD, CROWD + 1, CROWD + 2);
  meet('project', LAST - 500, CROWD + 2, CROWD + 3);
  return {
    actors: ids,
    ties: [{ a: CROWD, b: CROWD + 1 }],
    events: forms.map((form) => ({ form })),
    presences,
    latestDay: LAST,
  };
}
const found = (asked: EcosystemText, eventCap = 150) => {
  const columns = ecosystem(asked);
  const projection = project(columns, { halfLifeDays: 30, eventCap });
  return { csr: projection.csr, meetings: meetingsOf(columns, projection) };
};

describe('meetingsOf', () => {
  it('tells how close contacts are who met at meetings only, where close ones meet again oftener', () => {
    for (const [text, power] of [
      [metByTwos(60, 0), 0.5],
      [metByTwos(0, 32), 0],
    ] as const) {
      const first = text.actors.length;
      const events = [...(text.events ?? []), { form: 'meetup' }, { form: 'project' }];
      const { csr, meetings } = found({
        ...text,
        actors: [...text.actors, 'b0', 'b1', 'b2', 'b3'],
        ties: [{ a: first, b: first + 1 }],
        events,
        presences: [
          ...(text.presences ?? []),
          ...[0, 1, 2].map((k) => [first + k, events.length - 2, LATEST - 30] as const),
          ...[2, 3].map((k) => [first + k, events.length - 1, LATEST - 500] as const),
        ],
      });
      const of = (u: number, v: number): number | undefined =>
        meetings?.closeness[edgeBetween(csr, first + u, first + v)];
      // 1/(3 - 1), halved after 30 days.
      expect(of(1, 2)).toBeCloseTo(0.25 ** power, 12);
      expect([of(0, 1), of(2, 3)]).toEqual([1, 1]);
      const mean = [...(meetings?.closeness ?? [])].reduce((sum, one) => sum + one, 0) / csr.size;
      expect(meetings?.usual).toBeCloseTo(mean ** 2, 12);
    }
  });

  it('tells when each was last at a meeting', () => {
    const { meetings } = found(text(40, 0));
    expect(meetings?.fading).toBe(fading);
    expect([0, CROWD - 1, CROWD, CROWD + 3].map((u) => meetings?.sinceLast[u])).toEqual([
      0,
      900,
      30,
      NaN,
    ]);
  });

  it('takes as much of it as the past shows: who came long ago came again less often, or not', () => {
    const even = found(text(20, 20));
    expect(even.meetings?.fading).toBe(0);
    expect([...(even.meetings?.closeness ?? [])].every((one) => one === 1)).toBe(true);
    expect(even.meetings?.usual).toBe(1);
    // More of those seen longer ago: nothing fades.
    expect(found(text(10, 30)).meetings?.fading).toBe(0);
    // 30 and 20 of 40: ln(30.5 / 20.5) less its standard error, over the distance of 30 + 10 and 30 + 720 days.
    const [lately, longAgo] = [30.5 / 41, 20.5 / 41];
    const error = Math.sqrt((1 - lately) / 30.5 + (1 - longAgo) / 20.5);
    const rise = Math.log(lately / longAgo) - error;
    const some = found(text(30, 20)).meetings?.fading;
    expect(some).toBeCloseTo(rise / Math.log((soonDays + 720) / (soonDays + 10)), 10);
    expect(some).toBeLessThan(fading);
  });

  it('counts who came to an event too large to tie them, and the last day', () => {
    const asked = text(0, 0);
    const large = {
      ...asked,
      events: [...(asked.events ?? []), { form: 'hackathon' }],
      presences: [
        ...(asked.presences ?? []),
        ...[0, 1, CROWD + 3].map((u) => [u, (asked.events ?? []).length, LAST - 5] as const),
      ],
    };
    const { meetings } = found(large, 2);
    expect([0, 2, CROWD + 3].map((u) => meetings?.sinceLast[u])).toEqual([5, 190, 5]);
  });

  it('is nothing without a dated meeting, or where the form of an event is unknown', () => {
    const formed = (form: string): EcosystemText => {
      const asked = text(40, 0);
      return { ...asked, events: (asked.events ?? []).map(() => ({ form })) };
    };
    expect(found(formed('project')).meetings).toBeUndefined();
    expect(found(formed('')).meetings).toBeUndefined();
    const undated = text(40, 0);
    const presences = (undated.presences ?? []).map(([actor, event]) => [actor, event] as const);
    expect(found({ ...undated, presences }).meetings).toBeUndefined();
  });
});
