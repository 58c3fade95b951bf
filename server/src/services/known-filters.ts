import { LEVELS } from '@passerelle/core/domain/level';
import type { Demand } from '@passerelle/core/domain/mediation';
import { needCategories } from '@passerelle/core/domain/vocabularies/need-categories';
import { InvalidInputError } from '@passerelle/core/errors';
import SearchableMap from 'minisearch/SearchableMap';
import type { EncounterFilters } from './encounter-filters.js';

/** Letters that may differ in what is named as near. */
const ERRORS = 4;
const NAMED = 3;
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

/** Fewest typing errors first. */
function nearest(asked: string, known: ReadonlySet<string>): readonly string[] {
  const spellings = SearchableMap.fromObject(
    Object.fromEntries([...known].map((one) => [one, one])),
  );
  return [...spellings.fuzzyGet(asked, ERRORS)]
    .sort((a, b) => a[1][1] - b[1][1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, NAMED)
    .map(([one]) => one);
}
