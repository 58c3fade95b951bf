import { describe, expect, it } from '@jest/globals';
import {
  calendarOf,
  changesBetween,
  type ChangesOptions,
} from '@passerelle/core/analysis/dynamics/changes';
import { CHANGES } from '@passerelle/core/domain/change';
import { lastDay } from '@passerelle/core/domain/period';
import { project } from '@passerelle/core/graph/projection';
import { tieAges, tieBeginnings } from '@passerelle/core/graph/tie-ages';
import { ecosystem, type EcosystemText } from '../../../support/ecosystem.js';

const YEAR = 365.25;
const actors = ['a', 'b', 'c', 'd'];
const told = (text: Partial<EcosystemText>, options: Partial<ChangesOptions> = {}) => {
  const found = changesBetween(ecosystem({ actors, ...text }), {
    from: 5 * YEAR,
    to: 6 * YEAR,
    ...options,
  });
  return {
    ties: Object.fromEntries(
      [...found.ties].map((code, edge) => [
        `${actors[found.a[edge]!]}-${actors[found.b[edge]!]}`,
        CHANGES[code],
      ]),
    ),
    actors: [...found.actors].map((code) => CHANGES[code]),
  };
};
const meeting = (a: number, b: number, start?: number) => ({
  a,
  b,
  kind: 'meeting',
  ...(start === undefined ? {} : { start }),
});

describe('changes between two dates', () => {
  it('gains the ties that began in between, and the actors tied for the first time', () => {
    const { ties, actors: who } = told({
      ties: [meeting(0, 1, 4.5 * YEAR), meeting(1, 2, 5.5 * YEAR), meeting(2, 3, 6.5 * YEAR)],
    });
    expect(ties).toEqual({ 'a-b': 'same', 'b-c': 'gained' });
    expect(who).toEqual(['same', 'grown', 'gained', 'same']);
  });

  it('loses the ties of which nothing was heard for two years, and those who have no other', () => {
    const { ties, actors: who } = told({
      ties: [meeting(0, 1, 3.5 * YEAR), meeting(1, 2, 4.5 * YEAR), meeting(2, 3, 2.5 * YEAR)],
    });
    expect(ties).toEqual({ 'a-b': 'lost', 'b-c': 'same', 'c-d': 'same' });
    expect(who).toEqual(['lost', 'same', 'same', 'same']);
  });

  it('grows a tie that new facts make stronger, whatever age takes from it', () => {
    const { ties } = told({
      ties: [meeting(0, 1, 4 * YEAR), meeting(0, 1, 5.5 * YEAR), meeting(2, 3, 4.9 * YEAR)],
    });
    expect(ties).toEqual({ 'a-b': 'grown', 'c-d': 'same' });
  });

  it('wakes a quiet tie with new facts', () => {
    expect(told({ ties: [meeting(0, 1, 0), meeting(0, 1, 5.9 * YEAR)] }).ties).toEqual({
      'a-b': 'grown',
    });
  });

  it('says nothing of a tie that came and went quiet in between, nor of undated ones', () => {
    const { ties, actors: who } = told(
      { ties: [meeting(0, 1, 2 * YEAR), meeting(2, 3)] },
      { from: YEAR },
    );
    expect(ties).toEqual({ 'a-b': 'same', 'c-d': 'same' });
    expect(new Set(who)).toEqual(new Set(['same']));
  });

  it('keeps a membership that still runs, and loses one that ended', () => {
    const membership = (a: number, b: number, end?: number) => ({
      ...meeting(a, b, 0),
      kind: 'membership',
      ...(end === undefined ? {} : { end }),
    });
    expect(told({ ties: [membership(0, 1), membership(2, 3, 3.9 * YEAR)] }).ties).toEqual({
      'a-b': 'same',
      'c-d': 'lost',
    });
  });

  it('reads shared events as it reads ties', () => {
    const { ties } = told({
      events: [
        { form: 'barcamp', start: 5.5 * YEAR, end: 5.5 * YEAR },
        { form: 'barcamp', start: 3.5 * YEAR },
      ],
      presences: [
        [0, 0],
        [1, 0],
        [2, 1],
        [3, 1],
      ],
    });
    expect(ties).toEqual({ 'a-b': 'gained', 'c-d': 'lost' });
  });

  it('takes another number of years for quiet', () => {
    const text = { ties: [meeting(0, 1, 4.5 * YEAR)] };
    expect(told(text, { quietYears: 1 }).ties).toEqual({ 'a-b': 'lost' });
    expect(told(text, { quietYears: 10 }).ties).toEqual({ 'a-b': 'same' });
  });
});

describe('the calendar of ties', () => {
  it('counts each tie in the month of its first fact, without a gap', () => {
    const text = {
      actors,
      ties: [
        meeting(0, 1, lastDay('2024-11-30')),
        meeting(0, 1, lastDay('2025-01-15')),
        meeting(1, 2, lastDay('2025-02-01')),
        meeting(2, 3),
      ],
    };
    const asOf = lastDay('2025-03');
    const columns = ecosystem({ ...text, latestDay: asOf });
    const projection = project(columns, { asOf });
    expect(calendarOf(tieBeginnings(columns, projection), asOf)).toEqual({
      firstMonth: '2024-11',
      months: [1, 0, 0, 1, 0],
      undated: 1,
    });
    const ages = tieAges(columns, projection);
    expect([ages[0], ages[1]]).toEqual([
      asOf - lastDay('2025-01-15'),
      asOf - lastDay('2025-02-01'),
    ]);
    expect(ages[2]).toBeNaN();
  });

  it('is empty when nothing is dated', () => {
    expect(calendarOf(Float64Array.of(NaN), NaN)).toEqual({
      firstMonth: null,
      months: [],
      undated: 1,
    });
  });
});
