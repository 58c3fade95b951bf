import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { InvalidInputError, StoreError } from '@passerelle/core/errors';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import { openEmbeddedStore } from './embedded/embedded-store.js';
import { isNeo4jUrl } from './neo4j/address.js';
import type { Environment } from './neo4j/address.js';

export interface OpenOptions {
  readonly now?: () => number;
  /** Who connects to a Neo4j. */
  readonly env: Environment;
  /** How long a call to a Neo4j may be tried again, ms: an import waits for a server that starts again. */
  readonly patienceMs?: number;
}

/** Opens `sqlite:PATH`, a bare PATH (created with its folder), `:memory:`, or `neo4j://HOST:PORT`.
 *  @throws StoreError when it cannot be opened; InvalidInputError for an unknown scheme */
export async function openStore(
  url: string,
  options: OpenOptions = { env: {} },
): Promise<GraphStore> {
  if (isNeo4jUrl(url)) {
    // The driver is loaded by those who use it: a file opens without.
    const { openNeo4jStore } = await import('./neo4j/neo4j-store.js');
    return openNeo4jStore(url, options);
  }
  const path = url.replace(/^sqlite:(\/\/(?=\/))?/, '');
  const embedded = { url, ...(options.now === undefined ? {} : { now: options.now }) };
  if (path === ':memory:') return openEmbeddedStore(path, embedded);
  if (path === '' || /^[a-z][a-z0-9+.-]+:\/\//i.test(path)) {
    throw new InvalidInputError(
      `"${url.replace(/\/\/[^@/]*@/, '//')}" is not a store: give sqlite:PATH, a path, :memory:, or neo4j://HOST:PORT.`,
    );
  }
  const file = resolve(path);
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw new StoreError(
      'STORE_UNREACHABLE',
      `The folder ${dirname(file)} cannot be created: choose a folder you may write to with --store.`,
      { cause: error, details: { reason: 'folder', path: dirname(file) } },
    );
  }
  return openEmbeddedStore(file, embedded);
}
