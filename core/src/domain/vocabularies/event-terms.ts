import { term, vocabulary } from '../vocabulary.js';

export const eventForms = vocabulary('eventForm', [
  term('barcamp', 'barcamp', 'barcamp', 'bar camp', 'unconference', 'non-conférence'),
  term('carrefour', 'project crossroads', 'carrefour des possibles', 'carrefour', 'crossroads'),
  term('conference', 'conference', 'conférence', 'congress', 'congrès', 'colloque', 'séminaire'),
  term('workshop', 'workshop', 'atelier', 'formation', 'training'),
  term('meetup', 'meetup', 'meetup', 'afterwork', 'apéro'),
  term('hackathon', 'hackathon', 'hackathon'),
  term('matchmaking', 'matchmaking', 'rencontres croisées', 'speed dating', 'b2b', 'convention'),
  term('meeting', 'meeting', 'réunion', 'rencontre', 'rendez-vous'),
  term('demoDay', 'demo day', 'présentation publique', 'pitch', 'showcase', 'salon', 'fair'),
  term('project', 'project', 'projet'),
]);

export const modes = vocabulary('mode', [
  term('onsite', 'in person', 'sur place', 'présentiel', 'in-person', 'face to face'),
  term('online', 'remote', 'à distance', 'en ligne', 'distanciel', 'visio', 'virtual'),
  term('hybrid', 'mixed', 'mixte', 'hybride'),
]);

export const eventRules = vocabulary('eventRules', [
  term('none', 'none', 'aucune', 'aucun', 'libre'),
  term('light', 'light', 'légères', 'légère', 'léger'),
  term('structured', 'structured', 'structurées', 'structuré', 'structurée'),
]);

/** What an actor did at an event. */
export const parts = vocabulary('part', [
  term('organiser', 'organiser', 'organisateur', 'organizer', 'organisatrice', 'host', 'hôte'),
  term('speaker', 'speaker', 'intervenant', 'intervenante', 'orateur', 'oratrice', 'panelist'),
  term('facilitator', 'facilitator', 'facilitateur', 'animateur', 'animatrice', 'facilitatrice'),
  term('contributor', 'contributor', 'contributeur', 'contributrice'),
  term('attendee', 'attendee', 'participant', 'participante', 'présent', 'présente', 'visitor'),
  term('coordinator', 'coordinator', 'coordinateur', 'coordinatrice', 'coordonnateur'),
  term('partner', 'partner', 'partenaire'),
  term('member', 'member', 'membre'),
  term('invited', 'invited', 'invité', 'invitée', 'invite', 'guest'),
  term('holder', 'project holder', 'porteur', 'porteuse', 'porteur de projet'),
  term('laureate', 'laureate', 'lauréat', 'lauréate', 'winner'),
  term('structure', 'host structure', 'structure'),
  term('researchUnit', 'research unit', 'unité de recherche', 'unite_recherche'),
  term('sponsor', 'sponsor', 'sponsor', 'parrain', 'commanditaire'),
  term('incubator', 'incubator', 'incubateur'),
  term('institution', 'institution', 'établissement'),
  term('transferStructure', 'transfer structure', 'structure de transfert', 'structure_transfert'),
  term('funder', 'funder', 'financeur'),
]);

/** Whether it happened; `participationCounts` decides what counts. */
export const statuses = vocabulary('status', [
  term('yes', 'yes', 'oui', 'rsvp_yes', 'present', 'présent', 'attended', 'confirmed', 'confirmé'),
  term('no', 'no', 'non', 'rsvp_no'),
  term('declined', 'declined', 'décliné', 'refusé'),
  term('absent', 'absent', 'absent', 'absente', 'no show'),
  term('cancelled', 'cancelled', 'annulé', 'canceled', 'annulée'),
  term('waitlist', 'waitlist', 'liste d’attente', 'waiting list', 'waitlisted'),
  term('laureate', 'laureate', 'lauréat'),
  term('grandPrize', 'grand prize', 'grand prix'),
  term('independent', 'independent', 'indépendant'),
  term('admin', 'civil servant', 'agent public', 'admin'),
  term('service', 'service provider', 'prestataire', 'service'),
]);
