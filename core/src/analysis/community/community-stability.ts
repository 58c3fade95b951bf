import type { Csr } from '../../graph/csr.js';
import { edgeSubset, randomEdges } from '../../graph/edge-subset.js';
import { rng } from '../../graph/rng.js';
import { eachPart, type PartJob } from '../crew.js';
import { InvalidInputError } from '../../errors.js';
import type { KernelHooks } from '../measure.js';
import { nodeMeasure } from '../node-measure.js';
import { middle, type Interval } from '../resampling/quantile.js';
import { leiden } from './leiden.js';
import { partitionSimilarity } from './partition-similarity.js';

export interface CommunityStability {
  /** Mean share of its own community that a node falls together with, over the partitions; NaN for a node without
   *  community, or alone in it. */
  readonly node: Float64Array;
  /** Mean over its nodes, by community number. */
  readonly community: Float64Array;
  /** Standard error of the stability of a node for so few partitions: the median of the nodes; NaN for one partition. */
  readonly error: number;
  /** Adjusted mutual information of the partitions with the given one: mean and middle 90 %. */
  readonly ami: number;
  readonly amiInterval: Interval;
  readonly partitions: number;
}

export interface StabilityOptions {
  readonly partitions: number;
  /** Share of the edges each partition is made on. */
  readonly keptTies: number;
  readonly resolution: number;
  readonly seed: number;
  readonly hooks?: KernelHooks;
}

interface StabilityShared extends Omit<StabilityOptions, 'partitions' | 'hooks'> {
  readonly csr: Csr;
  /** Community of each node, from 0; negative = none. */
  readonly given: Int32Array;
}

/** One partition a part: the share of its own community that each node falls together with, then the AMI
 *  (`order + 1` figures). */
export const stabilityJob: PartJob<StabilityShared> = {
  name: 'stability',
  run({ csr, given, keptTies, resolution, seed }, draw) {
    const found = drawnPartition(csr, { keptTies, resolution, seed }, draw);
    const figures = new Float64Array(csr.order + 1);
    figures.set(sharesTogether(given, found));
    figures[csr.order] = partitionSimilarity(given, found).ami;
    return figures;
  },
};

/** Communities of one partition: a new seed and a resample of the ties, those of this draw whoever makes it. A node that the
 *  resample leaves without a tie is on its own. */
export function drawnPartition(
  csr: Csr,
  { keptTies, resolution, seed }: Pick<StabilityOptions, 'keptTies' | 'resolution' | 'seed'>,
  draw: number,
): Int32Array {
  const random = rng(seed ^ Math.imul(draw + 1, 0x9e3779b1));
  const resample = edgeSubset(csr, randomEdges(csr.size, keptTies, random));
  const { community } = leiden(resample, { seed: random.below(2 ** 31), runs: 1, resolution });
  return community.map((number, u) => (number > 0 ? number - 1 : csr.order + u));
}

/** Share of its own community that each node falls together with; NaN for one alone in it, 0 for one without.
 *  @param given from 0; negative = none */
export function sharesTogether(given: Int32Array, found: Int32Array): Float64Array {
  const order = given.length;
  const sizes = sizesOf(given);
  const cells = new Map<number, number>();
  const cell = (u: number): number => given[u]! * 2 * order + found[u]!;
  for (let u = 0; u < order; u++) {
    if (given[u]! >= 0) cells.set(cell(u), (cells.get(cell(u)) ?? 0) + 1);
  }
  const shares = new Float64Array(order);
  for (let u = 0; u < order; u++) {
    if (given[u]! >= 0) shares[u] = (cells.get(cell(u))! - 1) / (sizes[given[u]!]! - 1);
  }
  return shares;
}

/** How sure the membership of a community is: each partition has a new seed and a resample of the ties. The stability of
 *  a node is the mean, over the other nodes of its community, of the share of the partitions that put the two together
 *  (mean of D_ij over its group): in 87 runs out of 100, this node falls with this group. Partitions are parts that
 *  threads share.
 *  @param given community of each node, from 0; negative = none
 *  @complexity O(partitions · cost of a partition)
 *  @source Lancichinetti & Fortunato (2012), Sci. Rep. 2:336 (D_ij); Vinh et al. (2010), JMLR 11:2837 (AMI) */
export function communityStability(
  csr: Csr,
  given: ArrayLike<number>,
  { partitions, hooks, ...options }: StabilityOptions,
): CommunityStability {
  const numbers = Int32Array.from(given);
  const sizes = sizesOf(numbers);
  const together = new Float64Array(csr.order);
  const squares = new Float64Array(csr.order);
  const similarities: number[] = [];
  eachPart(
    stabilityJob,
    { csr, given: numbers, ...options },
    { parts: partitions, length: csr.order + 1 },
    (figures) => {
      for (let u = 0; u < csr.order; u++) {
        together[u]! += figures[u]!;
        squares[u]! += figures[u]! ** 2;
      }
      similarities.push(figures[csr.order]!);
    },
    hooks,
  );
  const isMember = (u: number): boolean => numbers[u]! >= 0 && sizes[numbers[u]!]! > 1;
  const node = together.map((sum, u) => (isMember(u) ? sum / partitions : NaN));
  const errors = node
    .map((mean, u) => Math.max(0, squares[u]! / partitions - mean ** 2))
    .filter((variance) => !Number.isNaN(variance))
    .map((variance) => Math.sqrt(variance / (partitions - 1)));
  const community = new Float64Array(sizes.length);
  node.forEach((one, u) => {
    if (numbers[u]! >= 0) community[numbers[u]!]! += one / sizes[numbers[u]!]!;
  });
  return {
    node,
    community,
    error: partitions > 1 ? middle(errors, 0)[0] : NaN,
    ami: similarities.reduce((sum, one) => sum + one, 0) / partitions,
    amiInterval: middle(similarities, 0.9),
    partitions,
  };
}

function sizesOf(given: Int32Array): Float64Array {
  const sizes = new Float64Array(given.reduce((most, one) => Math.max(most, one + 1), 0));
  for (const number of given) if (number >= 0) sizes[number]!++;
  return sizes;
}

export const communityStabilityMeasure = nodeMeasure({
  id: 'communityStability',
  needs: ['trials'],
  compute: (csr, { trials, hooks } = {}) => {
    if (trials === undefined) {
      throw new InvalidInputError('communityStability: no communities to try, expected one a node');
    }
    const { given, ...options } = trials;
    const found = communityStability(csr, given, {
      ...options,
      ...(hooks === undefined ? {} : { hooks }),
    });
    return { scores: found.node, pivots: null };
  },
  isNotResampled: true,
  unit: 'share of the partitions',
  range: '0 … 1; under 0.6 = between groups',
  definition:
    'Mean share of the partitions, each with a new seed and 80 % of the ties, in which an actor falls together with another of its community.',
  source: 'Lancichinetti & Fortunato (2012), Sci. Rep. 2:336; Vinh et al. (2010), JMLR 11:2837',
  edgeCases:
    'Not in a community: undefined. An actor that a resample leaves without a tie counts as apart in it. Self-loops are dropped, parallel ties added before.',
  sentence: {
    en: 'In so many runs out of 100, this actor falls in this group.',
    fr: 'Tant de fois sur 100, cet acteur se retrouve dans ce groupe.',
  },
});
