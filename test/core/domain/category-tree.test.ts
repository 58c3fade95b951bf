import { afterEach, describe, expect, it } from '@jest/globals';
import { categoryPath, categoryTree } from '@passerelle/core/domain/vocabularies/category-tree';
import {
  needCategories,
  useNeedCategories,
} from '@passerelle/core/domain/vocabularies/need-categories';

const HEADER = 'id,parent,en,fr,synonyms';
const tree = (...lines: string[]) =>
  categoryTree([HEADER, ...lines].map((line, i) => ({ cells: line.split(','), line: i + 1 })));
const faultOf = (...lines: string[]): unknown => {
  try {
    return tree(...lines);
  } catch (error) {
    return (error as { details: unknown }).details;
  }
};

describe('categoryTree', () => {
  it('reads a tree in any order, with its words', () => {
    expect(tree('care/home,care,at home,à domicile,', 'care,,care,soin,help|aide')).toEqual([
      { id: 'care/home', en: 'at home', fr: 'à domicile', synonyms: [] },
      { id: 'care', en: 'care', fr: 'soin', synonyms: ['help', 'aide'] },
    ]);
  });

  it.each([
    ['an id twice', ['a,,A,A,', 'a,,B,B,'], { fault: 'categoryTwice', line: 3, column: 'id' }],
    ['no label', ['a,,A,,'], { fault: 'categoryEmpty', line: 2, column: 'fr' }],
    ['four levels', ['a/b/c/d,a/b/c,A,A,'], { fault: 'categoryPath', line: 2, column: 'id' }],
    ['an empty level', ['a//b,a/,A,A,'], { fault: 'categoryPath', line: 2, column: 'id' }],
    ['no such parent', ['a/b,a,A,A,'], { fault: 'categoryOrphan', line: 2, column: 'parent' }],
    [
      'another parent than the id says',
      ['a,,A,A,', 'a/b,c,B,B,'],
      { fault: 'categoryParent', line: 3, column: 'parent', expected: 'a' },
    ],
    [
      'one word for two',
      ['a,,A,Été,', 'b,,B,B,ete'],
      { fault: 'categoryWord', line: 3, column: 'synonyms', found: 'ete', expected: 'a' },
    ],
    ['no rows', [], { fault: 'categoryNone', line: 1 }],
  ])('refuses %s, and says where', (_, lines, details) => {
    expect(faultOf(...lines)).toMatchObject(details);
  });

  it('refuses a header without a column, and nothing at all', () => {
    const of = (...lines: string[]) =>
      categoryTree(lines.map((line) => ({ cells: line.split(','), line: 1 })));
    expect(() => of('id,parent,en', 'a,,A')).toThrow('column fr');
    expect(() => of()).toThrow('column id');
  });
});

describe('categoryPath', () => {
  it('is a path of one to three levels, trimmed', () => {
    expect(
      ['a', 'a / b', 'a/b/c', 'a/b/c/d', 'a/b/c/d/e', '', 'a/', '/a'].map(categoryPath),
    ).toEqual(['a', 'a/b', 'a/b/c', null, null, null, null, null]);
  });
});

describe('needCategories', () => {
  afterEach(() => {
    useNeedCategories();
  });

  it('are those of another tree from when it is taken, and the shipped ones again', () => {
    expect(needCategories.resolve('Amorçage')).toBe('funding/seed');
    expect(needCategories.resolve('premises')).toBe('space');
    useNeedCategories(tree('care,,care,soin,'));
    expect(needCategories.terms.map(({ id }) => id)).toEqual(['care']);
    expect(needCategories.label('care', 'fr')).toBe('soin');
    expect(needCategories.has('funding/seed')).toBe(false);
    expect(needCategories.label('funding/seed', 'en')).toBe('funding/seed');
    useNeedCategories();
    expect(needCategories.label('funding/seed', 'en')).toBe('seed money');
  });
});
