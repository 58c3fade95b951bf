import { describe, expect, it } from '@jest/globals';
import { encounterForms } from '@passerelle/core/analysis/dynamics/encounter-forms';
import { meetings } from '@passerelle/core/analysis/dynamics/meetings';
import { turnOf, turnSequences } from '@passerelle/core/analysis/dynamics/turns';
import { ecosystem } from '../../../support/ecosystem.js';

const ids = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `a${String(i).padStart(3, '0')}`);
const options = {
  asOf: 1000,
  outcomeDays: 180,
  few: 30,
  eventCap: 150,
  halfLifeDays: 365,
  draws: 100,
  intervalShare: 0.9,
  seed: 1,
};

describe('meetings', () => {
  const columns = ecosystem({
    actors: ids(4),
    ties: [{ a: 0, b: 1, start: 50 }],
    events: [{ form: 'meetup', start: 100 }],
    presences: [
      [0, 0],
      [1, 0],
      [2, 0],
    ],
  });
  const met = meetings(columns, 1000, { few: 30, most: 150 });
  it('knows who met first when', () => {
    expect([met.first(1, 0), met.first(0, 2), met.first(0, 3)]).toEqual([50, 100, Infinity]);
  });
  it('counts what follows a day, not the day itself', () => {
    expect(met.isFollowed(0, 2, 99, 1)).toBe(true);
    expect(met.isFollowed(0, 2, 100, 180)).toBe(false);
    expect(met.isFollowed(0, 1, 0, 49)).toBe(false);
  });
});

describe('encounterForms', () => {
  // Ten barcamps of four strangers; after each, the first two tie within the delay. Ten meetups that nothing follows.
  const events = Array.from({ length: 20 }, (_, event) => ({
    form: event < 10 ? 'barcamp' : 'meetup',
    start: 10 * event,
  }));
  const presences = events.flatMap((_, event) =>
    [0, 1, 2, 3].map((seat) => [4 * event + seat, event] as const),
  );
  const ties = Array.from({ length: 10 }, (_, event) => ({
    a: 4 * event,
    b: 4 * event + 1,
    start: 10 * event + 100,
  }));
  const columns = ecosystem({
    actors: ids(100),
    events,
    presences,
    ties,
    homes: ids(100).map((_, i) => i % 2),
    territories: [],
    latestDay: 1000,
  });
  const found = encounterForms(columns, options);
  const of = (form: string) => found.find((one) => one.form === form);
  it('counts the new pairs that are followed, per 100', () => {
    expect(of('barcamp')).toMatchObject({ events: 10, newPairs: 60, outcomes: 10 });
    expect(of('barcamp')?.rate).toBeCloseTo(100 / 6, 9);
    expect(of('barcamp')?.bridgingRate).toBeCloseTo(100 / 6, 9);
    expect(of('meetup')).toMatchObject({ newPairs: 60, outcomes: 0, rate: 0 });
  });
  it('counts bridging outcomes per day of one organiser, where organisers are named', () => {
    const { participations } = columns;
    // The first two of each barcamp organise it; the barcamps last two days.
    const part = {
      values: ['attendee', 'organiser'],
      codes: Int32Array.from(participations.actor, (actor, row) =>
        participations.event[row]! < 10 && actor % 4 < 2 ? 1 : 0,
      ),
    };
    const end = columns.events.start.map((day, event) => (event < 10 ? day + 1 : NaN));
    const named = encounterForms(
      {
        ...columns,
        events: { ...columns.events, end },
        participations: { ...participations, part },
      },
      options,
    );
    const barcamp = named.find(({ form }) => form === 'barcamp');
    // Ten bridging outcomes of ten events, two organisers and two days each.
    expect(barcamp).toMatchObject({ organiserEvents: 10, perOrganiserDay: 0.25 });
    expect(named.find(({ form }) => form === 'meetup')).toMatchObject({ organiserEvents: 0 });
    expect(of('barcamp')?.perOrganiserDay).toBeNaN();
  });
  it('sets them beside like pairs of whom one stayed away', () => {
    expect(of('barcamp')?.controlRate).toBe(0);
    expect(of('barcamp')?.effect).toBeGreaterThan(10);
    // Every barcamp is alike: drawing other ones changes little.
    const [low, high] = of('barcamp')?.rateInterval ?? [NaN, NaN];
    expect(low).toBeCloseTo(high, 9);
  });
  it('leaves out projects, crowds, undated and too recent events', () => {
    const late = ecosystem({
      actors: ids(6),
      events: [{ form: 'meetup', start: 900 }, { form: 'project', start: 10 }, { form: 'meetup' }],
      presences: [0, 1, 2].flatMap((event) =>
        [0, 1].map((actor) => [actor + 2 * event, event] as const),
      ),
      latestDay: 1000,
    });
    expect(encounterForms(late, options)).toEqual([]);
  });
  it('does not count again who knew one another', () => {
    const known = ecosystem({
      actors: ids(2),
      ties: [{ a: 0, b: 1, start: 5 }],
      events: [{ form: 'meetup', start: 10 }],
      presences: [
        [0, 0],
        [1, 0],
      ],
      latestDay: 1000,
    });
    const [meetup] = encounterForms(known, options);
    expect(meetup).toMatchObject({ newPairs: 0, outcomes: 0 });
    expect(meetup?.rate).toBeNaN();
  });
});

describe('turnSequences', () => {
  it('gives the highest role of each period, the latest last', () => {
    const columns = ecosystem({
      actors: ids(2),
      events: [
        { form: 'meetup', start: 10 },
        { form: 'meetup', start: 95 },
        { form: 'project', start: 60, end: 100 },
      ],
      presences: [
        [0, 0],
        [0, 1],
        [1, 2],
      ],
    });
    const periods = turnSequences(columns, [0, 1], { lastDay: 100, days: 25, periods: 4 });
    // Everyone attends in this fixture: a spectator is 1.
    expect(periods.map((own) => [...own])).toEqual([
      [1, 0, 0, 1],
      [0, 0, 1, 1],
    ]);
  });
  it('reads parts', () => {
    expect(['organiser', 'speaker', 'attendee', '', 'holder'].map(turnOf)).toEqual([3, 2, 1, 1, 3]);
  });
});
