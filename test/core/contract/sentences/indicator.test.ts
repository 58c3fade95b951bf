import { describe, expect, it } from '@jest/globals';
import {
  hasTrends,
  indicatorInterval,
  indicatorMeaning,
  indicatorName,
  indicatorNotes,
  indicatorTrend,
  indicatorValue,
  trendNote,
} from '@passerelle/core/contract/sentences/indicator';
import type { Indicator } from '@passerelle/core/domain/provenance';

const indicator = (rest: Partial<Indicator>): Indicator => ({
  id: 'tiesPerActor',
  value: 12.8126,
  unit: 'ties',
  interval: null,
  state: 'measured',
  parts: {},
  ...rest,
});

describe('words of an indicator', () => {
  it('has a name and a meaning in both languages, and shows an unknown id as it is', () => {
    expect(indicatorName('en', 'tiesPerActor')).toBe('Ties per actor');
    expect(indicatorName('fr', 'tiesPerActor')).not.toBe(indicatorName('en', 'tiesPerActor'));
    expect(indicatorMeaning('en', 'tiesPerActor')).toContain('on average');
    expect([indicatorName('en', 'newer'), indicatorMeaning('en', 'newer')]).toEqual(['newer', '']);
  });

  it('shows three decimals, a share with its counts, and the reason when there is no figure', () => {
    expect(indicatorValue('en', indicator({}))).toBe('12.813');
    const share = { unit: 'share', value: 0.25, parts: { active: 5, actors: 20 } };
    expect(indicatorValue('en', indicator(share))).toBe('25% · 5 of 20');
    expect(indicatorValue('en', indicator({ state: 'undefined', value: null }))).toBe('n/a');
    expect(indicatorValue('en', indicator({ state: 'suppressed', value: null }))).toContain(
      'masked',
    );
  });

  it('shows an interval in the unit of the figure, and nothing without one', () => {
    expect(indicatorInterval('en', indicator({ interval: [1, 2.34567] }))).toBe('1 to 2.346');
    expect(indicatorInterval('en', indicator({ unit: 'share', interval: [0.1, 0.2] }))).toBe(
      '10% to 20%',
    );
    expect(indicatorInterval('en', indicator({}))).toBe('');
  });

  it('says what moved for everyone and for the same actors, or why nothing is said', () => {
    const moved = { from: '2025-10-31', change: 1, low: 0.5, high: 2 };
    const both = indicator({
      trend: { ...moved, trend: 'up' },
      panel: { ...moved, actors: 12, trend: 'stable' },
    });
    expect(indicatorTrend('en', both)).toBe('up / stable');
    expect(trendNote('en', [both])).toContain('the 12 actors linked then and now');
    expect(trendNote('fr', [both])).toMatch(/Stable\s: l’écart reste dans la marge du hasard\.$/);
    expect(indicatorTrend('fr', indicator({ noTrend: 'notDated' }))).toMatch(/^n\/a\s: date/);
    expect(indicatorTrend('en', indicator({}))).toBe('');
    expect([hasTrends([both]), hasTrends([indicator({})])]).toEqual([true, false]);
  });

  it('says why a figure is not defined', () => {
    const none = { id: 'needsAnswered', state: 'undefined', value: null } as const;
    expect(indicatorValue('en', indicator(none))).toBe('n/a: no need that old');
  });

  it('tells the intervals of secondary figures, forms of encounter and sizes of projects', () => {
    const notes = indicatorNotes('en', [
      indicator({
        id: 'territoryEfficiency',
        parts: { independentRoutes: 6, independentRoutesLow: 5, independentRoutesHigh: 7 },
      }),
      indicator({
        id: 'bridgingOutcomes',
        parts: { newPairs: 10, meetup: 2.5, meetupLow: 1, meetupHigh: 4 },
      }),
      indicator({
        id: 'needsAnswered',
        parts: {
          small: 0.5,
          smallLow: 0.4,
          smallHigh: 0.6,
          large: 0.25,
          largeLow: 0,
          largeHigh: 1,
        },
      }),
    ]);
    expect(notes).toEqual([
      '6 independent routes to higher scales (5 to 7).',
      'Bridging outcomes by form: meetup 2.5 (1 to 4).',
      'Needs answered: small projects 50% (40% to 60%), large ones 25% (0% to 100%).',
    ]);
  });

  it('tells routes, openness by scale, and how many spheres were read from roles', () => {
    const openness = { scale: -0.994, sphereKnown: 12, sphereDerived: 7 };
    const notes = indicatorNotes('en', [
      indicator({ id: 'territoryEfficiency', parts: { independentRoutes: 6 } }),
      indicator({ id: 'eiIndex', parts: openness }),
    ]);
    expect(notes).toHaveLength(3);
    expect(notes[1]).toContain('-0.994');
    expect(notes[2]).toContain('7 of the 12');
    expect(indicatorNotes('en', [indicator({})])).toEqual([]);
    const declared = { ...openness, scale: null, sphereDerived: 0 };
    expect(indicatorNotes('fr', [indicator({ id: 'eiIndex', parts: declared })])).toEqual([]);
  });
});
