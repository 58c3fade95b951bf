import { nodeDegrees, nodeStrengths, signed, type Csr } from '../../graph/csr.js';
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
 *  spread over all. With z = r / s this is (S - d A) z = (1 - d)/n, symmetric and positive definite as ties have no
 *  direction: conjugate gradients take less than half the rounds of repeated renewing.
 *  @returns Float64Array(n), unit share, sums to 1; empty for an empty graph
 *  @throws ConvergenceError after 1,000 rounds
 *  @complexity O(m) a round, some 30 rounds
 *  @source Page, Brin, Motwani & Winograd (1999), Stanford InfoLab 1999-66; conjugate gradients preconditioned by the
 *    diagonal: Saad (2003), Iterative Methods for Sparse Linear Systems, ch. 9 */
export function pageRank(csr: Csr, options: PageRankOptions = {}): Float64Array {
  const { order, strengths } = csr;
  const rows = { order, offsets: signed(csr.offsets), targets: signed(csr.targets), strengths };
  const { damping = 0.85, byStrength = true, tolerance = 1e-12 } = options;
  if (order === 0) return new Float64Array(0);
  const outward = byStrength ? nodeStrengths(csr) : nodeDegrees(csr);
  let idle = 0;
  for (let u = 0; u < order; u++) if (outward[u] === 0) idle++;
  // An isolate gets restarts only, x = (1 - d)/n + d idle x / n, and so does every node before its ties count.
  const base = (1 - damping) / (order - damping * idle);
  const flow = new Float64Array(order);
  const residual = new Float64Array(order);
  const direction = new Float64Array(order);
  const image = new Float64Array(order);
  let fit = 0;
  for (let u = 0; u < order; u++) {
    if (outward[u] === 0) continue;
    residual[u] = base;
    direction[u] = base / outward[u]!;
    fit += base * direction[u]!;
  }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (fit === 0) break;
    const step = fit / applied(rows, outward, damping, byStrength, direction, image);
    let left = 0;
    let nextFit = 0;
    for (let u = 0; u < order; u++) {
      flow[u]! += step * direction[u]!;
      const rest = residual[u]! - step * image[u]!;
      residual[u] = rest;
      left += Math.abs(rest);
      if (rest !== 0) nextFit += (rest * rest) / outward[u]!;
    }
    // What renewing all ranks once more would change.
    if (left < tolerance) break;
    if (round === MOST_ROUNDS - 1) {
      throw new ConvergenceError(
        `pageRank: no convergence within ${MOST_ROUNDS} rounds at tolerance ${tolerance}`,
      );
    }
    const share = nextFit / fit;
    fit = nextFit;
    for (let u = 0; u < order; u++) {
      if (outward[u] !== 0) direction[u] = residual[u]! / outward[u]! + share * direction[u]!;
    }
  }
  const rank = new Float64Array(order);
  for (let u = 0; u < order; u++) rank[u] = outward[u] === 0 ? base : outward[u]! * flow[u]!;
  return normalized(rank);
}

interface SignedRows extends Pick<Csr, 'order' | 'strengths'> {
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
}

/** image = (S - d A) direction  @returns direction · image */
function applied(
  { order, offsets, targets, strengths }: SignedRows,
  outward: Float64Array,
  damping: number,
  byStrength: boolean,
  direction: Float64Array,
  image: Float64Array,
): number {
  let product = 0;
  for (let u = 0; u < order; u++) {
    let received = 0;
    if (byStrength) {
      for (let at = offsets[u]!, end = offsets[u + 1]!; at < end; at++) {
        received += direction[targets[at]!]! * strengths[at]!;
      }
    } else {
      for (let at = offsets[u]!, end = offsets[u + 1]!; at < end; at++) {
        received += direction[targets[at]!]!;
      }
    }
    const own = outward[u]! * direction[u]! - damping * received;
    image[u] = own;
    product += own * direction[u]!;
  }
  return product;
}

function normalized(rank: Float64Array): Float64Array {
  let sum = 0;
  for (const one of rank) sum += one;
  return rank.map((one) => one / sum);
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
