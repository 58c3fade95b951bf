import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ANIMATOR } from '@passerelle/core/domain/viewer';
import { importFolder } from '../../../server/src/ingest/import-folder.js';
import { openEmbeddedStore } from '../../../server/src/store/embedded/embedded-store.js';
import { ROOT } from '../../support/sources.js';
import { NOW } from '../services/toy.js';
import { addsUp, type Files, ImportsApp, PLACE, SMALL } from './imports-app.js';
import { problemIn } from './problem.js';

const DEMO = join(ROOT, 'fixtures', 'demo', 'canonical');
const demo = (): Record<string, Buffer> =>
  Object.fromEntries(readdirSync(DEMO).map((name) => [name, readFileSync(join(DEMO, name))]));
let app: ImportsApp;
beforeEach(async () => {
  app = await ImportsApp.open();
});
afterEach(() => app.close());
afterAll(() => rmSync(PLACE, { recursive: true }));

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

  it('is named after a file with a name of its own, else after the day', async () => {
    const actors = 'id,label,type\na,A,person\n';
    const title = async (files: Files): Promise<string> =>
      (await app.told(await app.upload(files))).title;
    expect(await title({ 'actors.csv': actors, 'Réseau 2025.csv': 'x' })).toBe('Réseau 2025');
    expect(await title({ 'actors.csv': actors })).toBe(
      `import ${NOW().toISOString().slice(0, 10)}`,
    );
    expect(await title({ 'actors.csv': actors, 'about.json': '{"title":"Ours"}' })).toBe('Ours');
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
