import type { Csr } from '../graph/csr.js';
import { edgeSubset, randomEdges } from '../graph/edge-subset.js';
import { rng } from '../graph/rng.js';
import { corePeriphery } from './cohesion/core-periphery.js';
import { clubAt, clubOf } from './cohesion/rich-club.js';
import { transitivity } from './cohesion/transitivity.js';
import { modularity } from './community/modularity.js';
import { eachPart, type PartJob } from './crew.js';
import type { KernelHooks } from './measure.js';
import { assortativity } from './mixing/assortativity.js';
import { degreeAssortativity } from './mixing/degree-assortativity.js';
import { eiIndex } from './mixing/ei-index.js';
import { centred, type Interval } from './resampling/quantile.js';

/** Figures of a whole graph that resamples of its ties say something of, and what each can be. */
const RANGES = {
  modularity: [-0.5, 1],
  transitivity: [0, 1],
  richClub: [0, 1],
  corePeriphery: [-1, 1],
  degreeAssortativity: [-1, 1],
  eiIndex: [-1, 1],
  assortativity: [-1, 1],
} as const satisfies Readonly<Record<string, Interval>>;
export type StructureFigure = keyof typeof RANGES;
const FIGURES = Object.keys(RANGES) as StructureFigure[];

interface Shared {
  readonly csr: Csr;
  readonly hubShare: number;
  readonly community: Int32Array;
  readonly groups: Int32Array;
  readonly groupCount: number;
  readonly keptTies: number;
  readonly seed: number;
}

/** The figures on one resample of the ties; communities and groups stay those of the whole graph. */
export const structureDrawJob: PartJob<Shared> = {
  name: 'structureDraw',
  run({ csr, hubShare, community, groups, groupCount, keptTies, seed }, draw) {
    const random = rng(seed ^ Math.imul(draw + 1, 0x85ebca6b));
    const drawn = edgeSubset(csr, randomEdges(csr.size, keptTies, random));
    const figures: Readonly<Record<StructureFigure, number>> = {
      modularity: modularity(drawn, community),
      transitivity: transitivity(drawn),
      richClub: clubAt(drawn, clubOf(drawn, hubShare)),
      corePeriphery: corePeriphery(drawn).fit,
      degreeAssortativity: degreeAssortativity(drawn),
      eiIndex: eiIndex(drawn, groups),
      assortativity: assortativity(drawn, groups, groupCount),
    };
    return Float64Array.from(FIGURES, (figure) => figures[figure]);
  },
};

/** How sure each figure is when a part of the ties had not been written down: the middle of the resamples, moved onto the
 *  figure. @returns NaN ends without resamples, or where the figure is undefined
 *  @complexity O(resamples · m^1.5)  @source see `rankingUncertainty` */
export function structureIntervals(
  observed: Readonly<Record<StructureFigure, number>>,
  shared: Shared,
  options: {
    readonly resamples: number;
    readonly intervalShare: number;
    readonly hooks?: KernelHooks;
  },
): Readonly<Record<StructureFigure, Interval>> {
  const drawn = FIGURES.map((): number[] => []);
  eachPart(
    structureDrawJob,
    shared,
    { parts: options.resamples, length: FIGURES.length },
    (figures) => {
      drawn.forEach((all, at) => all.push(figures[at]!));
    },
    options.hooks,
  );
  return Object.fromEntries(
    FIGURES.map((figure, at) => [
      figure,
      centred(observed[figure], drawn[at]!, options.intervalShare, RANGES[figure]),
    ]),
  ) as Record<StructureFigure, Interval>;
}
