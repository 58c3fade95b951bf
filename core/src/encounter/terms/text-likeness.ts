import MiniSearch from 'minisearch';
import { normalizeSpelling } from '../../domain/vocabulary.js';

export interface TextOf {
  readonly side: 'need' | 'offer';
  readonly text: string | null;
}

/** Shorter words ("de", "un", "of") say nothing. */
const SHORTEST = 3;

/** How alike the text of a need and those of offers are, 0 … 1: what the offer scores on the words of the need (BM25+, rare words
 *  count more), over what the need's own text scores on them. Case and accents do not matter; other forms of a word are other
 *  words. Only offers that share a word are named.
 *  @complexity O(words) once, O(offers that share a word) a need
 *  @source Robertson & Zaragoza (2009), FnTIR 3:333; Lv & Zhai (2011), CIKM (BM25+) */
export function textLikenessIn(
  demands: readonly TextOf[],
): (need: number) => ReadonlyMap<number, number> {
  const index = new MiniSearch<{ readonly id: number; readonly text: string }>({
    fields: ['text'],
    processTerm: (word) => {
      const term = normalizeSpelling(word);
      return term.length < SHORTEST ? null : term;
    },
  });
  index.addAll(demands.map(({ text }, id) => ({ id, text: text ?? '' })));
  return (need) => {
    const found = index.search(demands[need]?.text ?? '', { prefix: false, fuzzy: false });
    const own = found.find(({ id }) => id === need)?.score ?? 0;
    const alike = new Map<number, number>();
    for (const { id, score } of found) {
      const at = Number(id);
      if (demands[at]?.side === 'offer' && own > 0) alike.set(at, Math.min(1, score / own));
    }
    return alike;
  };
}
