import type { Language } from '@passerelle/core/domain/vocabulary';

/** `--lang`, else PASSERELLE_LANG, else the locale; English unless one of them says French. Read from the raw words
 *  because help and usage errors come before the options are parsed. */
export function languageOf(
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = at === -1 ? undefined : words[at];
  const asked = word?.startsWith('--lang=') === true ? word.slice(7) : words[at + 1];
  if (word !== undefined && (asked === 'fr' || asked === 'en')) return asked;
  const set = env['PASSERELLE_LANG'];
  if (set !== undefined && set !== '') return set.toLowerCase().startsWith('fr') ? 'fr' : 'en';
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (one) => one !== undefined && one !== '',
  );
  return locale?.toLowerCase().startsWith('fr') === true ? 'fr' : 'en';
}
