import { describe, expect, it } from '@jest/globals';
import { wilson } from '@passerelle/core/analysis/resampling/wilson';
import {
  acceptanceText,
  outcomeCount,
  outcomeGroup,
  outcomeSentences,
} from '@passerelle/core/contract/encounter-outcome';
import type { EncounterOutcomeRow } from '@passerelle/core/contract/rows';

const row = (
  by: EncounterOutcomeRow['by'],
  group: string,
  interested: number,
  decided: number,
): EncounterOutcomeRow => {
  const [low, high] = wilson(interested, decided, 0.95);
  const isKnown = decided > 0;
  return {
    by,
    group,
    suggested: 100,
    answered: decided,
    interested,
    introduced: 2,
    met: 1,
    tie: 0,
    decided,
    hidden: false,
    acceptance: isKnown ? interested / decided : null,
    acceptanceLow: isKnown ? low : null,
    acceptanceHigh: isKnown ? high : null,
    exposureGini: by === 'all' ? 0.4 : null,
    forecast: null,
  };
};
const baseline = (score: readonly [number, number], random: readonly [number, number]) =>
  outcomeSentences('en', [
    row('all', '', 5, 20),
    row('place', 'score', ...score),
    row('place', 'random', ...random),
  ])[1];

describe('the outcome in words', () => {
  it('tells a difference from chance by its own interval, not by whether the two overlap', () => {
    // Newcombe's table II: 56 of 70 and 48 of 80 differ by .2 [.0524, .3339].
    expect(baseline([56, 70], [48, 80])).toContain('The difference is more than chance.');
    // His 9 of 10 and 3 of 10: .6 [.1705, .8090]; 6 of 7 and 2 of 7: .5714 [.0582, .8062].
    expect(baseline([2, 7], [6, 7])).toContain('The difference is more than chance.');
    // 5 of 56 and 0 of 29: .0893 [-.0381, .1926].
    expect(baseline([5, 56], [0, 29])).toContain('The difference may be chance.');
    expect(baseline([5, 56], [0, 0])).toContain('nothing can be compared yet');
  });

  it('says that a figure is hidden, and never what it was', () => {
    const few = { interested: null, introduced: null, met: null, tie: null, decided: null };
    const hidden = { ...row('all', '', 3, 4), ...few, hidden: true, acceptance: null };
    expect(acceptanceText('en', hidden)).toBe('masked');
    expect([outcomeCount('fr', hidden, 'met'), outcomeCount('fr', hidden, 'answered')]).toEqual([
      'masqué',
      '4',
    ]);
    const [steps, baseline] = outcomeSentences('en', [
      hidden,
      { ...hidden, by: 'place', group: 'score' },
    ]);
    expect(steps).toBe('4 of 100 suggestions were answered.');
    expect(baseline).toContain('masked where the score chose');
  });

  it('writes shares with their interval, n/a without answers', () => {
    expect(acceptanceText('en', row('place', 'score', 56, 70))).toBe('80% [69%, 88%]');
    expect(acceptanceText('en', row('place', 'random', 0, 0))).toBe('n/a');
    expect(outcomeSentences('fr', [row('all', '', 0, 0)])[1]).toContain('n/a quand le score');
  });

  it('names groups in the language of the reader, territories by their own names', () => {
    expect(outcomeGroup('fr', row('scale', 'local', 0, 0))).toBe('échelle · local');
    expect(outcomeGroup('en', row('size', 'small', 0, 0))).toBe('size · small');
    expect(outcomeGroup('en', row('territory', 'Orvain', 0, 0))).toBe('territory · Orvain');
    expect(outcomeGroup('en', row('all', '', 0, 0))).toBe('all');
  });

  it('says nothing while nothing was shown', () => {
    expect(outcomeSentences('en', [])).toEqual([]);
  });
});
