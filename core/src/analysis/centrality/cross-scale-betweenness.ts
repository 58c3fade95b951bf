import { InvalidInputError } from '../../errors.js';
import type { Csr } from '../../graph/csr.js';
import { components } from '../cohesion/components.js';
import { nodeMeasure, pathOptions } from '../node-measure.js';
import { membership, type TwoGroups } from '../two-groups.js';
import type { PathOptions } from './dependencies.js';
import { pairSums } from './pair-sums.js';

export interface CrossScaleBetweenness {
  /** A(v), pairs; NaN everywhere when a group is empty. */
  readonly node: Float64Array;
  /** A(e) by edge number. */
  readonly edge: Float64Array;
  /** A(v) / number of pairs that do not have v as an end; NaN when there is no such pair. */
  readonly share: Float64Array;
  /** A(e) / number of pairs. */
  readonly edgeShare: Float64Array;
  /** |L|·|H| */
  readonly pairs: number;
  /** Pairs with a path; the others count 0 in A and stay in the denominator. */
  readonly reachedPairs: number;
  /** Sources walked. */
  readonly pivots: number;
  /** Sources there were; A is an estimate when `pivots` is smaller. */
  readonly sources: number;
}

/** Cross-scale betweenness ("articulation" in sentences): shortest paths between two groups that pass through a node.
 *  A(v) = Σ_{s in L, t in H} σ_st(v) / σ_st, each unordered pair once, ends excluded; for edges, ends included.
 *  share = A / number of pairs (s, t) without v. Walked from the smaller group: the graph is undirected.
 *  @param csr strengths are not read; give `lengths` for paths by strength
 *  @param options.local L  @param options.targets H, disjoint from L
 *  @param options.pivots sources walked; see `pairSums`
 *  @returns unit pairs, 0 … |L|·|H|; share 0 … 1; 0 for an isolate; NaN when L or H is empty
 *  @throws InvalidInputError when the groups overlap or repeat a node
 *  @complexity O(min(|L|, |H|) · (n + m)) in hops, O(n + m) space
 *  @source Flom et al. (2004), Connections 26:62; Brandes (2008), Soc. Networks 30:136;
 *    Guns, Liu & Mahbuba (2011), Scientometrics 87:133 (gefura) */
export function crossScaleBetweenness(
  csr: Csr,
  options: TwoGroups & PathOptions,
): CrossScaleBetweenness {
  const { local, targets } = options;
  const sides = sidesOf(csr, options);
  const { isLocal, isTarget } = sides;
  const pairs = local.length * targets.length;
  const sources = sides.from.length;
  if (pairs === 0) {
    const node = new Float64Array(csr.order).fill(NaN);
    const edge = new Float64Array(csr.size).fill(NaN);
    const none = { share: node.slice(), edgeShare: edge.slice(), pairs, reachedPairs: 0 };
    return { node, edge, ...none, pivots: 0, sources: 0 };
  }
  const { node, edge, pivots } = pairSums(
    csr,
    sides.from,
    sides.isEnd,
    { node: true, apart: false, edge: true },
    options,
  );
  const share = sharesOf(node, sides, options);
  const edgeShare = edge.map((sum) => Math.min(1, sum / pairs));
  const reachedPairs = countReached(csr, isLocal, isTarget);
  return { node, edge, share, edgeShare, pairs, reachedPairs, pivots, sources };
}

/** Shares of nodes alone: what a resample needs, in a part of the time. */
export function crossScaleShare(csr: Csr, options: TwoGroups & PathOptions): Float64Array {
  const sides = sidesOf(csr, options);
  if (sides.from.length === 0) return new Float64Array(csr.order).fill(NaN);
  const wanted = { node: true, apart: false, edge: false };
  const { node } = pairSums(csr, sides.from, sides.isEnd, wanted, options);
  return sharesOf(node, sides, options);
}

interface Sides {
  readonly isLocal: Uint8Array;
  readonly isTarget: Uint8Array;
  /** The smaller group, ascending, and the other one. */
  readonly from: Uint32Array;
  readonly isEnd: Float64Array;
}

function sidesOf(csr: Csr, { local, targets }: TwoGroups): Sides {
  const isLocal = membership(csr, local);
  const isTarget = membership(csr, targets, isLocal);
  const [from, isEnd] =
    local.length <= targets.length ? ([local, isTarget] as const) : ([targets, isLocal] as const);
  return {
    isLocal,
    isTarget,
    from: Uint32Array.from(from).sort(),
    isEnd: Float64Array.from(isEnd),
  };
}

function sharesOf(
  node: Float64Array,
  { isLocal, isTarget }: Sides,
  { local, targets }: TwoGroups,
): Float64Array {
  const pairs = local.length * targets.length;
  return node.map((sum, v) => {
    const asEnd = isLocal[v] === 1 ? targets.length : isTarget[v] === 1 ? local.length : 0;
    // A sampled sum may pass what is possible.
    return pairs === asEnd ? NaN : Math.min(1, sum / (pairs - asEnd));
  });
}

function countReached(csr: Csr, isLocal: Uint8Array, isTarget: Uint8Array): number {
  const { component, sizes } = components(csr);
  const locals = new Float64Array(sizes.length);
  const ends = new Float64Array(sizes.length);
  for (let v = 0; v < csr.order; v++) {
    locals[component[v]!]! += isLocal[v]!;
    ends[component[v]!]! += isTarget[v]!;
  }
  return locals.reduce((sum, count, c) => sum + count * ends[c]!, 0);
}

export const crossScaleBetweennessMeasure = nodeMeasure({
  id: 'crossScaleBetweenness',
  needs: ['paths', 'sides'],
  compute: (csr, options = {}) => {
    if (options.sides === undefined) {
      throw new InvalidInputError('crossScaleBetweenness: no sides, expected two groups of nodes');
    }
    const found = crossScaleBetweenness(csr, { ...options.sides, ...pathOptions(csr, options) });
    return { scores: found.node, pivots: found.pivots, sources: found.sources };
  },
  unit: 'pairs of actors',
  range: '0 … local actors × higher-scale actors; share 0 … 1',
  definition:
    'Shortest paths between the actors of a territory and those of higher scales that pass through an actor or a tie.',
  source:
    'Flom et al. (2004), Connections 26:62; Brandes (2008), Soc. Networks 30:136; Guns, Liu & Mahbuba (2011), Scientometrics 87:133',
  edgeCases:
    'A group empty: undefined. Isolate: 0. Unreachable pairs count 0 and stay in the denominator. Self-loops and parallel ties are merged before; direction ignored; strength read only as a length when asked.',
  sentence: {
    en: 'The share of the shortest routes from this territory to national and world actors that pass through this actor.',
    fr: 'La part des plus courts chemins entre ce territoire et le national ou le monde qui passent par cet acteur.',
  },
});
