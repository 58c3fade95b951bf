import { term, vocabulary } from '../vocabulary.js';

/** What people look for and offer: paths of at most three levels. Other paths are kept as they are written; this list
 *  only gives them words. */
export const needCategories = vocabulary('needCategory', [
  term('funding', 'funding', 'financement'),
  term('funding/seed', 'seed money', 'amorçage'),
  term('funding/seed/loan', 'honour loan', 'prêt d’honneur'),
  term('funding/seed/equity', 'first equity', 'premiers fonds propres'),
  term('funding/grant', 'grant', 'subvention'),
  term('funding/investment', 'investment', 'investissement'),
  term('space', 'place', 'lieu'),
  term('space/workshop', 'shared workshop', 'atelier partagé'),
  term('space/test', 'test site', 'terrain d’essai'),
  term('space/office', 'office', 'bureau'),
  term('skills', 'skills', 'compétences'),
  term('skills/law', 'legal advice', 'conseil juridique'),
  term('skills/data', 'data skills', 'compétence en données'),
  term('skills/design', 'design', 'design'),
  term('skills/technology', 'technology', 'technologie'),
  term('skills/management', 'management', 'gestion'),
  term('market', 'market', 'marché'),
  term('market/first', 'first customer', 'premier client'),
  term('market/supplier', 'supplier', 'fournisseur'),
  term('market/export', 'export', 'exportation'),
  term('network', 'network', 'réseau'),
  term('network/local', 'local relay', 'relais local'),
  term('network/national', 'national relay', 'relais national'),
  term('network/world', 'relay abroad', 'relais à l’étranger'),
  term('people', 'people', 'personnes'),
  term('people/mentor', 'mentor', 'mentor'),
  term('people/partner', 'partner', 'associé', 'associée'),
  term('people/recruit', 'recruit', 'recrutement'),
]);
