import type { unserved as en } from '../en/unserved.js';

export const unserved: Record<keyof typeof en, string> = {
  'unserved.unavailable': 'Pas disponible en ce moment',
  'unserved.network': 'Réseaux : on les rencontre par leurs membres',
  'unserved.unlinked': 'Sans aucun lien à ce jour',
  'unserved.noCommunity': 'Dans aucune communauté à ce jour',
  'unserved.capacity': 'Au plafond : qui leur conviendrait est déjà suggéré autant que possible',
  'unserved.consent': 'Autour de ces acteurs, la plupart ne sont pas disponibles en ce moment',
  'unserved.new': 'Autour de ces acteurs, la plupart partagent déjà une organisation ou un projet',
  'unserved.silent':
    'Autour de ces acteurs, la plupart des rencontres ont eu leur réponse il y a peu',
  'unserved.oneName': 'Autour de ces acteurs, la plupart portent le même nom',
  'unserved.improbable':
    'Rien d’improbable : autour de ces acteurs, la plupart sont de la même communauté, ou il n’y a ni territoire, ni domaine, ni échelle à franchir',
  'unserved.redundant': 'Tant de contacts en commun que la rencontre se fera sans aide',
  'unserved.demand': 'D’autres répondent à leur demande',
  'unserved.nobodyNear': 'Aucun candidat à deux ou trois liens',
  'unserved.few': 'moins de cinq',
  'headline.unserved': '{count} acteurs sur {all} ne sont dans aucune proposition.',
  'unserved.why': 'Raison',
  'unserved.actors': 'Acteurs',
  'unserved.first': 'Les premiers par nombre de contacts',
  'unmatched.needs': 'Besoins sans réponse : {count}',
  'unmatched.offers': 'Offres sans demande : {count}',
  'unmatched.category': 'Catégorie',
  'unmatched.since': 'Depuis',
  'unmatched.undated': 'sans date',
};
