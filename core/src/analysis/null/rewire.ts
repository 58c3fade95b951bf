import { csrFromEdges, edgeEnds, type Csr } from '../../graph/csr.js';
import { PairSet } from '../../graph/pair-set.js';
import type { Rng } from '../../graph/rng.js';

/** Times that each edge is tried with another one: it takes part in eight tries on average, in four at least. One in some
 *  ten thousands is never exchanged where most tries succeed (Milo et al. 2003, arXiv:cond-mat/0312028, see no change of
 *  the figures long before). */
const ROUNDS = 4;

/** A random simple graph with the same degrees: edges a-b, c-d become a-d, c-b when that makes no loop and no double.
 *  Strengths are 1; the graph may fall into other components.
 *  @complexity O(4 m) expected time, O(m) space
 *  @source Maslov & Sneppen (2002), Science 296:910 */
export function rewired(csr: Csr, random: Rng): Csr {
  const { order, size } = csr;
  const { a, b } = edgeEnds(csr);
  if (size < 2) return csrFromEdges(order, a, b);
  const tied = new PairSet(order, size);
  for (let e = 0; e < size; e++) tied.add(a[e]!, b[e]!);
  for (let round = 0; round < ROUNDS; round++) {
    // Each edge in turn, with any other: as fair as two of them at random, and one walks through memory.
    for (let one = 0; one < size; one++) {
      const two = random.below(size);
      // Either way round, or swaps would keep each end on its side.
      const isTurned = random.below(2) === 1;
      if (one === two) continue;
      const [from, to] = [a[one]!, b[one]!];
      const c = isTurned ? b[two]! : a[two]!;
      const d = isTurned ? a[two]! : b[two]!;
      if (from === d || c === to || tied.has(from, d) || tied.has(c, to)) continue;
      tied.delete(from, to);
      tied.delete(c, d);
      tied.add(from, d);
      tied.add(c, to);
      b[one] = d;
      a[two] = c;
      b[two] = to;
    }
  }
  return csrFromEdges(order, a, b);
}
