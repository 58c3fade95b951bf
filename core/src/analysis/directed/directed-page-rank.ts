import { ConvergenceError } from '../../errors.js';
import type { DirectedCsr } from '../../graph/directed-csr.js';
import type { PageRankOptions } from '../centrality/page-rank.js';

const MOST_ROUNDS = 1_000;

/** PageRank along arcs: r_v = (1 - d)/n + d Σ_u r_u a_uv / s_u, the mass of nodes without an arc out spread over all.
 *  Each round takes new ranks as soon as they are there (Gauss-Seidel).
 *  @returns Float64Array(n), unit share, sums to 1  @throws ConvergenceError after 1,000 rounds
 *  @complexity O(m) a round  @source Page, Brin, Motwani & Winograd (1999), Stanford InfoLab 1999-66 */
export function directedPageRank(
  { order, out, into }: DirectedCsr,
  options: PageRankOptions = {},
): Float64Array {
  const { damping = 0.85, byStrength = true, tolerance = 1e-12 } = options;
  const outward = new Float64Array(order);
  for (let u = 0; u < order; u++) {
    for (let at = out.offsets[u]!; at < out.offsets[u + 1]!; at++) {
      outward[u]! += byStrength ? out.strengths[at]! : 1;
    }
  }
  // Ranks but for a factor: what idle nodes spread comes back to all alike, so it changes the factor and nothing else.
  const rank = new Float64Array(order).fill(1);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let change = 0;
    let sum = 0;
    for (let v = 0; v < order; v++) {
      let received = 1 - damping;
      for (let at = into.offsets[v]!; at < into.offsets[v + 1]!; at++) {
        const u = into.targets[at]!;
        received += (damping * rank[u]! * (byStrength ? into.strengths[at]! : 1)) / outward[u]!;
      }
      change += Math.abs(received - rank[v]!);
      sum += received;
      rank[v] = received;
    }
    if (change <= tolerance * sum) return rank.map((one) => one / sum);
  }
  throw new ConvergenceError(
    `directedPageRank: no convergence within ${MOST_ROUNDS} rounds at tolerance ${tolerance}`,
  );
}
