import { quantile } from './median.js';

/** One half of some rows: how large what they are told apart by is, and what came of it. */
export interface Half {
  readonly count: number;
  /** Mean of the logarithm of what tells the halves apart. */
  readonly logFigure: number;
  /** Logarithm of what came of it, and its variance. */
  readonly logOutcome: number;
  readonly variance: number;
}

/** Rows up to the median of a figure, and those above it. @complexity O(n log n) */
export function halvesBy(
  rows: readonly number[],
  figureOf: (row: number) => number,
): readonly [readonly number[], readonly number[]] {
  const middle = quantile(Float64Array.from(rows, figureOf), 0.5);
  return [
    rows.filter((row) => figureOf(row) <= middle),
    rows.filter((row) => figureOf(row) > middle),
  ];
}

/** Mean of the logarithms of a figure > 0; NaN of no rows. @complexity O(n) */
export function meanLog(rows: readonly number[], figureOf: (row: number) => number): number {
  return rows.reduce((sum, row) => sum + Math.log(figureOf(row)), 0) / rows.length;
}

/** s of outcome ~ figure^s between the halves, plus so many standard errors (minus, where negative).
 *  @returns NaN when either half holds fewer rows than `fewest`: nothing is shown */
export function exponentBetween(low: Half, high: Half, errors: number, fewest: number): number {
  if (Math.min(low.count, high.count) < fewest) return NaN;
  const rise = high.logOutcome - low.logOutcome;
  const error = Math.sqrt(low.variance + high.variance);
  return (rise + errors * error) / (high.logFigure - low.logFigure);
}
