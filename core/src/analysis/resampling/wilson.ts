import type { Interval } from './quantile.js';

/** Quantile of the standard normal. @source Moro (1995), Risk 8:57 (Beasley-Springer inside, Chebyshev in the tails) */
export function normalQuantile(share: number): number {
  const a = [2.50662823884, -18.61500062529, 41.39119773534, -25.44106049637];
  const b = [-8.4735109309, 23.08336743743, -21.06224101826, 3.13082909833];
  const c = [
    0.3374754822726147, 0.9761690190917186, 0.1607979714918209, 0.0276438810333863,
    0.0038405729373609, 0.0003951896511919, 0.0000321767881768, 0.0000002888167364,
    0.0000003960315187,
  ];
  const y = share - 0.5;
  if (Math.abs(y) < 0.42) {
    const r = y * y;
    const top = y * a.reduceRight((sum, one) => sum * r + one, 0);
    return top / (b.reduceRight((sum, one) => sum * r + one, 0) * r + 1);
  }
  const r = Math.log(-Math.log(y > 0 ? 1 - share : share));
  const x = c.reduceRight((sum, one) => sum * r + one, 0);
  return y < 0 ? -x : x;
}

/** Interval of a share of so many: right also for small counts and for 0 or all of them.
 *  @returns [0, 1] bounds; NaN ends for nobody
 *  @source Wilson (1927), JASA 22:209 */
export function wilson(count: number, of: number, share: number): Interval {
  if (of === 0) return [NaN, NaN];
  const z = normalQuantile((1 + share) / 2);
  const p = count / of;
  const middle = p + (z * z) / (2 * of);
  const half = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const all = 1 + (z * z) / of;
  return [Math.max(0, (middle - half) / all), Math.min(1, (middle + half) / all)];
}
