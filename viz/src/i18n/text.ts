import { sentence } from '@passerelle/core/contract/sentences/sentence';
import type { SentenceKey, SentenceValues } from '@passerelle/core/contract/sentences/sentence';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Lang } from '../state/view.js';
import en from './en.json';
import fr from './fr.json';

export type TextKey = keyof typeof en;
type Text<K extends string> = (
  lang: Lang,
  key: K,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** The texts of a catalogue; a part of the explorer that is loaded later brings its own. */
export function textsOf<K extends string>(
  catalogues: Readonly<Record<Lang, Readonly<Record<K, string>>>>,
): Text<K> {
  const compiled = new Map<string, IntlMessageFormat>();
  return (lang, key, values = {}) => {
    const pattern = catalogues[lang][key];
    if (!pattern.includes('{')) return spaced(lang, pattern);
    const id = `${lang} ${key}`;
    let message = compiled.get(id);
    if (message === undefined) {
      message = new IntlMessageFormat(spaced(lang, pattern), lang, undefined, { ignoreTag: true });
      compiled.set(id, message);
    }
    return String(message.format({ ...values }));
  };
}

/** A text of the explorer; what CLI and explorer both say comes from core's sentences. */
export const text: Text<TextKey> = textsOf({ en, fr });

export function shared(lang: Lang, key: SentenceKey, values?: SentenceValues): string {
  return sentence(lang, key, values);
}
/** Narrow no-break space before double signs and inside quotation marks, in French only. */
function spaced(lang: Lang, pattern: string): string {
  return lang === 'fr'
    ? pattern.replace(/ ([:;?!»])/g, '\u202f$1').replace(/« /g, '«\u202f')
    : pattern;
}
