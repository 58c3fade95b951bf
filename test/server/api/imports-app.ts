import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Draft, RejectedRowsPage } from '@passerelle/core/contract/import-draft';
import { draftSchema, rejectedRowsSchema } from '@passerelle/core/contract/import-draft';
import { VIEWER_ROLES, type ViewerRole } from '@passerelle/core/domain/viewer';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import type { Express } from 'express';
import request from 'supertest';
import { createApp } from '../../../server/src/api/create-app.js';
import type { DraftLimits } from '../../../server/src/ingest/desk/draft-limits.js';
import { ImportDesk } from '../../../server/src/ingest/desk/import-desk.js';
import { runDraft } from '../../../server/src/ingest/desk/run-draft.js';
import { createInProcessCompute } from '../../../server/src/jobs/in-process.js';
import { createServices } from '../../../server/src/services/create-services.js';
import { openEmbeddedStore } from '../../../server/src/store/embedded/embedded-store.js';
import { NOW } from '../services/toy.js';

export type Files = Readonly<Record<string, string | Buffer>>;

/** An actor without id, one with a date that is none; a tie to nobody, one to itself. */
export const SMALL: Files = {
  'actors.csv':
    'id,label,type,start\na,A,person,2020\nb,B,organisation,\nc,C,person,2025-10-32\n,D,person,\n',
  'relations.csv': 'source,target,type\na,b,meeting\na,zz,meeting\nb,b,meeting\n',
};
/** Where uploads of this test file lie. */
export const PLACE = mkdtempSync(join(tmpdir(), 'passerelle-desk-'));
/** Folders of uploads that are there. */
export const staged = (): string[] =>
  readdirSync(PLACE).filter((name) => name.startsWith('passerelle-upload-'));

/** Every row of each file is accounted for. */
export function addsUp({ run }: Draft): void {
  const outcome = run?.outcome;
  if (outcome == null) throw new Error(run?.error ?? 'no outcome');
  for (const one of [...outcome.counts, outcome.totals])
    expect(one.in).toBe(one.new + one.updated + one.unchanged + one.rejected);
  expect(outcome.totals.in).toBe(outcome.counts.reduce((sum, one) => sum + one.in, 0));
}

/** The API with a desk, on a store of its own. */
export class ImportsApp {
  private constructor(
    readonly store: GraphStore,
    readonly desk: ImportDesk,
    /** What time the desk reads. */
    readonly clock: { at: Date },
    private readonly apps: Readonly<Record<ViewerRole, Express>>,
  ) {}

  static async open(
    limits: Partial<DraftLimits> = {},
    given?: GraphStore,
    runner: typeof runDraft = runDraft,
  ): Promise<ImportsApp> {
    const store = given ?? (await openEmbeddedStore(':memory:', { now: () => NOW().getTime() }));
    const clock = { at: NOW() };
    const desk = new ImportDesk({
      store,
      run: (asked, hooks) => runner({ store, now: NOW }, asked, hooks),
      now: () => clock.at,
      place: PLACE,
      limits,
    });
    const services = createServices({
      store,
      compute: createInProcessCompute(),
      now: NOW,
      version: 'test',
    });
    const app = (role: ViewerRole): Express =>
      createApp(services, {
        version: 'test',
        viewer: { role },
        requestsPerMinute: 0,
        imports: desk,
      });
    const apps = Object.fromEntries(VIEWER_ROLES.map((role) => [role, app(role)]));
    return new ImportsApp(store, desk, clock, apps as Record<ViewerRole, Express>);
  }

  as(role: ViewerRole = 'animator') {
    return request(this.apps[role]);
  }
  async close(): Promise<void> {
    await this.desk.close();
    await this.store.close();
  }

  /** Begins an import of these files and sends them, in pieces. */
  async upload(files: Files, piece = 1_000_000): Promise<string> {
    const all = Object.entries(files).map(([name, content]) => ({
      name,
      bytes: Buffer.from(content),
    }));
    const begun = await this.as()
      .post('/api/v1/imports')
      .send({ files: all.map(({ name, bytes }) => ({ name, size: bytes.length })) })
      .expect(201);
    const { id } = begun.body as Draft;
    for (const [at, { bytes }] of all.entries()) {
      for (let from = 0; from === 0 || from < bytes.length; from += piece) {
        await this.put(id, at, from, bytes.subarray(from, from + piece)).expect(204);
      }
    }
    return id;
  }
  put(id: string, file: number, at: number, bytes: Buffer) {
    return this.as()
      .put(`/api/v1/imports/${id}/files/${file}?at=${at}`)
      .set('Content-Type', 'application/octet-stream')
      .send(bytes);
  }
  async told(id: string, lang = 'en'): Promise<Draft> {
    const answer = await this.as().get(`/api/v1/imports/${id}?lang=${lang}`).expect(200);
    return draftSchema.parse(answer.body);
  }
  async rejected(id: string, query = ''): Promise<RejectedRowsPage> {
    const answer = await this.as().get(`/api/v1/imports/${id}/rejected${query}`).expect(200);
    return rejectedRowsSchema.parse(answer.body);
  }
  begin(id: string, what: 'check' | 'import') {
    return this.as().post(`/api/v1/imports/${id}/run`).send({ what });
  }
  /** Runs to the end. */
  async run(id: string, what: 'check' | 'import'): Promise<Draft> {
    await this.begin(id, what).expect(202);
    for (;;) {
      const draft = await this.told(id);
      if (draft.run?.state !== 'running') return draft;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}
