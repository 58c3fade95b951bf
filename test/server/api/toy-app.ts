import { appendFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VIEWER_ROLES, type ViewerRole } from '@passerelle/core/domain/viewer';
import type { Express } from 'express';
import { type AppOptions, createApp } from '../../../server/src/api/create-app.js';
import { importFolder } from '../../../server/src/ingest/import-folder.js';
import { createInProcessCompute } from '../../../server/src/jobs/in-process.js';
import { createServices } from '../../../server/src/services/create-services.js';
import type { Services } from '../../../server/src/services/types.js';
import { openEmbeddedStore } from '../../../server/src/store/embedded/embedded-store.js';
import { NOW } from '../services/toy.js';

const TOY = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'toy');
/** One person a visibility; the label is what must not leak. */
export const PERSONS = [
  { id: 'P-public', label: 'Canari Publique', visibility: 'public' },
  { id: 'P-members', label: 'Canari Membre', visibility: 'members' },
  { id: 'P-animators', label: 'Canari Animateur', visibility: 'animators' },
  { id: 'P-private', label: 'Canari Privée', visibility: 'private' },
] as const;

export interface ToyApps {
  readonly services: Services;
  app(role: ViewerRole, options?: Partial<AppOptions>, services?: Services): Express;
  close(): Promise<void>;
}

/** The API on the real services and store, holding the toy ecosystem and four persons. */
export async function toyApps(): Promise<ToyApps> {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-api-'));
  await cp(TOY, folder, { recursive: true });
  const line = (cells: readonly string[]): string => `${cells.join(',')}\n`;
  for (const { id, label } of PERSONS) {
    await appendFile(join(folder, 'actors.csv'), line([id, label, 'person', '', '', '', 'TA', '']));
    await appendFile(join(folder, 'relations.csv'), line(['A1', id, 'meeting', '0', '1']));
    await appendFile(join(folder, 'relations.csv'), line(['G1', id, 'meeting', '0', '1']));
  }
  await writeFile(
    join(folder, 'consents.csv'),
    'actor_id,purpose,given_at,withdrawn_at,visibility\n' +
      PERSONS.map((p) => line([p.id, 'appearOnMap', '2024-01-01', '', p.visibility])).join(''),
  );
  const store = await openEmbeddedStore(':memory:', { now: () => NOW().getTime() });
  const outcome = await importFolder({ store, now: NOW }, { folder });
  await rm(folder, { recursive: true });
  if (outcome.faults.length > 0) throw new Error(JSON.stringify(outcome.faults));
  const real = createServices({
    store,
    compute: createInProcessCompute(),
    now: NOW,
    version: 'test',
  });
  return {
    services: real,
    app: (role, options = {}, services = real) =>
      createApp(services, {
        version: 'test',
        viewer: { role },
        requestsPerMinute: 0,
        ...options,
      }),
    close: () => store.close(),
  };
}

export const ROLES = VIEWER_ROLES;
