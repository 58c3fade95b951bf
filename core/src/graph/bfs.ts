import type { Csr } from './csr.js';

export const UNREACHED = 0xffffffff;

/** Distances in hops from the nearest of several sources.
 *  @param skip node to walk around, -1 = none
 *  @returns Uint32Array(n); UNREACHED where there is no path  @complexity O(n + m) */
export function hopsFrom(csr: Csr, sources: ArrayLike<number>, skip = -1): Uint32Array {
  const { order, offsets, targets } = csr;
  const hops = new Uint32Array(order).fill(UNREACHED);
  const queue = new Uint32Array(order);
  let tail = 0;
  for (let i = 0; i < sources.length; i++) {
    const source = sources[i]!;
    if (source === skip || hops[source] === 0) continue;
    hops[source] = 0;
    queue[tail++] = source;
  }
  for (let head = 0; head < tail; head++) {
    const u = queue[head]!;
    const next = hops[u]! + 1;
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
      const v = targets[at]!;
      if (hops[v] !== UNREACHED || v === skip) continue;
      hops[v] = next;
      queue[tail++] = v;
    }
  }
  return hops;
}

/** One shortest path in hops, ends included; empty when there is none. Ties break to the smallest node.
 *  @complexity O(n + m) */
export function shortestPath(csr: Csr, from: number, to: number): number[] {
  const hops = hopsFrom(csr, [to]);
  if (hops[from] === UNREACHED) return [];
  const path = [from];
  let u = from;
  while (u !== to) {
    let at = csr.offsets[u]!;
    while (hops[csr.targets[at]!] !== hops[u]! - 1) at++;
    u = csr.targets[at]!;
    path.push(u);
  }
  return path;
}

/** 32 breadth-first searches at once, one bit each: the frontier of a whole batch is walked together, which is why sums
 *  of distances over many sources cost a few walks of the graph and not one a source.
 *  @param visit called for every node newly reached at a distance, with the set of sources that reach it
 *  @complexity O(⌈sources / 32⌉ · diameter · (n + m)) time, O(n) space
 *  @source Then et al. (2014), PVLDB 8:449 (MS-BFS) */
export function manyHops(
  csr: Csr,
  sources: ArrayLike<number>,
  visit: (node: number, hops: number, reachedBy: number) => void,
  options: { readonly skip?: number; readonly onBatch?: (share: number) => void } = {},
): void {
  const { order, offsets, targets } = csr;
  const { skip = -1, onBatch } = options;
  const seen = new Int32Array(order);
  let frontier = new Int32Array(order);
  let next = new Int32Array(order);
  for (let first = 0; first < sources.length; first += 32) {
    onBatch?.(first / sources.length);
    seen.fill(0);
    frontier.fill(0);
    if (skip >= 0) seen[skip] = -1;
    for (let i = first; i < Math.min(first + 32, sources.length); i++) {
      const source = sources[i]!;
      if (source === skip) continue;
      const bit = 1 << (i - first);
      seen[source]! |= bit;
      frontier[source]! |= bit;
    }
    for (let hops = 1, grew = true; grew; hops++) {
      grew = false;
      next.fill(0);
      for (let u = 0; u < order; u++) {
        const reaching = frontier[u]!;
        if (reaching === 0) continue;
        for (let at = offsets[u]!; at < offsets[u + 1]!; at++) next[targets[at]!]! |= reaching;
      }
      for (let v = 0; v < order; v++) {
        const fresh = next[v]! & ~seen[v]!;
        next[v] = fresh;
        if (fresh === 0) continue;
        seen[v]! |= fresh;
        grew = true;
        visit(v, hops, fresh);
      }
      [frontier, next] = [next, frontier];
    }
  }
}

/** Number of bits set in a 32-bit word. */
export function bitCount(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
