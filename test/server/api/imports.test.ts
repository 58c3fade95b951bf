import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Draft } from '@passerelle/core/contract/import-draft';
import { ANIMATOR } from '@passerelle/core/domain/viewer';
import { CancelledError, StoreError } from '@passerelle/core/errors';
import { importFolder } from '../../../server/src/ingest/import-folder.js';
import { openEmbeddedStore } from '../../../server/src/store/embedded/embedded-store.js';
import { ROOT } from '../../support/sources.js';
import { NOW } from '../services/toy.js';
import { type Files, ImportsApp } from './imports-app.js';
import { problemIn } from './problem.js';

const DEMO = join(ROOT, 'fixtures', 'demo', 'canonical');
const demo = (): Record<string, Buffer> =>
  Object.fromEntries(readdirSync(DEMO).map((name) => [name, readFileSync(join(DEMO, name))]));
const SMALL: Files = {
  'actors.csv':
    'id,label,type,start\na,A,person,2020\nb,B,organisation,\nc,C,person,2025-10-32\n,D,person,\n',
  'relations.csv': 'source,target,type\na,b,meeting\na,zz,meeting\nb,b,meeting\n',
};
const staged = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('passerelle-import-'));

let app: ImportsApp;
beforeEach(async () => {
  app = await ImportsApp.open();
});
afterEach(() => app.close());

function addsUp({ run }: Draft): void {
  const outcome = run?.outcome;
  if (outcome == null) throw new Error(run?.error ?? 'no outcome');
  for (const one of [...outcome.counts, outcome.totals])
    expect(one.in).toBe(one.new + one.updated + one.unchanged + one.rejected);
  expect(outcome.totals.in).toBe(outcome.counts.reduce((sum, one) => sum + one.in, 0));
}

describe('an import', () => {
  it('takes the demo as the command line does: same counts, same store', async () => {
    const id = await app.upload(demo(), 50_000);
    const before = await app.store.digest();
    const checked = await app.run(id, 'check');
    addsUp(checked);
    expect(await app.store.digest()).toBe(before);
    const own = await openEmbeddedStore(':memory:', { now: () => NOW().getTime() });
    const line = await importFolder({ store: own, now: NOW }, { folder: DEMO });
    expect(checked.run?.outcome?.totals).toEqual(line.totals);
    const done = await app.run(id, 'import');
    addsUp(done);
    expect(done.run?.outcome?.totals).toEqual(line.totals);
    expect(await app.store.digest()).toBe(await own.digest());
    const [record] = await app.store.imports();
    const [other] = await own.imports();
    expect([record?.source, record?.fictional]).toEqual([other?.source, other?.fictional]);
    await own.close();
  });

  it('tells rejected rows with all their faults, in the language asked', async () => {
    const id = await app.upload(SMALL);
    const draft = await app.run(id, 'check');
    addsUp(draft);
    expect(draft.run?.outcome?.totals).toEqual({
      in: 7,
      new: 4,
      updated: 0,
      unchanged: 0,
      rejected: 3,
    });
    expect(draft.run?.outcome?.notes).toEqual([
      expect.objectContaining({
        file: 'actors.csv',
        line: 4,
        column: 'start',
        isRejected: false,
        count: 1,
      }),
    ]);
    const { rows, total } = await app.rejected(id);
    expect(total).toBe(3);
    expect(rows.map(({ kind, line }) => `${kind}:${line}`)).toEqual([
      'actors:5',
      'relations:3',
      'relations:4',
    ]);
    expect(rows[1]?.faults[0]).toMatchObject({ column: 'target', isRejected: true });
    expect(rows[1]?.faults[0]?.what).toContain('zz');
    const french = await app.rejected(id, '?lang=fr&offset=1&limit=1');
    expect(french.rows).toHaveLength(1);
    expect(french.rows[0]?.faults[0]?.what).toMatch(/identifiant/);
  });

  it('stores mended rows in the place of the rejected ones, after a check of what was mended', async () => {
    const id = await app.upload(SMALL);
    await app.run(id, 'check');
    const mend = (kind: string, line: number, cells: readonly string[]) =>
      app.as().put(`/api/v1/imports/${id}/rows`).send({ kind, line, cells });
    await mend('relations', 3, ['a', 'c', 'meeting']).expect(204);
    problemIn(await app.begin(id, 'import'), 409);
    const again = await app.run(id, 'check');
    addsUp(again);
    expect(again.mended).toBe(1);
    expect(again.run?.outcome?.counts.find(({ kind }) => kind === 'relations')).toMatchObject({
      in: 3,
      new: 2,
      rejected: 1,
    });
    await app.run(id, 'import');
    expect((await app.store.tiesOf(ANIMATOR, 'c')).map(({ a, b }) => [a, b])).toEqual([['a', 'c']]);
    // What stays rejected can still be mended: nothing else changes then.
    await mend('actors', 5, ['d', 'D', 'person', '']).expect(204);
    const third = await app.run(id, 'check');
    expect(third.run?.outcome?.totals).toMatchObject({ new: 1, unchanged: 5, rejected: 1 });
  });

  it('refuses to mend what was not rejected, or with another number of cells', async () => {
    const id = await app.upload(SMALL);
    await app.run(id, 'check');
    const put = (body: object) => app.as().put(`/api/v1/imports/${id}/rows`).send(body);
    problemIn(await put({ kind: 'actors', line: 2, cells: ['a', 'A', 'person', ''] }), 400);
    problemIn(await put({ kind: 'relations', line: 3, cells: ['a'] }), 400);
    problemIn(await put({ kind: 'relations', line: 3, cells: 'a,b,c' }), 400);
    problemIn(await put({ kind: 'relations', line: -3, cells: ['a', 'b', 'meeting'] }), 400);
  });

  it('mends a row with a missing cell and one with an open quote', async () => {
    const id = await app.upload({
      'actors.csv': 'id,label,type\na,A,person\nb,B\nc,"C,person\nd,D,person\n',
    });
    const draft = await app.run(id, 'check');
    expect(draft.run?.outcome?.totals).toMatchObject({ in: 4, new: 2, rejected: 2 });
    const { rows } = await app.rejected(id);
    expect(rows.map(({ cells }) => cells.length)).toEqual([3, 3]);
    for (const { kind, line } of rows) {
      await app
        .as()
        .put(`/api/v1/imports/${id}/rows`)
        .send({ kind, line, cells: [`new${line}`, 'New', 'person'] })
        .expect(204);
    }
    const again = await app.run(id, 'check');
    expect(again.run?.outcome?.totals).toMatchObject({ in: 4, new: 4, rejected: 0 });
  });

  it('hands out the rejected rows as the command line writes them', async () => {
    const id = await app.upload(SMALL);
    await app.run(id, 'check');
    const answer = await app.as().get(`/api/v1/imports/${id}/rejected/relations`).expect(200);
    expect(answer.type).toBe('text/csv');
    expect(answer.headers['content-disposition']).toContain('rejected-relations.csv');
    expect(answer.text).toMatch(/^source,target,type,passerelle_fault\na,zz,meeting,"?target: /);
    for (const kind of ['territories', '..', '%2e%2e%2f0', '__proto__'])
      expect((await app.as().get(`/api/v1/imports/${id}/rejected/${kind}`)).status).toBe(404);
  });
});

describe('columns', () => {
  const ODD: Files = {
    'Mes acteurs.csv': 'Identifiant;Nom;Nature;Couleur\na;Ada;person;blue\nb;Bob;person;red\n',
  };

  it('are proposed from like names, shown with what is kept and missing', async () => {
    const id = await app.upload({ 'Mes acteurs.csv': 'Identifiant;Nom;Couleur\na;Ada;blue\n' });
    await app
      .as()
      .put(`/api/v1/imports/${id}/plan`)
      .send({ files: [{ id: 0, kind: 'actors' }] })
      .expect(200);
    const draft = await app.told(id);
    const [file] = draft.files;
    expect(file?.columns).toEqual([
      { written: 'Identifiant', field: 'id', isKept: false, isGuessed: true },
      { written: 'Nom', field: 'label', isKept: false, isGuessed: true },
      { written: 'Couleur', field: null, isKept: true, isGuessed: false },
    ]);
    expect(file?.missing).toEqual(['type']);
    expect(file?.sample).toEqual([['a', 'Ada', 'blue']]);
    expect(draft.obstacles).toEqual([{ code: 'missing', name: 'Mes acteurs.csv: type' }]);
    problemIn(await app.begin(id, 'check'), 409);
  });

  it('are read as somebody says, and what the file is is told by its columns', async () => {
    const id = await app.upload(ODD);
    expect((await app.told(id)).files[0]?.kind).toBe('actors');
    await app
      .as()
      .put(`/api/v1/imports/${id}/plan`)
      .send({
        title: 'Ours',
        files: [{ id: 0, kind: 'actors', fields: ['id', 'label', 'type', 'role'] }],
      })
      .expect(200);
    addsUp(await app.run(id, 'check'));
    await app.run(id, 'import');
    const found = await app.store.actor(ANIMATOR, 'a');
    expect([found?.actor.label, found?.actor.role]).toEqual(['Ada', 'blue']);
    expect((await app.store.imports())[0]?.source).toBe('Ours');
  });

  it('of a known name are left out when somebody says so', async () => {
    const id = await app.upload({ 'actors.csv': 'id,label,type,role\na,A,person,mentor\n' });
    const fields = ['id', 'label', 'type', null];
    await app
      .as()
      .put(`/api/v1/imports/${id}/plan`)
      .send({ files: [{ id: 0, kind: 'actors', fields }] })
      .expect(200);
    await app.run(id, 'check');
    await app.run(id, 'import');
    expect((await app.store.actor(ANIMATOR, 'a'))?.actor.role).toBeNull();
  });

  it.each([
    ['a field of no file', ['id', 'label', 'nothing', null]],
    ['a field twice', ['id', 'label', 'type', 'type']],
    ['too few', ['id', 'label', 'type']],
    ['a key of every object', ['id', 'label', '__proto__', null]],
  ])('refuses %s', async (_, fields) => {
    const id = await app.upload(ODD);
    const plan = { files: [{ id: 0, kind: 'actors', fields }] };
    problemIn(await app.as().put(`/api/v1/imports/${id}/plan`).send(plan), 400);
  });

  it.each([
    [{ 'n.json': '{"nodes":[{"key":"x","attributes":{"label":"X"}}],"edges":[]}' }, ['graph']],
    [{ 'e.csv': 'Source,Target,Type\na,b,Undirected\n' }, ['graph']],
    [{ 'links.csv': 'source,target,type\na,b,meeting\n' }, ['relations']],
    [{ 'x.csv': 'actor_id,event_id\na,e\n' }, ['attendances']],
    [{ 'notes.txt': 'hello\n' }, [null]],
    [{ 'about.json': '{"title":"T"}', 'ACTORS.CSV': 'id,label,type\n' }, ['about', 'actors']],
  ])('tells what %j is', async (files, kinds) => {
    const id = await app.upload(files);
    expect((await app.told(id)).files.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('names what stands in the way: nothing to read, one kind twice, a graph beside tables, no actors', async () => {
    const codes = async (files: Files): Promise<string[]> =>
      (await app.told(await app.upload(files))).obstacles.map(({ code }) => code);
    const actors = 'id,label,type\na,A,person\n';
    expect(await codes({ 'notes.txt': 'hello' })).toEqual(['nothing']);
    expect(await codes({ 'actors.csv': actors, 'more.csv': actors })).toEqual(['twice']);
    expect(await codes({ 'actors.csv': actors, 'g.json': '{}' })).toEqual(['graphNotAlone']);
    expect(await codes({ 'relations.csv': 'source,target,type\n' })).toEqual(['noActors']);
    expect(await codes({ 'actors.csv': actors })).toEqual([]);
  });

  it('reads a graph of another program, and mends it too', async () => {
    const id = await app.upload({
      'map.json': JSON.stringify({
        nodes: [
          { key: 'x', attributes: { label: 'X' } },
          { key: 'y', attributes: {} },
        ],
        edges: [
          { source: 'x', target: 'y' },
          { source: 'x', target: 'x' },
        ],
      }),
    });
    const draft = await app.run(id, 'check');
    addsUp(draft);
    const { rows } = await app.rejected(id);
    expect(rows.map(({ kind, file }) => [kind, file])).toContainEqual([
      'relations',
      'map.json edges',
    ]);
    const loop = rows.find(({ kind }) => kind === 'relations');
    const cells = loop?.cells.map((cell, at) => (loop.columns[at] === 'target' ? 'y' : cell));
    await app
      .as()
      .put(`/api/v1/imports/${id}/rows`)
      .send({ kind: 'relations', line: loop?.line, cells })
      .expect(204);
    const again = await app.run(id, 'check');
    expect(again.run?.outcome?.totals.rejected).toBe(
      (draft.run?.outcome?.totals.rejected ?? 0) - 1,
    );
  });
});

describe('who and what is let in', () => {
  it.each(['viewer', 'member'] as const)('a %s imports nothing', async (role) => {
    const id = await app.upload(SMALL);
    const ask = app.as(role);
    const body = { files: [{ name: 'actors.csv', size: 1 }] };
    const at = `/api/v1/imports/${id}`;
    for (const answer of [
      await ask.post('/api/v1/imports').send(body),
      await ask.get(at),
      await ask.get(`${at}/rejected`),
      await ask.get(`${at}/rejected/actors`),
      await ask.put(`${at}/plan`).send({ files: [] }),
      await ask.put(`${at}/rows`).send({ kind: 'actors', line: 2, cells: [] }),
      await ask
        .put(`${at}/files/0?at=0`)
        .set('Content-Type', 'application/octet-stream')
        .send(Buffer.from('x')),
      await ask.post(`${at}/run`).send({ what: 'import' }),
      await ask.delete(`${at}/run`),
      await ask.delete(at),
    ])
      problemIn(answer, 403);
    expect((await app.told(id)).run).toBeNull();
  });

  it('another site starts nothing', async () => {
    const body = { files: [{ name: 'actors.csv', size: 1 }] };
    const id = await app.upload(SMALL);
    for (const [name, value] of [
      ['Sec-Fetch-Site', 'cross-site'],
      ['Origin', 'https://elsewhere.example'],
    ] as const) {
      problemIn(await app.as().post('/api/v1/imports').set(name, value).send(body), 403);
      problemIn(
        await app.as().put(`/api/v1/imports/${id}/plan`).set(name, value).send({ files: [] }),
        403,
      );
      problemIn(await app.put(id, 0, 0, Buffer.from('x')).set(name, value), 403);
    }
    const form = await app.as().post('/api/v1/imports').type('form').send('files=1');
    problemIn(form, 415);
  });

  it.each([
    '../actors.csv',
    '..\\actors.csv',
    '/etc/passwd.csv',
    'C:\\actors.csv',
    'actors\0.csv',
    '..',
    'actors.exe',
    'actors.csv.exe',
    '.csv/../../x.csv',
  ])('no file called %j', async (name) => {
    const before = staged();
    problemIn(
      await app
        .as()
        .post('/api/v1/imports')
        .send({ files: [{ name, size: 1 }] }),
      400,
    );
    expect(staged()).toEqual(before);
  });

  it('a name is only shown: on disk a file has one of ours', async () => {
    await app.upload({ '....csv': 'id,label,type\n', 'CON.csv': 'id\n' });
    const home = staged().map((name) => join(tmpdir(), name));
    const files = home.flatMap((at) => readdirSync(at, { recursive: true, encoding: 'utf8' }));
    expect(files.some((name) => /CON|\.csv/.test(name))).toBe(false);
  });

  it.each([
    ['{}', '{}'],
    ['no file', '{"files":[]}'],
    ['a size below zero', '{"files":[{"name":"a.csv","size":-1}]}'],
    ['a size that is text', '{"files":[{"name":"a.csv","size":"1"}]}'],
    ['more than asked', '{"files":[{"name":"a.csv","size":1,"path":"/etc"}]}'],
    ['no JSON', '{"files":'],
  ])('a request of %s is refused', async (_, body) => {
    const answer = await app
      .as()
      .post('/api/v1/imports')
      .set('Content-Type', 'application/json')
      .send(body);
    problemIn(answer, 400);
  });

  it('an unknown import, file or piece is refused', async () => {
    const id = await app.upload(SMALL);
    problemIn(await app.as().get('/api/v1/imports/nothing'), 404);
    problemIn(await app.put(id, 9, 0, Buffer.from('x')), 400);
    problemIn(await app.put(id, 0, 0, Buffer.from('x')), 409);
    const text = await app
      .as()
      .put(`/api/v1/imports/${id}/files/0?at=0`)
      .set('Content-Type', 'text/csv')
      .send('x');
    expect(text.status).toBe(415);
  });
});

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
    expect(problemIn(await ask(['a.csv', 'b.csv', 'c.csv']), 413).detail).toContain('2');
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
    expect(existsSync(join(tmpdir(), home ?? '', id))).toBe(true);
    await own.run(id, 'check');
    await own.as().delete(`/api/v1/imports/${id}`).expect(204);
    expect(readdirSync(join(tmpdir(), home ?? ''))).toEqual([]);
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
