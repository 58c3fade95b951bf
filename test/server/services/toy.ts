import { join, resolve } from 'node:path';
import { type Compute } from '../../../server/src/jobs/compute.js';
import { createInProcessCompute } from '../../../server/src/jobs/in-process.js';
import { importFolder } from '../../../server/src/ingest/import-folder.js';
import { createServices } from '../../../server/src/services/create-services.js';
import type { Services } from '../../../server/src/services/types.js';
import { openEmbeddedStore } from '../../../server/src/store/embedded/embedded-store.js';
import type { GraphStore } from '@passerelle/core/store/graph-store';

export const NOW = (): Date => new Date('2026-06-30T12:00:00Z');
const FIXTURES = join(import.meta.dirname, '..', '..', '..', 'fixtures');

/** Services on a fixture, or on a folder, in memory: `toy` = the 15 actors of the reference values. */
export async function servicesOn(
  fixture: string,
  options: { readonly compute?: Compute; readonly cacheFolder?: string } = {},
): Promise<{ readonly services: Services; readonly store: GraphStore }> {
  const store = await openEmbeddedStore(':memory:', {
    now: () => NOW().getTime(),
  });
  await importFolder({ store, now: NOW }, { folder: resolve(FIXTURES, fixture) });
  const services = createServices({
    store,
    compute: options.compute ?? createInProcessCompute(),
    now: NOW,
    version: 'test',
    ...(options.cacheFolder === undefined ? {} : { cacheFolder: options.cacheFolder }),
  });
  return { services, store };
}
