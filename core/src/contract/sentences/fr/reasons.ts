import type { reasons as en } from '../en/reasons.js';

export const reasons: Record<keyof typeof en, string> = {
  'reason.answersNeed':
    '{exact, select, yes {Répond à une demande} text {Les mots d’une demande et d’une offre se ressemblent} other {Touche de près à une demande}} : l’un cherche « {need} », l’autre propose « {offer} ».',
  'reason.meetsOffer':
    '{exact, select, yes {Répond à une demande} text {Les mots d’une demande et d’une offre se ressemblent} other {Touche de près à une demande}} : l’un propose « {offer} », l’autre cherche « {need} ».',
  'reason.randomPlace':
    'Tirée au sort parmi les rencontres possibles : une place sur dix l’est, pour apprendre sans a priori.',
  'reason.sharedTopic':
    'Un thème en commun, « {topic} » : {ofRecipient, plural, one {# projet ou événement passé} other {# projets ou événements passés}} de l’un et {ofTarget, number} de l’autre, là où le hasard donnerait {expectedOfRecipient, number} et {expectedOfTarget, number}.',
  'reason.plausibility':
    '{distance, plural, =-1 {Aucune relation connue ne mène de l’un à l’autre.} =1 {Ils sont déjà en lien.} =2 {{common, plural, one {# contact} other {# contacts}} en commun.} =3 {Deux présentations suffisent de l’un à l’autre.} other {{steps, number} présentations suffisent de l’un à l’autre.}}',
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
  'encounter.answerWith': 'Pour répondre : {id}',
  'encounter.answered': 'Noté : {answer} ({id}).',
  'encounter.answeredBefore': 'Déjà noté : {answer} ({id}). Rien n’est ajouté.',
  'encounter.answeredUntil': 'Noté : {answer}, jusqu’au {day} ({id}).',
  'answer.later': 'pas maintenant',
  'answer.interested': 'intéressant',
  'answer.declined': 'non merci',
  'answer.alreadyKnown': 'se connaissent déjà',
  'answer.introduced': 'présentés',
  'answer.met': 'se sont rencontrés',
  'answer.tie': 'travaillent ensemble',
  'error.suggestion':
    'Aucune proposition n’a l’identifiant « {asked} » : « encounters » affiche ceux des rencontres qu’il montre.',
  'error.fault.answerIsFact':
    'La proposition « {suggestion} » a eu la réponse « {before} », qui est désormais un fait de l’écosystème : elle ne peut pas devenir « {answer} ». Ce qui peut suivre : {expected}.',
  'error.fault.answerIsLast':
    'La proposition « {suggestion} » a eu la réponse « {before} », qui est désormais un fait de l’écosystème : elle ne peut pas devenir « {answer} ». Rien ne vient après.',
  'error.fault.backtestTooEarly':
    'encounters backtest : {actors, plural, =0 {aucun acteur n’est connu} one {un acteur est connu} other {# acteurs sont connus}} avant la coupure, dont {recipients, number} parmi les destinataires. Il en faut au moins {needed, number} et un : choisir une coupure (--cut) plus tardive ou plus de destinataires.',
  'error.fault.backtestTooLate':
    'encounters backtest : rien n’est connu à partir du {cut}, le dernier fait daté est du {latest}. Choisir une coupure (--cut) plus ancienne, pour qu’il reste des jours à regarder.',
  'error.fault.backtestNoDays':
    'encounters backtest : --until {until} ne vient pas après --cut {cut}. Il ne reste aucun jour à regarder : choisir un --until plus tardif.',
  'encounter.gates': 'Conditions',
  'encounter.gatesOpen': 'Toutes les conditions sont réunies : cette rencontre peut être proposée.',
  'encounter.gatesClosed': 'Cette rencontre n’est pas proposée : une condition manque.',
  'error.twoActors': '--between : deux acteurs attendus.',
  'error.unknownAnswer': '« {given} » n’est pas une réponse. Attendu : {known}, ou known.',
  'error.fault.categoryFile': '{path} : ce fichier n’existe pas (PASSERELLE_CATEGORIES).',
  'error.fault.categoryNone': '{path} : aucune catégorie sous l’en-tête.',
  'error.fault.categoryColumn':
    '{path}, ligne {line} : la colonne {column} manque ; il y a : {found}.',
  'error.fault.categoryEmpty': '{path}, ligne {line}, colonne {column} : la cellule est vide.',
  'error.fault.categoryPath':
    '{path}, ligne {line}, colonne {column} : « {found} » n’est pas un chemin de trois niveaux au plus, comme funding/seed/loan.',
  'error.fault.categoryTwice':
    '{path}, ligne {line}, colonne {column} : « {found} » y est deux fois.',
  'error.fault.categoryParent':
    '{path}, ligne {line}, colonne {column} : « {found} » n’est pas le début de l’identifiant, « {expected} ».',
  'error.fault.categoryOrphan':
    '{path}, ligne {line}, colonne {column} : aucune ligne n’a l’identifiant « {found} ».',
  'error.fault.categoryWord':
    '{path}, ligne {line}, colonne {column} : « {found} » veut déjà dire {expected}.',
  'error.fault.untilPast': '--until : {until} n’est pas un jour à venir.',
  'error.fault.untilAnswer': '--until ne va qu’avec la réponse later.',
  'headline.outcome':
    '{count, plural, =0 {Aucune proposition montrée à ce jour.} one {Une proposition montrée.} other {# propositions montrées.}}',
  'gateOpen.consent': 'les deux peuvent être proposés et sont disponibles',
  'gateOpen.new': 'pas de lien, pas d’organisation ni de projet en commun',
  'gateOpen.silent': 'pas de réponse récente sur cette rencontre',
  'gateOpen.oneName': 'deux noms différents',
  'gateOpen.network': 'aucun des deux n’est un réseau d’acteurs',
  'gateOpen.improbable': 'deux communautés, et deux territoires, domaines ou échelles',
  'gateOpen.redundant': 'peu de contacts en commun',
  'gateOpen.demand': 'pas de meilleure réponse à une demande ouverte',
  'gateClosed.consent':
    'l’un des deux ne peut pas être proposé, ou n’est pas disponible en ce moment',
  'gateClosed.new': 'déjà en lien, ou une organisation ou un projet en commun',
  'gateClosed.silent': 'une réponse a été donnée il y a peu',
  'gateClosed.oneName': 'un seul nom : sans doute deux fois la même organisation',
  'gateClosed.network': 'l’un des deux est un réseau : on le rencontre par ses membres',
  'gateClosed.improbable':
    'une seule communauté, ou rien à franchir (territoire, domaine, échelle)',
  'gateClosed.redundant': 'tant de contacts en commun qu’ils se rencontreront sans aide',
  'gateClosed.demand': 'quelqu’un d’autre répond à la demande ouverte',
  'outcome.steps':
    '{answered, plural, one {# proposition sur {suggested, number} a reçu une réponse} other {# propositions sur {suggested, number} ont reçu une réponse}} : intérêt pour {interested, number}, présentation pour {introduced, number}, rencontre pour {met, number}, lien pour {tie, number}.',
  'outcome.baseline':
    'Acceptées, parmi les réponses qui prennent parti [intervalle à 95 %] : {score} quand le score a choisi, {random} quand la place a été tirée au sort, seul point de comparaison honnête. {apart, select, yes {L’écart dépasse le hasard.} no {L’écart peut tenir au hasard.} other {Sans réponses des deux côtés, rien ne se compare encore.}}',
  'outcome.exposure':
    'Gini d’exposition : {gini}. 0 = tous les acteurs reliés sont proposés aussi souvent, 1 = toujours le même.',
  'outcome.fewSteps':
    '{suggested, plural, one {{answered, number} réponse à une proposition.} other {{answered, plural, one {# réponse} other {# réponses}} à {suggested, number} propositions.}}',
  'outcome.masked': 'masqué',
  'outcome.group': 'Destinataires',
  'outcome.suggested': 'Proposées',
  'outcome.answered': 'Répondues',
  'outcome.interested': 'Intéressés',
  'outcome.introduced': 'Présentés',
  'outcome.met': 'Rencontrés',
  'outcome.tie': 'Liens',
  'outcome.acceptance': 'Acceptées',
  'outcome.forecastShare': 'Prévues',
  'outcome.forecast': 'prévision',
  'outcome.all': 'tous',
  'outcome.territory': 'territoire',
  'outcome.size': 'taille',
  'outcome.scale': 'échelle',
  'outcome.place': 'place',
  'outcome.small': 'petits',
  'outcome.large': 'grands',
  'outcome.score': 'au score',
  'outcome.random': 'au hasard',
  'headline.backtest': 'Fait avec ce qui était connu avant le {cut}, regardé après.',
  'error.needsCut':
    'encounters backtest : pas de coupure. Attendu : --cut avec une date, par exemple 2024-01-01.',
  'error.oneOf': '--{option} : attendu {known}.',
  'backtest.method': 'Méthode',
  'backtest.list': 'liste par liste',
  'backtest.joint': 'ensemble',
  'backtest.reserved': 'ensemble, une place sur trois aux petits',
  'backtest.staged': 'ensemble, sous une limite d’exposition',
  'backtest.hits': 'Réalisées',
  'backtest.precision': 'Précision [95 %]',
  'backtest.precisionAt3': 'Trois premières',
  'backtest.bridgingGain': 'Gain de passerelle',
  'backtest.exposureGini': 'Gini d’exposition',
  'backtest.smallPrecision': 'Petits acteurs',
  'backtest.coverage': 'Servis',
  'backtest.auc': 'AUC, à 2-3 liens',
  'backtest.difference': 'Précision moins aa ensemble [95 %]',
  'backtest.gainDifference': 'Gain de passerelle moins le sien [95 %]',
  'backtest.smallDifference': 'Petits acteurs moins les siens [95 %]',
  'term.P': 'plausible',
  'term.I': 'présentation',
  'term.B': 'relie',
  'term.S': 'inattendu',
  'term.F': 'demandé',
};
