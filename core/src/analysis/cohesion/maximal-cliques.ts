import { LimitExceededError } from '../../errors.js';
import type { Csr } from '../../graph/csr.js';

/** Calls `found` with every maximal clique of at least `least` nodes, ascending in itself.
 *  Bron-Kerbosch with pivots, from each node in degeneracy order, so that a call holds at most the degeneracy.
 *  @param most cliques after which it gives up
 *  @throws LimitExceededError past `most`: cliques can be exponential in number
 *  @complexity O(d · n · 3^(d/3)), d = degeneracy
 *  @source Bron & Kerbosch (1973), CACM 16:575; Eppstein, Löffler & Strash (2010), ISAAC */
export function maximalCliques(
  csr: Csr,
  { least, most }: { readonly least: number; readonly most: number },
  found: (clique: Uint32Array) => void,
): void {
  const { order, offsets, targets } = csr;
  const contacts = (u: number): Uint32Array => targets.subarray(offsets[u], offsets[u + 1]);
  const isTied = (u: number, v: number): boolean => {
    const row = contacts(u);
    let [low, high] = [0, row.length - 1];
    while (low <= high) {
      const middle = (low + high) >>> 1;
      if (row[middle] === v) return true;
      if (row[middle]! < v) low = middle + 1;
      else high = middle - 1;
    }
    return false;
  };
  let count = 0;
  const extend = (clique: number[], candidates: number[], excluded: number[]): void => {
    if (clique.length + candidates.length < least) return;
    if (candidates.length === 0) {
      if (excluded.length > 0) return;
      if (++count > most) {
        throw new LimitExceededError(
          `more than ${most} maximal cliques: too dense for structural folds. Leave out large events (--set cliqueEventCap) or take a territory.`,
        );
      }
      found(Uint32Array.from(clique).sort());
      return;
    }
    // The pivot with most candidates around it leaves the fewest branches.
    let pivot = -1;
    let best = -1;
    for (const u of [...candidates, ...excluded]) {
      let around = 0;
      for (const v of candidates) if (isTied(u, v)) around++;
      if (around > best) [pivot, best] = [u, around];
    }
    let rest = candidates;
    const gone = excluded.slice();
    for (const v of candidates) {
      if (isTied(pivot, v)) continue;
      extend(
        [...clique, v],
        rest.filter((u) => isTied(u, v)),
        gone.filter((u) => isTied(u, v)),
      );
      rest = rest.filter((u) => u !== v);
      gone.push(v);
    }
  };
  const place = degeneracyPlaces(csr);
  for (let u = 0; u < order; u++) {
    const later: number[] = [];
    const earlier: number[] = [];
    for (const v of contacts(u)) (place[v]! > place[u]! ? later : earlier).push(v);
    extend([u], later, earlier);
  }
}

/** Place of each node when the node of fewest remaining contacts is taken away again and again. */
function degeneracyPlaces({ order, offsets, targets }: Csr): Uint32Array {
  const left = Uint32Array.from({ length: order }, (_, u) => offsets[u + 1]! - offsets[u]!);
  const buckets: number[][] = [];
  left.forEach((degree, u) => (buckets[degree] ??= []).push(u));
  const place = new Uint32Array(order);
  const isTaken = new Uint8Array(order);
  let taken = 0;
  for (let degree = 0; taken < order;) {
    const u = buckets[degree]?.pop();
    if (u === undefined) {
      degree++;
      continue;
    }
    // A node stands in several buckets; the last one it entered is right.
    if (isTaken[u] === 1 || left[u] !== degree) continue;
    isTaken[u] = 1;
    place[u] = taken++;
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
      const v = targets[at]!;
      if (isTaken[v] === 1) continue;
      left[v]!--;
      (buckets[left[v]!] ??= []).push(v);
      if (left[v]! < degree) degree = left[v]!;
    }
  }
  return place;
}
