import { isLowFirst } from '../../domain/low-first.js';
import type { Csr } from '../../graph/csr.js';
import type { NodeMeasure, NodeMeasureOptions } from '../node-measure.js';
import {
  rankingUncertainty,
  type RankingUncertainty,
  type ResampleOptions,
} from './ranking-uncertainty.js';
import { rangeBounds } from './range-bounds.js';

export interface MeasureUncertaintyOptions extends ResampleOptions {
  /** What the measure needs, as for `compute`. */
  readonly given: NodeMeasureOptions;
  readonly ranked: ArrayLike<number>;
  readonly observed: ArrayLike<number>;
  readonly top: number;
  readonly most: number;
  /** Sources a resample, for measures that walk paths. */
  readonly sources: number;
}

/** Uncertainty of the ranking by a registered node measure. A measure of circles is resampled on the graph of circles.
 *  @complexity resamples × that of the measure  @source see `rankingUncertainty` */
export function measureUncertainty(
  csr: Csr,
  measure: NodeMeasure,
  options: MeasureUncertaintyOptions,
): RankingUncertainty {
  const { given, sources, seed, hooks } = options;
  const { circles } = given;
  const walksPaths = measure.needs.includes('paths');
  const [least, most] = rangeBounds(measure);
  // Along lengths, the way to a close contact is shorter than the one tie of the declared range.
  const lowest = walksPaths && given.by === 'strength' ? Math.min(0, least) : least;
  const ranking = {
    ...options,
    range: [lowest, most] as const,
    isLowFirst: isLowFirst(measure.id),
  };
  return rankingUncertainty(circles?.csr ?? csr, ranking, options, (resample, draw) => {
    const { scores } = measure.compute(resample, {
      ...given,
      ...(circles === undefined ? {} : { circles: { ...circles, csr: resample } }),
      ...(walksPaths ? { pivots: Math.min(sources, csr.order), seed: seed + draw } : {}),
      ...(hooks?.simd === undefined ? {} : { hooks: { simd: hooks.simd } }),
    });
    return scores;
  });
}
