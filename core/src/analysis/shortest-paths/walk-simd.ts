import { checkpoint } from '../hooks.js';
import type { KernelHooks } from '../measure.js';
import type { ReducedGraph } from './reduced-graph.js';
import { addressed, assertRoom, type Address, type SimdModule } from './simd-module.js';
import { BATCH, emptySums, type Wanted, type WalkSums } from './walks.js';

/** What the shortest-path module exports (`core/assembly/paths/main.ts`). */
export interface PathsModule extends SimdModule {
  layoutBrandes(order: number, arcs: number, wantsApart: boolean, wantsArcs: boolean): number;
  readonly offsets: Address;
  readonly targets: Address;
  readonly copies: Address;
  readonly sourceCount: Address;
  readonly endCount: Address;
  readonly farSources: Address;
  readonly farEnds: Address;
  readonly sources: Address;
  readonly nodeSums: Address;
  readonly apartSums: Address;
  readonly arcSums: Address;
  readonly batchNodes: (low: number, high: number, count: number) => void;
  readonly batchApart: (low: number, high: number, count: number) => void;
  readonly batchArcs: (low: number, high: number, count: number) => void;
}

/** As `walkScalar`, eight sources at once, one a SIMD lane. Sums differ from the scalar ones in their last bits.
 *  @throws LimitExceededError when the module cannot have the memory: some 300 bytes a node
 *  @complexity O(sources · (n + m)) time, O(n) space */
export function walkSimd(
  module: PathsModule,
  graph: ReducedGraph,
  sources: Uint32Array,
  wanted: Wanted,
  hooks?: KernelHooks,
): WalkSums {
  const { order, offsets, targets, low, high } = graph;
  const sums = emptySums(graph, wanted);
  if (sources.length === 0) return sums;
  assertRoom(
    module.layoutBrandes(order, targets.length, wanted.apart, wanted.edge),
    order,
    targets.length,
  );
  const { words, doubles } = addressed(module);
  words(module.offsets, order + 1).set(offsets);
  words(module.targets, targets.length).set(targets);
  doubles(module.copies, order).set(graph.copies);
  doubles(module.sourceCount, order).set(graph.sourceCount);
  doubles(module.endCount, order).set(graph.endCount);
  if (wanted.apart) {
    doubles(module.farSources, order).set(graph.farSources);
    doubles(module.farEnds, order).set(graph.farEnds);
  }
  const batch = words(module.sources, BATCH);
  const walk = wanted.apart
    ? module.batchApart
    : wanted.edge
      ? module.batchArcs
      : module.batchNodes;
  for (let from = 0; from < sources.length; from += BATCH) {
    checkpoint(hooks, from / sources.length);
    const some = sources.subarray(from, from + BATCH);
    batch.set(some);
    // Blocks follow one another: what the batch can reach is one range.
    walk(low[some[0]!]!, high[some.at(-1)!]!, some.length);
  }
  checkpoint(hooks, 1);
  if (wanted.node) sums.node.set(doubles(module.nodeSums, order));
  if (wanted.apart) sums.apart.set(doubles(module.apartSums, order));
  if (wanted.edge) sums.arc.set(doubles(module.arcSums, targets.length));
  return sums;
}
