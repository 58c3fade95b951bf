import { nodeStrengths, type Csr } from '../../graph/csr.js';
import { ConvergenceError } from '../../errors.js';
import { direct, nodeMeasure } from '../node-measure.js';

export interface PageRankOptions {
  /** Chance of following a tie rather than starting again anywhere. Default 0.85. */
  readonly damping?: number;
  /** Follow ties in proportion to their strength (default) or evenly. */
  readonly byStrength?: boolean;
  /** Sum of changes under which it has converged. Default 1e-12. */
  readonly tolerance?: number;
}

const MOST_ROUNDS = 1_000;

/** PageRank: the share of time a walker spends at each node; r = (1 - d)/n + d Σ_u r_u a_uv / s_u, the mass of isolates
 *  spread over all.
 *  @returns Float64Array(n), unit share, sums to 1; empty for an empty graph
 *  @throws ConvergenceError after 1,000 rounds
 *  @complexity O(m) a round, some 100 rounds  @source Page, Brin, Motwani & Winograd (1999), Stanford InfoLab 1999-66 */
export function pageRank(csr: Csr, options: PageRankOptions = {}): Float64Array {
  const { order, offsets, targets, strengths } = csr;
  const { damping = 0.85, byStrength = true, tolerance = 1e-12 } = options;
  if (order === 0) return new Float64Array(0);
  const outward = byStrength ? nodeStrengths(csr) : degrees(csr);
  let rank = new Float64Array(order).fill(1 / order);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = new Float64Array(order);
    let idle = 0;
    for (let u = 0; u < order; u++) {
      if (outward[u] === 0) {
        idle += rank[u]!;
        continue;
      }
      const flow = rank[u]! / outward[u]!;
      for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
        next[targets[at]!]! += flow * (byStrength ? strengths[at]! : 1);
      }
    }
    let change = 0;
    for (let v = 0; v < order; v++) {
      next[v] = (1 - damping) / order + damping * (next[v]! + idle / order);
      change += Math.abs(next[v]! - rank[v]!);
    }
    rank = next;
    if (change < tolerance) return rank;
  }
  throw new ConvergenceError(
    `pageRank: no convergence within ${MOST_ROUNDS} rounds at tolerance ${tolerance}`,
  );
}

function degrees(csr: Csr): Float64Array {
  return Float64Array.from({ length: csr.order }, (_, u) => csr.offsets[u + 1]! - csr.offsets[u]!);
}

export const pageRankMeasure = nodeMeasure({
  id: 'pageRank',
  ...direct((csr) => pageRank(csr)),
  unit: 'share',
  range: '0 … 1, sums to 1',
  definition:
    'Share of time that a walker who follows ties, and starts again anywhere 15 times in 100, spends at the actor.',
  source: 'Page, Brin, Motwani & Winograd (1999), Stanford InfoLab 1999-66',
  edgeCases:
    'Empty graph: no value. Isolate: only what restarts bring. Disconnected: by size of component. Self-loops dropped, parallel ties added up, direction ignored.',
  sentence: {
    en: 'Those who are known by those who are known.',
    fr: 'Celles et ceux que connaissent celles et ceux qui sont connus.',
  },
});
