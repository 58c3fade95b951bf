export type Interval = readonly [low: number, high: number];

/** Quantile of ascending figures, linear between neighbours; NaN when there is none.
 *  @source Hyndman & Fan (1996), Am. Stat. 50:361, type 7 */
export function quantile(ascending: ArrayLike<number>, share: number): number {
  if (ascending.length === 0) return NaN;
  const at = share * (ascending.length - 1);
  const low = Math.floor(at);
  const high = Math.min(low + 1, ascending.length - 1);
  return ascending[low]! + (at - low) * (ascending[high]! - ascending[low]!);
}

/** The middle `share` of the figures: percentile interval. NaN figures are left out; NaN ends when none is left. */
export function middle(figures: ArrayLike<number>, share: number): Interval {
  const ascending = Float64Array.from(figures)
    .filter((one) => !Number.isNaN(one))
    .sort();
  return [quantile(ascending, (1 - share) / 2), quantile(ascending, (1 + share) / 2)];
}

/** The middle `share` of drawn figures, moved so that their median falls on the observed figure, and cut at the ends of
 *  what the figure can be: moved, it may leave them.
 *  @param range no figure is outside @returns NaN ends when nothing was drawn */
export function centred(
  observed: number,
  drawn: ArrayLike<number>,
  share: number,
  [least, most]: Interval = [-Infinity, Infinity],
): Interval {
  const [low, high] = middle(drawn, share);
  const [median] = middle(drawn, 0);
  return [Math.max(least, observed + low - median), Math.min(most, observed + high - median)];
}
