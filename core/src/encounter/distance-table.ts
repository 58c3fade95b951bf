import { manyHops } from '../graph/bfs.js';
import type { Csr } from '../graph/csr.js';
import { rng } from '../graph/rng.js';
import { PARAMETERS } from './parameters.js';

/** Distances in hops from every node to a few. */
export interface DistanceTable {
  /** All nodes of a small graph, else a seeded sample, in no order. */
  readonly targets: Uint32Array;
  /** hops[v · targets.length + i] = hops from v to targets[i]; 255 = farther, or no path. */
  readonly hops: Uint8Array;
}
export const FARTHER = 255;

/** @complexity O(targets / 32 · diameter · (n + m)) time, O(n · targets) bytes */
export function distanceTable(csr: Csr, seed: number): DistanceTable {
  const { order } = csr;
  const nodes = Uint32Array.from({ length: order }, (_, v) => v);
  const count = PARAMETERS.bounds.distanceTargets;
  const targets = order <= count ? nodes : rng(seed).shuffle(nodes).slice(0, count);
  const hops = new Uint8Array(order * targets.length).fill(FARTHER);
  for (let first = 0; first < targets.length; first += 32) {
    const batch = targets.subarray(first, first + 32);
    batch.forEach((t, i) => (hops[t * targets.length + first + i] = 0));
    manyHops(csr, batch, (v, distance, reachedBy) => {
      if (distance >= FARTHER) return;
      const row = v * targets.length + first;
      for (let bits = reachedBy; bits !== 0; bits &= bits - 1) {
        hops[row + 31 - Math.clz32(bits & -bits)] = distance;
      }
    });
  }
  return { targets, hops };
}

/** The nodes medians and percentiles are taken over: all of a small graph, else the first ones of the table. */
export function sampleOf({ targets, hops }: DistanceTable): Uint32Array {
  const isWhole = hops.length === targets.length ** 2;
  return isWhole ? targets : targets.slice(0, PARAMETERS.bounds.sample);
}
