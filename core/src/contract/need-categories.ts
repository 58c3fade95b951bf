import { z } from 'zod';

/** GET /need-categories: the tree that the server reads needs and offers by, with its words. */
export const needCategoriesSchema = z.strictObject({
  categories: z.array(z.strictObject({ id: z.string(), en: z.string(), fr: z.string() })),
});
export type NeedCategoriesPayload = z.infer<typeof needCategoriesSchema>;
