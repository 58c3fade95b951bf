import type { Fault } from '@passerelle/core/domain/provenance';
import type { Language } from '@passerelle/core/domain/vocabulary';
import type { FaultCode } from './faults.js';

interface Sentence {
  /** What is wrong; `{found}` and `{expected}` are filled in. */
  readonly what: string;
  readonly fix: string;
}

const EN: Readonly<Record<FaultCode, Sentence>> = {
  unknownReference: {
    what: 'unknown id "{found}" (no such {expected})',
    fix: 'add that row, or correct the id',
  },
  duplicateId: {
    what: 'id "{found}" comes twice in this file',
    fix: 'keep one row, or give the other a new id',
  },
  sameIdTwoTypes: {
    what: 'id with two types: {found}, already {expected}',
    fix: 'give each of the two its own id',
  },
  selfLoop: {
    what: '"{found}" is linked to itself',
    fix: 'put the other actor in source or target',
  },
  endBeforeStart: {
    what: 'end {found} comes before start {expected}',
    fix: 'exchange or correct the two dates',
  },
  coordinatesOutOfRange: {
    what: 'coordinate {found} is out of range ({expected})',
    fix: 'check that lat and lon are not exchanged',
  },
  unknownLevel: { what: 'unknown level "{found}"', fix: 'use one of {expected}' },
  unknownTerm: {
    what: 'unknown word "{found}", kept as it is',
    fix: 'nothing to do, or use a known word ({expected})',
  },
  territoryCycle: {
    what: 'territories contain one another in a circle: {found}',
    fix: 'correct parent_id so that one has no parent',
  },
  unclosedQuote: {
    what: 'a quote is opened and never properly closed: {found}',
    fix: 'close it, or double the quotes inside the text',
  },
  raggedRow: {
    what: '{found} cells instead of {expected}',
    fix: 'quote the text that holds the separator, or add the missing cells',
  },
  emptyHeader: {
    what: 'column {found} has no name; its values are not read',
    fix: 'name the column, or delete it',
  },
  duplicateHeader: {
    what: 'two columns are named "{found}"; the file is not read',
    fix: 'rename or delete one',
  },
  forbiddenHeader: {
    what: 'column name "{found}" is not allowed; its values are not read',
    fix: 'rename the column',
  },
  missingColumn: {
    what: 'column {expected} is missing; the file is not read',
    fix: 'add it (found: {found})',
  },
  unusedColumn: {
    what: 'column "{found}" is not used in this file',
    fix: 'nothing to do, or use one of {expected}',
  },
  nul: { what: 'the row holds a NUL character', fix: 'export the file again as UTF-8 text' },
  cellTooLong: { what: 'a cell holds {found} characters', fix: 'shorten it to {expected}' },
  badEncoding: {
    what: 'a character cannot be read in "{found}"',
    fix: 'export the file again as UTF-8',
  },
  badDate: { what: '"{found}" is not a date', fix: 'write {expected}' },
  badNumber: { what: '"{found}" is not a number', fix: 'write digits, for instance 1234.5' },
  badBoolean: { what: '"{found}" is neither yes nor no', fix: 'write 1 or 0' },
  missingValue: { what: 'no value', fix: 'fill in the cell' },
  negativeNumber: { what: '{found} is below zero', fix: 'write zero or more' },
  unknownChoice: { what: 'unknown value "{found}"', fix: 'use one of {expected}' },
};

const FR: Readonly<Record<FaultCode, Sentence>> = {
  unknownReference: {
    what: 'identifiant inconnu « {found} » (aucun élément de ce nom dans {expected})',
    fix: "ajoutez cette ligne ou corrigez l'identifiant",
  },
  duplicateId: {
    what: "l'identifiant « {found} » figure deux fois dans ce fichier",
    fix: "gardez une ligne ou donnez un nouvel identifiant à l'autre",
  },
  sameIdTwoTypes: {
    what: 'un identifiant pour deux types : {found}, déjà {expected}',
    fix: 'donnez à chacun son identifiant',
  },
  selfLoop: {
    what: '« {found} » est relié à lui-même',
    fix: "mettez l'autre acteur dans source ou target",
  },
  endBeforeStart: {
    what: 'la fin {found} précède le début {expected}',
    fix: 'échangez ou corrigez les deux dates',
  },
  coordinatesOutOfRange: {
    what: 'la coordonnée {found} est hors limites ({expected})',
    fix: "vérifiez que lat et lon n'ont pas été échangés",
  },
  unknownLevel: { what: 'niveau inconnu « {found} »', fix: 'utilisez un de {expected}' },
  unknownTerm: {
    what: 'mot inconnu « {found} », gardé tel quel',
    fix: 'rien à faire, ou utilisez un mot connu ({expected})',
  },
  territoryCycle: {
    what: "des territoires se contiennent l'un l'autre en cercle : {found}",
    fix: "corrigez parent_id pour que l'un n'ait pas de parent",
  },
  unclosedQuote: {
    what: 'un guillemet est ouvert et jamais bien refermé : {found}',
    fix: 'refermez-le, ou doublez les guillemets dans le texte',
  },
  raggedRow: {
    what: '{found} cellules au lieu de {expected}',
    fix: 'mettez entre guillemets le texte qui contient le séparateur, ou ajoutez les cellules manquantes',
  },
  emptyHeader: {
    what: "la colonne {found} n'a pas de nom ; ses valeurs ne sont pas lues",
    fix: 'nommez la colonne ou supprimez-la',
  },
  duplicateHeader: {
    what: "deux colonnes s'appellent « {found} » ; le fichier n'est pas lu",
    fix: 'renommez-en ou supprimez-en une',
  },
  forbiddenHeader: {
    what: "le nom de colonne « {found} » n'est pas permis ; ses valeurs ne sont pas lues",
    fix: 'renommez la colonne',
  },
  missingColumn: {
    what: "il manque la colonne {expected} ; le fichier n'est pas lu",
    fix: 'ajoutez-la (trouvé : {found})',
  },
  unusedColumn: {
    what: "la colonne « {found} » n'est pas utilisée dans ce fichier",
    fix: 'rien à faire, ou utilisez une de {expected}',
  },
  nul: {
    what: 'la ligne contient un caractère NUL',
    fix: 'exportez à nouveau le fichier en texte UTF-8',
  },
  cellTooLong: {
    what: 'une cellule contient {found} caractères',
    fix: 'raccourcissez-la à {expected}',
  },
  badEncoding: {
    what: 'un caractère est illisible dans « {found} »',
    fix: 'exportez à nouveau le fichier en UTF-8',
  },
  badDate: { what: "« {found} » n'est pas une date", fix: 'écrivez {expected}' },
  badNumber: {
    what: "« {found} » n'est pas un nombre",
    fix: 'écrivez des chiffres, par exemple 1234,5',
  },
  badBoolean: { what: "« {found} » n'est ni oui ni non", fix: 'écrivez 1 ou 0' },
  missingValue: { what: 'aucune valeur', fix: 'remplissez la cellule' },
  negativeNumber: { what: '{found} est inférieur à zéro', fix: 'écrivez zéro ou plus' },
  unknownChoice: { what: 'valeur inconnue « {found} »', fix: 'utilisez une de {expected}' },
};

const SENTENCES: Readonly<Record<Language, Readonly<Record<string, Sentence>>>> = {
  en: EN,
  fr: FR,
};
const OUTCOME = {
  en: { error: 'row rejected', warning: 'stored, value left out or kept as it is' },
  fr: {
    error: 'ligne rejetée',
    warning: 'enregistrée, valeur laissée de côté ou gardée telle quelle',
  },
} as const;

/** `actors.csv:12 (end): end 2010 comes before start 2012; exchange or correct the two dates [row rejected]`. */
export function faultSentence(fault: Fault, language: Language): string {
  const place =
    fault.file +
    (fault.line === null ? '' : `:${String(fault.line)}`) +
    (fault.column === null ? '' : ` (${fault.column})`);
  const colon = language === 'fr' ? ' : ' : ': ';
  const { what, fix } = faultParts(fault, language);
  const end = language === 'fr' ? ' ; ' : '; ';
  return `${place}${colon}${what}${end}${fix} [${OUTCOME[language][fault.severity]}]`;
}

/** The same in two parts: what is wrong, how to mend it. */
export function faultParts(
  fault: Pick<Fault, 'code' | 'found' | 'expected' | 'fix'>,
  language: Language,
): { readonly what: string; readonly fix: string } {
  const sentence = SENTENCES[language][fault.code] ?? { what: fault.code, fix: fault.fix };
  const fill = (text: string): string =>
    text.replace(/\{(found|expected)\}/g, (_, name: string) =>
      name === 'found' ? fault.found : fault.expected,
    );
  return { what: fill(sentence.what), fix: fill(sentence.fix) };
}
