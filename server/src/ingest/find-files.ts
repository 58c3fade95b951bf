import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { InvalidInputError, NotFoundError } from '@passerelle/core/errors';
import type { ImportFault } from './faults.js';
import { FILE_SPECS, type FileSpec } from './file-specs.js';
import type { ImportStore } from './known-ids.js';
import { readFileRows, type FileRows } from './read-file.js';

export interface FoundFile {
  readonly spec: FileSpec;
  readonly path: string;
  readonly rows: () => FileRows;
}

/** The files of a folder in the order of reading, and a fault for each CSV that will not be read: a misspelt name must
 *  not lose a file in silence.
 *  @throws NotFoundError for a missing folder or one without any file of a known name */
export async function findFiles(
  folder: string,
): Promise<{ readonly files: readonly FoundFile[]; readonly ignored: readonly ImportFault[] }> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EACCES') throw cause;
    throw new NotFoundError(`No folder at ${folder}. Give the folder that holds actors.csv.`, {
      cause,
      details: { folder },
    });
  }
  const read = new Set<string>();
  const files = FILE_SPECS.flatMap((spec) => {
    const name = [`${spec.name}.csv`, `${spec.name}.csv.gz`].find((each) => names.includes(each));
    if (name === undefined) return [];
    read.add(name);
    const path = join(folder, name);
    return [{ spec, path, rows: () => readFileRows(path, spec) }];
  });
  if (files.length === 0) throw noActors(folder);
  const ignored = names
    .filter((name) => /\.csv(\.gz)?$/i.test(name) && !read.has(name))
    .sort()
    .map((file): ImportFault => ({
      file,
      line: null,
      column: null,
      code: 'unknownFile',
      severity: 'warning',
      found: file,
      expected: FILE_SPECS.map(({ name }) => `${name}.csv`).join(', '),
      fix: 'unknownFile',
    }));
  return { files, ignored };
}

/** Without actors.csv a folder can only add to actors that are stored: mended ties, for instance.
 *  @throws NotFoundError when there are none */
export async function requireActors(store: ImportStore | null, folder: string): Promise<void> {
  const stored = await store?.actors({ role: 'admin' }, { limit: 1 });
  if (stored === undefined || stored.rows.length === 0) throw noActors(folder);
}

/** @throws InvalidInputError when the rejected rows would be written over the files they come from */
export async function refuseSource(folder: string, rejected: string): Promise<void> {
  const [from, to] = await Promise.all([realpath(folder), realpath(rejected).catch(() => null)]);
  if (from !== to) return;
  throw new InvalidInputError(
    `The rejected rows would be written over the files of ${folder}: choose another folder for --rejected.`,
    { details: { rejected } },
  );
}

function noActors(folder: string): NotFoundError {
  return new NotFoundError(
    `${folder} holds no actors.csv (or actors.csv.gz). Give the folder that holds it, or make one with import --template.`,
    { details: { folder } },
  );
}
