import type { Csr } from '../../graph/csr.js';
import { nodeStrengths } from '../../graph/csr.js';
import { eachPart, type PartJob } from '../crew.js';
import {
  rankingOverDraws,
  type RankingUncertainty,
  type ResampleOptions,
} from '../resampling/ranking-uncertainty.js';
import { resampleOf } from '../resampling/resample.js';
import type { TwoGroups } from '../two-groups.js';
import { crossScaleShare } from './cross-scale-betweenness.js';
import { hubRank } from './hub-rank.js';
import { pageRank } from './page-rank.js';

export interface HubsUncertaintyOptions extends ResampleOptions {
  /** Actors of the scope, each once. */
  readonly members: Uint32Array;
  /** Hub rank of each node on the full graph. */
  readonly observed: ArrayLike<number>;
  /** Hubs of the scope: the first so many. */
  readonly top: number;
  readonly most: number;
  /** The two sides of the share of cross-scale betweenness; absent where it is no part of the rank. */
  readonly sides?: TwoGroups;
  /** Sources walked a resample. */
  readonly sources: number;
}

interface HubsDraws extends Pick<HubsUncertaintyOptions, 'members' | 'sides' | 'sources'> {
  readonly csr: Csr;
  readonly keptTies: number;
  readonly seed: number;
}

/** Hub rank of each node on one resample. */
export const hubsDrawJob: PartJob<HubsDraws> = {
  name: 'hubsDraw',
  run({ csr, members, sides, sources, keptTies, seed }, draw, { simd, isCancelled }) {
    const graph = resampleOf(csr, keptTies, seed, draw);
    const hooks = {
      ...(simd === undefined ? {} : { simd }),
      ...(isCancelled === undefined ? {} : { isCancelled }),
    };
    const walked = { pivots: sources, seed: seed + draw, hooks };
    const share = sides === undefined ? [] : [crossScaleShare(graph, { ...sides, ...walked })];
    return hubRank(csr.order, members, [nodeStrengths(graph), pageRank(graph), ...share]);
  },
};

/** How sure each hub is: the part of the resamples in which it is among the first (`inTop`), with the intervals of its
 *  hub rank and of its place.
 *  @complexity O(resamples · (m + sources · m + s log s)), s members  @source methods M7, M25 */
export function hubsUncertainty(csr: Csr, options: HubsUncertaintyOptions): RankingUncertainty {
  const { members, sides, sources, keptTies, seed, resamples, hooks } = options;
  return rankingOverDraws({ ...options, ranked: members, range: [0, 1] }, options, (take) =>
    eachPart(
      hubsDrawJob,
      { csr, members, sources, keptTies, seed, ...(sides === undefined ? {} : { sides }) },
      { parts: resamples, length: csr.order },
      take,
      hooks,
    ),
  );
}
