import { term, vocabulary } from '../vocabulary.js';

export const actorTypes = vocabulary('actorType', [
  term('person', 'person', 'personne', 'people', 'individual', 'individu', 'human'),
  term('organisation', 'organisation', 'organisation', 'organization', 'org', 'structure'),
  term('project', 'project', 'projet'),
  term('network', 'network', 'réseau', 'networks', 'ecosystem', 'écosystème'),
]);

export const spheres = vocabulary('sphere', [
  term('public', 'public', 'public', 'public sector', 'secteur public', 'publique'),
  term('private', 'private', 'privé', 'private sector', 'secteur privé', 'privée'),
  term('socialEconomy', 'social economy', 'économie sociale et solidaire', 'ess', 'sse'),
  term('research', 'research', 'recherche'),
  term('education', 'education', 'enseignement', 'éducation', 'formation'),
  term('association', 'association', 'associatif', 'non-profit', 'ngo', 'associative'),
]);

export const projectStages = vocabulary('projectStage', [
  term('idea', 'idea', 'idée'),
  term('prototype', 'prototype', 'prototype'),
  term('launch', 'launch', 'lancement'),
  term('growth', 'growth', 'croissance', 'développement'),
  term('closed', 'closed', 'terminé', 'ended', 'arrêté', 'clos'),
]);

export const projectSizes = vocabulary('projectSize', [
  term('small', 'small', 'petit', 'petite'),
  term('medium', 'medium', 'moyen', 'moyenne'),
  term('large', 'large', 'grand', 'grande'),
]);
