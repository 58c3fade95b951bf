import { vocabulary, type Term, type Vocabulary } from '../vocabulary.js';
import { SHIPPED_CATEGORIES } from './need-category-terms.js';

let current = vocabulary('needCategory', SHIPPED_CATEGORIES);

/** What people look for and offer: a tree of at most three levels, whose ids are paths (`funding/seed/loan`). The words are
 *  those of `core/data/need-categories.csv`, or of a file of one's own: one process serves one tree, as it serves one store. */
export const needCategories: Vocabulary = {
  name: 'needCategory',
  get terms() {
    return current.terms;
  },
  resolve: (spelling) => current.resolve(spelling),
  label: (id, language) => current.label(id, language),
  has: (id) => current.has(id),
};

/** From here on the tree is this one; without terms it is the shipped one again.
 *  @param terms as `categoryTree` reads them */
export function useNeedCategories(terms: readonly Term[] = SHIPPED_CATEGORIES): void {
  current = vocabulary('needCategory', terms);
}
