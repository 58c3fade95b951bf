import type { notes as en } from '../en/notes.js';

export const notes: Record<keyof typeof en, string> = {
  'note.arcsRead':
    '{rows} lignes : {nodes} nœuds et {ties} liens de source vers target ; les lignes répétées s’ajoutent, un lien d’un nœud à lui-même est laissé de côté.{returned, select, none {} other { {returned} % des liens en ont un en sens inverse (réciprocité).}}',
  'note.edgesRead':
    '{rows} lignes : {nodes} nœuds et {ties} liens, sans direction ; les lignes répétées s’ajoutent, un lien d’un nœud à lui-même est laissé de côté.',
  'note.edgesWithoutHeader':
    'Pas d’en-tête avec source et target : les deux premières colonnes ont été prises, et la troisième comme force si c’est un nombre.',
  'note.pivotsUsed':
    'Estimation à partir de {pivots, number} points de départ sur {of, number} : lire l’ordre, pas la dernière décimale.',
  'note.sampledPaths':
    'Intermédiarité estimée à partir de {paths, number} plus courts chemins tirés au hasard : avec {confidence, number} % de confiance, aucun chiffre ne s’écarte de l’exact de plus de {error, plural, one {# paire} other {# paires}}.',
  'note.noHigherScale':
    'Aucun acteur d’une échelle supérieure n’est connu ici : {territory} est comparé à tout ce qui est au dehors.',
  'note.twoModeEvents':
    '{events, plural, one {# rencontre est trop grande} other {# rencontres sont trop grandes}} pour relier tout le monde à tout le monde et {events, plural, one {ne compte} other {ne comptent}} que comme lieu de passage.',
  'note.smallerCrowds':
    'Les événements de plus de {cap, number} acteurs ne font pas de cercle ici, au lieu de {of, number} : avec eux, il y a trop de cliques à énumérer. --set cliqueEventCap demande une autre taille.',
  'note.undatedTies':
    '{ties, plural, one {# lien est sans date et compte comme s’il avait} other {# liens sont sans date et comptent comme s’ils avaient}} une demi-vie.',
  'note.unknownKinds':
    '{ties, plural, one {# lien est d’une nature} other {# liens sont de natures}} hors du vocabulaire ({kinds}) : conservés, avec la force ordinaire.',
  'note.tooFewActors':
    '{actors, plural, =0 {Aucun acteur} one {Un seul acteur} other {Seulement # acteurs}} ici ; ce chiffre en demande {needed, number}.',
  'note.fewActorsForHubs':
    '{actors, plural, one {Un seul acteur} other {Seulement # acteurs}} à cette échelle ; un pivot est désigné à partir de {needed, number}.',
  'note.emptyScale': 'Aucun acteur ici à l’échelle {scale}. Échelles où il y en a : {scales}.',
  'note.noTargets': 'Personne à atteindre hors de {territory} : il n’y a rien à relier.',
  'note.noOtherGroup': 'Personne n’est de l’autre côté de {group} : il n’y a rien à relier.',
  'note.structureNull':
    'Hasard : pour la transitivité, le club, le cœur et l’assortativité des degrés, {rewirings, number} graphes où chacun garde son nombre de liens ; pour le mélange, {permutations, number} échanges des groupes.',
  'note.structureIntervals':
    'L’intervalle à 90 % d’une valeur vient de {resamples, number} rééchantillonnages qui gardent {kept, number} % des liens ; celui du hasard, des graphes tirés au sort ou des échanges.',
  'note.trials':
    'Stabilité sur {partitions, number} partitions, chacune avec {kept, number} % des liens.',
  'note.notResampled':
    'Pas d’intervalle par rééchantillonnage pour {measure} : c’est un mot, ou une mesure faite de rééchantillonnages.',
  'note.lowestFirst': '{measure} : le plus bas vient en premier, c’est de ce côté qu’on regarde.',
  'note.katz': 'Un chemin d’un lien de plus compte {beta, number, ::.####} fois autant.',
  'note.katzFirst':
    'Paires des {actors, number} acteurs les mieux reliés sur {of, number} : toutes prendraient trop de temps.',
  'note.tracking':
    'Deux communautés sont la même quand elles partagent au moins {overlap, number, ::percent} des acteurs reliés aux deux dates.',
  'note.noIntroductions':
    'Aucune mise en relation n’est notée ici : rien ne dit qui rapproche les gens.',
  'note.introducersFew':
    '{pairs, plural, one {# mise en relation} other {# mises en relation}} par {introducers, plural, one {un acteur} other {# acteurs}} : ce lieu dépend de peu d’intermédiaires (concentration {concentration, number} ; 1 = un seul les fait toutes).',
  'note.introducersMany':
    '{pairs, plural, one {# mise en relation} other {# mises en relation}} par {introducers, plural, one {un acteur} other {# acteurs}} (concentration {concentration, number} ; 1 = un seul les fait toutes).',
  'note.introducersUnnamed':
    '{actors, plural, one {Un intermédiaire n’a pas accepté d’être nommé : compté, non listé.} other {# intermédiaires n’ont pas accepté d’être nommés : comptés, non listés.}}',
  'note.undeclared':
    '{tested, number} acteurs examinés : paires de leurs contacts qui ne se connaissaient pas {days, number} jours plus tôt et se connaissent à présent, sans mise en relation connue, rapportées aux paires qui ont autant de contacts, et autant en commun. Parmi ceux qui sont cités, {share, number, ::percent} peuvent l’être par hasard.',
  'note.undeclaredUnnamed':
    '{actors, plural, one {Un acteur n’a pas accepté d’être nommé ou de présenter : non listé.} other {# acteurs n’ont pas accepté d’être nommés ou de présenter : non listés.}}',
  'note.noDecisionMakers': 'Personne ici n’est déclaré décider : aucune distance à la décision.',
  'note.noInnovators': 'Personne ici n’est déclaré porter un projet : aucune distance aux projets.',
  'note.approach':
    '{panel, plural, one {Même acteur} other {Mêmes # acteurs}} aux deux dates : {now, number} présentations en moyenne, {before, number} un an plus tôt ; {sure, plural, =1 {plus près} =-1 {plus loin} other {stable : l’écart reste dans la marge du hasard}} (écart de {low, number} à {high, number}). {gained, plural, =0 {} one {Un a gagné une chaîne. } other {# ont gagné une chaîne. }}{lost, plural, =0 {} one {Un l’a perdue. } other {# l’ont perdue. }}Déclarés à l’autre bout : {holders, number}, {holdersBefore, number} un an plus tôt.',
  'note.approachUnknown':
    'Personne n’a de chaîne aux deux dates : rien ne dit qui s’est rapproché ({gained, number} chaînes gagnées, {lost, number} perdues).',
  'note.boost':
    'Contacts nouveaux qui ne décident de rien, dans les {days, number} jours avant et après. Acteurs semblables : même territoire, même secteur, à peu près autant de contacts et de contacts nouveaux, un autre contact nouveau dans le mois. Qui rencontre quelqu’un qui décide est déjà en mouvement : cela va avec le lien, rien ne dit que le lien l’a fait.',
  'note.boostFew':
    'Trop peu de premiers liens vers quelqu’un qui décide pour dire ce qui va avec : {matched, number} à côté desquels placer un acteur semblable, {days, number} jours avant et après ; il en faut {needed, number}.',
  'note.proximity':
    '{pairs, number} liens tirés, et autant de paires sans lien s’il y en a. De lieu : 1 à moins de {remoteKm, number} km. Chaque paire ne compte que pour ce qu’on sait des deux. Ceux qui se rencontrent se mettent aussi à se ressembler : aucune preuve d’une cause.',
  'note.gravity':
    '{located, number} liens sur {ties, number} ont deux lieux connus, dont {remote, number} à plus de {remoteKm, number} km. Attendus : autant de liens, répartis entre les paires selon le nombre de liens de chaque bout. Les bornes prennent chaque lien pour un signe à lui seul : avec de grands projets ou événements, elles sont trop étroites.',
  'note.lasting':
    'Liens de plus de {remoteKm, number} km dont la fin est connue, ou d’un genre qui dure tant qu’on n’y met pas fin. Un lien est d’un côté tant que les deux ne se sont pas rencontrés sur place, de l’autre à partir de là. Les jours où moins de {fewest, number} liens sont observés sont passés. Qui croit à un lien se déplace : aucune preuve d’une cause.',
  'note.noRemoteTies':
    'Aucun lien daté de plus de {remoteKm, number} km entre lieux connus n’a de fin, ou ne dure tant qu’on n’y met pas fin : rien ne dit combien de temps ils tiennent.',
  'note.otherCompany':
    'Hasard : les gens des rencontres d’un même trimestre et d’un même lieu, répartis à nouveau entre elles ({draws, number} fois), chaque rencontre aussi grande, chaque acteur à autant d’entre elles. Ce qui suit est compté dans les {days, number} jours après le trimestre. Les rencontres seules dans leur trimestre et leur lieu sont laissées de côté.',
  'note.noOrigins':
    'Aucun lien daté qui a une fin, ou dure tant qu’on n’y met pas fin, ne dit d’où il vient.',
  'note.survival':
    'Liens dont l’origine, le jour et la fin sont connus, ou d’un genre qui dure tant qu’on n’y met pas fin ; tiennent encore après {days, number} jours. Les origines diffèrent par plus que leur origine : aucune preuve d’une cause.',
  'note.engine':
    'Communautés, intermédiarité, PageRank, points d’articulation et liens de coupure ont été calculés dans la base ({engine}) ; tout le reste ici.',
  'note.leidenRuns':
    'Meilleur résultat de {runs, plural, one {# recherche} other {# recherches}} de communautés.',
  'note.notYetLinked':
    '{actors, plural, one {# acteur n’est pas encore relié et n’entre} other {# acteurs ne sont pas encore reliés et n’entrent}} dans aucune communauté.',
  'note.namesLeftOut':
    '{actors, plural, one {# personne n’ayant pas accepté d’être nommée est laissée} other {# personnes n’ayant pas accepté d’être nommées sont laissées}} de côté. Avec leur accord : --include-names.',
  'note.noRoute': 'Aucune chaîne de relations connues ne mène de {from} à {to}.',
  'note.sharedRoute':
    'La première chaîne, la plus courte avec {hops, plural, one {# étape} other {# étapes}}, partage un acteur avec une autre.',
  'note.noDemand':
    'Aucune demande n’a été prise en compte : ces propositions viennent des seuls liens.',
  'note.calibrated':
    'La plausibilité est apprise de {answers, number} réponses. Ses prévisions manquent de {brier, number} (Brier, intervalle à 95 % de {low, number} à {high, number}) ; une même prévision pour tous manquerait de {share, number}.',
  'note.notCalibrated':
    'La plausibilité n’est pas encore apprise des réponses : {answers, number} prennent parti, il en faut au moins {needed, number}, dont {each} de chaque sorte.',
  'note.moreSuggestions': '{count, number} suggestions en tout.',
  'note.changes':
    '{same, plural, one {# autre lien est} other {{same, number} autres liens sont}} comme avant. Un lien est silencieux quand rien de daté n’en parle depuis {years, plural, one {# an} other {# ans}} ; il n’est pas rompu pour autant.',
  'note.backtest':
    '{actors, number} acteurs et {ties, number} liens connus ; {newPairs, number} nouvelles paires depuis, dont {realised, number} propositions possibles aux {recipients, number} destinataires. Ce test ne voit que les rencontres faites sans aide.',
  'note.resampled':
    '{resamples, number} rééchantillonnages qui gardent {kept, number} % des liens ; les intervalles en contiennent {interval, number} %. Ils disent ce que font des liens manquants, pas des liens faux.',
  'note.rankingUnsure':
    'L’ordre n’est pas assez sûr pour faire un classement (ressemblance des classements rééchantillonnés {alike}, il faut {needed, number}) : lire les acteurs comme un groupe.',
  'note.samplingError':
    'Chaque rééchantillonnage part de {sources, number} acteurs sur {of, number} ; cela seul déplace une part d’au plus {points, number} points (un écart-type).',
  'note.labelPermutations':
    'Hasard : la moyenne sur {draws, number} échanges au hasard des groupes ; p : combien de fois le hasard va aussi loin.',
  'note.stability':
    'Stabilité tirée de {partitions, number} partitions, chacune avec une autre graine et 80 % des liens ; ressemblance avec celle montrée : {ami} (1 = la même, 0 = comme le hasard). Avec ce nombre de partitions, la stabilité d’un acteur est connue à ± {margin} près (90 %, médiane des acteurs).',
  'note.fewAnswers':
    'Chiffre masqué : moins de {needed, plural, =5 {cinq} other {#}} réponses tranchées, ou les chiffres des autres en livreraient un tel.',
  'note.noEncounters':
    'Aucune rencontre datée autre que des projets n’est connue ici : il n’y a rien à comparer.',
  'note.selfSelection':
    'Les paires comparables ne le sont que par le lieu, le domaine, l’activité et la distance : qui vient a choisi de venir. Ce n’est pas la preuve d’une cause.',
};
