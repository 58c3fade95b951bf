import type { DirectedCsr } from '../../graph/directed-csr.js';
import { sumOfParts, type PartJob } from '../crew.js';
import {
  directedWalks,
  walkPart,
  type DirectedPathOptions,
  type DirectedWalks,
} from './directed-paths.js';

/** Betweenness along arcs: Σ σ_st(v) / σ_st over ordered pairs s → t, so twice that of the undirected graph when every
 *  tie is both ways.
 *  @returns Float64Array(n), ordered pairs  @throws CancelledError
 *  @complexity O(n m) in hops, O(n (m + n log n)) by strength; threads share the sources
 *  @source Brandes (2008), Soc. Networks 30:136 */
export function directedBetweenness(
  graph: DirectedCsr,
  options: DirectedPathOptions = {},
): Float64Array {
  const walks = directedWalks(graph, options);
  const size = { parts: walks.parts, length: graph.order };
  return sumOfParts(directedBetweennessJob, walks, size, options.hooks);
}

export const directedBetweennessJob: PartJob<DirectedWalks> = {
  name: 'directedBetweenness',
  run(shared, index, hooks) {
    const { order, out } = shared.graph;
    const sums = new Float64Array(order);
    const dependency = new Float64Array(order);
    walkPart(shared, index, hooks, (_source, reached, walk) => {
      const { sequence, paths } = walk;
      for (let i = 0; i < reached; i++) dependency[sequence[i]!] = 0;
      for (let i = reached - 1; i > 0; i--) {
        const v = sequence[i]!;
        let through = 0;
        for (let at = out.offsets[v]!; at < out.offsets[v + 1]!; at++) {
          const w = out.targets[at]!;
          if (walk.isTight(v, at, w)) through += (1 + dependency[w]!) / paths[w]!;
        }
        dependency[v] = paths[v]! * through;
        sums[v]! += dependency[v];
      }
    });
    return sums;
  },
};
