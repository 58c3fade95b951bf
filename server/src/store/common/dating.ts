import { InvalidInputError } from '@passerelle/core/errors';
import { firstDay, isPartialDate, lastDay } from '@passerelle/core/domain/period';
import { memo } from './column-builders.js';

/** Day number of a text, NaN when unknown. */
export type Day = (text: string | null) => number;

/** How facts are dated and cut while they are read. */
export interface Dating {
  readonly first: Day;
  readonly last: Day;
  /** False for what begins after `asOf`; undated facts are kept. */
  readonly begun: (day: number) => boolean;
  /** Notes days for `latestDay`. */
  readonly note: (day: number) => void;
  /** Latest noted day not after today; NaN when none was. */
  readonly latestDay: () => number;
}

/** @param asOf facts begun after this day are left out; Infinity = no limit */
export function dating(asOf: number, today: number): Dating {
  let latestDay = NaN;
  return {
    first: memo(firstDay),
    last: memo(lastDay),
    begun: (day) => !(day > asOf),
    note: (day) => {
      if (day <= today && !(day <= latestDay)) latestDay = day;
    },
    latestDay: () => latestDay,
  };
}

/** Last day that `asOf` may mean; Infinity when not given. @throws InvalidInputError */
export function asOfDay(asOf: string | undefined): number {
  if (asOf === undefined) return Infinity;
  if (!isPartialDate(asOf)) {
    throw new InvalidInputError(`asOf is "${asOf}": give a date such as 2025-10-31.`);
  }
  return lastDay(asOf);
}
