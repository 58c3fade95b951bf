import type { reports as en } from '../en/reports.js';

export const reports: Record<keyof typeof en, string> = {
  na: 'n/a',
  yes: 'oui',
  no: '',
  'headline.bridges':
    '{count, plural, =0 {Personne ne relie encore {territory} aux échelles supérieures.} one {Un seul acteur relie {territory} aux échelles supérieures.} other {{first} : première passerelle depuis {territory} vers le haut.}}',
  'headline.groupBridges':
    '{count, plural, =0 {Personne, entre {from} et {to}, ne relie les deux.} one {Un seul acteur, entre {from} et {to}, porte tous les chemins.} other {{first} : première passerelle entre {from} et {to}.}}',
  'headline.groupBridges.unsure':
    'Plusieurs acteurs se partagent la première place entre {from} et {to}.',
  'groupBridges.everyone': 'tous les autres',
  'groupBridges.here': 'ici',
  'groupBridges.reach':
    '{actors, plural, one {# acteur} other {# acteurs}} d’un côté, {targets, number} de l’autre ; {reached, number, ::percent} de ces paires peuvent se joindre.',
  'groupBridges.efficiency':
    'Proximité des deux : {efficiency} (1 = tous en contact direct, 0 = personne ne joint personne).',
  'groupBridges.efficiency.interval':
    'Proximité des deux : {efficiency} (entre {low} et {high} s’il manquait un lien sur cinq ; 1 = tous en contact direct, 0 = personne ne joint personne).',
  'groupBridges.routes':
    '{routes, plural, =-1 {Routes indépendantes : non calculées.} =0 {Aucune route indépendante : rien ne mène de l’un à l’autre.} one {Une seule route : un départ suffit à la couper.} other {# routes indépendantes : il faudrait autant de départs pour séparer les deux.}}',
  'groupBridges.brokers.title': 'Qui relie les deux',
  'groupBridges.brokers.sentence':
    '{count, plural, =0 {Personne ne se tient entre les deux.} other {Part : des plus courts chemins de l’un à l’autre, combien passent par cet acteur.}}',
  'headline.hubs':
    '{count, plural, =0 {Aucun pivot ne se détache encore.} one {{first} : le seul pivot.} other {# pivots, {first} en tête.}}',
  'headline.hubs.unsure':
    '{count, plural, =0 {Aucun pivot ne se détache encore.} one {Un pivot.} other {# pivots, dans aucun ordre qui soit sûr.}}',
  'headline.communities':
    '{count, plural, =0 {Aucune communauté encore.} one {Une communauté réunit tous les acteurs reliés.} other {# communautés ; la plus grande réunit {share, number, ::percent} des acteurs reliés.}}',
  'headline.encounters':
    '{count, plural, =0 {Aucune rencontre à suggérer encore.} one {Une rencontre à suggérer.} other {# rencontres à suggérer.}}',
  'headline.path':
    '{routes, plural, =0 {Aucune chaîne de relations n’y mène.} other {{hops, plural, one {Se connaissent déjà.} other {{between, plural, one {Une présentation suffit.} other {# présentations suffisent.}}}}}}',
  'cartographic.ultraPeripheral': 'liens tous dans son groupe',
  'cartographic.peripheral': 'liens surtout dans son groupe',
  'cartographic.connector': 'connecteur entre groupes',
  'cartographic.kinless': 'liens vers tous les groupes, sans attache',
  'cartographic.provincialHub': 'pivot de son propre groupe',
  'cartographic.connectorHub': 'pivot qui relie des groupes',
  'cartographic.kinlessHub': 'pivot de tous les groupes',
  'role.coordinator': 'coordination',
  'role.consultant': 'entremise extérieure',
  'role.border': 'passage de frontière',
  'role.liaison': 'liaison',
  'role.gatekeeper': 'porte d’entrée',
  'role.representative': 'représentation',
  'roleSentence.coordinator':
    'relie des acteurs de {groups, select, territory {son propre territoire} other {sa propre communauté}}',
  'roleSentence.consultant':
    'relie, du dehors, des acteurs {groups, select, territory {d’un même territoire} other {d’une même communauté}}',
  'roleSentence.border':
    'relie {groups, select, territory {son territoire à un autre} other {sa communauté à une autre}}',
  'roleSentence.liaison':
    '{groups, select, territory {relie deux territoires, ni l’un ni l’autre le sien} other {relie deux communautés, ni l’une ni l’autre la sienne}}',
  'roleSentence.gatekeeper':
    'fait entrer le dehors dans {groups, select, territory {son territoire} other {sa communauté}}',
  'roleSentence.representative':
    'porte {groups, select, territory {son territoire} other {sa communauté}} au dehors',
  'bridges.reach':
    '{pairs, plural, =0 {Il n’y a personne à atteindre à une échelle supérieure.} other {{actors, plural, one {# acteur} other {# acteurs}} ici, {targets, number} aux échelles supérieures ; {reached, number, ::percent} de ces paires peuvent se joindre.}}',
  'bridges.efficiency':
    'Proximité des échelles supérieures : {efficiency} (1 = tout le monde en contact direct, 0 = personne n’y parvient).',
  'bridges.routes':
    '{routes, plural, =-1 {Routes indépendantes : non calculées.} =0 {Aucune route indépendante : rien ne mène aux échelles supérieures.} one {Une seule route vers les échelles supérieures : un seul départ suffit à la couper.} other {# routes indépendantes vers les échelles supérieures : il faudrait autant de départs pour isoler le territoire.}}',
  'bridges.brokers.title': 'Qui relie ce territoire aux échelles supérieures',
  'bridges.brokers.sentence':
    '{count, plural, =0 {Personne ne porte de chemin vers le haut.} other {Part : sur les plus courts chemins d’ici vers les échelles supérieures, ceux qui passent par cet acteur.}}',
  'bridges.passages.title': 'Passages uniques',
  'bridges.passages.sentence':
    '{count, plural, =0 {Aucun acteur n’est le seul passage entre deux parties du réseau.} one {Un acteur est le seul passage pour d’autres : sans cet acteur, ils sont coupés du reste.} other {# acteurs sont le seul passage pour d’autres : sans l’un d’eux, une partie est coupée du reste.}}',
  'bridges.edges.title': 'Les liens qui portent le plus',
  'bridges.edges.sentence':
    '{count, plural, =0 {Aucun de ces liens n’est un passage unique.} one {L’un de ces liens est un passage unique : s’il cède, le réseau se coupe.} other {# de ces liens sont des passages uniques : si l’un cède, le réseau se coupe.}}',
  'bridges.missing.title': 'Articulations manquantes',
  'bridges.missing.sentence':
    '{count, plural, =0 {Aucun manque entre ce territoire et les échelles supérieures.} one {Un manque : une présentation y ouvrirait un chemin.} other {# manques : une présentation y ouvrirait un chemin.}}',
  'bridges.edge.cut':
    '{separates, plural, one {Sans lui, # acteur est coupé du reste.} other {Sans lui, # acteurs sont coupés du reste.}}',
  'missing.unreachedCommunity':
    '{a} ({actors, plural, one {# acteur} other {# acteurs}}) : aucun chemin vers les échelles supérieures.',
  'missing.unlinkedHubs': '{a} et {b} : deux pivots sans aucun contact commun.',
  'missing.farCommunity':
    '{a} ({actors, plural, one {# acteur} other {# acteurs}}) : à {distance, number} étapes des échelles supérieures.',
  'hubs.sentence':
    'Pivot : parmi les mieux placés de son échelle par la force des liens, la portée et l’entremise.',
  'hubs.sure':
    'Sur les tirages : {sure, plural, =0 {aucun pivot sûr} one {# pivot sûr} other {# pivots sûrs}} (dans 80 % ou plus), {perhaps, plural, =0 {aucun} one {# possible} other {# possibles}} (20 à 80 %).',
  'communities.sentence':
    'Une communauté se relie davantage en son sein qu’avec les autres. Dedans : part de ses liens qui y restent.',
  'community.around': 'Autour de {name}',
  'community.group': 'Groupe {number}',
  'community.unlinked': 'pas encore reliés',
  'path.route': 'Route {route, number}',
  'path.why': 'Pourquoi ce lien ?',
  'rank.first': 'en tête',
  'rank.among': 'parmi les {rank, number} premiers',
  'rank.between': 'entre les rangs {from, number} et {to, number}',
  'rank.lowest': 'au plus bas',
  'rank.amongLowest': 'parmi les {rank, number} plus bas',
  'rank.betweenLowest': 'entre les rangs {from, number} et {to, number} à partir du plus bas',
  'ranking.noMargin':
    'Les places sont sans marge : des voisins de la liste peuvent être égaux. --resamples 200 dit à quel point chacune est sûre.',
  'ranking.unsure': 'Pas assez sûr pour être classé : dans l’ordre des noms.',
  interval: '{low} à {high}',
  'bridges.efficiency.interval':
    'Proximité des échelles supérieures : {efficiency} (entre {low} et {high} si un lien sur cinq manquait ; 1 = tout le monde en contact direct, 0 = personne n’y parvient).',
  'measure.whole': 'tous ensemble',
  'measure.infinite': 'infini',
  'measure.about': 'Unité : {unit}. Étendue : {range}. Source : {source}.',
  'headline.bridges.unsure':
    'Plusieurs acteurs se partagent la première place des passerelles depuis {territory} vers le haut.',
  'roles.cell': '{count} ({chance})',
  'roles.sentence':
    'Paires de contacts que seul cet acteur relie, selon les groupes des trois ; entre parenthèses ce que donne le hasard ; * = le hasard va rarement aussi loin (p < 0,05).',
  'headline.leaving': 'Si {actors} partait',
  'leaving.efficiency':
    'Proximité des échelles supérieures pour ceux qui restent : {before} aujourd’hui, {after} alors ; {lost} de perdu.',
  'leaving.routes': 'Routes indépendantes : {before, number} aujourd’hui, {after, number} alors.',
  'leaving.separated':
    '{pieces, plural, =0 {Rien ne se détache : d’autres chemins existent.} one {Une partie se détache : {actors, plural, one {un acteur} other {# acteurs}}.} other {# parties se détachent : {actors, number} acteurs.}}',
  'leaving.bridges':
    '{ties, plural, one {Un lien perdu} other {{ties, number} liens perdus}}, dont {bridges, plural, =0 {aucun} other {{bridges, number}}} entre les deux côtés.',
  'leaving.cutOff':
    '{count, plural, =0 {Personne de plus ne serait coupé.} one {Un acteur de plus serait coupé des échelles supérieures.} other {# acteurs de plus seraient coupés des échelles supérieures.}}',
  'removal.sentence':
    'Proximité des échelles supérieures qui reste quand tant d’acteurs sont partis.',
  'removalOrder.brokerage': 'passerelles d’abord',
  'removalOrder.degree': 'les plus liés d’abord',
  'removalOrder.random': 'au hasard',
  'headline.participation':
    '{active, plural, =0 {Personne n’a participé récemment.} other {Un acteur sur cinq en fait {part} ; le hasard donnerait {chance}.}}',
  'participation.counts':
    '{active, number} acteurs sur {actors, number} ont participé ; {contributions, number} faits en tout.',
  'participation.turns':
    '{transitions, number} passages de trimestre comptés ; {organisers, number} organisateurs cette année.',
  'participation.top': 'Part des plus actifs',
  'participation.gini': 'Indice de Gini de la participation',
  'participation.alternation': 'Acteurs de plusieurs rôles dans l’année',
  'headline.changes':
    'Du {from} au {to} : {gained, plural, =0 {aucun nouveau lien} one {# nouveau lien} other {{gained, number} nouveaux liens}}, {grown, plural, =0 {aucun renforcé} one {# renforcé} other {{grown, number} renforcés}}, {lost, plural, =0 {aucun devenu silencieux} one {# devenu silencieux} other {{lost, number} devenus silencieux}}.',
  'changes.undated': 'Rien n’est daté ici : personne ne peut dire ce qui a changé.',
  'changes.gained': 'Nouveaux ({count, number})',
  'changes.grown': 'Renforcés ({count, number})',
  'changes.lost': 'Devenus silencieux ({count, number})',
  'changes.left': 'Les plus forts d’abord ; {count, number} de plus avec --format csv.',
  'participation.entropy': 'Liberté des changements de rôle (bits, 0 à 2)',
  'participation.rhythm': 'Irrégularité (-1 horloge, 0 hasard, 1 à-coups)',
  'participation.expanding': 'Plus actifs que sur leur année (90 derniers jours)',
  'participation.withdrawing': 'Moins actifs que sur leur année (90 derniers jours)',
  'participation.inBurst': 'En pleine poussée d’activité',
  'headline.structure':
    '{verdict, select, more {Il y a un cœur, au-delà de ce qu’expliquent les degrés.} less {Pas de cœur : une périphérie sans centre.} asChance {Pas de cœur au-delà des degrés : certains sont seulement bien reliés.} other {Trop peu pour distinguer un cœur.}}',
  'structure.sentence':
    'À côté du hasard : la moyenne de graphes de mêmes degrés, ou de groupes tirés au sort ; p : combien de fois le hasard va aussi loin.',
  'verdict.more': 'plus que le hasard',
  'verdict.less': 'moins que le hasard',
  'verdict.asChance': 'comme le hasard',
  'figure.actors': 'acteurs',
  'figure.ties': 'liens',
  'figure.components': 'parties séparées (acteurs de la plus grande)',
  'figure.modularity': 'modularité des communautés',
  'figure.transitivity': 'transitivité : des contacts qui se connaissent',
  'figure.richClubCoefficient': 'densité entre les mieux reliés',
  'figure.corePeriphery': 'ajustement à un cœur et une périphérie',
  'figure.degreeAssortativity': 'assortativité des degrés : les mieux reliés entre eux',
  'figure.eiIndex': 'indice E-I',
  'figure.assortativity': 'assortativité',
  'headline.mixing':
    '{count, plural, =0 {Aucun lien entre groupes connus.} other {Le plus de liens : {a} et {b}.}}',
  'mixing.sentence': 'Rapport : 1 = comme le hasard, au-dessus = plus de liens que le hasard.',
  'headline.tracked':
    '{continued, plural, =0 {Aucune communauté ne continue.} one {Une communauté continue.} other {# communautés continuent.}}{changed, plural, =0 {} one { Une a changé : née, finie, fondue ou détachée.} other { # ont changé : nées, finies, fondues ou détachées.}}',
  'fate.continued': 'continue',
  'fate.merged': 's’y est fondue',
  'fate.split': 's’en est détachée',
  'fate.born': 'nouvelle',
  'fate.dead': 'finie',
  'headline.introductions':
    '{count, plural, =0 {Personne ici n’est connu pour présenter les gens.} other {{first} : {due, plural, one {une mise en relation} other {# mises en relation}}, dont {followed, plural, =0 {aucune suivie} one {une suivie} other {# suivies}} d’un lien.}}',
  'introductions.sentence':
    'Suivie : un lien ou une rencontre à peu dans les 180 jours. Part : ramenée vers une sur dix quand on sait peu.',
  'headline.undeclared':
    '{count, plural, =0 {Aucun indice d’un intermédiaire que personne n’aurait nommé.} one {Un acteur autour de qui les contacts font connaissance plus qu’ailleurs.} other {# acteurs autour de qui les contacts font connaissance plus qu’ailleurs.}}',
  'undeclared.sentence':
    'Un indice, pas un fait : ces contacts ont pu se rencontrer sans cet acteur, par un sujet ou un lieu qu’ils partagent. Demandez avant de le dire.',
  'headline.decisions':
    '{count, plural, =0 {Personne à citer.} other {Sur {count, plural, one {un acteur} other {# acteurs}}{side, plural, =1 { qui décident} other {}}, {nearer, plural, =0 {aucun ne s’est rapproché} one {un s’est rapproché} other {# se sont rapprochés}} {side, plural, =1 {d’un porteur de projet} other {de quelqu’un qui décide}} en un an, {farther, plural, =0 {aucun ne s’en est éloigné} one {un s’en est éloigné} other {# s’en sont éloignés}}.}}',
  'boost.own':
    'Contacts nouveaux de {matched, plural, one {un acteur} other {# acteurs}} (sur {firstTies, number}) autour d’un premier lien vers quelqu’un qui décide : {before} avant, {after} après.',
  'boost.others':
    'Acteurs semblables autour d’un autre contact nouveau, encore sans lien vers quelqu’un qui décide : {before} avant, {after} après.',
  'boost.effect':
    '{sure, plural, =1 {Plus de contacts nouveaux que des acteurs semblables} =-1 {Moins de contacts nouveaux que des acteurs semblables} other {Aucune différence que le hasard ne puisse faire}} : {effect} chacun (de {low} à {high}).',
  'distance.sentence':
    'Rapport : 1 = autant de liens que si la distance ne comptait pas, au-dessus = plus, au-dessous = moins.',
  'proximity.sentence':
    'De 0 à 1, en moyenne. Non liés : des paires sans lien, tirées selon le nombre de liens de leurs bouts.',
  'proximity.geographic': 'de lieu : assez près pour se rencontrer',
  'proximity.social': 'de relations : 1 / pas qui les séparent sans leur lien',
  'proximity.organisational': 'd’organisation : la même',
  'proximity.institutional': 'de sphère : la même',
  'proximity.cognitive': 'de thèmes : ce qu’ils ont en commun',
  'distance.band': 'de {from} à {to} km',
  'distance.beyond': 'plus de {from} km',
  'lasting.met': 'se sont rencontrés sur place',
  'lasting.apart': 'ne se sont pas encore rencontrés sur place',
  'headline.origins':
    '{count, plural, =0 {Rien à comparer.} other {Liens qui tiennent encore après un an, selon leur origine.}}',
  'forms.sentence':
    'Sur 100 paires qui s’y rencontrent pour la première fois : combien ont un lien ou une autre rencontre à peu dans les 180 jours. L’écart ne porte que sur les paires appariées (celles qui ont une paire comparable) : ce n’est pas la différence des deux colonnes.',
  'forms.byChance':
    'Sur 100 paires qui s’y sont rencontrées pour la première fois dans le trimestre : combien ont ensuite un lien ou une autre rencontre à peu ; et combien si les mêmes gens s’étaient rencontrés en autre compagnie.',
  'forms.noOrganisers':
    'Rien par jour d’organisation, trop peu d’événements nommant qui les organise : {forms}.',
  'forms.few': 'Trop peu d’événements pour en dire quelque chose : {forms}.',
  'trend.sentence':
    'Hausse ou baisse n’est dite que si l’intervalle de l’écart exclut 0. Acteurs constants : {panel, number} présents aux deux dates ; ce qui bouge pour tous et pas pour eux est affaire de couverture.',
  'trend.up': 'en hausse',
  'trend.down': 'en baisse',
  'trend.stable': 'stable',
  'trend.unknown': 'n/a',
};
