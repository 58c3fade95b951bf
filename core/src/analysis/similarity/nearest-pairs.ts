import type { Csr } from '../../graph/csr.js';
import { checkpoint } from '../hooks.js';
import { bestPairs } from './best-pairs.js';
import { identity } from './bounded-neighbours.js';
import { rowScorer } from './row-scorer.js';
import { assertPairOptions, type PairOptions, type Pairs } from './similarity.js';

/** The k nodes most alike to each recipient among those it is not tied to: rows in the order of the recipients, best
 *  first in each; ties break to the smallest target.
 *  @returns at most k pairs a recipient; score 0 is never listed, a recipient without any has no row
 *  @throws InvalidInputError when k or a recipient is no such thing; of katz, what katzIndex throws; CancelledError
 *  @complexity O(n + m + Σ_u Σ_{z∈N(u)} d_z) time (l3: O(m) a recipient, katz: O(n + m) a round of it), O(n + m + k · recipients) space */
export function nearestPairs(csr: Csr, options: PairOptions): Pairs {
  assertPairOptions(csr, options);
  const { accepts, hooks, k } = options;
  const recipients = options.recipients ?? identity(csr.order);
  const scorer = rowScorer(csr, options.measure, options.beta);
  const rows: Pairs[] = [];
  const best = bestPairs(Math.min(k, Math.max(1, csr.order)));
  for (let i = 0; i < recipients.length; i++) {
    const u = recipients[i]!;
    const { count, met, scores } = scorer.row(u);
    for (let at = 0; at < count; at++) {
      const v = met[at]!;
      if (!best.admits(scores[v]!, u, v)) continue;
      if (accepts === undefined || accepts(u, v)) best.keep(scores[v]!, u, v);
    }
    rows.push(best.take());
    checkpoint(hooks, (i + 1) / recipients.length);
  }
  return joined(rows);
}

function joined(rows: readonly Pairs[]): Pairs {
  const size = rows.reduce((sum, { sources }) => sum + sources.length, 0);
  const all = {
    sources: new Uint32Array(size),
    targets: new Uint32Array(size),
    scores: new Float64Array(size),
  };
  let at = 0;
  for (const row of rows) {
    all.sources.set(row.sources, at);
    all.targets.set(row.targets, at);
    all.scores.set(row.scores, at);
    at += row.sources.length;
  }
  return all;
}
