import type { Csr } from '../../graph/csr.js';
import { checkpoint } from '../hooks.js';
import { bestPairs } from './best-pairs.js';
import { identity, recipientRanks } from './bounded-neighbours.js';
import { rowScorer } from './row-scorer.js';
import type { PairOptions, Pairs } from './similarity.js';

/** The k best untied pairs by a measure without a bound (katz): every row is scored whole. A pair counts from its smaller
 *  end, with recipients from the recipient.
 *  @complexity O(rows · one row) time, O(n + m) space */
export function everyRow(csr: Csr, options: PairOptions): Pairs {
  const { measure, beta, accepts, hooks } = options;
  const isRecipient = recipientRanks(options, identity(csr.order));
  const scorer = rowScorer(csr, measure, beta);
  const best = bestPairs(options.k);
  for (let u = 0; u < csr.order; u++) {
    checkpoint(hooks, u / csr.order);
    if (isRecipient?.[u] === 0) continue;
    const { count, met, scores } = scorer.row(u);
    for (let at = 0; at < count; at++) {
      const v = met[at]!;
      if (v < u && isRecipient?.[v] !== 0) continue;
      if (!best.admits(scores[v]!, u, v)) continue;
      if (accepts === undefined || accepts(u, v)) best.keep(scores[v]!, u, v);
    }
  }
  checkpoint(hooks, 1);
  return best.take();
}
