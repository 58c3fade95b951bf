import { describe, expect, it } from '@jest/globals';
import { textLikenessIn, type TextOf } from '@passerelle/core/encounter/terms/text-likeness';
import { rng } from '@passerelle/core/graph/rng';

const need = (text: string | null): TextOf => ({ side: 'need', text });
const offer = (text: string | null): TextOf => ({ side: 'offer', text });

describe('textLikenessIn', () => {
  it('is 1 for the same words, whatever their case and accents, 0 for others, and none without a text', () => {
    const alike = textLikenessIn([
      need('Étude de marché'),
      offer('ETUDE de MARCHE'),
      offer('seed money'),
      offer(null),
      need(null),
    ]);
    expect([...alike(0)]).toEqual([[1, 1]]);
    expect([...alike(4)]).toEqual([]);
  });

  it('is more for rare words than for common ones, and never that of another need', () => {
    const common = Array.from({ length: 20 }, (_, i) => offer(`workshop number ${i + 100}`));
    const alike = textLikenessIn([
      need('workshop lathe'),
      offer('lathe'),
      offer('workshop'),
      need('workshop lathe'),
      ...common,
    ])(0);
    expect(alike.get(1)).toBeGreaterThan(alike.get(2) ?? NaN);
    expect(alike.has(3)).toBe(false);
  });

  it('stays between 0 and 1, and does not read short words', () => {
    const random = rng(5);
    const words = ['lathe', 'law', 'loan', 'export', 'of', 'la', 'data'];
    const text = (): string =>
      Array.from({ length: 1 + random.below(6) }, () => words[random.below(words.length)]).join(
        ' ',
      );
    const demands = Array.from({ length: 200 }, (_, i) => (i % 2 === 0 ? need : offer)(text()));
    const alike = textLikenessIn(demands);
    for (let i = 0; i < demands.length; i += 2) {
      for (const share of alike(i).values()) {
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }
    expect([...textLikenessIn([need('la de of'), offer('la de of')])(0)]).toEqual([]);
  });
});
