import type { Csr } from '../../graph/csr.js';
import { edgeSubset, randomEdges } from '../../graph/edge-subset.js';
import { rng } from '../../graph/rng.js';

/** The graph with a random share of its ties. A draw depends on its number and the seed alone, not on the draws before
 *  it: any thread may make it. @complexity O(n + m) */
export function resampleOf(csr: Csr, keptTies: number, seed: number, draw: number): Csr {
  const own = seed ^ Math.imul(draw + 1, 0x85ebca6b);
  return edgeSubset(csr, randomEdges(csr.size, keptTies, rng(own)));
}
