import type { NeedCategoriesPayload } from '@passerelle/core/contract/need-categories';
import { needCategories } from '@passerelle/core/domain/vocabularies/need-categories';
import { Router } from 'express';

/** The words of the tree of categories: of the process, not of the store, and the same for every reader. */
export function categoryRoutes(): Router {
  const router = Router();
  router.get('/need-categories', (_request, response) => {
    const categories = needCategories.terms.map(({ id, en, fr }) => ({ id, en, fr }));
    response.set('Cache-Control', 'no-cache').json({ categories } satisfies NeedCategoriesPayload);
  });
  return router;
}
