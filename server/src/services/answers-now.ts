import type { EcosystemColumns } from '@passerelle/core/domain/ecosystem';
import { SUGGESTION_KEY } from '@passerelle/core/domain/mediation';

/** What came of a suggestion is dated the day it was answered, and imported facts may end long before: where no day is
 *  asked for, it counts at once instead of lying in the future. @complexity O(ties) */
export function answersNow(columns: EcosystemColumns): EcosystemColumns {
  const { ties, latestDay } = columns;
  const isLater = (row: number): boolean =>
    (ties.start[row] ?? NaN) > latestDay && ties.keys[row]?.startsWith(SUGGESTION_KEY) === true;
  if (!ties.keys.some((_, row) => isLater(row))) return columns;
  return {
    ...columns,
    ties: {
      ...ties,
      start: ties.start.map((day, row) => (isLater(row) ? latestDay : day)),
    },
  };
}
