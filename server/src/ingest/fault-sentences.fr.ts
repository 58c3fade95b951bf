import type { FaultSentence } from './fault-sentences.js';
import type { FaultCode } from './faults.js';

export const fr: Readonly<Record<FaultCode, FaultSentence>> = {
  unknownReference: {
    what: 'identifiant inconnu « {found} » : ni dans {expected}.csv, ni déjà enregistré',
    fix: 'ajoutez cette ligne à {expected}.csv ou corrigez l’identifiant',
  },
  duplicateId: {
    what: 'l’identifiant « {found} » figure deux fois dans ce fichier',
    fix: 'gardez une ligne ou donnez un nouvel identifiant à l’autre',
  },
  sameIdTwoTypes: {
    what: 'l’identifiant « {found} » a deux types : {expected}',
    fix: 'donnez à chacun son identifiant',
  },
  selfLoop: {
    what: '« {found} » est relié à lui-même',
    fix: 'mettez l’autre acteur dans source ou target',
  },
  endBeforeStart: {
    what: 'la fin {found} précède le début {expected}',
    fix: 'échangez ou corrigez les deux dates',
  },
  coordinatesOutOfRange: {
    what: 'la coordonnée {found} est hors limites ({expected})',
    fix: 'vérifiez que lat et lon n’ont pas été échangés',
  },
  halfPosition: {
    what: 'une position sans {expected}',
    fix: 'donnez lat et lon, ou aucun des deux',
  },
  unknownLevel: { what: 'niveau inconnu « {found} »', fix: 'utilisez un de {expected}' },
  unknownTerm: {
    what: 'mot inconnu « {found} », gardé tel quel',
    fix: 'rien à faire, ou utilisez un mot connu : {expected}',
  },
  unknownCategory: {
    what: 'la catégorie « {found} » n’est pas dans l’arbre, gardée telle quelle',
    fix: 'rien à faire, ou en prendre une qui y est : {expected}',
  },
  categoryPath: {
    what: '« {found} » n’est pas un chemin de catégories',
    fix: 'écrire {expected} niveaux au plus, aucun vide, comme funding/seed/loan',
  },
  territoryCycle: {
    what: 'des territoires se contiennent l’un l’autre en cercle : {found}',
    fix: 'corrigez parent_id pour que l’un d’eux n’ait pas de parent parmi les autres',
  },
  unclosedQuote: {
    what: 'un guillemet est ouvert et jamais bien refermé : {found}',
    fix: 'refermez-le, ou doublez les guillemets dans le texte',
  },
  raggedRow: {
    what: '{found} cellules au lieu de {expected}',
    fix: 'mettez entre guillemets le texte qui contient le séparateur, ou ajoutez les cellules manquantes',
  },
  emptyFile: { what: 'le fichier est vide', fix: 'écrivez une ligne d’en-tête : {expected}' },
  unknownFile: {
    what: 'le fichier n’est pas lu : son nom n’est pas un de ceux attendus',
    fix: 'rien à faire, ou renommez-le : {expected}',
  },
  assumedType: {
    what: 'pas de type : chaque ligne qui n’en a pas est prise pour {expected}',
    fix: 'rien à faire, ou ajoutez un type au fichier',
  },
  emptyHeader: {
    what: 'la colonne {found} n’a pas de nom ; ses valeurs ne sont pas lues',
    fix: 'nommez la colonne ou supprimez-la',
  },
  duplicateHeader: {
    what: 'deux colonnes s’appellent « {found} » ; le fichier n’est pas lu',
    fix: 'renommez-en ou supprimez-en une',
  },
  forbiddenHeader: {
    what: 'le nom de colonne « {found} » n’est pas permis ; ses valeurs ne sont pas lues',
    fix: 'renommez la colonne',
  },
  missingColumn: {
    what: 'il manque la colonne {expected} ; le fichier n’est pas lu',
    fix: 'ajoutez-la à la ligne d’en-tête (on y lit : {found})',
  },
  unusedColumn: {
    what: 'la colonne « {found} » n’est pas utilisée dans ce fichier',
    fix: 'rien à faire, ou utilisez une de {expected}',
  },
  nul: {
    what: 'une cellule contient un caractère NUL',
    fix: 'exportez à nouveau le fichier en texte UTF-8',
  },
  cellTooLong: {
    what: 'une cellule contient {found} caractères',
    fix: 'raccourcissez-la à {expected} au plus ; manque-t-il un guillemet ?',
  },
  badEncoding: {
    what: 'un caractère est illisible dans « {found} »',
    fix: 'exportez à nouveau le fichier en UTF-8',
  },
  badDate: {
    what: '« {found} » n’est pas une date',
    fix: 'écrivez-la sous une de ces formes : {expected}',
  },
  badNumber: {
    what: '« {found} » n’est pas un nombre',
    fix: 'écrivez des chiffres, par exemple 1234,5',
  },
  badBoolean: { what: '« {found} » n’est ni oui ni non', fix: 'écrivez 1 ou 0' },
  missingValue: { what: 'aucune valeur', fix: 'remplissez la cellule' },
  negativeNumber: { what: '{found} est inférieur à zéro', fix: 'écrivez zéro ou plus' },
  unknownChoice: { what: 'valeur inconnue « {found} »', fix: 'utilisez une de {expected}' },
};
