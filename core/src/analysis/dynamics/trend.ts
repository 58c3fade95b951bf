import type { Interval } from '../resampling/quantile.js';

/** What may be said of the change of a figure between two dates. */
export type Trend = 'up' | 'down' | 'stable' | 'unknown';

/** "Up" and "down" are said only when the interval of the difference leaves 0 out; without an interval, nothing is.
 *  @source methods M24 */
export function trendOf(difference: number, interval: Interval | null): Trend {
  if (Number.isNaN(difference) || interval === null || interval.some(Number.isNaN))
    return 'unknown';
  if (interval[0] > 0) return 'up';
  return interval[1] < 0 ? 'down' : 'stable';
}
