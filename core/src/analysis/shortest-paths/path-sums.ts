import type { Csr } from '../../graph/csr.js';
import { sumOfParts, type PartJob } from '../crew.js';
import type { KernelHooks } from '../measure.js';
import { reduced, type ReducedGraph, type Reduction } from './reduced-graph.js';
import { edgeSums, nodeSums } from './spread-sums.js';
import { walkScalar } from './walk-scalar.js';
import { walkSimd } from './walk-simd.js';
import { planWalks, sumsIn, type Wanted, type WalkPlan } from './walks.js';

/** A sum of dependencies over shortest paths in hops, made ready: what it costs is known before it is walked. */
export interface PathQuestion {
  readonly reduction: Reduction;
  readonly plan: WalkPlan;
  readonly wanted: Wanted;
}

/** @param own 1 for a source, 1 for an end of a pair, by node */
export function pathQuestion(
  csr: Csr,
  own: { readonly source: Float64Array; readonly end: Float64Array },
  wanted: Wanted,
): PathQuestion {
  const reduction = reduced(csr, own, wanted.edge);
  return { reduction, plan: planWalks(reduction.graph), wanted };
}

export interface PathSums {
  /** Σ_s δ_s(v) over sources, ends of a pair excluded. */
  readonly node: Float64Array;
  /** The same without pairs that have an end next to v; empty when not wanted. */
  readonly apart: Float64Array;
  /** Σ_s δ_s(e) by edge number; empty when not wanted. */
  readonly edge: Float64Array;
}

/** Ordered pairs (source, end), each with all its shortest paths in hops.
 *  @complexity O(sources · (n + m)) on the reduced graph; some 300 bytes a node and thread with SIMD
 *  @source Brandes (2001), J. Math. Sociol. 25:163; Brandes (2008), Soc. Networks 30:136 */
export function answer(
  csr: Csr,
  { reduction, plan, wanted }: PathQuestion,
  hooks?: KernelHooks,
): PathSums {
  const { graph } = reduction;
  const nodes = wanted.node ? graph.order : 0;
  const apart = wanted.apart ? graph.order : 0;
  const length = nodes + apart + (wanted.edge ? graph.targets.length : 0);
  const all = sumOfParts(
    brandesJob,
    { graph, sources: plan.sources, starts: plan.starts, wanted },
    { parts: plan.starts.length - 1, length },
    hooks,
  );
  const sums = sumsIn(all, nodes, apart);
  const none = new Float64Array(0);
  return {
    node: wanted.node ? nodeSums(csr, reduction, sums.node, false) : none,
    apart: wanted.apart ? nodeSums(csr, reduction, sums.apart, true) : none,
    edge: wanted.edge ? edgeSums(csr, reduction, sums.arc) : none,
  };
}

interface BrandesPart {
  readonly graph: ReducedGraph;
  readonly sources: Uint32Array;
  readonly starts: Uint32Array;
  readonly wanted: Wanted;
}

export const brandesJob: PartJob<BrandesPart> = {
  name: 'brandes',
  run({ graph, sources, starts, wanted }, index, hooks) {
    const some = sources.subarray(starts[index], starts[index + 1]);
    const paths = hooks.simd?.paths;
    return paths === undefined
      ? walkScalar(graph, some, wanted, hooks).all
      : walkSimd(paths, graph, some, wanted, hooks).all;
  },
};
