import { z } from 'zod';

export const tieSchema = z.strictObject({
  /** Stable key: given, or a hash of the row's fields plus its occurrence number. */
  key: z.string().min(1),
  a: z.string().min(1),
  b: z.string().min(1),
  kind: z.string().min(1),
  directed: z.boolean(),
  strength: z.number().nonnegative().nullable(),
  amount: z.number().nullable(),
  currency: z.string().nullable(),
  mode: z.string().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  origin: z.string().nullable(),
  introducerId: z.string().nullable(),
  confirmedBy: z.enum(['a', 'b', 'both', 'none']).nullable(),
  evidence: z.string().nullable(),
  source: z.string().nullable(),
});
/** One fact about two actors. Repeated rows are history, not duplicates. */
export type Tie = z.infer<typeof tieSchema>;
