import { checkpoint } from '../hooks.js';
import type { KernelHooks } from '../measure.js';
import type { HopQuestion } from './hop-sums.js';
import { addressed, assertRoom, type Address, type SimdModule } from './simd-module.js';

/** Sources that one walk takes at once. */
export const HOP_BATCH = 512;

/** What the module of breadth-first searches exports (`core/assembly/hops/main.ts`). */
export interface HopsModule extends SimdModule {
  layoutHops(order: number, arcs: number): number;
  batchHops(order: number, count: number, within: number, skip: number): void;
  readonly offsets: Address;
  readonly targets: Address;
  readonly sources: Address;
  /** First of the five arrays of results, which stand side by side, each on a cache line of its own. */
  readonly inverses: Address;
  readonly distances: Address;
  readonly reached: Address;
  readonly within: Address;
  readonly farthest: Address;
}

/** Fills five arrays side by side: see `HopSums`. @throws LimitExceededError when the module cannot have the memory */
export function walkHops(
  module: HopsModule,
  { csr, sources, within, skip }: HopQuestion,
  into: Float64Array,
  hooks: KernelHooks,
): void {
  const { order, offsets, targets } = csr;
  assertRoom(module.layoutHops(order, targets.length), order, targets.length);
  const { words, doubles } = addressed(module);
  words(module.offsets, order + 1).set(offsets);
  words(module.targets, targets.length).set(targets);
  const batch = words(module.sources, HOP_BATCH);
  for (let from = 0; from < sources.length; from += HOP_BATCH) {
    checkpoint(hooks, from / sources.length);
    const some = sources.subarray(from, from + HOP_BATCH);
    batch.set(some);
    module.batchHops(order, some.length, within, skip < 0 ? order : skip);
  }
  const { inverses, distances, reached, farthest } = module;
  [inverses, distances, reached, module.within, farthest].forEach((address, i) => {
    into.set(doubles(address, order), i * order);
  });
}
