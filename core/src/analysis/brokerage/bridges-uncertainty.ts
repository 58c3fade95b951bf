import type { Csr } from '../../graph/csr.js';
import { eachPart } from '../crew.js';
import { centred, type Interval } from '../resampling/quantile.js';
import {
  rankingOverDraws,
  type RankingUncertainty,
  type ResampleOptions,
} from '../resampling/ranking-uncertainty.js';
import type { TwoGroups } from '../two-groups.js';
import { bridgesDrawJob, EFFICIENCY, ROUTES, SHARES } from './bridges-draw.js';
import { independentRoutes } from './independent-routes.js';
import { territoryEfficiency } from './territory-efficiency.js';

export interface BridgesUncertainty {
  /** On the share of the ways of each actor. */
  readonly actors: RankingUncertainty;
  readonly efficiency: Interval;
  readonly routes: Interval;
  /** Sources of each resample, out of all; the same when nothing was sampled. */
  readonly sources: number;
  readonly of: number;
  /** Standard deviation that sampling the sources alone gives to a share: the largest among the actors told about;
   *  0 when nothing was sampled. It is part of the intervals. */
  readonly samplingError: number;
}

export interface BridgesUncertaintyOptions extends TwoGroups, ResampleOptions {
  readonly ranked: ArrayLike<number>;
  /** Share of each node on the full graph. */
  readonly observed: ArrayLike<number>;
  readonly top: number;
  readonly most: number;
  /** Sources walked a resample. */
  readonly sources: number;
}

/** Repeats on the full graph that measure the error of sampling. */
const REPEATS = 10;

/** Uncertainty of the bridge report: shares, ranks, nearness and routes, when a part of the ties had not been written
 *  down. @complexity O(resamples · (sources · m + routes)), see its parts
 *  @source see `rankingUncertainty` and `crossScaleBetweenness` */
export function bridgesUncertainty(
  csr: Csr,
  options: BridgesUncertaintyOptions,
): BridgesUncertainty {
  const { local, targets, resamples, intervalShare, keptTies, seed, hooks } = options;
  const of = Math.min(local.length, targets.length);
  const sources = Math.min(options.sources, of);
  const efficiency = new Float64Array(resamples);
  const routes = new Float64Array(resamples);
  const repeats: Float64Array[] = [];
  const actors = rankingOverDraws({ ...options, range: [0, 1] }, options, (take) => {
    let draw = 0;
    eachPart(
      bridgesDrawJob,
      { csr, local, targets, keptTies, seed, sources, whole: resamples },
      { parts: resamples + (sources < of ? REPEATS : 0), length: SHARES + csr.order },
      (figures) => {
        if (draw < resamples) {
          efficiency[draw] = figures[EFFICIENCY]!;
          routes[draw] = figures[ROUTES]!;
          take(figures.subarray(SHARES));
        } else repeats.push(figures.slice(SHARES));
        draw++;
      },
      hooks,
    );
  });
  const simd = hooks?.simd === undefined ? {} : { hooks: { simd: hooks.simd } };
  return {
    actors,
    efficiency: centred(
      territoryEfficiency(csr, { local, targets, ...simd }),
      efficiency,
      intervalShare,
      [0, 1],
    ),
    routes: centred(independentRoutes(csr, { local, targets }).routes, routes, intervalShare, [
      0,
      of,
    ]),
    sources,
    of,
    samplingError: samplingError(actors.rows, repeats),
  };
}

/** The largest standard deviation of a share between repeats. */
function samplingError(rows: Uint32Array, repeats: readonly Float64Array[]): number {
  let most = 0;
  for (const row of rows) {
    const own = repeats.map((all) => all[row]!).filter((one) => !Number.isNaN(one));
    const mean = own.reduce((sum, one) => sum + one, 0) / own.length;
    const squares = own.reduce((sum, one) => sum + (one - mean) ** 2, 0);
    if (own.length > 1) most = Math.max(most, Math.sqrt(squares / (own.length - 1)));
  }
  return most;
}
