import type { Csr } from '../graph/csr.js';
import { rng } from '../graph/rng.js';
import { components } from './cohesion/components.js';
import { corePeriphery } from './cohesion/core-periphery.js';
import { clubAt, clubOf, type Club } from './cohesion/rich-club.js';
import { transitivity } from './cohesion/transitivity.js';
import { modularity } from './community/modularity.js';
import { eachPart, type PartJob } from './crew.js';
import type { KernelHooks } from './measure.js';
import { degreeAssortativity } from './mixing/degree-assortativity.js';
import { mixingByChance, type ByChance } from './mixing/mixing-by-chance.js';
import { newTally } from './null/permutation-null.js';
import { rewired } from './null/rewire.js';
import type { Interval } from './resampling/quantile.js';
import { structureIntervals, type StructureFigure } from './structure-intervals.js';

export interface StructureOptions {
  /** Community of each node; 0 = in none. */
  readonly community: Int32Array;
  /** Group of each node, 0 … groupCount - 1; -1 = unknown. */
  readonly groups: Int32Array;
  readonly groupCount: number;
  /** Share of the nodes that makes the rich club. */
  readonly hubShare: number;
  /** Graphs with the same degrees. */
  readonly rewirings: number;
  readonly permutations: number;
  /** Of the resamples of the ties, as many as rewirings. */
  readonly keptTies: number;
  readonly intervalShare: number;
  readonly seed: number;
  readonly hooks?: KernelHooks;
}

/** How a whole graph is made, each figure that has a null beside it. */
export interface Structure {
  readonly nodes: number;
  readonly edges: number;
  readonly components: number;
  /** Share of the nodes in the largest component. */
  readonly largest: number;
  readonly modularity: number;
  readonly transitivity: ByChance;
  /** Density among the first nodes by degree. */
  readonly richClub: ByChance;
  readonly club: Club;
  /** Fit of a core and a periphery, and who is in the core. */
  readonly corePeriphery: ByChance;
  readonly core: number;
  readonly degreeAssortativity: ByChance;
  readonly eiIndex: ByChance;
  readonly assortativity: ByChance;
  /** How sure the figures are, over resamples of the ties. */
  readonly intervals: Readonly<Record<StructureFigure, Interval>>;
}

/** The figures that degrees alone may bring about. */
const ofDegrees = (csr: Csr, club: Club, fit: number): Float64Array =>
  Float64Array.of(transitivity(csr), clubAt(csr, club), fit, degreeAssortativity(csr));

/** These figures on one graph with the same degrees. */
export const rewiringJob: PartJob<{
  readonly csr: Csr;
  readonly club: Club;
  readonly seed: number;
}> = {
  name: 'rewiring',
  run({ csr, club, seed }, draw) {
    const other = rewired(csr, rng(seed ^ Math.imul(draw + 1, 0x9e3779b1)));
    return ofDegrees(other, club, corePeriphery(other).fit);
  },
};

/** Figures of a whole graph. Transitivity, rich club, core and degree assortativity are compared with graphs of the same
 *  degrees, mixing with exchanged labels; modularity has no null here: the best partition of a random graph has one too, far above 0.
 *  @returns NaN parts where a figure is undefined  @complexity O(rewirings · m^1.5 + permutations · (n + m + g))
 *  @source see the measures; the null of degrees: Maslov & Sneppen (2002), Science 296:910 */
export function structure(csr: Csr, options: StructureOptions): Structure {
  const { community, groups, groupCount, hubShare, rewirings, permutations, seed } = options;
  const { keptTies, intervalShare } = options;
  const hooks = options.hooks === undefined ? {} : { hooks: options.hooks };
  const parts = components(csr);
  const club = clubOf(csr, hubShare);
  const core = corePeriphery(csr);
  const tally = newTally(ofDegrees(csr, club, core.fit), intervalShare);
  eachPart(
    rewiringJob,
    { csr, club, seed },
    { parts: rewirings, length: 4 },
    (figures) => {
      tally.add(figures);
    },
    options.hooks,
  );
  const { observed, mean, sd, p, low, high } = tally.compared();
  const at = (i: number): ByChance => ({
    value: observed[i]!,
    mean: mean[i]!,
    sd: sd[i]!,
    p: p[i]!,
    low: low[i]!,
    high: high[i]!,
  });
  const mixing = mixingByChance(csr, groups, groupCount, {
    draws: permutations,
    seed,
    intervalShare,
    ...hooks,
  });
  const quality = modularity(csr, community);
  const figures = {
    modularity: quality,
    transitivity: observed[0]!,
    richClub: observed[1]!,
    corePeriphery: observed[2]!,
    degreeAssortativity: observed[3]!,
    eiIndex: mixing.eiIndex.value,
    assortativity: mixing.assortativity.value,
  };
  return {
    nodes: csr.order,
    edges: csr.size,
    components: parts.sizes.length,
    largest: csr.order === 0 ? NaN : parts.sizes.reduce((x, y) => Math.max(x, y), 0) / csr.order,
    modularity: quality,
    transitivity: at(0),
    richClub: at(1),
    club,
    corePeriphery: at(2),
    core: core.core.reduce((sum, one) => sum + one, 0),
    degreeAssortativity: at(3),
    ...mixing,
    intervals: structureIntervals(
      figures,
      { csr, hubShare, community, groups, groupCount, keptTies, seed },
      { resamples: rewirings, intervalShare, ...hooks },
    ),
  };
}
