import { bitCount, manyHops } from '../../graph/bfs.js';
import type { Csr } from '../../graph/csr.js';
import { membership, type TwoGroups } from '../two-groups.js';

/** Nearness of each local actor to the targets: mean over targets of 1 / d, 0 when there is no path. Their mean is the
 *  efficiency of the territory (`territoryEfficiency`), so that it can be resampled actor by actor.
 *  @returns one figure an entry of `local`; NaN when there is no target
 *  @complexity O(⌈|H| / 32⌉ · diameter · (n + m))
 *  @source Latora & Marchiori (2001), PRL 87:198701, restricted to pairs between two groups */
export function nearness(csr: Csr, { local, targets }: TwoGroups): Float64Array {
  membership(csr, targets, membership(csr, local));
  const sums = new Float64Array(csr.order);
  manyHops(csr, targets, (node, hops, reachedBy) => {
    sums[node]! += bitCount(reachedBy) / hops;
  });
  return Float64Array.from(local, (node) => sums[node]! / targets.length);
}
