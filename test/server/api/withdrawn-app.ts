import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ViewerRole } from '@passerelle/core/domain/viewer';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import type { Express } from 'express';
import { type AppOptions, createApp } from '../../../server/src/api/create-app.js';
import { importFolder } from '../../../server/src/ingest/import-folder.js';
import type { Compute } from '../../../server/src/jobs/compute.js';
import { createInProcessCompute } from '../../../server/src/jobs/in-process.js';
import { createServices } from '../../../server/src/services/create-services.js';
import type { Services } from '../../../server/src/services/types.js';
import { openEmbeddedStore } from '../../../server/src/store/embedded/embedded-store.js';

const NOW = new Date('2026-06-30T12:00:00Z');
const TOY = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'toy');

/** Of the person whose consent to appear is withdrawn; no answer may hold either. */
export const HIDDEN = { id: 'hidden-canary-7', label: 'Zénobie Canari' };

/** Persons beside the toy: one hidden who bridges A to the world, one for members, one for animators, one public. */
const PEOPLE: Readonly<Record<string, string>> = {
  'actors.csv': [
    `${HIDDEN.id},${HIDDEN.label},person,decisionMaker,public,public,TA,local`,
    'P1,Paul Public,person,decisionMaker,public,public,TA,local',
    'P2,Mona Membre,person,,public,public,TA,local',
    'P3,Anna Anime,person,,public,public,TB,local',
    '',
  ].join('\n'),
  'relations.csv': [
    `A1,${HIDDEN.id},meeting,0,5`,
    `${HIDDEN.id},G1,meeting,0,5`,
    `${HIDDEN.id},P1,meeting,0,4`,
    'A2,P1,meeting,0,9',
    'P1,G1,meeting,0,9',
    'A2,P2,meeting,0,1',
    'B2,P3,meeting,0,1',
    '',
  ].join('\n'),
};
const MORE: Readonly<Record<string, string>> = {
  'consents.csv': [
    'actor_id,purpose,given_at,withdrawn_at,visibility',
    `${HIDDEN.id},appearOnMap,2024-01-01,2025-01-01,public`,
    'P1,appearOnMap,2024-01-01,,public',
    'P2,appearOnMap,2024-01-01,,members',
    '',
  ].join('\n'),
  'offers.csv': `id,actor_id,category_id,text\nO1,${HIDDEN.id},space,Atelier de ${HIDDEN.label}\n`,
  'events.csv': `id,label,type,start,organiser_id\nE1,Forum,conference,2025-03-01,${HIDDEN.id}\n`,
  'attendances.csv': `actor_id,event_id,role\n${HIDDEN.id},E1,speaker\nA1,E1,guest\nN1,E1,guest\n`,
};

export interface World {
  readonly store: GraphStore;
  readonly services: Services;
  /** The app as somebody of this role meets it; animator unless said. */
  app(role?: ViewerRole, options?: Partial<AppOptions>): Express;
  close(): Promise<void>;
}

/** The toy, with people of every visibility when asked, behind the real app. */
export async function world(
  options: { readonly people?: boolean; readonly compute?: Compute } = {},
): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-api-'));
  await cp(TOY, folder, { recursive: true });
  if (options.people === true) {
    for (const [name, rows] of Object.entries(PEOPLE))
      await writeFile(join(folder, name), rows, { flag: 'a' });
    for (const [name, rows] of Object.entries(MORE)) await writeFile(join(folder, name), rows);
  }
  const store = await openEmbeddedStore(':memory:', { now: () => NOW.getTime() });
  const { faults } = await importFolder({ store, now: () => NOW }, { folder });
  await rm(folder, { recursive: true });
  if (faults.length > 0) throw new Error(`The test's own files: ${JSON.stringify(faults[0])}`);
  const compute = options.compute ?? createInProcessCompute();
  const services = createServices({ store, compute, now: () => NOW, version: '0.0.0-test' });
  return {
    store,
    services,
    app: (role = 'animator', more = {}) =>
      createApp(services, {
        version: '0.0.0-test',
        requestsPerMinute: 0,
        viewer: { role },
        ...more,
      }),
    close: () => store.close(),
  };
}
