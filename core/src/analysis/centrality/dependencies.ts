import { InvalidInputError } from '../../errors.js';
import type { Csr } from '../../graph/csr.js';
import { rng } from '../../graph/rng.js';
import { pathCounts } from '../../graph/shortest-path-counts.js';
import { checkpoint } from '../hooks.js';
import type { KernelHooks } from '../measure.js';

export interface PathOptions {
  /** Length of each arc, by position as `csr.targets`, > 0 (see `lengthsFromStrengths`); hops when omitted. */
  readonly lengths?: Float64Array;
  /** Sources to sample; by default all up to the limits of `defaults.ts`, then a sample. Infinity = always all. */
  readonly pivots?: number;
  readonly seed?: number;
  readonly hooks?: KernelHooks;
}

/** Sums to fill, over the sources walked. */
export interface DependencySums {
  /** δ_s(v) = Σ_t σ_st(v) / σ_st over targets t, ends excluded. */
  readonly node?: Float64Array;
  /** The same for edges, by edge number, ends included. */
  readonly edge?: Float64Array;
  /** As `node`, without the pairs that have an end next to v. Hops only. */
  readonly apart?: Float64Array;
}

/** Brandes' accumulation: one shortest-path walk a source, then dependencies added back from the farthest node.
 *  δ_s(v) = Σ_{w after v} σ_v / σ_w · (isTarget(w) + δ_s(w))
 *  @param isTarget 1 = counts as an end of a pair; all nodes when omitted
 *  @complexity O(sources · (n + m)) in hops, · log n more with lengths; O(n + m) space
 *  @source Brandes (2001), J. Math. Sociol. 25:163; subsets: Brandes (2008), Soc. Networks 30:136 */
export function addDependencies(
  csr: Csr,
  sources: ArrayLike<number>,
  sums: DependencySums,
  options: PathOptions & { readonly isTarget?: Uint8Array },
): void {
  const { order, offsets, targets, edgeIds } = csr;
  const { isTarget, lengths, hooks } = options;
  assertLengths(csr, lengths);
  const { node, edge, apart } = sums;
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
      let beyond = 0;
      for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
        const w = targets[at]!;
        if (lengths === undefined ? distance[w] !== distance[v]! + 1 : !walk.isTight(v, at, w)) {
          continue;
        }
        const ratio = paths[v]! / paths[w]!;
        const end = isTarget === undefined ? 1 : isTarget[w]!;
        const part = ratio * (end + dependency[w]!);
        through += part;
        beyond += ratio * dependency[w]!;
        if (edge !== undefined) edge[edgeIds[at]!]! += part;
      }
      dependency[v] = through;
      if (v === source) continue;
      if (node !== undefined) node[v]! += through;
      // In hops, a neighbour of v reached through v is the very next node: dropping `end` drops these pairs.
      if (apart !== undefined && distance[v]! > 1) apart[v]! += beyond;
    }
  }
  checkpoint(hooks, 1);
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

function assertLengths(csr: Csr, lengths: Float64Array | undefined): void {
  if (lengths === undefined) return;
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
