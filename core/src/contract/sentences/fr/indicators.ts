import type { indicators as en } from '../en/indicators.js';

export const indicators: Record<keyof typeof en, string> = {
  'indicator.activeShare': 'Acteurs actifs',
  'indicator.activeShare.sentence':
    'Part des acteurs d’ici avec un lien ou une rencontre dans les cinq dernières années.',
  'indicator.activeShare.parts': '{active, number} sur {actors, number}',
  'indicator.tiesPerActor': 'Liens par acteur',
  'indicator.tiesPerActor.sentence': 'Nombre moyen de relations d’un acteur d’ici.',
  'indicator.communities': 'Communautés',
  'indicator.communities.sentence':
    'Groupes qui se relient davantage en leur sein qu’avec les autres.',
  'indicator.territoryEfficiency': 'Proximité des échelles supérieures',
  'indicator.territoryEfficiency.sentence':
    'À quel point on atteint directement les échelles supérieures ; 1 = contact direct pour tous les acteurs.',
  'indicator.independentRoutes': 'Routes indépendantes',
  'indicator.independentRoutes.sentence':
    'Chemins vers les échelles supérieures sans aucun acteur en commun.',
  'indicator.singlePassages': 'Passages uniques',
  'indicator.singlePassages.sentence':
    'Acteurs sans lesquels une partie du réseau est coupée du reste.',
  'indicator.eiIndex': 'Ouverture',
  'indicator.eiIndex.sentence':
    'Liens entre acteurs publics et autres, contre liens entre semblables : -1 = fermé, 1 = ouvert.',
  'indicator.organiserRenewal': 'Renouvellement de l’organisation',
  'indicator.organiserRenewal.sentence':
    'Part des acteurs qui organisent sans l’avoir fait l’année précédente.',
  'indicator.excessGini': 'Concentration de la participation',
  'indicator.excessGini.sentence':
    'Concentration de la participation sur quelques-uns, au-delà du hasard.',
  'indicator.remoteTieShare': 'Liens à distance',
  'indicator.remoteTieShare.sentence': 'Part des liens de plus de 100 km.',
  'indicator.bridgingOutcomes': 'Rencontres qui relient',
  'indicator.bridgingOutcomes.sentence':
    'Nouveaux liens entre communautés pour 100 paires réunies, par forme de rencontre.',
  'indicator.needsAnswered': 'Besoins satisfaits',
  'indicator.needsAnswered.sentence':
    'Part des besoins exprimés depuis plus de 90 jours qui sont satisfaits.',
  'indicator.exposureGini': 'Partage des suggestions',
  'indicator.exposureGini.sentence':
    'Répartition des suggestions entre les acteurs ; 0 = répartition égale.',
  'difference.title': '{territory}, du {before} au {after}',
  'difference.titleOther': '{before} à côté de {after}',
  'difference.change': 'écart',
  'difference.changeInterval': 'intervalle à 90 % de l’écart',
  'difference.verdict': 'ce qu’on peut dire',
  'difference.up': 'en hausse',
  'difference.down': 'en baisse',
  'difference.unsure': 'ne se distinguent pas',
  'difference.same': 'identiques',
  'difference.unknown': 'n/a',
  'difference.noInterval': 'sans intervalle',
  'difference.since': 'depuis le {day}',
  'difference.points': '{change} points',
  'difference.answer.up':
    'Mieux relié : la proximité des échelles supérieures est passée de {before} à {after}, plus que n’en feraient des liens manquants.',
  'difference.answer.down':
    'Moins bien relié : la proximité des échelles supérieures est passée de {before} à {after}, plus que n’en feraient des liens manquants.',
  'difference.answer.unsure':
    'On ne peut pas dire s’il est mieux relié : la proximité des échelles supérieures est passée de {before} à {after}, ce que feraient quelques liens manquants.',
  'difference.answer.unknown':
    'On ne peut pas dire s’il est mieux relié : la proximité des échelles supérieures n’est pas connue des deux côtés.',
  'difference.otherTerritory':
    'Deux territoires : leurs tailles et leurs sources diffèrent, et leurs chiffres peuvent en dépendre.',
  'difference.otherOptions':
    'Les deux n’ont pas été mesurés avec les mêmes réglages ou la même version : des écarts peuvent en venir.',
  'difference.otherData':
    'Les données ont changé entre les deux : ce qui a été saisi depuis, et pas seulement ce qui s’est passé depuis, fait partie des écarts.',
  'difference.otherDay': 'Les deux n’ont pas été pris le même jour.',
  'difference.nested':
    'L’un des deux contient l’autre : ses acteurs comptent dans les deux, les intervalles sont donc plutôt trop larges.',
  'compare.title': '{first} et {second}, côte à côte',
  'compare.titleDay': '{first} et {second}, côte à côte, {day}',
  'compare.higher': 'Plus haut pour {second}, au-delà du bruit : {names}.',
  'compare.lower': 'Plus bas pour {second}, au-delà du bruit : {names}.',
  'compare.none': 'Aucun écart entre {first} et {second} ne dépasse le bruit.',
  'compare.unsure': 'Ne se distinguent pas : {names}.',
  'compare.bare': 'Sans intervalle, donc sans rien d’assuré à en dire : {names}.',
  'compare.missing': 'Masqués ou inconnus d’un côté au moins : {names}.',
  'compare.chance':
    '{count, plural, one {Un indicateur a} other {# indicateurs ont}} un intervalle des deux côtés ; à 90 %, le hasard seul en ferait ressortir environ {expected}. Plus haut ne veut pas dire meilleur.',
  'compare.above': 'plus haut pour {second}',
  'compare.below': 'plus bas pour {second}',
  'compare.difference': 'écart',
  'compare.differenceInterval': 'intervalle à 90 % de l’écart',
  'unit.ties': 'liens',
  'unit.per100Pairs': 'pour 100 paires',
  'state.notYetMeasured': 'pas encore mesuré',
  'state.undefined': 'n/a',
  'state.undefined.territoryEfficiency': 'n/a : personne à une échelle supérieure',
  'state.undefined.eiIndex': 'n/a : aucun lien entre côtés connus',
  'state.undefined.organiserRenewal': 'n/a : aucun acteur n’a organisé dans l’année',
  'state.undefined.excessGini': 'n/a : aucune participation',
  'state.undefined.remoteTieShare': 'n/a : aucun lien de longueur connue',
  'state.undefined.bridgingOutcomes': 'n/a : aucune forme n’a assez d’événements',
  'state.undefined.needsAnswered': 'n/a : aucun besoin aussi ancien',
  'state.undefined.exposureGini': 'n/a : moins de suggestions que d’acteurs',
  'trend.none.notDated': 'n/a : date de réponse inconnue',
  'trend.none.nothingThen': 'n/a : pas connu alors',
  'trend.none.nothingNow': 'n/a : pas connu maintenant',
  'trend.none.tooLarge': 'n/a : trop de liens pour le mesurer deux fois',
  'trend.none.hidden': 'n/a : il parlerait de quelques-uns',
  'state.suppressed': 'masqué : il parlerait de quelques-uns',
  'state.suppressed.fewPersons': 'masqué : trop peu de personnes sont concernées',
  'state.suppressed.fewOrganisations': 'masqué : trop peu d’organisations sont concernées',
  'state.suppressed.oneDominates': 'masqué : un seul acteur en fait presque tout',
  'state.suppressed.smallNetwork': 'masqué : trop peu d’acteurs ou de liens',
  'state.suppressed.smallDifference':
    'masqué : à côté d’un autre chiffre publié, il parlerait de quelques-uns',
  'snapshot.trend':
    'Depuis le {day} : tous / {actors, plural, one {le seul acteur relié} other {les # acteurs reliés}} alors et maintenant ; ce qui bouge pour tous et pas pour eux est un effet de couverture. Hausse ou baisse n’est dit que si l’intervalle à 90 % du changement exclut 0. Stable : l’écart reste dans la marge du hasard.',
  'snapshot.stability':
    'L’appartenance aux communautés tient dans {stability} {partitions, plural, =-1 {des rééchantillonnages} other {de # rééchantillonnages}}.',
  'snapshot.routes':
    '{routes, plural, =0 {Pas encore de route vers une échelle supérieure.} one {Une seule route indépendante vers les échelles supérieures{limits}.} other {{routes, number} routes indépendantes vers les échelles supérieures{limits}.}}',
  'snapshot.forms': 'Rencontres qui relient, par forme : {forms}.',
  'snapshot.needsBySize': 'Besoins satisfaits : petits projets {small}, grands {large}.',
  'snapshot.limits': ' ({low} à {high})',
  'snapshot.opennessByScale': 'Ouverture entre échelles : {scale}.',
  'snapshot.sphereDerived':
    'Public ou autre a été lu dans le rôle pour {derived, number} des {known, number} acteurs dont le côté est connu.',
  'snapshot.headline':
    '{label} : {actors, plural, =0 {aucun acteur} one {un acteur} other {{actors, number} acteurs}}, {routes, plural, =0 {pas encore de route vers les échelles supérieures.} one {une seule route vers les échelles supérieures.} other {{routes, number} routes vers les échelles supérieures.}}',
  'snapshot.headline.actors':
    '{label} : {actors, plural, one {un acteur} other {{actors, number} acteurs}}.',
  'snapshot.headline.masked': '{label} : trop peu d’acteurs pour publier des chiffres.',
  'snapshot.asOf': 'Instantané du {day}',
  'snapshot.comparedWith': 'comparé au {day}',
  'snapshot.figures': 'Douze indicateurs',
  'snapshot.passages': 'Qui ouvre la porte des échelles supérieures ?',
  'snapshot.gaps': 'Où les liens manquent',
  'snapshot.noPassage': 'Aucun acteur qui peut être nommé ne porte de route vers le haut.',
  'snapshot.noGap': 'Aucun manque n’a été trouvé.',
  'snapshot.small':
    'Aucun chiffre fondé sur moins de cinq personnes ou de trois organisations, ni presque sur une seule.',
  'snapshot.sources': 'Sources : {sources}.',
  'snapshot.run': 'Calcul {id}',
  'snapshot.fictional': 'données fictives',
  'snapshot.title': 'Instantané de {territory}, {asOf}',
  'snapshot.taken': 'Instantané {id} enregistré. Pour le voir : passerelle snapshot show {id}',
  'snapshot.none':
    'Aucun instantané encore. En prendre un : passerelle snapshot take --territory TERRITOIRE',
};
