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
 *  @complexity O(m) a round, some 50 rounds  @source Page, Brin, Motwani & Winograd (1999), Stanford InfoLab 1999-66 */
export function pageRank(csr: Csr, options: PageRankOptions = {}): Float64Array {
  const { order, offsets, targets, strengths } = csr;
  const { damping = 0.85, byStrength = true, tolerance = 1e-12 } = options;
  if (order === 0) return new Float64Array(0);
  const outward = byStrength ? nodeStrengths(csr) : degrees(csr);
  let idle = 0;
  for (let u = 0; u < order; u++) if (outward[u] === 0) idle++;
  // An isolate gets restarts only, x = (1 - d)/n + d idle x / n, and so does every node before its ties count.
  const base = (1 - damping) / (order - damping * idle);
  const rank = new Float64Array(order).fill(base);
  const flow = rank.map((one, u) => (outward[u] === 0 ? 0 : one / outward[u]!));
  // Each round uses what it has just renewed (Gauss-Seidel): half the rounds of renewing all at once.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let change = 0;
    for (let u = 0; u < order; u++) {
      let received = 0;
      if (byStrength) {
        for (let at = offsets[u]!, end = offsets[u + 1]!; at < end; at++) {
          received += flow[targets[at]!]! * strengths[at]!;
        }
      } else {
        for (let at = offsets[u]!, end = offsets[u + 1]!; at < end; at++) {
          received += flow[targets[at]!]!;
        }
      }
      if (received === 0) continue;
      const next = base + damping * received;
      change += Math.abs(next - rank[u]!);
      rank[u] = next;
      flow[u] = next / outward[u]!;
    }
    if (change < tolerance) return normalized(rank);
  }
  throw new ConvergenceError(
    `pageRank: no convergence within ${MOST_ROUNDS} rounds at tolerance ${tolerance}`,
  );
}

function normalized(rank: Float64Array): Float64Array {
  let sum = 0;
  for (const one of rank) sum += one;
  return rank.map((one) => one / sum);
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
