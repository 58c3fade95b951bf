import { csrFromEdges, type Csr } from '@passerelle/core/graph/csr';
import { rng } from '@passerelle/core/graph/rng';

/** A seeded graph with what path measures stumble over: loose parts, hanging trees, bridges between blocks, cliques whose
 *  members are twins, pairs with the same contacts, loops and parallel edges. Strengths are small whole numbers. */
export function clustered(order: number, seed: number): Csr {
  const random = rng(seed);
  const sources: number[] = [];
  const ends: number[] = [];
  const strengths: number[] = [];
  const tie = (a: number, b: number): void => {
    sources.push(a);
    ends.push(b);
    strengths.push(1 + random.below(3));
  };
  for (let v = 0; v < order;) {
    const size = 1 + random.below(7);
    const last = Math.min(order, v + size);
    const kind = random.below(4);
    for (let a = v; a < last; a++) {
      // 0: a clique; 1: a fan, whose leaves share their contacts; 2: a chain; 3: nothing.
      if (kind === 0) for (let b = v; b < a; b++) tie(a, b);
      if (kind === 1 && a > v + 1) {
        tie(a, v);
        tie(a, v + 1);
      }
      if (kind === 2 && a > v) tie(a, a - 1);
    }
    v = last;
  }
  for (let i = random.below(order + 1); i > 0; i--) tie(random.below(order), random.below(order));
  return csrFromEdges(order, sources, ends, strengths);
}
