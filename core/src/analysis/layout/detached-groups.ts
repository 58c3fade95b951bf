import type { Csr } from '../../graph/csr.js';

/** Communities of fewer actors are drawn small; without a tie to the rest they are packed together. */
export const SMALL_GROUP = 8;

/** Small communities without any tie to another one. @complexity O(Σ degree of their members) */
export function detachedGroups(
  csr: Csr,
  community: ArrayLike<number>,
  members: readonly Uint32Array[],
): ReadonlySet<number> {
  const found = new Set<number>();
  members.forEach((nodes, number) => {
    if (number === 0 || nodes.length === 0 || nodes.length >= SMALL_GROUP) return;
    for (const node of nodes) {
      for (let at = csr.offsets[node]!; at < csr.offsets[node + 1]!; at++)
        if (community[csr.targets[at]!] !== number) return;
    }
    found.add(number);
  });
  return found;
}
