import type { SentenceKey } from './sentences/sentence.js';

/** What may be said of a place in a ranking, from the interval of its rank: a sentence key and its values. */
export interface RankWords {
  readonly key: Extract<SentenceKey, `rank.${string}`>;
  readonly values: Readonly<Record<string, number>>;
}

/** "First", "among the first 3", or "between the 4th and the 12th": never a rank that chance could move. null when
 *  there is no interval. @param isLowFirst rank 1 is the lowest figure, and the words say so */
export function rankWords(
  low: number | null | undefined,
  high: number | null | undefined,
  isLowFirst = false,
): RankWords | null {
  if (low === null || low === undefined || high === null || high === undefined) return null;
  const [from, to] = [Math.max(1, Math.floor(low)), Math.ceil(high)];
  if (to <= 1) return { key: isLowFirst ? 'rank.lowest' : 'rank.first', values: {} };
  return to <= 10 || from <= 3
    ? { key: isLowFirst ? 'rank.amongLowest' : 'rank.among', values: { rank: to } }
    : { key: isLowFirst ? 'rank.betweenLowest' : 'rank.between', values: { from, to } };
}
