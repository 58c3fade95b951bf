import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { InvalidInputError, StoreError } from '@passerelle/core/errors';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import { openEmbeddedStore } from './embedded/embedded-store.js';

/** Opens `sqlite:PATH`, a bare PATH (created with its folder), or `:memory:`.
 *  @throws StoreError when it cannot be opened; InvalidInputError for an unknown scheme */
export async function openStore(
  url: string,
  options: { readonly now?: () => number } = {},
): Promise<GraphStore> {
  if (/^(neo4j|bolt)(\+s|\+ssc)?:\/\//.test(url)) {
    throw new StoreError(
      'STORE_UNREACHABLE',
      'The Neo4j store is not part of this version yet: use a file, such as --store sqlite:./eco.db.',
    );
  }
  const path = url.replace(/^sqlite:(\/\/(?=\/))?/, '');
  if (path === ':memory:') return openEmbeddedStore(path, { ...options, url });
  if (path === '' || /^[a-z][a-z0-9+.-]+:\/\//i.test(path)) {
    throw new InvalidInputError(
      `"${url.replace(/\/\/[^@/]*@/, '//')}" is not a store: give sqlite:PATH, a path, or :memory:.`,
    );
  }
  const file = resolve(path);
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw new StoreError(
      'STORE_UNREACHABLE',
      `The folder ${dirname(file)} cannot be created: choose a folder you may write to with --store.`,
      { cause: error },
    );
  }
  return openEmbeddedStore(file, { ...options, url });
}
