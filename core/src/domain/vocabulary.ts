/** Open lists of terms: an English id, a label in each language, synonyms accepted at import. */
export type Language = 'en' | 'fr';

export interface Term {
  readonly id: string;
  readonly en: string;
  readonly fr: string;
  readonly synonyms: readonly string[];
}

export interface Vocabulary {
  readonly name: string;
  readonly terms: readonly Term[];
  /** The id for a spelling (case, accents, spaces, `-` and `_` ignored), or undefined when unknown. */
  resolve(spelling: string): string | undefined;
  /** The label of an id; an unknown id is its own label. */
  label(id: string, language: Language): string;
  has(id: string): boolean;
}

/** Case-, accent- and separator-blind form under which spellings are compared. */
export function normalizeSpelling(spelling: string): string {
  return spelling
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** @throws Error when two terms claim one spelling: a vocabulary must be a function. */
export function vocabulary(name: string, terms: readonly Term[]): Vocabulary {
  const byId = new Map<string, Term>();
  const bySpelling = new Map<string, string>();
  for (const term of terms) {
    byId.set(term.id, term);
    for (const spelling of [term.id, term.en, term.fr, ...term.synonyms]) {
      const key = normalizeSpelling(spelling);
      const other = bySpelling.get(key);
      if (other !== undefined && other !== term.id) {
        throw new Error(`vocabulary ${name}: "${spelling}" names both ${other} and ${term.id}`);
      }
      bySpelling.set(key, term.id);
    }
  }
  return {
    name,
    terms,
    resolve: (spelling) => bySpelling.get(normalizeSpelling(spelling)),
    label: (id, language) => byId.get(id)?.[language] ?? id,
    has: (id) => byId.has(id),
  };
}

/** Compact way to write a term. */
export function term(id: string, en: string, fr: string, ...synonyms: string[]): Term {
  return { id, en, fr, synonyms };
}
