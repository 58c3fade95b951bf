import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidInputError } from '@passerelle/core/errors';
import { environment } from './config.js';
import { isNeo4jUrl } from './store/neo4j/address.js';
import type { Environment } from './store/neo4j/address.js';

/** Reads a graph that somebody has in Neo4j into a canonical folder, calls `work` with it, and removes it: it holds people.
 *  @param recipe file that says what its labels and properties mean
 *  @throws InvalidInputError for a wrong address or recipe; StoreError when the server cannot be read */
export async function withGraphFolder<T>(
  url: string,
  recipe: string,
  work: (folder: string) => Promise<T>,
  env: Environment = environment(),
): Promise<T> {
  if (!isNeo4jUrl(url)) {
    throw new InvalidInputError(`"${url}" is not a Neo4j: --from takes neo4j://HOST:PORT.`);
  }
  const text = await readFile(recipe, 'utf8').catch((error: unknown) => {
    throw new InvalidInputError(`The recipe ${recipe} cannot be read: check the path.`, {
      cause: error,
    });
  });
  const { parseRecipe, readForeign } = await import('./store/neo4j/read-foreign.js');
  const parsed = parseRecipe(text, recipe);
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-graph-'));
  try {
    await readForeign(url, env, parsed, folder);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
