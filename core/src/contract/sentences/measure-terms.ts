import { frenchSpacing } from '../../domain/french-spacing.js';
import type { Language } from '../../domain/vocabulary.js';

/** Units and ranges of measures in French, by what the registry says in English; bare figures are the same in both. */
const FRENCH: Readonly<Record<string, string>> = {
  'share of the actors with enough activities': 'part des acteurs aux activités assez nombreuses',
  'share of the actors with enough activities, and one in the year':
    'part des acteurs aux activités assez nombreuses, dont une dans l’année',
  ties: 'liens',
  '-(n - 1) … n - 1; positive = nearer': '-(n - 1) … n - 1 ; positif = plus près',
  '0 or 1': '0 ou 1',
  'pairs of actors': 'paires d’acteurs',
  '0 … betweenness': '0 … intermédiarité (betweenness)',
  'outcomes per 100 new pairs': 'suites pour 100 nouvelles paires',
  '0 … 100; effect -100 … 100': '0 … 100 ; écart -100 … 100',
  'open triads': 'triades ouvertes',
  role: 'rôle',
  'ultraPeripheral, peripheral, connector, kinless; provincialHub, connectorHub, kinlessHub from z = 2.5 on':
    'ultraPeripheral, peripheral, connector, kinless ; provincialHub, connectorHub, kinlessHub à partir de z = 2,5',
  share: 'part',
  'share of the partitions': 'part des partitions',
  '0 … 1; under 0.6 = between groups': '0 … 1 ; sous 0,6 = entre deux groupes',
  'Jaccard overlap of the actors present at both dates':
    'recouvrement (Jaccard) des acteurs présents aux deux dates',
  'component number': 'numéro de composante',
  '0 … number of components - 1, 0 = the largest':
    '0 … nombre de composantes - 1, 0 = la plus grande',
  '> 0, about 1 when all contacts know one another; may exceed 1':
    '> 0, environ 1 quand tous les contacts se connaissent ; peut dépasser 1',
  contacts: 'contacts',
  '0 … number of contacts': '0 … nombre de contacts',
  'correlation of ties with an ideal core and periphery':
    'corrélation des liens avec un cœur et une périphérie idéaux',
  '0 … local actors × higher-scale actors; share 0 … 1':
    '0 … acteurs locaux × acteurs d’échelle supérieure ; part 0 … 1',
  actors: 'acteurs',
  probability: 'probabilité',
  hops: 'pas',
  '1 … number of contacts': '1 … nombre de contacts',
  'Gini above chance': 'Gini au-delà du hasard',
  '-1 … 1; 0 = as uneven as chance makes it': '-1 … 1 ; 0 = aussi inégal que par hasard',
  'new contacts in 182 days': 'nouveaux contacts en 182 jours',
  '-∞ … ∞; 0 = as like actors': '-∞ … ∞ ; 0 = comme des acteurs semblables',
  '1 / hop': '1 / pas',
  routes: 'itinéraires',
  '0 … the smaller group': '0 … taille du plus petit groupe',
  'introductions; share of those followed by a tie':
    'mises en relation ; part de celles qui ont été suivies d’un lien',
  '0 …; share 0 … 1; concentration 0 … 1': '0 … ; part 0 … 1 ; concentration 0 … 1',
  'walks, each tie more counting β times': 'chemins, chaque lien de plus comptant β fois autant',
  'community number': 'numéro de communauté',
  '1 … k by decreasing size, 0 = not yet linked':
    '1 … k par taille décroissante, 0 = pas encore relié',
  '3 … infinite (cut edge); undefined for a tie with a common contact':
    '3 … infini (lien unique) ; non défini pour un lien avec un contact commun',
  '0 … 1, sums to 1': '0 … 1, de somme 1',
  '0 … 1 - 1 / min(contacts, groups)': '0 … 1 - 1 / min(contacts, groupes)',
  'interval of a figure and of a rank; probability; Spearman correlation':
    'intervalle d’une valeur et d’un rang ; probabilité ; corrélation de Spearman',
  'probability 0 … 1; correlation -1 … 1': 'probabilité 0 … 1 ; corrélation -1 … 1',
  'share of the other actors': 'part des autres acteurs',
  'mean nearness of a pair': 'proximité moyenne d’une paire',
  'share of the ties of known length': 'part des liens de longueur connue',
  'days; share of ties that still hold after 365 days':
    'jours ; part des liens qui tiennent encore après 365 jours',
  '0 …; share 0 … 1': '0 … ; part 0 … 1',
  '1, and its ratio to chance': '1, et son rapport au hasard',
  '0 … 1; ratio 0 … ∞, 1 = chance': '0 … 1 ; rapport 0 … ∞, 1 = hasard',
  'bits a period; shares': 'bits par période ; parts',
  '0 … 2 bits; shares 0 … 1': '0 … 2 bits ; parts 0 … 1',
  'tie strength': 'force des liens',
  circles: 'cercles',
  'share of ties that still hold after 365 days':
    'part des liens qui tiennent encore après 365 jours',
  'closed triads over those expected': 'triades fermées rapportées à celles attendues',
  '0 …; 1 = as around others': '0 … ; 1 = comme autour des autres',
  triangles: 'triangles',
  'difference of percentiles': 'différence de centiles',
  'standard deviations': 'écarts types',
  'about -3 … 10; a hub of its group from 2.5 on':
    'environ -3 … 10 ; pivot de son groupe à partir de 2,5',
};

/** A unit or a range of the registry in the language of the reader. */
export function measureTerm(language: Language, text: string): string {
  if (language === 'en') return text;
  const french = FRENCH[text];
  // Bare figures: only the decimal sign differs.
  return french === undefined ? text.replace(/(\d)\.(\d)/g, '$1,$2') : frenchSpacing(french);
}

export const measureTermsInFrench: readonly string[] = Object.keys(FRENCH);
