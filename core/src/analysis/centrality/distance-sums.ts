import type { Csr } from '../../graph/csr.js';
import { pathCounts } from '../../graph/shortest-path-counts.js';
import { eachPart, type PartJob } from '../crew.js';
import { EXACT_HOP_VISITS, EXACT_VISITS_BY_LENGTH, PIVOTS, SEED } from '../defaults.js';
import { checkpoint } from '../hooks.js';
import { hopSums, type HopSums } from '../shortest-paths/hop-sums.js';
import { assertLengths, everyNode, samplePivots, type PathOptions } from './dependencies.js';

export interface DistanceSums extends Pick<
  HopSums,
  'inverse' | 'distance' | 'reached' | 'farthest'
> {
  /** Sources walked, of n. */
  readonly pivots: number;
}

/** Distances from all nodes summed up at every node, in hops or by length; not scaled when sources were sampled.
 *  @param options.pivots sources; by default all while n × arcs stay below EXACT_HOP_VISITS (by length
 *    EXACT_VISITS_BY_LENGTH), else PIVOTS
 *  @throws InvalidInputError for pivots below 1 or lengths that are none */
export function distanceSums(csr: Csr, options: PathOptions): DistanceSums {
  const { lengths, hooks, seed = SEED } = options;
  const visits = csr.order * csr.targets.length;
  const isCheap = visits <= (lengths === undefined ? EXACT_HOP_VISITS : EXACT_VISITS_BY_LENGTH);
  const sources = samplePivots(
    everyNode(csr.order),
    options.pivots ?? (isCheap ? Infinity : PIVOTS),
    seed,
  );
  const pivots = sources.length;
  if (lengths === undefined) return { ...hopSums(csr, { sources }, hooks), pivots };
  assertLengths(csr, lengths);
  const parts = Math.max(1, Math.min(PARTS, Math.floor(pivots / 8)));
  const { order } = csr;
  const all = new Float64Array(4 * order);
  eachPart(
    lengthSumsJob,
    { csr, sources, lengths, parts },
    { parts, length: all.length },
    (part) => {
      const sums = 3 * order;
      for (let i = 0; i < sums; i++) all[i]! += part[i]!;
      for (let i = sums; i < all.length; i++) if (part[i]! > all[i]!) all[i] = part[i]!;
    },
    hooks,
  );
  return { ...sumsIn(all, order), pivots };
}

const PARTS = 32;

interface LengthQuestion {
  readonly csr: Csr;
  readonly sources: Uint32Array;
  readonly lengths: Float64Array;
  readonly parts: number;
}

export const lengthSumsJob: PartJob<LengthQuestion> = {
  name: 'lengthSums',
  run({ csr, sources, lengths, parts }, index, hooks) {
    const all = new Float64Array(4 * csr.order);
    const { inverse, distance, reached, farthest } = sumsIn(all, csr.order);
    const walk = pathCounts(csr, lengths);
    const cut = (part: number): number => Math.floor((part * sources.length) / parts);
    const some = sources.subarray(cut(index), cut(index + 1));
    some.forEach((source, i) => {
      checkpoint(hooks, i / some.length);
      const met = walk.from(source);
      for (let at = 1; at < met; at++) {
        const node = walk.sequence[at]!;
        const length = walk.distance[node]!;
        inverse[node]! += 1 / length;
        distance[node]! += length;
        reached[node]!++;
        if (length > farthest[node]!) farthest[node] = length;
      }
    });
    return all;
  },
};

function sumsIn(all: Float64Array, order: number): Omit<DistanceSums, 'pivots'> {
  const at = (i: number): Float64Array => all.subarray(i * order, (i + 1) * order);
  return { inverse: at(0), distance: at(1), reached: at(2), farthest: at(3) };
}
