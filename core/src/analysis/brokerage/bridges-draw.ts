import type { Csr } from '../../graph/csr.js';
import { crossScaleShare } from '../centrality/cross-scale-betweenness.js';
import type { PartJob } from '../crew.js';
import { resampleOf } from '../resampling/resample.js';
import type { TwoGroups } from '../two-groups.js';
import { independentRoutes } from './independent-routes.js';
import { territoryEfficiency } from './territory-efficiency.js';

export interface BridgesDraws extends TwoGroups {
  readonly csr: Csr;
  readonly keptTies: number;
  readonly seed: number;
  /** Sources walked a draw. */
  readonly sources: number;
  /** Draws from this one on keep every tie: what is left between them is what sampling the sources does. */
  readonly whole: number;
}

/** Figures of a draw: E_T, R_T, then the share of each node. Those of the whole graph are known: NaN there. */
export const EFFICIENCY = 0;
export const ROUTES = 1;
export const SHARES = 2;

/** The bridge report on one resample. A draw is too small to be cut further: threads take whole draws. */
export const bridgesDrawJob: PartJob<BridgesDraws> = {
  name: 'bridgesDraw',
  run({ csr, local, targets, keptTies, seed, sources, whole }, draw, { simd, isCancelled }) {
    const hooks = {
      ...(simd === undefined ? {} : { simd }),
      ...(isCancelled === undefined ? {} : { isCancelled }),
    };
    const figures = new Float64Array(SHARES + csr.order).fill(NaN);
    const isWhole = draw >= whole;
    const graph = isWhole ? csr : resampleOf(csr, keptTies, seed, draw);
    if (!isWhole) {
      figures[EFFICIENCY] = territoryEfficiency(graph, { local, targets, hooks });
      figures[ROUTES] = independentRoutes(graph, { local, targets, hooks }).routes;
    }
    const sampled = { pivots: sources, seed: seed + draw, hooks };
    figures.set(crossScaleShare(graph, { local, targets, ...sampled }), SHARES);
    return figures;
  },
};
