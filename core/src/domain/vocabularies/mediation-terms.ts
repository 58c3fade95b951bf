import { term, vocabulary } from '../vocabulary.js';

export const demandSides = vocabulary('demandSide', [
  term('need', 'need', 'besoin'),
  term('offer', 'offer', 'offre'),
]);

export const demandStates = vocabulary('demandState', [
  term('open', 'open', 'ouvert', 'ouverte', 'en cours'),
  term('met', 'met', 'satisfait', 'satisfaite', 'pourvu', 'fulfilled'),
  term(
    'withdrawn',
    'withdrawn',
    'retiré',
    'retirée',
    'closed',
    'expired',
    'fermé',
    'fermée',
    'clos',
    'close',
    'expiré',
    'expirée',
  ),
]);

export const rhythmStates = vocabulary('rhythmState', [
  term('expansion', 'open to encounters', 'ouvert aux rencontres', 'expansion', 'open'),
  term('steady', 'selective', 'sélectif', 'steady', 'stable'),
  term('withdrawal', 'withdrawn', 'en retrait', 'withdrawal', 'retrait'),
]);

export const purposes = vocabulary('purpose', [
  term('appearOnMap', 'appear on the map', 'figurer sur la carte', 'appear_on_map'),
  term('beSuggested', 'be suggested', 'être suggéré', 'be_suggested'),
  term('mayIntroduce', 'may introduce', 'peut présenter', 'may_introduce'),
  term('namedInReport', 'be named in reports', 'être nommé dans les rapports', 'named_in_report'),
  term(
    'measuredInAggregate',
    'count in totals',
    'compter dans les totaux',
    'measured_in_aggregate',
  ),
]);

export const visibilities = vocabulary('visibility', [
  term('private', 'private', 'privé', 'privée'),
  term('animators', 'animators', 'animateurs', 'animator'),
  term('members', 'members', 'membres', 'member'),
  term('public', 'public', 'public', 'publique'),
]);

export const tieOrigins = vocabulary('tieOrigin', [
  term('spontaneous', 'spontaneous', 'spontané', 'spontanée'),
  term('event', 'from an event', 'né d’un événement', 'event', 'événement'),
  term('introduced', 'introduced', 'présentés', 'présenté'),
  term('suggested', 'suggested', 'suggéré', 'suggérée'),
  term('prescribed', 'prescribed', 'prescrit', 'prescrite'),
]);

export const confirmations = vocabulary('confirmation', [
  term('a', 'first', 'premier', 'source'),
  term('b', 'second', 'second', 'target'),
  term('both', 'both', 'les deux'),
  term('none', 'none', 'aucun'),
]);
