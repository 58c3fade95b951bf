import type { GraphEngine } from '@passerelle/core/store/graph-engine';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import { environment } from './config.js';
import { openStore as open } from './store/open-store.js';
import type { OpenOptions } from './store/open-store.js';
import type { Neo4jFindings } from './store/neo4j/inspect.js';

/** Opens a store by its address; who connects to a Neo4j comes from the environment unless it is given. */
export function openStore(url: string, options: Partial<OpenOptions> = {}): Promise<GraphStore> {
  return open(url, { env: environment(), ...options });
}

/** The Graph Data Science library of the Neo4j behind a store, as an engine. */
export async function openEngine(
  url: string,
  env: OpenOptions['env'] = environment(),
): Promise<GraphEngine> {
  const { openGdsEngine } = await import('./store/neo4j/gds-engine.js');
  return openGdsEngine(url, env);
}

/** Looks at a Neo4j without changing it. */
export async function inspectNeo4j(
  url: string,
  env: OpenOptions['env'] = environment(),
): Promise<Neo4jFindings> {
  const { inspectNeo4j: inspect } = await import('./store/neo4j/inspect.js');
  return inspect(url, env);
}
