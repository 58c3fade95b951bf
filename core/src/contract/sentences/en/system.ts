/** Faults of files, disks and the store itself. */
export const system = {
  'error.file': '{path}: {detail}.',
  'error.graphFile':
    '{path} is no graph that can be read: expected graphology JSON, Kumu JSON, or a Gephi CSV of nodes (Id, Label) or of edges (Source, Target). For a folder of CSV files, give the folder.',
  'error.edges.empty':
    '{path}: there is no edge in it. Expected a line a tie: source, target and, if wanted, strength.',
  'error.edges.noFile':
    '{path}: there is no such file. Expected a table of ties: source, target and, if wanted, strength.',
  'error.edges.noColumn':
    '{path}, line {line}: no column “{column}”. Expected a header with source and target (and strength), or lines that begin with the two ends.',
  'error.edges.unclosedQuote':
    '{path}, line {line}, column {column}: a quote is opened and never closed.',
  'error.edges.afterQuote':
    '{path}, line {line}, column {column}: found “{found}” after a closing quote, expected the end of the cell.',
  'error.edges.noEnd':
    '{path}, line {line}, column {column}: nothing is written here, expected the name of a node.',
  'error.edges.notStrength':
    '{path}, line {line}, column {column}: found “{found}”, expected a number from 0 on.',
  'error.gzip':
    '{path} is not a sound gzip file: pack it again, or import the plain .csv. The rows read before are stored.',
  'error.store.full':
    '{path} cannot be written: the disk is full, or a limit on the size of files was met. What was stored before is intact. Free some space, then try again.',
  'error.store.damaged':
    '{path} is damaged or is not a Passerelle store. Restore a backup ({path}.before-*.bak), or move the file away and import again.',
  'error.store.foreign':
    '{path} is a database of another program, not a Passerelle store. Choose another path with --store.',
  'error.store.newer':
    '{path} was written by a newer version of Passerelle. Update Passerelle, or open another store.',
  'error.store.readOnly':
    '{path} cannot be opened for writing: check the permissions of the file and of its folder, or choose another place with --store.',
  'error.store.folder':
    'The folder {path} cannot be created: choose with --store a folder you may write to.',
  'error.because.ENOSPC': 'the disk is full',
  'error.because.EFBIG': 'a limit on the size of files was met',
  'error.because.EDQUOT': 'your share of the disk is used up',
  'error.because.EACCES': 'you may not write there',
  'error.because.EPERM': 'you may not write there',
  'error.because.EROFS': 'that disk is read-only',
  'error.because.ENOENT': 'the folder does not exist',
  'error.because.ENOTDIR': 'a part of the path is a file, not a folder',
  'error.because.EISDIR': 'it is a folder, not a file',
  'error.because.EIO': 'the disk fails',
  'error.because.EMFILE': 'too many files are open',
} as const;
