import type { Measure } from '../measure.js';
import { pairedDifference, ratioOf, type BootstrapOptions } from '../resampling/bootstrap-ratio.js';
import type { Interval } from '../resampling/quantile.js';

/** How many introductions nearer to decisions actors have come between two dates. */
export interface Approach {
  /** before - now of each actor: positive = nearer; NaN where no chain leads there at one of the dates. */
  readonly nearer: Float64Array;
  /** Actors with a chain at both dates. */
  readonly panel: number;
  /** Means over them. */
  readonly before: number;
  readonly now: number;
  /** Of now - before. */
  readonly interval: Interval;
  /** Actors with a chain at the second date only, and at the first only. */
  readonly gained: number;
  readonly lost: number;
}

/** Approach to decisions over a time: the change of the distance to the nearest decision maker, over the actors who had a
 *  chain at both dates; those who gained or lost one are counted beside, for they have no difference.
 *  @param before distances at the first date, NaN = no chain  @param now the same actors at the second
 *  @complexity O(draws · actors)  @source methods M17; percentile bootstrap of a paired difference */
export function approachToDecision(
  before: Float64Array,
  now: Float64Array,
  options: BootstrapOptions,
): Approach {
  const nearer = before.map((distance, actor) => distance - now[actor]!);
  const panel = [...nearer.keys()].filter((actor) => !Number.isNaN(nearer[actor]!));
  const sums = (distances: Float64Array) => ({
    above: panel.map((actor) => distances[actor]!),
    below: panel.map(() => 1),
  });
  const [then, today] = [sums(before), sums(now)];
  const only = (x: Float64Array, y: Float64Array): number =>
    x.reduce((sum, one, actor) => sum + Number(!Number.isNaN(one) && Number.isNaN(y[actor]!)), 0);
  return {
    nearer,
    panel: panel.length,
    before: ratioOf(then),
    now: ratioOf(today),
    interval: pairedDifference(then, today, options),
    gained: only(now, before),
    lost: only(before, now),
  };
}

export const approachToDecisionMeasure: Measure = {
  id: 'approachToDecision',
  kind: 'graph',
  unit: 'ties',
  range: '-(n - 1) … n - 1; positive = nearer',
  definition:
    'Distance to the nearest declared decision maker a year before, less that of today, over the actors with a chain at both dates; or, from the other side, of decision makers to the nearest project holder.',
  source:
    'Methods of the project, M17; interval: percentile bootstrap over actors, both dates drawn together',
  edgeCases:
    'No chain at one of the dates: undefined, counted as gained or lost. Nobody declared at a date: undefined for all. Who takes or leaves office moves distances too.',
  sentence: {
    en: 'Do those who innovate and those who decide come nearer to each other?',
    fr: 'Ceux qui innovent et ceux qui décident se rapprochent-ils ?',
  },
};
