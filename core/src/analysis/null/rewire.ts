import { csrFromEdges, edgeEnds, type Csr } from '../../graph/csr.js';
import type { Rng } from '../../graph/rng.js';

/** Swaps tried an edge. An edge takes part in ten tries on average: one in some thousands is never exchanged where most
 *  tries succeed (Milo et al. 2003, arXiv:cond-mat/0312028, see no change of the figures long before). */
const TRIES = 5;

/** A random simple graph with the same degrees: edges a-b, c-d become a-d, c-b when that makes no loop and no double.
 *  Strengths are 1; the graph may fall into other components.
 *  @complexity O(5 m) expected time, O(m) space
 *  @source Maslov & Sneppen (2002), Science 296:910 */
export function rewired(csr: Csr, random: Rng): Csr {
  const { order, size } = csr;
  const { a, b } = edgeEnds(csr);
  if (size < 2) return csrFromEdges(order, a, b);
  const key = (u: number, v: number): number => (u < v ? u * order + v : v * order + u);
  const tied = new Set<number>();
  for (let e = 0; e < size; e++) tied.add(key(a[e]!, b[e]!));
  for (let attempt = 0; attempt < TRIES * size; attempt++) {
    const one = random.below(size);
    const two = random.below(size);
    if (one === two) continue;
    // Either way round, or swaps would keep each end on its side.
    const flip = random.below(2) === 1;
    const [from, to] = [a[one]!, b[one]!];
    const [c, d] = flip ? [b[two]!, a[two]!] : [a[two]!, b[two]!];
    if (from === d || c === to) continue;
    const [left, right] = [key(from, d), key(c, to)];
    if (left === right || tied.has(left) || tied.has(right)) continue;
    tied.delete(key(from, to));
    tied.delete(key(c, d));
    tied.add(left);
    tied.add(right);
    a[one] = from;
    b[one] = d;
    a[two] = c;
    b[two] = to;
  }
  return csrFromEdges(order, a, b);
}
