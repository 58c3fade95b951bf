import { describe, expect, it } from '@jest/globals';
import type { EncounterOutcomeRow } from '@passerelle/core/contract/rows';
import { withoutFewAnswers } from '../../../server/src/services/outcome-suppression.js';

const row = (
  by: EncounterOutcomeRow['by'],
  group: string,
  decided: number,
): EncounterOutcomeRow => ({
  by,
  group,
  suggested: 30,
  answered: decided + 1,
  interested: Math.min(2, decided),
  introduced: 0,
  met: 0,
  tie: 0,
  decided,
  hidden: false,
  acceptance: decided === 0 ? null : Math.min(2, decided) / decided,
  acceptanceLow: null,
  acceptanceHigh: null,
  exposureGini: null,
  forecast: null,
});
const hiddenIn = (rows: readonly EncounterOutcomeRow[]): string[] =>
  withoutFewAnswers(rows, 5).flatMap(({ group, hidden }) => (hidden ? [group] : []));

describe('withoutFewAnswers', () => {
  it('hides what fewer than five answers say, and nothing else', () => {
    expect(hiddenIn([row('all', '', 4)])).toEqual(['']);
    expect(hiddenIn([row('all', '', 5)])).toEqual([]);
    expect(hiddenIn([row('all', '', 0)])).toEqual([]);
    const [one] = withoutFewAnswers([row('all', '', 4)], 5);
    expect(one).toMatchObject({ suggested: 30, answered: 5, interested: null, decided: null });
    expect([one?.acceptance, one?.met, one?.tie, one?.introduced]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
  it('hides the next smallest group too, where the rest would give the one away', () => {
    const rows = [row('all', '', 42), row('size', 'small', 2), row('size', 'large', 40)];
    expect(hiddenIn(rows)).toEqual(['small', 'large']);
    const places = [row('territory', 'a', 2), row('territory', 'b', 9), row('territory', 'c', 31)];
    expect(hiddenIn(places)).toEqual(['a', 'b']);
  });
  it('hides no more than needed when those hidden are enough together', () => {
    const four = [3, 4, 20, 30].map((decided, at) => row('territory', `t${at}`, decided));
    expect(hiddenIn(four)).toEqual(['t0', 't1']);
    const thin = [1, 1, 20, 30].map((decided, at) => row('territory', `t${at}`, decided));
    expect(hiddenIn(thin)).toEqual(['t0', 't1', 't2']);
  });
});
