import type { NeedCategoriesPayload } from '@passerelle/core/contract/need-categories';
import { useNeedCategories } from '@passerelle/core/domain/vocabularies/need-categories';
import type { Resource } from '../api/client.js';

let taken: NeedCategoriesPayload | null = null;

/** The server may read needs and offers by another tree than the one that comes with the program: its words, once they are
 *  there. */
export function takeCategoryWords(found: Resource<NeedCategoriesPayload>): void {
  if (found.state !== 'ready' || found.value === taken) return;
  taken = found.value;
  useNeedCategories(taken.categories.map((one) => ({ ...one, synonyms: [] })));
}
