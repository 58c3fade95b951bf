import type { Csr } from '@passerelle/core/graph/csr';

/** Hops from the nearest of several nodes; -1 = no path. @complexity O(n + m) */
export function hopsFrom(csr: Csr, from: Iterable<number>): Int32Array {
  const hops = new Int32Array(csr.order).fill(-1);
  const queue: number[] = [];
  for (const node of from) {
    if (hops[node] === 0) continue;
    hops[node] = 0;
    queue.push(node);
  }
  for (const node of queue) {
    const end = csr.offsets[node + 1] ?? 0;
    for (let at = csr.offsets[node] ?? 0; at < end; at++) {
      const next = csr.targets[at] ?? 0;
      if (hops[next] !== -1) continue;
      hops[next] = (hops[node] ?? 0) + 1;
      queue.push(next);
    }
  }
  return hops;
}
