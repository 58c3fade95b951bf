import type { Csr } from '../../graph/csr.js';

/** Communities of fewer actors are drawn small; without a tie to the rest they are packed together. */
export const SMALL_GROUP = 8;

/** Small groups with ties that keep a place of their own on the map; more would hide it. */
const MOST_BETWEEN = 40;

/** Small communities without any tie to another one, and those past the first forty.
 *  @complexity O(Σ degree of their members) */
export function detachedGroups(
  csr: Csr,
  community: ArrayLike<number>,
  members: readonly Uint32Array[],
): ReadonlySet<number> {
  const found = new Set<number>();
  let between = 0;
  members.forEach((nodes, number) => {
    if (number === 0 || nodes.length === 0 || nodes.length >= SMALL_GROUP) return;
    if (between < MOST_BETWEEN && isTied(csr, community, nodes)) between++;
    else found.add(number);
  });
  return found;
}

function isTied(csr: Csr, community: ArrayLike<number>, nodes: Uint32Array): boolean {
  return nodes.some((node) => {
    const ties = csr.targets.subarray(csr.offsets[node], csr.offsets[node + 1]);
    return ties.some((other) => community[other] !== community[node]);
  });
}
