import { rng, type Rng } from '../../graph/rng.js';
import { checkpoint } from '../hooks.js';
import type { Measure } from '../measure.js';
import type { NullOptions } from '../null/permutation-null.js';
import { middle, type Interval } from '../resampling/quantile.js';
import { gini, giniByChance as byChanceAlone, partOfTop } from './gini.js';

export interface ParticipationCurve {
  readonly actors: number;
  /** With at least one contribution. */
  readonly active: number;
  readonly contributions: number;
  readonly gini: number;
  /** Part made by the most active share of the actors (S20). */
  readonly topPart: number;
  /** Mean Gini and top part when as many contributions fall on as many actors by chance. */
  readonly giniByChance: number;
  readonly topPartByChance: number;
  /** gini - giniByChance: concentration beyond chance. */
  readonly excessGini: number;
  /** Bootstrap over actors. */
  readonly giniInterval: Interval;
  readonly topPartInterval: Interval;
  readonly excessInterval: Interval;
  /** Lorenz curve: part of the contributions by the least active 0, 5, …, 100 % of the actors. */
  readonly lorenz: readonly number[];
}

export interface CurveOptions extends NullOptions {
  readonly topShare: number;
  readonly intervalShare: number;
}

/** Who does it all? Gini, part of the top, Lorenz curve, and what is left of the Gini once chance is taken away: with 100
 *  identical actors and 100 contributions, chance alone gives 0.52.
 *  @param contributions whole numbers >= 0, one an actor, zeros included
 *  @returns NaN figures when nobody contributed  @complexity O(draws · (n log n + contributions))
 *  @source Gini (1912); Lorenz (1905), Publ. Am. Stat. Assoc. 9:209; van Mierlo (2014), JMIR 16:e33;
 *    bootstrap: Efron (1979), Ann. Stat. 7:1 */
export function participationCurve(
  contributions: ArrayLike<number>,
  { topShare, intervalShare, draws, seed, hooks }: CurveOptions,
): ParticipationCurve {
  const counts = Float64Array.from(contributions);
  const total = Math.round(counts.reduce((sum, one) => sum + one, 0));
  const random = rng(seed);
  const topByChance = new Float64Array(draws);
  const again = { gini: new Float64Array(draws), top: new Float64Array(draws) };
  for (let draw = 0; draw < draws && total > 0; draw++) {
    checkpoint(hooks, draw / draws);
    const drawn = equalPropensity(counts.length, total, random);
    topByChance[draw] = partOfTop(drawn, topShare);
    const resample = counts.map(() => counts[random.below(counts.length)]!);
    again.gini[draw] = gini(resample);
    again.top[draw] = partOfTop(resample, topShare);
  }
  const undefinedCurve = total === 0 || draws === 0;
  const mean = (figures: Float64Array): number =>
    undefinedCurve ? NaN : figures.reduce((sum, one) => sum + one, 0) / draws;
  const interval = (figures: Float64Array): Interval =>
    undefinedCurve ? [NaN, NaN] : middle(figures, intervalShare);
  const own = gini(counts);
  const giniByChance = byChanceAlone(counts.length, total);
  const giniInterval = interval(again.gini);
  return {
    actors: counts.length,
    active: counts.reduce((sum, one) => sum + Number(one > 0), 0),
    contributions: total,
    gini: own,
    topPart: partOfTop(counts, topShare),
    giniByChance,
    topPartByChance: mean(topByChance),
    excessGini: own - giniByChance,
    giniInterval,
    topPartInterval: interval(again.top),
    excessInterval: [giniInterval[0] - giniByChance, giniInterval[1] - giniByChance],
    lorenz: lorenz(counts),
  };
}

/** `total` contributions, each by one of n actors with the same chance: a multinomial draw. */
function equalPropensity(n: number, total: number, random: Rng): Float64Array {
  const counts = new Float64Array(n);
  for (let i = 0; i < total; i++) counts[random.below(n)]!++;
  return counts;
}

const POINTS = 20;

function lorenz(counts: Float64Array): number[] {
  const ascending = counts.slice().sort();
  const total = ascending.reduce((sum, one) => sum + one, 0);
  const sums = [0];
  for (const one of ascending) sums.push(sums.at(-1)! + one);
  return Array.from({ length: POINTS + 1 }, (_, point) => {
    const at = (point / POINTS) * ascending.length;
    const low = Math.floor(at);
    const below = sums[low]!;
    const next = sums[Math.min(low + 1, ascending.length)]!;
    return total === 0 ? NaN : (below + (at - low) * (next - below)) / total;
  });
}

export const participationCurveMeasure: Measure = {
  id: 'excessGini',
  kind: 'graph',
  unit: 'Gini above chance',
  range: '-1 … 1; 0 = as uneven as chance makes it',
  definition:
    'Gini index of the contributions of the actors, less the mean Gini when as many contributions fall on as many actors by chance.',
  source:
    'Gini (1912); Lorenz (1905); van Mierlo (2014), JMIR 16:e33; null: equal-propensity multinomial',
  edgeCases:
    'Nobody contributed: undefined. Actors without a contribution count. The interval resamples actors; under 30 actors it is wide and always shown.',
  sentence: {
    en: 'Does one in five produce most of it, more than chance alone would have it?',
    fr: 'Un sur cinq produit-il l’essentiel, plus que le hasard seul ne le voudrait ?',
  },
};
