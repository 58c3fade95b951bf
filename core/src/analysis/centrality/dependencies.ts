import { InvalidInputError } from '../../errors.js';
import type { Csr } from '../../graph/csr.js';
import { rng } from '../../graph/rng.js';
import { pathCounts } from '../../graph/shortest-path-counts.js';
import { sumOfParts, type PartJob } from '../crew.js';
import { checkpoint } from '../hooks.js';
import type { KernelHooks } from '../measure.js';

export interface PathOptions {
  /** Length of each arc, by position as `csr.targets`, > 0 (see `lengthsFromStrengths`); hops when omitted. */
  readonly lengths?: Float64Array;
  /** Sources to sample; by default all up to the limits of `defaults.ts`, then a sample. Infinity = always all. */
  readonly pivots?: number;
  readonly seed?: number;
  /** Betweenness in hops alone: draws paths until no score is further off than this share of all pairs. */
  readonly error?: number;
  readonly hooks?: KernelHooks;
}

/** Sums to fill, over the sources walked. */
export interface DependencySums {
  /** δ_s(v) = Σ_t σ_st(v) / σ_st over targets t, ends excluded. */
  readonly node: Float64Array;
  /** The same for edges, by edge number, ends included; empty = not wanted. */
  readonly edge: Float64Array;
}

/** Brandes' accumulation by length: one shortest-path walk a source, then dependencies added back from the farthest
 *  node. δ_s(v) = Σ_{w after v} σ_v / σ_w · (isTarget(w) + δ_s(w))
 *  In hops, `shortest-paths/path-sums.ts` has the same sums sooner.
 *  @param isTarget 1 = counts as an end of a pair
 *  @complexity O(sources · (n + m) log n) time, O(n + m) space
 *  @source Brandes (2001), J. Math. Sociol. 25:163; subsets: Brandes (2008), Soc. Networks 30:136 */
export function addDependencies(
  csr: Csr,
  sources: Uint32Array,
  { node, edge }: DependencySums,
  isTarget: Float64Array,
  lengths: Float64Array | undefined,
  hooks?: KernelHooks,
): void {
  const { order, offsets, targets, edgeIds } = csr;
  const walk = pathCounts(csr, lengths);
  const { sequence, distance, paths } = walk;
  const dependency = new Float64Array(order);
  for (let i = 0; i < sources.length; i++) {
    checkpoint(hooks, i / sources.length);
    const source = sources[i]!;
    const reached = walk.from(source);
    for (let back = reached - 1; back >= 0; back--) {
      const v = sequence[back]!;
      let through = 0;
      for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
        const w = targets[at]!;
        if (lengths === undefined ? distance[w] !== distance[v]! + 1 : !walk.isTight(v, at, w)) {
          continue;
        }
        const part = (paths[v]! / paths[w]!) * (isTarget[w]! + dependency[w]!);
        through += part;
        if (edge.length > 0) edge[edgeIds[at]!]! += part;
      }
      dependency[v] = through;
      if (v !== source) node[v]! += through;
    }
  }
  checkpoint(hooks, 1);
}

interface LengthPart {
  readonly csr: Csr;
  readonly sources: Uint32Array;
  readonly isTarget: Float64Array;
  readonly lengths: Float64Array;
  readonly parts: number;
  readonly edges: number;
}

/** Parts of a job over sources: each is worth a thread's while, and a caller sees progress. */
const PARTS = 32;

export const dependenciesJob: PartJob<LengthPart> = {
  name: 'dependencies',
  run({ csr, sources, isTarget, lengths, parts, edges }, index, hooks) {
    const all = new Float64Array(csr.order + edges);
    const sums = { node: all.subarray(0, csr.order), edge: all.subarray(csr.order) };
    const cut = (part: number): number => Math.floor((part * sources.length) / parts);
    const some = sources.subarray(cut(index), cut(index + 1));
    addDependencies(csr, some, sums, isTarget, lengths, hooks);
    return all;
  },
};

/** `addDependencies` by length over all sources, shared between threads when there are some. */
export function dependenciesByLength(
  csr: Csr,
  sources: Uint32Array,
  isTarget: Float64Array,
  lengths: Float64Array,
  wantsEdges: boolean,
  hooks?: KernelHooks,
): DependencySums {
  assertLengths(csr, lengths);
  const edges = wantsEdges ? csr.size : 0;
  const parts = Math.max(1, Math.min(PARTS, Math.floor(sources.length / 8)));
  const all = sumOfParts(
    dependenciesJob,
    { csr, sources, isTarget, lengths, parts, edges },
    { parts, length: csr.order + edges },
    hooks,
  );
  return { node: all.subarray(0, csr.order), edge: all.subarray(csr.order) };
}

/** Distinct random sources, in ascending order; all of them when there are no more than `pivots`.
 *  @source Brandes & Pich (2007), Int. J. Bifurcation Chaos 17:2303 (uniform pivots) */
export function samplePivots(candidates: Uint32Array, pivots: number, seed: number): Uint32Array {
  if (!(pivots >= 1)) throw new InvalidInputError(`pivots: ${pivots}, expected a number >= 1`);
  if (pivots >= candidates.length) return candidates;
  return rng(seed).shuffle(candidates.slice()).slice(0, Math.floor(pivots)).sort();
}

/** 0 … n-1 */
export function everyNode(order: number): Uint32Array {
  return Uint32Array.from({ length: order }, (_, node) => node);
}

/** @throws InvalidInputError unless there is one finite length > 0 an arc */
export function assertLengths(csr: Csr, lengths: Float64Array): void {
  if (lengths.length !== csr.targets.length) {
    throw new InvalidInputError(
      `lengths: ${lengths.length} values, expected one an arc (${csr.targets.length})`,
    );
  }
  const wrong = lengths.findIndex((length) => !(length > 0 && length < Infinity));
  if (wrong >= 0) {
    throw new InvalidInputError(
      `lengths: ${lengths[wrong]} at ${wrong}, expected a finite number > 0`,
    );
  }
}
