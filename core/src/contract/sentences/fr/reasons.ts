import type { reasons as en } from '../en/reasons.js';

export const reasons: Record<keyof typeof en, string> = {
  'reason.plausibility':
    '{distance, plural, =2 {{common, plural, one {# contact} other {# contacts}} en commun.} other {{distance, number} présentations suffisent.}}',
  'reason.introducer': '{introducer} connaît les deux.',
  'reason.introducerChain': '{introducer} connaît {relay}, qui est en contact avec l’autre côté.',
  'reason.commonEvent': 'Une rencontre en commun : {event}.',
  'reason.noIntroducer': 'Personne entre les deux : l’animation peut aider.',
  'reason.opensCircle':
    '{contactsThere, plural, =0 {Ouvre un cercle sans aucun contact à ce jour.} one {Ouvre un cercle avec un seul contact à ce jour.} other {Ouvre un cercle avec # contacts à ce jour.}}',
  'reason.nearerToHub':
    '{before, plural, =-1 {Ouvre un chemin vers {hub} ({level}), hors d’atteinte aujourd’hui.} other {{after, plural, =1 {Contact direct avec {hub}, pivot ({level}), au lieu de {before, number} étapes.} other {{hub} (pivot, {level}) se rapproche : # étapes au lieu de {before, number}.}}}}',
  'reason.crossesCommunity': 'Deux communautés différentes.',
  'reason.crossesTerritory': 'Deux territoires : {from} et {to}.',
  'reason.crossesSector': 'Deux domaines : {from} et {to}.',
  'reason.crossesScale': 'Deux échelles : {from} et {to}.',
  'reason.fewRelations':
    '{percent, plural, =0 {Leurs groupes ne se croisent pas : aucune relation ne va de l’un à l’autre.} other {Leurs groupes se croisent peu : {percent, number} relations sur 100 vont de l’un à l’autre.}}',
  'encounter.sentence': '{recipient} pourrait rencontrer {target}.',
  'encounter.introducer': 'Qui présente : {introducer}.',
  'encounter.noIntroducer': 'L’animation peut aider.',
  'term.P': 'plausible',
  'term.I': 'complémentaire',
  'term.B': 'relie',
  'term.S': 'inattendu',
  'term.F': 'demandé',
};
