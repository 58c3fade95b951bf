import { LEVELS } from '@passerelle/core/domain/level';
import type { Demand } from '@passerelle/core/domain/mediation';
import { needCategories } from '@passerelle/core/domain/vocabularies/need-categories';
import { InvalidInputError } from '@passerelle/core/errors';
import { nearest } from '@passerelle/core/domain/nearest';
import type { EncounterFilters } from './encounter-filters.js';

const CROSSINGS = LEVELS.flatMap((from) =>
  LEVELS.filter((to) => to !== from).map((to) => `${from}-${to}`),
);

/** A category that neither the words nor the demands hold, or scales that are none, would give an empty answer that looks
 *  like a true one.
 *  @throws InvalidInputError with what exists and what is near */
export function assertKnownFilters(
  { need, crosses }: EncounterFilters,
  demands: readonly Demand[],
): void {
  const stored = [...new Set(demands.map(({ categoryId }) => categoryId))].sort();
  const words = needCategories.terms.map(({ id }) => id);
  assertKnown('need', need, ['any', 'none', ...(stored.length === 0 ? words : stored)], words);
  assertKnown('crosses', crosses, ['none', ...CROSSINGS]);
}

/** @param expected what is listed  @param besides what is taken as well */
function assertKnown(
  option: string,
  got: string | undefined,
  expected: readonly string[],
  besides: readonly string[] = [],
): void {
  const known = new Set([...expected, ...besides]);
  if (got === undefined || known.has(got)) return;
  const near = nearest(got, known);
  throw new InvalidInputError(
    `${option}: "${got}" is not known. ${near.length === 0 ? '' : `Did you mean ${near.join(', ')}? `}Expected one of ${expected.join(', ')}.`,
    { details: { option, got, expected, near } },
  );
}
