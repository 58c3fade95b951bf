import type { ImportRefusal } from '@passerelle/core/contract/import-refusal';
import type { ErrorOptions } from '@passerelle/core/errors';

/** Options of an error that the explorer tells in the language of who reads it. */
export function refusal(
  refused: ImportRefusal,
  values: Readonly<Record<string, string | number>> = {},
): ErrorOptions {
  return { details: { ...values, refusal: refused } };
}
