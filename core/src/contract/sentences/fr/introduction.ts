import type { introduction as en } from '../en/introduction.js';

export const introduction: Record<keyof typeof en, string> = {
  'introduction.hello': 'Bonjour,',
  'introduction.meet':
    '{recipient} et {target} : une rencontre pourrait vous servir des deux côtés.',
  'introduction.sectors': 'domaine : {list}',
  'introduction.offers': 'propose : {list}',
  'introduction.why': 'Ce qu’elle pourrait apporter :',
  'introduction.answersNeed':
    '{exact, select, yes {{recipient} cherche « {need} », que propose {target}.} other {{recipient} cherche « {need} » ; {target} propose une chose proche : « {offer} ».}}',
  'introduction.meetsOffer':
    '{exact, select, yes {{target} cherche « {need} », que propose {recipient}.} other {{target} cherche « {need} » ; {recipient} propose une chose proche : « {offer} ».}}',
  'introduction.step':
    'Un premier pas : une demi-heure ensemble, sur une seule question : « {about} ».',
  'introduction.stepOpen':
    'Un premier pas : une demi-heure ensemble, avec une question de chaque côté.',
  'introduction.both':
    '{introducer} vous connaît de part et d’autre et peut faire les présentations.',
  'introduction.chain':
    '{introducer} est en lien avec {recipient}, {relay} avec {target}, et ces deux contacts se connaissent : une présentation à deux voix est possible.',
  'introduction.sharedTopic': 'Un thème en commun : {topic}.',
  'introduction.event': 'Vous avez participé au même rendez-vous : {event}.',
  'introduction.nobody': 'L’animation peut vous mettre en relation.',
  'introduction.free': 'Ce n’est qu’une suggestion : libre à vous d’y donner suite, ou non.',
  'introduction.title': 'Texte à copier : {recipient}, {target}',
  'introduction.never': 'Rien n’est envoyé : qui présente le copie, le modifie et l’envoie.',
};
