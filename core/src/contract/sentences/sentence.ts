import { IntlMessageFormat } from 'intl-messageformat';
import { frenchSpacing } from '../../domain/french-spacing.js';
import { levels } from '../../domain/level.js';
import { spheres } from '../../domain/vocabularies/actor-terms.js';
import { needCategories } from '../../domain/vocabularies/need-categories.js';
import { roles } from '../../domain/vocabularies/roles.js';
import type { Language } from '../../domain/vocabulary.js';
import { en, type SentenceKey } from './en.js';
import { fr } from './fr.js';

export type { SentenceKey } from './en.js';
export type SentenceValues = Readonly<Record<string, string | number>>;

const CATALOGUES: Readonly<Record<Language, Readonly<Record<SentenceKey, string>>>> = { en, fr };
const compiled = new Map<string, IntlMessageFormat>();

/** The sentence of a key in a language. Counts go in as numbers (grouped and made plural here); figures with decimals
 *  as text from `formatNumber`.
 *  @throws Error when a value the sentence names is missing */
export function sentence(language: Language, key: SentenceKey, values?: SentenceValues): string {
  const text = CATALOGUES[language][key];
  const spaced = language === 'fr' ? frenchSpacing(text) : text;
  if (!spaced.includes('{')) return spaced;
  const id = `${language} ${key}`;
  let message = compiled.get(id);
  if (message === undefined) {
    message = new IntlMessageFormat(spaced, language, undefined, { ignoreTag: true });
    compiled.set(id, message);
  }
  return String(message.format(values));
}

export function isSentenceKey(key: string): key is SentenceKey {
  return Object.hasOwn(en, key);
}

/** The sentence of a key that comes with data (a note, a reason, a role): an unknown key, or values that do not fit,
 *  give the key itself, so that a newer store never breaks an older reader. */
export function dataSentence(
  language: Language,
  theme:
    | 'note'
    | 'reason'
    | 'role'
    | 'cartographic'
    | 'roleSentence'
    | 'missing'
    | 'type'
    | 'what'
    | 'term'
    | 'gateOpen'
    | 'gateClosed'
    | 'outcome'
    | 'unserved'
    | 'answer'
    | 'backtest'
    | 'removalOrder'
    | 'figure'
    | 'proximity'
    | 'fate',
  key: string,
  values: SentenceValues = {},
): string {
  const full = `${theme}.${key}`;
  if (!isSentenceKey(full)) return key;
  try {
    return sentence(language, full, readable(language, full, values));
  } catch {
    return key;
  }
}

/** Ids of vocabularies inside data, as words of the reader's language. */
function readable(language: Language, key: SentenceKey, values: SentenceValues): SentenceValues {
  const word = wordOf(language, key);
  if (word === undefined) return values;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? word(name, value) : value,
    ]),
  );
}

function wordOf(
  language: Language,
  key: SentenceKey,
): ((name: string, value: string) => string) | undefined {
  if (key.startsWith('missing.')) return (_, value) => communityName(language, value);
  switch (key) {
    case 'note.emptyScale':
      return (_, value) => listOfLevels(language, value);
    case 'reason.crossesScale':
      return (_, value) => levels.label(value, language);
    case 'reason.nearerToHub':
      return (name, value) => (name === 'level' ? levels.label(value, language) : value);
    case 'reason.answersNeed':
    case 'reason.meetsOffer':
      return (name, value) => (name === 'exact' ? value : needCategories.label(value, language));
    case 'reason.crossesSector':
      return (_, value) =>
        spheres.has(value) ? spheres.label(value, language) : roles.label(value, language);
    default:
      return undefined;
  }
}

/** "local, national" of ids, as words; "n/a" for none. */
function listOfLevels(language: Language, ids: string): string {
  const words = ids
    .split(',')
    .filter((id) => id !== '')
    .map((id) => levels.label(id, language));
  return words.length === 0 ? sentence(language, 'state.undefined') : words.join(', ');
}

/** The name of a community as people read it: "Group 12 (…)" and "Around …" are put in their language. */
export function communityName(language: Language, name: string): string {
  if (name.startsWith('Around '))
    return sentence(language, 'community.around', { name: name.slice('Around '.length) });
  return name.replace(/^Group (\d+)(?= \(|$)/, (_, number: string) =>
    sentence(language, 'community.group', { number }),
  );
}

/** What a broker does, the same words on every surface; nothing for who holds no position. */
export function brokerRole(
  language: Language,
  role: string | null,
  groups: 'territory' | 'community',
): string {
  return role === null ? '' : dataSentence(language, 'roleSentence', role, { groups });
}

export function sentenceKeys(): SentenceKey[] {
  return Object.keys(en) as SentenceKey[];
}
