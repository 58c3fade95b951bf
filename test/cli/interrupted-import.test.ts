import { beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { rng } from '@passerelle/core/graph/rng';
import { openEmbeddedStore } from '../../server/src/store/embedded/embedded-store.js';
import { makeFolder } from '../bench/ingest/make-folder.js';
import { ROOT } from '../support/sources.js';
import { passerelle, temporaryFolder } from './support.js';

const folder = temporaryFolder();
const data = join(folder, 'data');
let clean = '';
let made = 0;
const fresh = (): string => join(folder, `${String((made += 1))}.db`);

interface Content {
  readonly digest: string;
  readonly actors: number;
  readonly ties: number;
}
async function contentOf(path: string): Promise<Content> {
  const store = await openEmbeddedStore(path);
  const { actors, ties } = await store.counts({ role: 'admin' });
  const digest = await store.digest();
  await store.close();
  return { digest, actors, ties };
}

beforeAll(async () => {
  await makeFolder(data, { actors: 2000, ties: 45_000, seed: 3 });
  const path = fresh();
  expect((await passerelle(['import', data, '--store', path])).code).toBe(0);
  clean = (await contentOf(path)).digest;
});

/** Imports through the built code and kills itself at a point: `before` or `after` the nth call of a method. */
function killedAt(
  path: string,
  when: 'before' | 'after',
  method: string,
  nth: number,
): ChildProcess {
  const from = (file: string): string =>
    JSON.stringify(pathToFileURL(join(ROOT, 'server', 'dist', file)).href);
  const script = `
    const { openStore } = await import(${from('store/open-store.js')});
    const { importFolder } = await import(${from('ingest/import-folder.js')});
    const store = await openStore(${JSON.stringify(path)}, { env: {} });
    const real = store[${JSON.stringify(method)}];
    let calls = 0;
    const die = () => process.kill(process.pid, 'SIGKILL');
    store[${JSON.stringify(method)}] = async (...words) => {
      calls += 1;
      if (calls === ${String(nth)} && ${String(when === 'before')}) die();
      const answer = await real.apply(store, words);
      if (calls === ${String(nth)} && ${String(when === 'after')}) die();
      return answer;
    };
    await importFolder({ store, now: () => new Date(0) }, { folder: ${JSON.stringify(data)} });`;
  return spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
}

/** The same command again ends the import; nothing is there twice. */
async function resumes(path: string): Promise<void> {
  expect((await passerelle(['import', data, '--store', path])).code).toBe(0);
  expect((await contentOf(path)).digest).toBe(clean);
}

describe('an import that is killed', () => {
  it.each([
    ['before', 'write', 2, { actors: 0, ties: 0 }],
    ['after', 'write', 2, { actors: 2000, ties: 0 }],
    ['after', 'write', 3, { actors: 2000, ties: 20_000 }],
    ['before', 'recordImport', 1, { actors: 2000, ties: 45_000 }],
  ] as const)(
    '%s %s number %i leaves whole batches, and goes on',
    async (when, method, nth, rows) => {
      const path = fresh();
      const child = killedAt(path, when, method, nth);
      expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
      expect(await contentOf(path)).toMatchObject(rows);
      await resumes(path);
    },
  );

  it('at any moment leaves whole batches, and goes on', async () => {
    const random = rng(11);
    for (let round = 0; round < 2; round += 1) {
      const path = fresh();
      const child = start(path);
      await begun(path);
      await delay(random.below(600));
      child.kill('SIGKILL');
      await once(child, 'exit');
      const { actors, ties } = await contentOf(path);
      expect([0, 2000]).toContain(actors);
      expect([0, 20_000, 40_000, 45_000]).toContain(ties);
      await resumes(path);
    }
  });
});

describe('an import that is stopped with Ctrl+C', () => {
  it('ends with 130 and whole batches, and goes on', async () => {
    const path = fresh();
    const child = start(path);
    let said = '';
    child.stderr?.on('data', (piece: Buffer) => (said += piece.toString('utf8')));
    await begun(path);
    child.kill('SIGINT');
    expect((await once(child, 'exit'))[0]).toBe(130);
    expect(said).toBe('Stopped.\n');
    const { actors, ties } = await contentOf(path);
    expect([0, 2000]).toContain(actors);
    expect([0, 20_000, 40_000]).toContain(ties);
    await resumes(path);
  });
});

function start(path: string): ChildProcess {
  return spawn(
    process.execPath,
    [join(ROOT, 'cli', 'bin', 'passerelle.cjs'), 'import', data, '--store', path],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
}

/** Until rows are being written: the log of the store has grown past its schema. */
async function begun(path: string): Promise<void> {
  while (!existsSync(`${path}-wal`) || statSync(`${path}-wal`).size < 400_000) await delay(5);
}
