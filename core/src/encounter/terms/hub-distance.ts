import { hopsFrom, UNREACHED } from '../../graph/bfs.js';
import { PARAMETERS } from '../parameters.js';
import type { EncounterInput } from '../types.js';

/** Hubs of each scale: its first 2 % by rank (M7), at least one. Unknown scales have none.
 *  @param rank hub rank, larger = more of a hub, NaN = unknown  @returns 1 for a hub  @source methods M7 */
export function hubsByScale(rank: Float64Array, scale: Int8Array): Uint8Array {
  const byScale = new Map<number, number[]>();
  for (let u = 0; u < rank.length; u++) {
    if (scale[u]! < 0 || Number.isNaN(rank[u]!)) continue;
    const found = byScale.get(scale[u]!);
    if (found === undefined) byScale.set(scale[u]!, [u]);
    else found.push(u);
  }
  const hub = new Uint8Array(rank.length);
  for (const nodes of byScale.values()) {
    nodes.sort((a, b) => rank[b]! - rank[a]! || a - b);
    for (const u of nodes.slice(0, Math.max(1, Math.ceil(PARAMETERS.hubShare * nodes.length))))
      hub[u] = 1;
  }
  return hub;
}

export interface HubDistance {
  /** Distances to the nearest hub of the next scale above a rank that has hubs; null when there is none. */
  above(rank: number): Uint32Array | null;
  /** A nearest hub, found by walking down the distances. */
  nearest(hops: Uint32Array, v: number): number;
}

/** One search a scale, made when first asked for. @complexity O(n + m) a scale */
export function hubDistance({ csr, hub, scale }: EncounterInput): HubDistance {
  const hubs = new Map<number, number[]>();
  for (let u = 0; u < csr.order; u++) {
    if (hub[u] !== 1 || scale[u]! < 0) continue;
    hubs.set(scale[u]!, [...(hubs.get(scale[u]!) ?? []), u]);
  }
  const ranks = [...hubs.keys()].sort((a, b) => a - b);
  const searched = new Map<number, Uint32Array>();
  return {
    above(rank) {
      // Unknown counts as local: the first step up is then the nearest scale.
      const next = ranks.find((one) => one > Math.max(rank, 0));
      if (next === undefined) return null;
      const hops = searched.get(next) ?? hopsFrom(csr, hubs.get(next)!);
      searched.set(next, hops);
      return hops;
    },
    nearest(hops, v) {
      if (hops[v] === UNREACHED) return -1;
      let u = v;
      while (hops[u]! > 0) {
        let at = csr.offsets[u]!;
        while (hops[csr.targets[at]!] !== hops[u]! - 1) at++;
        u = csr.targets[at]!;
      }
      return u;
    },
  };
}
