import type { DirectedCsr } from '../../graph/directed-csr.js';
import { sumOfParts, type PartJob } from '../crew.js';
import {
  directedWalks,
  walkPart,
  type DirectedPathOptions,
  type DirectedWalks,
} from './directed-paths.js';

/** Harmonic closeness along arcs: how near everybody is from a node (`outward`, Σ 1 / d(v, t)), and how near it is from
 *  everybody (`inward`, Σ 1 / d(s, v)); who is out of reach counts 0.
 *  @returns Float64Array(n) each  @throws CancelledError  @complexity as directedBetweenness
 *  @source Boldi & Vigna (2014), Internet Math. 10:222 */
export function directedHarmonic(
  graph: DirectedCsr,
  options: DirectedPathOptions = {},
): { readonly outward: Float64Array; readonly inward: Float64Array } {
  const walks = directedWalks(graph, options);
  const size = { parts: walks.parts, length: 2 * graph.order };
  const sums = sumOfParts(directedHarmonicJob, walks, size, options.hooks);
  return { outward: sums.subarray(0, graph.order), inward: sums.subarray(graph.order) };
}

export const directedHarmonicJob: PartJob<DirectedWalks> = {
  name: 'directedHarmonic',
  run(shared, index, hooks) {
    const { order } = shared.graph;
    const sums = new Float64Array(2 * order);
    walkPart(shared, index, hooks, (source, reached, { sequence, distance }) => {
      for (let i = 1; i < reached; i++) {
        const node = sequence[i]!;
        const near = 1 / distance[node]!;
        sums[source]! += near;
        sums[order + node]! += near;
      }
    });
    return sums;
  },
};
