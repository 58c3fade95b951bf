import type { Csr } from '../../graph/csr.js';
import { checkpoint } from '../hooks.js';
import type { KernelHooks, Measure } from '../measure.js';
import { centred, middle, quantile, type Interval } from './quantile.js';
import { correlation, descendingRanks } from './ranks.js';
import { resampleOf } from './resample.js';

export interface ResampleOptions {
  readonly resamples: number;
  /** Share of the edges each resample keeps. */
  readonly keptTies: number;
  readonly intervalShare: number;
  readonly seed: number;
  readonly hooks?: KernelHooks;
}

/** How sure a ranking is. Entry i of each array is about `rows[i]`. */
export interface RankingUncertainty {
  /** The first nodes of the ranking, best first: those a reader looks at. */
  readonly rows: Uint32Array;
  /** Interval of the figure, centred on it: a resample has fewer ties, so its figures are lower (or higher) for all, and
   *  only their spread around their own median tells how sure the figure is. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Median of the figure over the resamples, as drawn: not moved onto the figure. */
  readonly median: Float64Array;
  /** Interval of the rank among all ranked nodes, from 1. */
  readonly rankLow: Float64Array;
  readonly rankHigh: Float64Array;
  /** Share of the resamples in which the node is among the first `top`. */
  readonly inTop: Float64Array;
  readonly top: number;
  /** Spearman correlation of the resampled rankings with the full one: 5th percentile and median. */
  readonly spearmanLow: number;
  readonly spearmanMedian: number;
  readonly resamples: number;
}

/** A ranking on the full graph. */
export interface Ranking {
  /** Nodes that are ranked. */
  readonly ranked: ArrayLike<number>;
  /** Their figures, by node; NaN = not ranked. */
  readonly observed: ArrayLike<number>;
  /** What a figure can be: its interval ends there. */
  readonly range: Interval;
  /** The lowest figure is the first; default the highest. */
  readonly isLowFirst?: boolean;
  /** How many firsts `inTop` is about. */
  readonly top: number;
  /** Nodes of the ranking to tell about. */
  readonly most: number;
}

/** Uncertainty of a ranking: what it becomes when a part of the ties had not been written down.
 *  @param figures figures by node on a resample
 *  @returns NaN correlations when every figure is the same  @complexity O(resamples · (m + n log n + figures))
 *  @source Borgatti, Carley & Krackhardt (2006), Soc. Networks 28:124; Epskamp, Borsboom & Fried (2018), Behav. Res.
 *    Methods 50:195 (stability of centralities) */
export function rankingUncertainty(
  csr: Csr,
  ranking: Ranking,
  options: ResampleOptions,
  figures: (resample: Csr, draw: number) => ArrayLike<number>,
): RankingUncertainty {
  const { resamples, keptTies, seed, hooks } = options;
  return rankingOverDraws(ranking, options, (take) => {
    for (let draw = 0; draw < resamples; draw++) {
      checkpoint(hooks, draw / resamples);
      take(figures(resampleOf(csr, keptTies, seed, draw), draw));
    }
    checkpoint(hooks, 1);
  });
}

/** The same from figures that somebody else computes. @param eachDraw gives the figures of every resample in turn, by
 *  node; what it gives may change once taken */
export function rankingOverDraws(
  ranking: Ranking,
  { resamples, intervalShare }: Pick<ResampleOptions, 'resamples' | 'intervalShare'>,
  eachDraw: (take: (figures: ArrayLike<number>) => void) => void,
): RankingUncertainty {
  const { observed, range, top, most } = ranking;
  // Ranks are by decreasing figure; turned round, the lowest comes first. NaN stays last.
  const sign = ranking.isLowFirst === true ? -1 : 1;
  const nodes = Array.from(ranking.ranked).filter((node) => !Number.isNaN(observed[node]!));
  nodes.sort((u, v) => sign * (observed[v]! - observed[u]!) || u - v);
  const told = Math.min(most, nodes.length);
  const fullRanks = descendingRanks(nodes.map((node) => sign * observed[node]!));
  const drawn = new Float64Array(told * resamples);
  const ranks = new Float64Array(told * resamples);
  const inTop = new Float64Array(told);
  const alike = new Float64Array(resamples);
  const own = new Float64Array(nodes.length);
  let draw = 0;
  eachDraw((found) => {
    nodes.forEach((node, at) => (own[at] = sign * found[node]!));
    const now = descendingRanks(own);
    alike[draw] = correlation(fullRanks, now);
    for (let i = 0; i < told; i++) {
      drawn[i * resamples + draw] = sign * own[i]!;
      ranks[i * resamples + draw] = now[i]!;
      if (now[i]! <= top) inTop[i]!++;
    }
    draw++;
  });
  const part = (all: Float64Array, i: number): Float64Array =>
    all.subarray(i * resamples, (i + 1) * resamples);
  const rankBounds = (end: 0 | 1): Float64Array =>
    Float64Array.from({ length: told }, (_, i) => middle(part(ranks, i), intervalShare)[end]);
  const bounds = Array.from({ length: told }, (_, i) =>
    centred(observed[nodes[i]!]!, part(drawn, i), intervalShare, range),
  );
  const correlations = alike.filter((one) => !Number.isNaN(one)).sort();
  return {
    rows: Uint32Array.from(nodes.slice(0, told)),
    low: Float64Array.from(bounds, ([low]) => low),
    high: Float64Array.from(bounds, ([, high]) => high),
    median: Float64Array.from({ length: told }, (_, i) => middle(part(drawn, i), 0)[0]),
    rankLow: rankBounds(0),
    rankHigh: rankBounds(1),
    inTop: inTop.map((count) => count / resamples),
    top,
    spearmanLow: quantile(correlations, 0.05),
    spearmanMedian: quantile(correlations, 0.5),
    resamples,
  };
}

/** A ranking may be printed as one only when resampled rankings are enough alike. */
export function isRankingSure({ spearmanLow }: RankingUncertainty, fewest: number): boolean {
  return spearmanLow >= fewest;
}

export const rankingUncertaintyMeasure: Measure = {
  id: 'rankingUncertainty',
  kind: 'graph',
  unit: 'interval of a figure and of a rank; probability; Spearman correlation',
  range: 'probability 0 … 1; correlation -1 … 1',
  definition:
    'What a ranking becomes in 500 resamples that keep 80 % of the ties: middle 90 % of each figure (moved onto the figure, cut at the range of the measure) and rank, share of the resamples in the first k, Spearman correlation with the full ranking. Under 0.7 (5th percentile) the ranking is not printed as one.',
  source:
    'Borgatti, Carley & Krackhardt (2006), Soc. Networks 28:124; Epskamp, Borsboom & Fried (2018), Behav. Res. Methods 50:195',
  edgeCases:
    'Actors without a figure are not ranked; one that a resample leaves without a figure counts last in it. All figures alike: the correlation is undefined and nothing is ranked. It tells what missing ties do, not what wrong ones do.',
  sentence: {
    en: 'How sure the places of a ranking are: who is among the first, and in which order.',
    fr: 'À quel point les places d’un classement sont sûres : qui est parmi les premiers, et dans quel ordre.',
  },
};
