import { InvalidInputError } from '../../errors.js';
import { assertCsr, type Csr } from '../../graph/csr.js';
import { eachPart } from '../crew.js';
import type { KernelHooks, Measure } from '../measure.js';
import { communityOrder } from './community-order.js';
import { LEAST_QUALITY_GAIN, leidenJob, MOST_ITERATIONS } from './leiden/leiden-job.js';

/** Under this many actors the word "community" says nothing (methods M3). */
const SMALLEST_ORDER = 10;

export interface LeidenOptions {
  readonly seed: number;
  /** g of M3; larger = more and smaller communities. 1 unless given. */
  readonly resolution?: number;
  /** Best of so many; see `defaultRuns`. */
  readonly runs?: number;
  /** Most iterations of a run; until nothing is gained unless given. */
  readonly iterations?: number;
  /** Under so many nodes there are no communities: everybody is 0 and the quality is NaN. 10 unless given. */
  readonly smallestOrder?: number;
}

export interface Partition {
  /** From 1 by decreasing size (ties: smallest node); 0 = not yet linked. */
  readonly community: Int32Array;
  /** Modularity at the resolution asked for. */
  readonly quality: number;
  readonly runs: number;
}

/** 50 up to 5,000 nodes, 10 up to 20,000, 3 above. @source methods M3 */
export function defaultRuns(order: number): number {
  if (order <= 5_000) return 50;
  return order <= 20_000 ? 10 : 3;
}

/** Communities by the Leiden algorithm: the partition of highest modularity among `runs` seeded runs, each iterated to
 *  convergence. Every community is connected. Runs are parts that threads share.
 *  Q = (1/2m) Σ_ij (w_ij - g s_i s_j / 2m) [c_i = c_j]
 *  @param csr n nodes, strengths > 0 (larger = closer)
 *  @returns community numbers, Q and the number of runs; isolates are 0; NaN quality without an edge
 *  @throws InvalidInputError when resolution is not > 0 or runs is not a positive integer
 *  @throws CancelledError when the hook says so
 *  @complexity about O(m) an iteration, a few iterations a run
 *  @source Traag, Waltman & van Eck (2019), Sci. Rep. 9:5233 */
export function leiden(csr: Csr, options: LeidenOptions, hooks: KernelHooks = {}): Partition {
  assertCsr(csr);
  const { seed, resolution = 1, smallestOrder = SMALLEST_ORDER } = options;
  const { iterations = MOST_ITERATIONS } = options;
  const runs = options.runs ?? defaultRuns(csr.order);
  if (!(resolution > 0 && resolution < Infinity)) {
    throw new InvalidInputError(`leiden: resolution ${resolution}, expected a number > 0`);
  }
  if (!(Number.isInteger(runs) && runs > 0)) {
    throw new InvalidInputError(`leiden: runs ${runs}, expected a whole number >= 1`);
  }
  if (!(Number.isInteger(iterations) && iterations > 0)) {
    throw new InvalidInputError(`leiden: iterations ${iterations}, expected a whole number >= 1`);
  }
  if (csr.order < smallestOrder || csr.size === 0) {
    return { community: communityOfNobody(csr, smallestOrder), quality: NaN, runs: 0 };
  }
  let best: Float64Array | undefined;
  let bestQuality = -Infinity;
  const size = { parts: runs, length: csr.order + 1 };
  const shared = { csr, seed, resolution, iterations };
  const keepBest = (part: Float64Array): void => {
    if (part[csr.order]! <= bestQuality + LEAST_QUALITY_GAIN) return;
    best = part.slice();
    bestQuality = part[csr.order]!;
  };
  // Threads share several runs, or else the phases of the only one.
  if (runs > 1) eachPart(leidenJob, shared, size, keepBest, hooks);
  else keepBest(leidenJob.run(shared, 0, hooks));
  return {
    community: communityOrder(csr, best!.subarray(0, csr.order)),
    quality: bestQuality,
    runs,
  };
}

function communityOfNobody(csr: Csr, smallestOrder: number): Int32Array {
  return csr.order < smallestOrder
    ? new Int32Array(csr.order)
    : communityOrder(csr, new Int32Array(csr.order));
}

export const leidenMeasure: Measure = {
  id: 'leiden',
  kind: 'partition',
  unit: 'community number',
  range: '1 … k by decreasing size, 0 = not yet linked',
  definition:
    'The partition of highest modularity among several seeded Leiden runs, each iterated to convergence.',
  source: 'Traag, Waltman & van Eck (2019), Sci. Rep. 9:5233',
  edgeCases:
    'Under 10 actors: no communities. Isolates: 0. Each component has its own communities. Self-loops dropped, parallel ties added, direction ignored, zero strength = no tie.',
  sentence: {
    en: 'People in this group work together more than chance would have it.',
    fr: 'Dans ce groupe, on travaille ensemble plus que le hasard ne le voudrait.',
  },
};
