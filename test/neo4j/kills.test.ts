import { afterAll, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import { rng } from '@passerelle/core/graph/rng';
import { ADMIN } from '../contract/harness.js';
import { importBatches, undisturbedDigest } from '../support/batches.js';
import { ask, describeNeo4j, environmentOf, openOn, wipe } from '../support/neo4j.js';
import type { TestServer } from '../support/neo4j.js';
import { ROOT } from '../support/sources.js';

interface OwnServer extends TestServer {
  readonly port: number;
  readonly home: string;
  kill(): Promise<void>;
  stop(options?: { keep: boolean }): Promise<void>;
}
interface Start {
  startServer(options: { home?: string; port?: number; heap?: string }): Promise<OwnServer>;
}
const { startServer } = createRequire(import.meta.url)(
  join(ROOT, 'scripts/neo4j/start.cjs'),
) as Start;
const LONG = process.env['PASSERELLE_LONG'] === '1';
const KILLS = LONG ? 20 : 5;
const MINUTES = 60_000;
const BATCHES = importBatches(30, 60);

/** Nothing acknowledged is lost, nothing is stored twice, and the sums agree with the rows. */
async function expectSound(
  server: TestServer,
  store: GraphStore,
  acknowledged: number,
): Promise<void> {
  const [found] = await ask(
    server,
    `MATCH (a:Actor) WITH count(a) AS actors, count(DISTINCT a.id) AS ids
     MATCH (:Actor)-[t:TIE]->(:Actor) RETURN actors, ids, count(t) AS ties, count(DISTINCT t.key) AS keys`,
  );
  const { actors = 0, ids = 0, ties = 0, keys = 0 } = (found ?? {}) as Record<string, number>;
  expect([actors, ties]).toEqual([ids, keys]);
  expect(actors % 60).toBe(0);
  expect(actors / 60).toBeGreaterThanOrEqual(acknowledged);
  expect(await store.counts(ADMIN)).toMatchObject({ actors, ties, events: actors / 60 });
}

describeNeo4j('kill -9 during an import', (shared) => {
  let own: OwnServer | undefined;
  afterAll(async () => {
    await own?.stop();
  }, 2 * MINUTES);

  it(
    `loses nothing when the database is killed (${String(KILLS)} times)`,
    async () => {
      own = await startServer({ heap: '512m' });
      const server = own;
      const { store } = await openOn(server, { patienceMs: 2 * MINUTES, silenceMs: 20_000 });
      const random = rng(7);
      const digest = await undisturbedDigest(BATCHES);
      const killAt = new Set<number>();
      // Named points: before the first batch, after a batch, before the last mark; then anywhere.
      for (const point of [0, 1, BATCHES.length - 1]) killAt.add(point);
      while (killAt.size < Math.min(KILLS, BATCHES.length))
        killAt.add(random.below(BATCHES.length));
      let killed = 0;
      let restarted: Promise<OwnServer> | undefined;
      const kill = async (): Promise<void> => {
        killed += 1;
        await own?.kill();
        const { home, port } = server;
        restarted = startServer({ home, port, heap: '512m' });
        own = await restarted;
      };
      for (const [i, batch] of BATCHES.entries()) {
        const isHit = killAt.has(i);
        const written = store.write(batch);
        // At the start of the batch, somewhere within it, or right after it.
        const dying = isHit ? delay(random.below(60)).then(kill) : Promise.resolve();
        await Promise.all([written, dying]);
        if (isHit) await expectSound(server, store, i + 1);
      }
      expect(killed).toBe(killAt.size);
      expect(await store.digest()).toBe(digest);
      for (const batch of BATCHES) {
        const result = await store.write(batch);
        expect(Object.values(result).every((one) => one.new === 0 && one.updated === 0)).toBe(true);
      }
      await store.close();
    },
    (2 + KILLS) * MINUTES,
  );

  it(
    `loses nothing when the importer is killed (${String(KILLS)} times)`,
    async () => {
      const random = rng(8);
      const digest = await undisturbedDigest(BATCHES);
      for (let round = 0; round < KILLS; round += 1) {
        await wipe(shared);
        const acknowledged = await importUntilKilled(shared, random.below(900));
        const { store } = await openOn(shared);
        await expectSoundOrEmpty(shared, store, acknowledged);
        for (const batch of BATCHES) await store.write(batch);
        expect(await store.digest()).toBe(digest);
        await expectSound(shared, store, BATCHES.length);
        await store.close();
      }
    },
    (2 + KILLS) * MINUTES,
  );
});

async function expectSoundOrEmpty(
  server: TestServer,
  store: GraphStore,
  acknowledged: number,
): Promise<void> {
  if (acknowledged === 0 && (await store.counts(ADMIN)).actors === 0) return;
  await expectSound(server, store, acknowledged);
}

/** Imports through the built store in another process, and kills it. @returns batches it said were stored */
function importUntilKilled(server: TestServer, afterMs: number): Promise<number> {
  const url = pathToFileURL(join(ROOT, 'server/dist/store/open-store.js')).href;
  const code = `const { text } = await import('node:stream/consumers');
    const batches = JSON.parse(await text(process.stdin));
    const { openStore } = await import(${JSON.stringify(url)});
    const store = await openStore(${JSON.stringify(server.uri)}, { env: process.env });
    console.log('open');
    for (const batch of batches) { await store.write(batch); console.log('stored'); }
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    env: { ...process.env, ...environmentOf(server) },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(JSON.stringify(BATCHES));
  let said = '';
  return new Promise((resolve) => {
    let isOpen = false;
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (isOpen || !said.includes('open')) return;
      isOpen = true;
      setTimeout(() => child.kill('SIGKILL'), afterMs);
    });
    child.once('exit', () => resolve(said.match(/stored/g)?.length ?? 0));
  });
}
