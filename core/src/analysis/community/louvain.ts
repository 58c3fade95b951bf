import * as graphologyLouvain from 'graphology-communities-louvain';
import type { Csr } from '../../graph/csr.js';
import { graphFromCsr, type GraphLike } from '../../graph/graphology.js';
import { rng } from '../../graph/rng.js';
import { communityOrder } from './community-order.js';
import type { LeidenOptions, Partition } from './leiden.js';
import { modularity } from './modularity.js';

type Louvain = (
  graph: GraphLike,
  options: { resolution: number; rng: () => number; getEdgeWeight: string },
) => Record<string, number>;
// nodenext types a CommonJS default export as its module; at run time it is the function.
const communities = graphologyLouvain.default as unknown as Louvain;

/** Runs, of which the best is kept: one run misses the optimum of the karate club four times in five. */
const RUNS = 10;

/** Communities by graphology's Louvain: the second algorithm a user can choose, and an oracle for `leiden`. Its
 *  communities may be disconnected inside.
 *  @returns numbers from 1 by decreasing size, 0 = not yet linked; modularity at the resolution; NaN without an edge
 *  @complexity O(m) a pass; builds a graphology graph, some 6 kB a node
 *  @source Blondel, Guillaume, Lambiotte & Lefebvre (2008), J. Stat. Mech. P10008 */
export function louvain(csr: Csr, options: LeidenOptions): Partition {
  const { seed, resolution = 1, runs = RUNS } = options;
  if (csr.size === 0) return { community: new Int32Array(csr.order), quality: NaN, runs: 0 };
  const graph = graphFromCsr(csr);
  let best = new Int32Array(csr.order);
  let quality = -Infinity;
  for (let run = 0; run < runs; run++) {
    const random = rng(seed + run);
    const found = communities(graph, {
      resolution,
      rng: () => random.next(),
      getEdgeWeight: 'strength',
    });
    const group = Int32Array.from(
      { length: csr.order },
      (_, node) => (found[String(node)] ?? 0) + 1,
    );
    const reached = modularity(csr, group, resolution);
    if (reached > quality + 1e-12) {
      best = group;
      quality = reached;
    }
  }
  return { community: communityOrder(csr, best), quality, runs };
}
