import type { Measure } from '../measure.js';
import type { Interval } from './quantile.js';

/** The ends of the declared range of a measure that are numbers; infinite where an end depends on the graph or there is
 *  none: "0 … n - 1" has a least figure only. */
export function rangeBounds({ range }: Pick<Measure, 'range'>): Interval {
  const [, low, high] = /^(-?[\d.]+) …(?: (-?[\d.]+)(?=$|[;,]))?/.exec(range) ?? [];
  const least = low ?? (/^>=? 0/.test(range) ? 0 : -Infinity);
  return [Number(least), Number(high ?? Infinity)];
}
