import type { system as en } from '../en/system.js';

export const system: Record<keyof typeof en, string> = {
  'error.file': '{path} : {detail}.',
  'error.graphFile':
    '{path} n’est pas un graphe lisible : attendu, un JSON de graphology ou de Kumu, ou un CSV de Gephi, de nœuds (Id, Label) ou de liens (Source, Target). Pour un dossier de fichiers CSV, donner le dossier.',
  'error.edges.empty':
    '{path} : aucun lien dedans. Attendu : une ligne par lien, avec source, target et, au besoin, strength.',
  'error.edges.noFile':
    '{path} : ce fichier n’existe pas. Attendu : un tableau de liens, avec source, target et, au besoin, strength.',
  'error.edges.noColumn':
    '{path}, ligne {line} : pas de colonne « {column} ». Attendu : un en-tête avec source et target (et strength), ou des lignes qui commencent par les deux extrémités.',
  'error.edges.unclosedQuote':
    '{path}, ligne {line}, colonne {column} : un guillemet est ouvert et jamais fermé.',
  'error.edges.afterQuote':
    '{path}, ligne {line}, colonne {column} : « {found} » après un guillemet fermant ; attendu : la fin de la case.',
  'error.edges.noEnd':
    '{path}, ligne {line}, colonne {column} : rien n’est écrit ici ; attendu : le nom d’un nœud.',
  'error.edges.notStrength':
    '{path}, ligne {line}, colonne {column} : « {found} » ; attendu : un nombre à partir de 0.',
  'error.gzip':
    '{path} n’est pas un fichier gzip sain : le compresser à nouveau, ou importer le .csv lui-même. Les lignes déjà lues sont enregistrées.',
  'error.store.full':
    'Impossible d’écrire {path} : le disque est plein, ou une limite de taille est atteinte. Ce qui était enregistré est intact. Libérer de la place, puis recommencer.',
  'error.store.damaged':
    '{path} est abîmé ou n’est pas un fichier de Passerelle. Reprendre une sauvegarde ({path}.before-*.bak), ou écarter le fichier et importer à nouveau.',
  'error.store.foreign':
    '{path} est la base d’un autre programme. Choisir un autre emplacement avec --store.',
  'error.store.newer':
    '{path} a été écrit par une version plus récente de Passerelle. Mettre Passerelle à jour, ou ouvrir d’autres données.',
  'error.store.readOnly':
    '{path} ne peut pas être ouvert en écriture : vérifier les droits du fichier et de son dossier, ou choisir un autre emplacement avec --store.',
  'error.store.folder':
    'Le dossier {path} ne peut pas être créé : choisir avec --store un dossier où vous pouvez écrire.',
  'error.because.ENOSPC': 'le disque est plein',
  'error.because.EFBIG': 'une limite de taille est atteinte',
  'error.because.EDQUOT': 'votre part du disque est épuisée',
  'error.because.EACCES': 'vous n’avez pas le droit d’y écrire',
  'error.because.EPERM': 'vous n’avez pas le droit d’y écrire',
  'error.because.EROFS': 'ce disque est en lecture seule',
  'error.because.ENOENT': 'le dossier n’existe pas',
  'error.because.ENOTDIR': 'une partie du chemin est un fichier, pas un dossier',
  'error.because.EISDIR': 'c’est un dossier, pas un fichier',
  'error.because.EIO': 'le disque est en panne',
  'error.because.EMFILE': 'trop de fichiers sont ouverts',
};
