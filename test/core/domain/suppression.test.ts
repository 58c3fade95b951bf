import { describe, expect, it } from '@jest/globals';
import { suppressionOf, tellsApart } from '@passerelle/core/domain/suppression';

const rules = { persons: 5, organisations: 3, dominance: 0.85 };
const of = (persons: number, organisations: number, amounts?: readonly number[]) =>
  suppressionOf({ persons, organisations, ...(amounts === undefined ? {} : { amounts }) }, rules);

describe('a published figure', () => {
  it('needs five contributors where one of them is a person', () => {
    expect(of(4, 0)).toBe('fewPersons');
    expect(of(1, 3)).toBe('fewPersons');
    expect([of(5, 0), of(1, 4)]).toEqual([null, null]);
  });

  it('needs three organisations where nobody is a person', () => {
    expect([of(0, 1), of(0, 2)]).toEqual(['fewOrganisations', 'fewOrganisations']);
    expect(of(0, 3)).toBeNull();
  });

  it('hides nothing where nobody is concerned', () => {
    expect(of(0, 0, [])).toBeNull();
  });

  it('is not made by one contributor beyond 85 %', () => {
    expect(of(0, 3, [85, 10, 5])).toBeNull();
    expect(of(0, 3, [86, 9, 5])).toBe('oneDominates');
    expect(of(0, 9, [0, 0, 1])).toBe('oneDominates');
  });

  it('counts amounts below 0 and missing ones as nothing brought', () => {
    expect(of(0, 3, [-100, 4, 3])).toBeNull();
    expect(of(0, 3, [NaN, 0, 0])).toBeNull();
  });
});

describe('two published sums', () => {
  it('tell of a few when their counts differ by fewer than may be published', () => {
    expect([1, 2, 3, 4].map((more) => tellsApart(20 + more, 20, 5))).toEqual(Array(4).fill(true));
    expect([tellsApart(20, 24, 5), tellsApart(20, 25, 5), tellsApart(20, 20, 5)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('tell nothing where a count was not published', () => {
    expect(tellsApart(20, NaN, 5)).toBe(false);
  });
});
