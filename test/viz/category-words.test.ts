import { afterEach, expect, it } from '@jest/globals';
import {
  needCategories,
  useNeedCategories,
} from '@passerelle/core/domain/vocabularies/need-categories';
import { takeCategoryWords } from '../../viz/src/state/category-words.js';

afterEach(() => {
  useNeedCategories();
});

it('takes the words of the server once they are there, and leaves those of the program until then', () => {
  takeCategoryWords({ state: 'loading' });
  expect(needCategories.label('funding/seed', 'en')).toBe('seed money');
  const value = { categories: [{ id: 'care', en: 'care', fr: 'soin' }] };
  takeCategoryWords({ state: 'ready', value });
  expect(needCategories.label('care', 'fr')).toBe('soin');
  expect(needCategories.has('funding/seed')).toBe(false);
  // Drawn again and again: taken once.
  useNeedCategories();
  takeCategoryWords({ state: 'ready', value });
  expect(needCategories.has('care')).toBe(false);
});
