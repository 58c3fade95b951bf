import { InvalidInputError, LimitExceededError } from '@passerelle/core/errors';
import type { DraftLimits } from './draft-limits.js';
import { refusal } from './refusal.js';

export const NAMES = /\.(csv|tsv|txt|json)(\.gz)?$/i;

/** What is announced is refused before a byte is sent.
 *  @throws InvalidInputError for a name that is none of a file to import; LimitExceededError above a limit */
export function assertFiles(
  asked: readonly { readonly name: string; readonly size: number }[],
  { bytes, files: most }: DraftLimits,
): void {
  if (asked.length > most) {
    throw new LimitExceededError(
      `${asked.length} files; one import takes ${most} at most.`,
      refusal('tooManyFiles', { files: asked.length, most }),
    );
  }
  const total = asked.reduce((sum, { size }) => sum + size, 0);
  if (total > bytes) {
    const [size, limit] = [megabytes(total), megabytes(bytes)];
    throw new LimitExceededError(
      `These files have ${size} MB; one import of the explorer takes ${limit} MB at most. The command line has no such limit: passerelle import FOLDER.`,
      refusal('filesTooLarge', { size, most: limit }),
    );
  }
  for (const { name } of asked) {
    if (!NAMES.test(name) || /[\\/\0]/.test(name)) {
      throw new InvalidInputError(
        `"${name}" is no name of a file that can be imported: expected one that ends in .csv, .csv.gz or .json, without a folder.`,
        refusal('fileName', { name }),
      );
    }
  }
}

function megabytes(bytes: number): number {
  return Math.round(bytes / (1024 * 1024));
}
