import type { Measure } from '../measure.js';

export interface Rhythm {
  /** B = (r - 1) / (r + 1), r = sd / mean of the gaps: -1 regular, 0 random, 1 bursty. */
  readonly burstiness: number;
  /** B for few gaps (Kim & Jo): not biased by their number. */
  readonly finiteBurstiness: number;
  /** M: correlation of consecutive gaps. */
  readonly memory: number;
  readonly gaps: number;
}

/** Rhythm of an actor's activities, from their days. Open ends: the number of gaps stands where the paper has that of
 *  events in a ring. B' = (√(g + 1) r - √(g - 1)) / ((√(g + 1) - 2) r + √(g - 1))
 *  @param days in any order, finite
 *  @returns NaN where undefined: fewer than 2 gaps, all on one day; M needs 3 gaps and a spread on both sides
 *  @complexity O(n log n)
 *  @source Goh & Barabási (2008), EPL 81:48002; Kim & Jo (2016), PRE 94:032311, eq. 22 */
export function burstiness(days: ArrayLike<number>): Rhythm {
  const ascending = Float64Array.from(days).sort();
  const gaps = Float64Array.from(
    { length: Math.max(0, ascending.length - 1) },
    (_, at) => ascending[at + 1]! - ascending[at]!,
  );
  const count = gaps.length;
  const { mean, sd } = spread(gaps);
  if (count < 2 || mean === 0) {
    return { burstiness: NaN, finiteBurstiness: NaN, memory: NaN, gaps: count };
  }
  const ratio = sd / mean;
  const [more, less] = [Math.sqrt(count + 1), Math.sqrt(count - 1)];
  return {
    burstiness: (ratio - 1) / (ratio + 1),
    finiteBurstiness: (more * ratio - less) / ((more - 2) * ratio + less),
    memory: memoryOf(gaps),
    gaps: count,
  };
}

function memoryOf(gaps: Float64Array): number {
  if (gaps.length < 3) return NaN;
  const before = gaps.subarray(0, -1);
  const after = gaps.subarray(1);
  const [x, y] = [spread(before), spread(after)];
  if (x.sd === 0 || y.sd === 0) return NaN;
  let together = 0;
  before.forEach((gap, at) => {
    together += (gap - x.mean) * (after[at]! - y.mean);
  });
  return together / before.length / (x.sd * y.sd);
}

/** Population standard deviation. */
function spread(figures: Float64Array): { readonly mean: number; readonly sd: number } {
  const mean = figures.reduce((sum, one) => sum + one, 0) / figures.length;
  const squares = figures.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / figures.length) };
}

export const burstinessMeasure: Measure = {
  id: 'burstiness',
  kind: 'graph',
  unit: '1',
  range: '-1 … 1',
  definition:
    'Irregularity of the gaps between activities: -1 = a clock, 0 = random, 1 = all at once; with the correction for few gaps.',
  source: 'Goh & Barabási (2008), EPL 81:48002; Kim & Jo (2016), PRE 94:032311',
  edgeCases:
    'Fewer than two gaps, or all activities on one day: undefined. Never published for one person: over the actors of a territory only.',
  sentence: {
    en: 'Do activities come at a steady pace, or in bursts with long silences?',
    fr: 'Les activités viennent-elles à un rythme régulier, ou par à-coups avec de longs silences ?',
  },
};
