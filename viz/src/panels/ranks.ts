import type { ActorPanel } from '@passerelle/core/contract/explorer';
import { rankWords } from '@passerelle/core/contract/rank-words';
import { sentence } from '@passerelle/core/contract/sentences/sentence';
import { isLowFirst } from '@passerelle/core/domain/low-first';
import en from '../i18n/en.json';
import { text } from '../i18n/text.js';
import type { TextKey } from '../i18n/text.js';
import { number, say } from './context.js';
import type { Context } from './context.js';

type Measured = Pick<ActorPanel['measures'][string], 'rank' | 'of'>;
/** How sure a rank is, once resampled. */
interface Surety {
  readonly rankLow?: number | null;
  readonly rankHigh?: number | null;
  readonly rankingSure?: boolean | null;
}

/** Rank in words: as far as resamples bear it where there are some, else as it is; from the lowest where that is the end
 *  looked for. */
export function rankText(c: Context, id: string, one: Measured & Surety): string {
  if (one.rank === null) return say(c, 'actor.unmeasured');
  if (one.rankingSure === false) return say(c, 'actor.unranked');
  const lowFirst = isLowFirst(id);
  const words = rankWords(one.rankLow, one.rankHigh, lowFirst);
  return words === null
    ? say(c, lowFirst ? 'actor.rankFromLowest' : 'actor.rank', { rank: one.rank, of: one.of })
    : say(c, 'actor.placed', { words: sentence(c.lang, words.key, words.values), of: one.of });
}
export function measureName(c: Context, id: string): string {
  const key = `measure.${id}`;
  return Object.hasOwn(en, key) ? text(c.lang, key as TextKey) : id;
}
/** Three digits that say something, whatever the size. */
export function figure(c: Context, value: number): string {
  const digits = value === 0 ? 0 : 2 - Math.floor(Math.log10(Math.abs(value)));
  return number(c, value, Math.max(0, Math.min(6, digits)));
}
