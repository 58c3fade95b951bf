import type { help as en } from '../en/help.js';

export const help: Record<keyof typeof en, string> = {
  'help.program':
    'Qui relie un territoire, qui devrait rencontrer qui, et les relations vont-elles mieux qu’il y a un an.',
  'help.import': 'charger un dossier de fichiers CSV (actors.csv et les autres au choix)',
  'help.status': 'ce que contiennent les données',
  'help.communities': 'groupes qui se relient davantage en leur sein',
  'help.centrality': 'une colonne par mesure, une ligne par acteur',
  'help.bridges':
    'qui relie un territoire aux échelles supérieures, les passages uniques, ce qui manque',
  'help.hubs': 'pivots de chaque échelle',
  'help.encounters': 'qui pourrait rencontrer qui, et pourquoi',
  'help.encounters.answer': 'garder la réponse à une proposition',
  'help.encounters.demands': 'besoins sans réponse, offres sans demande',
  'help.option.side': 'need (besoins) ou offer (offres) ; par défaut les deux',
  'help.option.need':
    'seulement celles qui répondent à un besoin de cette catégorie ; any = à un besoin, none = à aucun',
  'help.option.crosses':
    'seulement celles d’une échelle à une autre, par exemple local-national ; none = sur une échelle',
  'help.option.size':
    'seulement celles où l’acteur rencontré est petit (small, deux faits au plus) ou grand (large)',
  'help.option.unserved': 'qui n’est dans aucune proposition, et pourquoi',
  'help.encounters.outcome': 'ce que les propositions sont devenues',
  'help.option.between': 'pourquoi deux acteurs sont, ou ne sont pas, proposés l’un à l’autre',
  'help.argument.suggestion': 'identifiant d’une proposition',
  'help.encounters.backtest':
    'combien de propositions faites avant un jour se sont réalisées après',
  'help.option.cut': 'apprendre sur ce qui était connu avant ce jour (obligatoire)',
  'help.option.task': 'improbable ou general : toutes les paires sans lien (par défaut improbable)',
  'help.option.unmet':
    'écarte les paires qui ont partagé un événement de 150 au plus, trop grand pour les lier sous --event-cap',
  'help.option.gate': 'any ou territory : ce qui diffère en plus de la communauté (par défaut any)',
  'help.option.methods': 'parmi ours,random,pa,cn,jaccard,aa,aa-wide,ra,l3 (par défaut toutes)',
  'help.option.recipients': 'territoires des destinataires, séparés par des virgules',
  'help.option.level': 'niveau de lecture des territoires, par exemple national',
  'help.option.eventCap':
    'au-delà de ce nombre d’acteurs, un événement ne lie personne (par défaut 150)',
  'help.option.places': 'propositions par destinataire (par défaut 10)',
  'help.option.cap': 'fois où une même cible est proposée dans un territoire (par défaut 3)',
  'help.path': 'chaînes de relations d’un acteur à un autre',
  'help.snapshot': 'douze chiffres d’un territoire, gardés pour comparer',
  'help.snapshot.take': 'prendre un instantané d’un territoire',
  'help.snapshot.list': 'instantanés déjà pris',
  'help.snapshot.diff': 'ce qui a changé entre deux instantanés, et ce qu’on peut en dire',
  'help.snapshot.compare': 'deux territoires côte à côte, et quels écarts dépassent le bruit',
  'help.argument.firstTerritory': 'identifiant ou nom d’un territoire',
  'help.argument.secondTerritory': 'identifiant ou nom d’un autre',
  'help.argument.snapshotBefore': 'identifiant du premier instantané',
  'help.argument.snapshotAfter': 'identifiant du second instantané',
  'help.snapshot.show': 'montrer un instantané',
  'help.export': 'écrire la carte dans un fichier pour d’autres outils',
  'help.copy': 'copier tout d’un stockage dans un autre',
  'help.serve': 'ouvrir l’explorateur dans un navigateur',
  'help.doctor': 'vérifier que tout le nécessaire est là',
  'help.completion': 'écrire le script de complétion d’un interpréteur (bash, zsh, fish)',
  'help.option.store': 'où sont les données (sinon ./.passerelle/eco.db, ou PASSERELLE_STORE)',
  'help.option.territory':
    'identifiant ou nom complet d’un territoire, avec tout ce qui est dessous',
  'help.option.asOf': 'l’état à ce jour (sinon : le dernier fait daté)',
  'help.option.since': 'les faits à partir de ce jour',
  'help.option.answerUntil':
    'avec later : le jour à partir duquel les deux peuvent être proposés à nouveau (par défaut : dans 90 jours)',
  'help.option.until': 'les faits jusqu’à ce jour',
  'help.option.scale': 'local, department, regional, national, supranational ou global',
  'help.option.seed': 'graine des tirages : même graine, même résultat (1 sinon)',
  'help.option.top': 'combien de lignes au plus',
  'help.option.set':
    'change une valeur par défaut : clé=valeur, plusieurs séparées par des virgules ; clés dans docs/guide/settings.md',
  'help.option.format': 'table, json, csv ou md (sinon table)',
  'help.option.snapshotFormat': 'table, json, csv, md ou pdf, une page A4 (sinon table)',
  'help.option.output': 'écrire dans ce fichier plutôt qu’à l’écran',
  'help.option.lang': 'fr ou en (sinon : PASSERELLE_LANG, puis la langue du système)',
  'help.option.quiet': 'aucun message, seulement les données et les erreurs',
  'help.option.noColor': 'sans couleurs (ou NO_COLOR)',
  'help.option.help': 'montrer cette aide',
  'help.option.version': 'montrer la version',
  'help.option.summary': 'une seule ligne pour l’ensemble',
  'help.option.communitySummary': 'une ligne par communauté',
  'help.option.edges': 'les liens plutôt que les acteurs',
  'help.option.algorithm': 'leiden ou louvain (sinon leiden)',
  'help.option.resolution': 'au-dessus de 1 : des communautés plus petites (1 sinon)',
  'help.option.by': 'longueur d’un lien : hops (pas) ou strength (force)',
  'help.option.groups':
    'groupes lus par les mesures : communities (par défaut), territory, region, country, scale, sector, sphere ou type',
  'help.option.arcs': 'les liens de --edges vont de source vers target, les chemins aussi',
  'help.option.edgeFile':
    'lire les liens dans ce tableau (source, target, strength), sans base de données',
  'help.option.for': 'suggestions pour ce seul acteur (identifiant ou nom complet)',
  'help.option.introduction':
    'écrit pour chacune un texte qui présente les deux acteurs : à copier, rien n’est envoyé',
  'help.option.explain': 'montrer chaque condition et les termes de chaque score',
  'help.option.exportFormat': 'gexf, graphml, csv ou json (sinon gexf)',
  'help.option.exportLayout':
    'positions dans le fichier : celles de la carte de l’explorateur, ou ForceAtlas2',
  'help.option.exportPart': 'table d’un CSV : edges (liens) ou nodes (acteurs)',
  'help.option.onlyType':
    'seulement les acteurs de ce type (option répétable, comme les filtres qui suivent)',
  'help.option.onlyRole': 'seulement les acteurs qui ont ce rôle',
  'help.option.onlySector': 'seulement les acteurs de ce secteur',
  'help.option.onlyCommunity':
    'seulement les acteurs de cette communauté, par son numéro ; 0 : pas encore reliés',
  'help.option.around':
    'seulement cet acteur et ceux à --depth liens au plus (identifiant ou nom complet)',
  'help.option.depth': 'nombre de liens autour de l’acteur (1 sinon)',
  'help.option.changesFrom': 'dire ce qui a changé depuis ce jour (avec --to)',
  'help.option.changesTo': 'le second des deux jours',
  'help.option.includeNames': 'aussi les personnes non publiques : seulement avec leur accord',
  'help.option.copyFrom': 'stockage à copier : un fichier, ou neo4j://HOTE:PORT',
  'help.option.copyTo': 'stockage à remplir, vide',
  'help.option.resume': 'reprendre une copie interrompue',
  'help.option.dryRun': 'contrôler seulement, sans rien enregistrer',
  'help.option.strict': 'ne rien enregistrer s’il y a un seul point à regarder',
  'help.option.template': 'écrire dans ce dossier des fichiers vides avec un exemple commenté',
  'help.option.rejected': 'écrire les lignes rejetées dans ce dossier, à corriger et réimporter',
  'help.option.fromGraph': 'un graphe Neo4j à lire, avec --recipe : neo4j://HOTE:PORT',
  'help.option.recipe': 'ce que veulent dire ses étiquettes et propriétés (docs/guide/neo4j.md)',
  'help.option.importsTo':
    'stockage où vont les imports de l’explorateur, créé par le premier (sinon : le stockage servi)',
  'help.option.port': 'port d’écoute (4173 sinon)',
  'help.option.engine':
    'own, ou gds : communautés, intermédiarité, PageRank et coupures dans Neo4j (sinon own)',
  'help.option.host': 'adresse de cette machine (127.0.0.1 sinon)',
  'help.option.noOpen': 'ne pas ouvrir de navigateur',
  'help.argument.folder':
    'dossier avec actors.csv, ou fichier de graphe : JSON de graphology ou de Kumu, CSV de Gephi',
  'help.measure':
    'toute mesure par son identifiant : d’acteurs, de liens, de paires, de groupes ou du tout',
  'help.argument.measure': 'identifiant d’une mesure (docs/measures)',
  'help.argument.measures': 'identifiants de mesures',
  'help.argument.actor': 'identifiant ou nom complet d’un acteur',
  'help.argument.snapshot': 'identifiant d’un instantané',
  'help.argument.shell': 'bash, zsh ou fish',
  'help.title.usage': 'Usage :',
  'help.title.options': 'Options :',
  'help.title.commands': 'Commandes :',
  'help.title.arguments': 'Arguments :',
  'help.title.examples': 'Exemples :',
  'help.option.resamples':
    'intervalles tirés d’autant de rééchantillonnages des liens (500 sans nombre)',
  'help.option.explainMeasures': 'dit ce qu’est chaque mesure',
  'help.participation': 'qui fait l’essentiel, les rôles tournent-ils, à quel rythme',
  'help.option.roles': 'rôles d’intermédiaire des premières passerelles, à côté du hasard',
  'help.option.fromGroup':
    'passerelles depuis ces acteurs (sector:public, communities:3, scale:local…) plutôt qu’un territoire',
  'help.option.toGroup': 'passerelles vers ces acteurs plutôt que vers les échelles supérieures',
  'help.option.directed': 'compte le sens des liens (avec --roles)',
  'help.option.without': 'et si ces acteurs partaient (identifiants ou libellés complets)',
  'help.option.removal':
    'à quelle vitesse la proximité se perd quand des acteurs partent l’un après l’autre',
  'help.option.stability': 'à quel point chaque appartenance est sûre (100 partitions)',
  'help.forms': 'quelles formes de rencontre sont suivies de relations nouvelles',
  'help.changes':
    'ce qui a changé entre deux jours : liens nouveaux, renforcés, devenus silencieux',
  'help.option.changedFrom': 'le jour le plus ancien (par défaut : un an avant l’autre)',
  'help.trend': 'un territoire à deux dates, pour tous et à acteurs constants',
  'help.introductions': 'qui présente qui, et ce qu’il en est advenu',
  'help.option.undeclared':
    'indices d’intermédiaires que personne n’a nommés : à demander, non à affirmer',
  'help.option.origins': 'combien de temps tiennent les liens, selon leur origine',
  'help.decisions':
    'à quelle distance de celles et ceux qui décident, par qui, et qui s’en est rapproché en un an',
  'help.option.officials':
    'de l’autre côté : à quelle distance des porteurs de projet sont celles et ceux qui décident',
  'help.option.boost':
    'ce qui va avec un premier lien vers quelqu’un qui décide, à côté d’acteurs semblables',
  'help.structure': 'comment l’ensemble tient, chaque chiffre à côté du hasard',
  'help.option.mixing': 'liens entre groupes, rapportés à ce que donnerait le hasard',
  'help.option.distance':
    'liens par distance, rapportés à ceux qu’on aurait si elle ne comptait pas',
  'help.option.proximity': 'en quoi les acteurs liés sont proches, à côté de paires sans lien',
  'help.option.lasting':
    'combien de temps tiennent les liens à distance, avant et après une rencontre sur place',
  'help.option.byChance': 'ce qui suit, à côté des mêmes gens en autre compagnie',
  'help.option.trackedFrom': 'ce que sont devenues les communautés de ce jour antérieur',
  'help.option.from': 'le jour antérieur',
};
