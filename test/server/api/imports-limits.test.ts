import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Draft } from '@passerelle/core/contract/import-draft';
import { ANIMATOR } from '@passerelle/core/domain/viewer';
import { CancelledError, StoreError } from '@passerelle/core/errors';
import { openEmbeddedStore } from '../../../server/src/store/embedded/embedded-store.js';
import { NOW } from '../services/toy.js';
import { addsUp, ImportsApp, PLACE, SMALL, staged } from './imports-app.js';
import { problemIn } from './problem.js';

let app: ImportsApp;
beforeEach(async () => {
  app = await ImportsApp.open();
});
afterEach(() => app.close());
afterAll(() => rmSync(PLACE, { recursive: true }));

describe('limits', () => {
  it('say what is too large, before a byte is sent', async () => {
    const own = await ImportsApp.open({ bytes: 3 * 1024 * 1024, files: 2 });
    const size = 2 * 1024 * 1024;
    const ask = (names: readonly string[]) =>
      own
        .as()
        .post('/api/v1/imports')
        .send({ files: names.map((name) => ({ name, size })) });
    expect(problemIn(await ask(['a.csv', 'b.csv']), 413).detail).toContain('3 MB');
    const many = problemIn(await ask(['a.csv', 'b.csv', 'c.csv']), 413);
    expect(many.detail).toContain('2');
    expect(many.details).toEqual({ refusal: 'tooManyFiles', files: 3, most: 2 });
    await own.close();
  });

  it('hold for a file that is larger than announced, and for one piece', async () => {
    const begun = await app
      .as()
      .post('/api/v1/imports')
      .send({ files: [{ name: 'a.csv', size: 3 }] });
    const { id } = begun.body as Draft;
    problemIn(await app.put(id, 0, 0, Buffer.from('abcd')), 413);
    const piece = problemIn(await app.put(id, 0, 0, Buffer.alloc(8 * 1024 * 1024 + 1)), 413);
    expect(piece.detail).toContain('8 MB');
    expect(piece.details).toEqual({ refusal: 'bodyTooLarge', most: 8 });
  });

  it('hold for what a packed file unpacks to, and a broken one is named', async () => {
    const ask = async (bytes: Buffer) => {
      const begun = await app
        .as()
        .post('/api/v1/imports')
        .send({ files: [{ name: 'actors.csv.gz', size: bytes.length }] });
      return app.put((begun.body as Draft).id, 0, 0, bytes);
    };
    const bomb = problemIn(await ask(gzipSync(Buffer.alloc(60 * 1024 * 1024))), 400);
    expect(bomb.detail).toMatch(/^actors\.csv\.gz unpacks/);
    const broken = problemIn(await ask(Buffer.from('no gzip at all')), 400);
    expect(broken.detail).toMatch(/^actors\.csv\.gz is not/);
    expect(broken.details).toEqual({ refusal: 'brokenGzip', name: 'actors.csv.gz' });
    const sound = await ask(gzipSync('id,label,type\na,A,person\n'));
    expect(sound.status).toBe(204);
  });

  it('keep so many drafts at a time, and forget those nobody touches', async () => {
    const own = await ImportsApp.open({ drafts: 1, idleMs: 1_000 });
    const first = await own.upload(SMALL);
    const body = { files: [{ name: 'actors.csv', size: 1 }] };
    problemIn(await own.as().post('/api/v1/imports').send(body), 409);
    own.clock.at = new Date(own.clock.at.getTime() + 2_000);
    expect((await own.as().post('/api/v1/imports').send(body)).status).toBe(201);
    problemIn(await own.as().get(`/api/v1/imports/${first}`), 404);
    await own.close();
  });

  it('hand back so many rejected rows to mend; counts and the file hold all', async () => {
    const own = await ImportsApp.open({ mendable: 2 });
    const rows = Array.from({ length: 5 }, (_, i) => `,no id ${i},person\n`).join('');
    const id = await own.upload({ 'actors.csv': `id,label,type\na,A,person\n${rows}` });
    const draft = await own.run(id, 'check');
    expect(draft.run?.outcome).toMatchObject({ mendable: 2, totals: { rejected: 5 } });
    expect((await own.rejected(id)).rows).toHaveLength(2);
    const file = await own.as().get(`/api/v1/imports/${id}/rejected/actors`);
    expect(file.text.trim().split('\n')).toHaveLength(6);
    await own.close();
  });
});

describe('what is left behind', () => {
  it('is nothing once an import is given up, or the server stops', async () => {
    const own = await ImportsApp.open();
    const before = new Set(staged());
    const id = await own.upload(SMALL);
    const [home] = staged().filter((name) => !before.has(name));
    expect(existsSync(join(PLACE, home ?? '', id))).toBe(true);
    await own.run(id, 'check');
    await own.as().delete(`/api/v1/imports/${id}`).expect(204);
    expect(readdirSync(join(PLACE, home ?? ''))).toEqual([]);
    await own.upload(SMALL);
    await own.close();
    expect(staged()).not.toContain(home);
  });

  it('is what the command line leaves when the store fails: whole batches, and a sentence', async () => {
    let fail = true;
    const store = await openEmbeddedStore(':memory:', { now: () => NOW().getTime() });
    const write = store.write.bind(store);
    const broken = {
      ...store,
      write: (batch: Parameters<typeof write>[0]) =>
        fail && batch.ties !== undefined
          ? Promise.reject(new StoreError('STORE_BUSY', 'The store is busy.'))
          : write(batch),
    };
    const own = await ImportsApp.open({}, broken);
    const id = await own.upload(SMALL);
    await own.run(id, 'check');
    const failed = await own.run(id, 'import');
    expect(failed.run).toMatchObject({ state: 'failed', error: 'The store is busy.' });
    expect(await store.actor(ANIMATOR, 'a')).not.toBeNull();
    fail = false;
    await own.run(id, 'check');
    const done = await own.run(id, 'import');
    addsUp(done);
    expect(done.run?.outcome?.counts.find(({ kind }) => kind === 'actors')).toMatchObject({
      unchanged: 3,
    });
    await own.close();
  });

  it('stops when asked, and says so', async () => {
    let stopped = false;
    const own = await ImportsApp.open(
      {},
      undefined,
      (deps, asked, hooks) =>
        new Promise((_, reject) => {
          hooks?.signal?.addEventListener('abort', () => {
            stopped = true;
            reject(new CancelledError());
          });
        }),
    );
    const id = await own.upload(SMALL);
    await own.begin(id, 'check').expect(202);
    problemIn(await own.begin(id, 'check'), 409);
    problemIn(await own.as().put(`/api/v1/imports/${id}/plan`).send({ files: [] }), 409);
    await own.as().delete(`/api/v1/imports/${id}/run`).expect(204);
    expect(stopped).toBe(true);
    expect((await own.told(id)).run?.state).toBe('cancelled');
    await own.close();
  });
});
