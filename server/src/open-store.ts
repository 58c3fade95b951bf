import type { GraphStore } from '@passerelle/core/store/graph-store';
import { environment } from './config.js';
import { openStore as open } from './store/open-store.js';
import type { OpenOptions } from './store/open-store.js';

/** Opens a store by its address; who connects to a Neo4j comes from the environment unless it is given. */
export function openStore(url: string, options: Partial<OpenOptions> = {}): Promise<GraphStore> {
  return open(url, { env: environment(), ...options });
}
