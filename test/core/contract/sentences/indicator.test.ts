import { describe, expect, it } from '@jest/globals';
import {
  indicatorInterval,
  indicatorMeaning,
  indicatorName,
  indicatorNotes,
  indicatorValue,
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
