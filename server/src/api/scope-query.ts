import { LEVELS } from '@passerelle/core/domain/level';
import { InvalidInputError } from '@passerelle/core/errors';
import { z } from 'zod';
import { isPartialDate } from '@passerelle/core/domain/period';

export const day = z
  .string()
  .refine(isPartialDate, 'expected a date like 2025, 2025-03 or 2025-03-27');
/** Digits in an address, a number in a body: an empty text, `0x10` or `true` is no number. */
export const whole = (least: number, most: number) =>
  z.preprocess(
    (given) => (typeof given === 'string' && /^\d{1,15}$/.test(given) ? Number(given) : given),
    z.number().int().min(least).max(most),
  );

export const flag = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .optional();
/** Resamples behind intervals; absent = none. */
export const resamples = whole(20, 10_000).optional();

/** Query parameters that most resources take; names as on the command line. */
export const scopeQuery = {
  territory: z.string().min(1).optional(),
  asOf: day.optional(),
  since: day.optional(),
  until: day.optional(),
  scale: z.enum(LEVELS).optional(),
  seed: whole(0, 2_147_483_647).optional(),
  top: whole(1, 10_000).optional(),
  /** Changed defaults: `halfLifeDays=180,pivots=1000`; see docs/guide/settings.md. */
  set: z.string().min(1).max(1_000).optional(),
};

/** Parses query parameters or a body against a strict schema.
 *  @throws InvalidInputError naming the parameter, what was found and what was expected */
export function parsed<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => {
    const name = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.join('.');
    return { name, message: issue.message };
  });
  const first = faults[0] ?? { name: '', message: 'not understood' };
  const where = first.name === '' ? 'The body' : `Parameter ${first.name}`;
  throw new InvalidInputError(`${where}: ${first.message}.`, {
    details: { faults },
  });
}

/** The same values where an absent option is absent rather than undefined. */
export type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

export function present<T extends object>(values: T): Present<T> {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as Present<T>;
}
