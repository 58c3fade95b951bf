import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ImportsApp, PLACE, SMALL, staged } from './imports-app.js';
import { problemIn } from './problem.js';

let app: ImportsApp;
beforeEach(async () => {
  app = await ImportsApp.open();
});
afterEach(() => app.close());
afterAll(() => rmSync(PLACE, { recursive: true }));

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
    const home = staged().map((name) => join(PLACE, name));
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
