import {
  categoryTree,
  type CategoryRecord,
} from '@passerelle/core/domain/vocabularies/category-tree';
import { useNeedCategories } from '@passerelle/core/domain/vocabularies/need-categories';
import { InvalidInputError } from '@passerelle/core/errors';
import { environment } from './config.js';
import { CsvReader, detectDelimiter } from './ingest/csv-records.js';
import { detectEncoding, textOf } from './ingest/decode.js';

/** Takes the tree of categories from the file that PASSERELLE_CATEGORIES names; without one it is the shipped tree.
 *  @throws InvalidInputError with the file, the line and the column of the first fault */
export async function takeNeedCategories(
  env: Readonly<Record<string, string | undefined>> = environment(),
): Promise<void> {
  const path = env['PASSERELLE_CATEGORIES'] ?? '';
  if (path === '') {
    useNeedCategories();
    return;
  }
  try {
    useNeedCategories(categoryTree(await recordsOf(path)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      const details = { fault: 'categoryFile', path };
      throw new InvalidInputError(`${path}: there is no such file`, { cause: error, details });
    }
    if (!(error instanceof InvalidInputError)) throw error;
    const details = { ...error.details, path };
    throw new InvalidInputError(`${path}: ${error.message}`, { cause: error, details });
  }
}

async function recordsOf(path: string): Promise<readonly CategoryRecord[]> {
  const { encoding } = await detectEncoding(path);
  let text = '';
  for await (const piece of textOf(path, encoding)) text += piece;
  return new CsvReader(detectDelimiter(text)).push(text, true);
}
