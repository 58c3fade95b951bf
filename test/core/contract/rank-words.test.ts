import { describe, expect, it } from '@jest/globals';
import { rankWords } from '@passerelle/core/contract/rank-words';
import { sentence } from '@passerelle/core/contract/sentences/sentence';

describe('rankWords', () => {
  it.each([
    [1, 1, 'first', 'en tête'],
    [1, 2.5, 'among the first 3', 'parmi les 3 premiers'],
    [2, 30, 'among the first 30', 'parmi les 30 premiers'],
    [4, 12, 'between ranks 4 and 12', 'entre les rangs 4 et 12'],
    [4, 9.5, 'among the first 10', 'parmi les 10 premiers'],
  ])('of ranks %d … %d are "%s"', (low, high, en, fr) => {
    const words = rankWords(low, high);
    if (words === null) throw new Error('no words');
    expect(sentence('en', words.key, words.values)).toBe(en);
    expect(sentence('fr', words.key, words.values)).toBe(fr);
  });
  it.each([
    [1, 1, 'the lowest', 'au plus bas'],
    [1, 2.5, 'among the lowest 3', 'parmi les 3 plus bas'],
    [
      4,
      12,
      'between ranks 4 and 12 from the lowest',
      'entre les rangs 4 et 12 à partir du plus bas',
    ],
  ])('of ranks %d … %d from the lowest are "%s"', (low, high, en, fr) => {
    const words = rankWords(low, high, true);
    if (words === null) throw new Error('no words');
    expect(sentence('en', words.key, words.values)).toBe(en);
    expect(sentence('fr', words.key, words.values)).toBe(fr);
  });
  it('are none without an interval', () => {
    expect([rankWords(null, 3), rankWords(1, undefined)]).toEqual([null, null]);
  });
});
