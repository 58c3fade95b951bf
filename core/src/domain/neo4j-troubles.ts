import { frenchSpacing } from './french-spacing.js';
import type { Language } from './vocabulary.js';

/** What can be wrong with a Neo4j and how to mend it; `{name}` stands for a value that comes with the error. */
const TEXTS = {
  unreachable: {
    en: 'Neo4j at {server} does not answer. Is it running, and is the address right? ("passerelle doctor" looks closer.)',
    fr: 'Neo4j ne répond pas à {server}. Est-il lancé, et l’adresse est-elle juste ? (« passerelle doctor » regarde de plus près.)',
  },
  silent: {
    en: 'Neo4j at {server} said nothing for {seconds} seconds. Is it still running, and is nothing in between holding the connection? Try again in a moment.',
    fr: 'Neo4j, à {server}, n’a rien dit pendant {seconds} secondes. Tourne-t-il encore, et rien ne retient-il la connexion en chemin ? Recommencer dans un moment.',
  },
  busy: {
    en: 'Neo4j at {server} is busy: another program is writing, or too much is asked at once. Try again in a moment.',
    fr: 'Neo4j, à {server}, est occupé : un autre programme écrit, ou trop de choses lui sont demandées à la fois. Recommencer dans un moment.',
  },
  writing: {
    en: 'Another program is writing to Neo4j at {server}. Wait until it is done, then try again.',
    fr: 'Un autre programme écrit dans Neo4j à {server}. Attendre qu’il ait fini, puis recommencer.',
  },
  taken: {
    en: 'No connection to Neo4j at {server} came free in time: too much is asked at once, or the server hangs. Try again in a moment.',
    fr: 'Aucune connexion à Neo4j ({server}) ne s’est libérée à temps : trop de demandes à la fois, ou le serveur est bloqué. Recommencer dans un moment.',
  },
  denied: {
    en: 'Neo4j at {server} refuses the user or the password: check PASSERELLE_NEO4J_USER and PASSERELLE_NEO4J_PASSWORD. After three wrong passwords it waits 5 seconds.',
    fr: 'Neo4j, à {server}, refuse l’utilisateur ou le mot de passe : vérifier PASSERELLE_NEO4J_USER et PASSERELLE_NEO4J_PASSWORD. Après trois mots de passe faux, il attend 5 secondes.',
  },
  insecure: {
    en: 'No secure connection to Neo4j at {server}: its certificate is not trusted here, or it speaks no TLS. Trust its authority with NODE_EXTRA_CA_CERTS, or use neo4j:// on this machine.',
    fr: 'Pas de connexion sûre à Neo4j à {server} : son certificat n’est pas reconnu ici, ou il ne parle pas TLS. Reconnaître son autorité avec NODE_EXTRA_CA_CERTS, ou employer neo4j:// sur cette machine.',
  },
  firstPassword: {
    en: 'Neo4j at {server} wants its first password changed: log in once with its Browser or cypher-shell, then set PASSERELLE_NEO4J_PASSWORD.',
    fr: 'Neo4j, à {server}, veut que son premier mot de passe soit changé : s’y connecter une fois avec son Browser ou cypher-shell, puis régler PASSERELLE_NEO4J_PASSWORD.',
  },
  forbidden: {
    en: 'The user may not do this in Neo4j at {server}: Passerelle needs to read, write and make constraints in its database.',
    fr: 'L’utilisateur n’a pas ce droit dans Neo4j à {server} : Passerelle doit lire, écrire et créer des contraintes dans sa base.',
  },
  noDatabase: {
    en: 'Neo4j at {server} has no such database: leave it out of the address, or name one that exists.',
    fr: 'Neo4j, à {server}, n’a pas cette base : l’ôter de l’adresse, ou en nommer une qui existe.',
  },
  memory: {
    en: 'Neo4j at {server} has no memory left for this: give it more (server.memory.heap.max_size).',
    fr: 'Neo4j, à {server}, n’a plus assez de mémoire pour cela : lui en donner plus (server.memory.heap.max_size).',
  },
  twice: {
    en: 'A constraint cannot be made in Neo4j at {server}: rows are stored twice. {detail}',
    fr: 'Une contrainte ne peut pas être créée dans Neo4j à {server} : des lignes y sont deux fois. {detail}',
  },
  longId: {
    en: 'An id is too long for Neo4j: give ids of less than 8,000 characters.',
    fr: 'Un identifiant est trop long pour Neo4j : donner des identifiants de moins de 8 000 caractères.',
  },
  failed: {
    en: 'Neo4j at {server} failed ({detail}).',
    fr: 'Neo4j, à {server}, a échoué ({detail}).',
  },
  old: {
    en: 'Neo4j {found} is too old: Passerelle needs {needed} (LTS) or newer.',
    fr: 'Neo4j {found} est trop ancien : Passerelle demande {needed} (LTS) ou plus récent.',
  },
  foreign: {
    en: 'The database at {server} holds another graph ({nodes} nodes) and is left as it is. Give an empty one; to read this one, use "passerelle import --from {server} --recipe FILE".',
    fr: 'La base à {server} contient un autre graphe ({nodes} nœuds) et reste comme elle est. En donner une vide ; pour lire celle-ci : passerelle import --from {server} --recipe FICHIER.',
  },
  newer: {
    en: 'The store {server} has schema {found}, newer than this version of Passerelle reads ({needed}). Update Passerelle, or open another store.',
    fr: 'Le stockage {server} a le schéma {found}, plus récent que ce que lit cette version de Passerelle ({needed}). Mettre Passerelle à jour, ou ouvrir un autre stockage.',
  },
  otherStep: {
    en: 'Step {found} of the schema of {server} is not the one this version of Passerelle knows. Import again into an empty database.',
    fr: 'L’étape {found} du schéma de {server} n’est pas celle que connaît cette version de Passerelle. Importer de nouveau dans une base vide.',
  },
  address: {
    en: '"{server}" is not the address of a Neo4j server: give neo4j://HOST:PORT or neo4j://HOST:PORT/DATABASE, such as neo4j://127.0.0.1:7687.',
    fr: '« {server} » n’est pas l’adresse d’un serveur Neo4j : donner neo4j://HOTE:PORT ou neo4j://HOTE:PORT/BASE, par exemple neo4j://127.0.0.1:7687.',
  },
  secretInAddress: {
    en: 'The address of a store must not hold a user or a password: it would be seen by other programs. Give {server}, and set PASSERELLE_NEO4J_USER and PASSERELLE_NEO4J_PASSWORD (or PASSERELLE_NEO4J_PASSWORD_FILE, a file that only you may read).',
    fr: 'L’adresse d’un stockage ne doit contenir ni utilisateur ni mot de passe : d’autres programmes les verraient. Donner {server}, et régler PASSERELLE_NEO4J_USER et PASSERELLE_NEO4J_PASSWORD (ou PASSERELLE_NEO4J_PASSWORD_FILE, un fichier que vous seul pouvez lire).',
  },
  anyCertificate: {
    en: '{scheme} accepts any certificate, so that anyone in between can read the data: use {safer}, or set PASSERELLE_NEO4J_INSECURE=1 when you know the network.',
    fr: '{scheme} accepte n’importe quel certificat : qui se place entre les deux peut lire les données. Employer {safer}, ou régler PASSERELLE_NEO4J_INSECURE=1 si vous connaissez le réseau.',
  },
  clear: {
    en: '{scheme}://{host} would send the password and the data in clear: use {safer}://, or set PASSERELLE_NEO4J_INSECURE=1 when you know the network.',
    fr: '{scheme}://{host} enverrait le mot de passe et les données en clair : employer {safer}://, ou régler PASSERELLE_NEO4J_INSECURE=1 si vous connaissez le réseau.',
  },
  noPassword: {
    en: 'No password for Neo4j: set PASSERELLE_NEO4J_PASSWORD, or PASSERELLE_NEO4J_PASSWORD_FILE to a file that only you may read.',
    fr: 'Pas de mot de passe pour Neo4j : régler PASSERELLE_NEO4J_PASSWORD, ou PASSERELLE_NEO4J_PASSWORD_FILE vers un fichier que vous seul pouvez lire.',
  },
  openPasswordFile: {
    en: 'The password file {file} can be read by others: chmod 600 {file}.',
    fr: 'D’autres peuvent lire le fichier du mot de passe {file} : chmod 600 {file}.',
  },
  noPasswordFile: {
    en: 'The password file {file} cannot be read: check the path in PASSERELLE_NEO4J_PASSWORD_FILE.',
    fr: 'Le fichier du mot de passe {file} ne peut pas être lu : vérifier le chemin dans PASSERELLE_NEO4J_PASSWORD_FILE.',
  },
  emptyPasswordFile: {
    en: 'The password file {file} is empty.',
    fr: 'Le fichier du mot de passe {file} est vide.',
  },
  noGds: {
    en: 'Neo4j at {server} has no Graph Data Science library. Put its plugin, of the version that fits the server, in the folder plugins, or leave out --engine: the results are of the same kind.',
    fr: 'Neo4j, à {server}, n’a pas la bibliothèque Graph Data Science. Mettre son greffon, de la version qui convient au serveur, dans le dossier plugins, ou ôter --engine : les résultats sont de même nature.',
  },
  engineStore: {
    en: 'The engine "gds" computes inside Neo4j, and this store is a file. Give --store neo4j://HOST:PORT, or leave out --engine.',
    fr: 'Le moteur « gds » calcule dans Neo4j, et ce stockage est un fichier. Donner --store neo4j://HOTE:PORT, ou ôter --engine.',
  },
  engineMeasure: {
    en: 'The engine "gds" does not compute {asked}. Expected {list}. Leave out --engine for the others.',
    fr: 'Le moteur « gds » ne calcule pas {asked}. Attendu : {list}. Ôter --engine pour les autres.',
  },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type Neo4jTrouble = keyof typeof TEXTS;
export type TroubleValues = Readonly<Record<string, string | number>>;

export function isNeo4jTrouble(name: unknown): name is Neo4jTrouble {
  return typeof name === 'string' && Object.hasOwn(TEXTS, name);
}

export function neo4jTroubleText(
  language: Language,
  trouble: Neo4jTrouble,
  values: TroubleValues,
): string {
  const text = TEXTS[trouble][language];
  const spaced = language === 'fr' ? frenchSpacing(text) : text;
  const written = (value: string | number | undefined): string =>
    typeof value === 'number' ? value.toLocaleString(language) : (value ?? '');
  return spaced.replace(/\{(\w+)\}/g, (_, name: string) => written(values[name]));
}
