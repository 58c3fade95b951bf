import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { join } from 'node:path';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import request from 'supertest';
import { createApp } from '../../server/src/api/create-app.js';
import { importFolder } from '../../server/src/ingest/import-folder.js';
import { createInProcessCompute } from '../../server/src/jobs/in-process.js';
import { createServices } from '../../server/src/services/create-services.js';
import { NOW } from '../server/services/toy.js';
import { describeNeo4j, openOn, wipe } from '../support/neo4j.js';
import { ROOT } from '../support/sources.js';
import { tcpProxy } from '../support/tcp-proxy.js';
import type { TcpProxy, Trouble } from '../support/tcp-proxy.js';

const CALLS = [
  '/api/v1/status',
  '/api/v1/summary',
  '/api/v1/actors/A1',
  '/api/v1/search?q=a',
  '/api/v1/territories',
  '/api/v1/bridges?territory=TA',
];
/** With how long the whole may take: a call answers or fails clearly within ten seconds. */
const TROUBLES: readonly Trouble[] = [
  { kind: 'latency', ms: 200 },
  { kind: 'slicer' },
  { kind: 'bandwidth', rate: 20_000 },
  { kind: 'slowClose', ms: 3_000 },
  { kind: 'limit', bytes: 400 },
  { kind: 'reset' },
  { kind: 'down' },
  { kind: 'blackhole' },
];
const LIMIT_MS = 10_000;

describeNeo4j('the API over a spoilt network', (server) => {
  let proxy: TcpProxy;
  let store: GraphStore;
  let app: ReturnType<typeof createApp>;
  beforeAll(async () => {
    await wipe(server);
    proxy = await tcpProxy(Number(new URL(server.uri).port));
    const uri = `bolt://127.0.0.1:${String(proxy.port)}`;
    ({ store } = await openOn(server, { uri, now: () => NOW().getTime() }));
    await importFolder({ store, now: NOW }, { folder: join(ROOT, 'fixtures', 'toy') });
    const compute = createInProcessCompute();
    const services = createServices({ store, compute, now: NOW, version: 'test' });
    app = createApp(services, { version: 'test', requestsPerMinute: 0 });
  });
  afterAll(async () => {
    await store.close();
    await proxy.close();
  });
  const ask = async (path: string): Promise<{ status: number; body: unknown; ms: number }> => {
    const begun = Date.now();
    const answer = await request(app).get(path).set('Host', 'localhost');
    const { status, body } = answer as { status: number; body: unknown };
    return { status, body, ms: Date.now() - begun };
  };

  let healthy: readonly unknown[];
  it('answers every call while all is well', async () => {
    const answers = await Promise.all(CALLS.map(ask));
    expect(answers.map(({ status }) => status)).toEqual(CALLS.map(() => 200));
    healthy = answers.map(({ body }) => body);
  });
  for (const trouble of TROUBLES) {
    it(`answers or fails clearly within ten seconds: ${trouble.kind}`, async () => {
      proxy.set(trouble);
      const answers = await Promise.all(CALLS.map(ask));
      for (const { status, body, ms } of answers) {
        expect(ms).toBeLessThan(LIMIT_MS);
        if (status === 200) continue;
        expect([status, body]).toMatchObject([503, {}]);
        expect(body).toMatchObject({ status: 503, title: expect.any(String) });
        expect(JSON.stringify(body)).not.toMatch(/MATCH|passerelle-test|node_modules/);
      }
      if (['reset', 'down', 'blackhole'].includes(trouble.kind)) {
        expect(answers.some(({ status }) => status === 503)).toBe(true);
      }
      // Healed, it serves the same again without a restart.
      proxy.set({ kind: 'none' });
      const begun = Date.now();
      let again = await Promise.all(CALLS.map(ask));
      while (again.some(({ status }) => status !== 200) && Date.now() - begun < LIMIT_MS) {
        again = await Promise.all(CALLS.map(ask));
      }
      expect(again.map(({ body }) => body)).toEqual(healthy);
      expect(Date.now() - begun).toBeLessThan(LIMIT_MS);
    });
  }
});
