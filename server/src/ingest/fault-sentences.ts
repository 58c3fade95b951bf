import { frenchSpacing } from '@passerelle/core/domain/french-spacing';
import type { Fault } from '@passerelle/core/domain/provenance';
import type { Language } from '@passerelle/core/domain/vocabulary';
import { en } from './fault-sentences.en.js';
import { fr } from './fault-sentences.fr.js';

export interface FaultSentence {
  /** What is wrong; `{found}` and `{expected}` are filled in. */
  readonly what: string;
  readonly fix: string;
}

const SENTENCES: Readonly<Record<Language, Readonly<Record<string, FaultSentence>>>> = { en, fr };
const HEADER = /Header$|Column$|File$|^assumedType$/;
const OUTCOME = {
  en: {
    row: 'row rejected',
    file: 'every row rejected',
    value: 'row stored without this value',
  },
  fr: {
    row: 'ligne rejetée',
    file: 'toutes les lignes rejetées',
    value: 'ligne enregistrée sans cette valeur',
  },
} as const;

/** `actors.csv:12 (end): end 2010 comes before start 2012; exchange or correct the two dates [row rejected]`. */
export function faultSentence(fault: Fault, language: Language): string {
  const line = fault.line === null ? '' : `:${String(fault.line)}`;
  const outcome = outcomeOf(fault);
  const end = outcome === null ? '' : ` [${OUTCOME[language][outcome]}]`;
  return `${joined(language, `${fault.file}${line}`, fault, ' ')}${end}`;
}

/** The same within a row: `end: end 2010 comes before start 2012; exchange or correct the two dates`. */
export function faultOfCell(fault: Fault, language: Language): string {
  return joined(language, '', fault, '');
}

function joined(language: Language, place: string, fault: Fault, space: string): string {
  const { column } = fault;
  const where =
    column === null || column === ''
      ? place
      : place + (place === '' ? column : `${space}(${column})`);
  const { what, fix } = faultParts(fault, language);
  const [colon, semicolon] = language === 'fr' ? [' : ', ' ; '].map(frenchSpacing) : [': ', '; '];
  return `${where}${where === '' ? '' : colon}${what}${semicolon}${fix}`;
}

/** null: the sentence says it already. */
function outcomeOf({ code, severity }: Fault): keyof (typeof OUTCOME)['en'] | null {
  if (HEADER.test(code)) return severity === 'error' ? 'file' : null;
  if (severity === 'error') return 'row';
  return code === 'unknownTerm' || code === 'unknownCategory' ? null : 'value';
}

/** In two parts: what is wrong, how to mend it. */
export function faultParts(
  fault: Pick<Fault, 'code' | 'found' | 'expected' | 'fix'>,
  language: Language,
): FaultSentence {
  const sentence = SENTENCES[language][fault.code] ?? { what: fault.code, fix: fault.fix };
  const fill = (text: string): string =>
    (language === 'fr' ? frenchSpacing(text) : text).replace(
      /\{(found|expected)\}/g,
      (_, name: string) => (name === 'found' ? fault.found : fault.expected),
    );
  return { what: fill(sentence.what), fix: fill(sentence.fix) };
}
