import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Draft } from '@passerelle/core/contract/import-draft';
import type { StatusRow } from '@passerelle/core/contract/rows';
import { ANIMATOR } from '@passerelle/core/domain/viewer';
import { importFolder } from '../../../server/src/ingest/import-folder.js';
import { openStore } from '../../../server/src/open-store.js';
import { serve, type Serving } from '../../../server/src/serve.js';
import { NOW } from '../services/toy.js';

const home = mkdtempSync(join(tmpdir(), 'passerelle-imports-to-'));
const [demo, own] = [join(home, 'demo.db'), join(home, 'own', 'eco.db')];
let running: Serving;
afterAll(() => rmSync(home, { recursive: true }));
beforeEach(async () => {
  writeFileSync(join(home, 'index.html'), '<!doctype html>');
  writeFileSync(join(home, 'actors.csv'), 'id,label,type\ndemo,Demo,person\n');
  const store = await openStore(demo);
  await importFolder({ store, now: NOW }, { folder: home });
  await store.close();
});
afterEach(async () => {
  await running.close();
  for (const name of ['own', 'demo.db', 'demo.db-wal', 'demo.db-shm', 'cache'])
    rmSync(join(home, name), { recursive: true, force: true });
});

async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const answer = await fetch(`${running.url}/api/v1${path}`, {
    ...init,
    headers: init.headers ?? { 'content-type': 'application/json' },
  });
  if (!answer.ok) throw new Error(`${path}: ${String(answer.status)} ${await answer.text()}`);
  return (answer.status === 204 ? null : await answer.json()) as T;
}
async function upload(text: string): Promise<string> {
  const files = [{ name: 'actors.csv', size: text.length }];
  const { id } = await ask<Draft>('/imports', { method: 'POST', body: JSON.stringify({ files }) });
  await ask(`/imports/${id}/files/0?at=0`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body: text,
  });
  return id;
}
async function run(id: string, what: string): Promise<Draft> {
  await ask(`/imports/${id}/run`, { method: 'POST', body: JSON.stringify({ what }) });
  for (;;) {
    const draft = await ask<Draft>(`/imports/${id}`);
    if (draft.run?.state !== 'running') return draft;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
const actors = async (): Promise<number | undefined> =>
  (await ask<{ rows: StatusRow[] }>('/status')).rows.find(({ what }) => what === 'actors')?.count;

describe('imports of a server', () => {
  const TEXT = 'id,label,type\na,A,person\nb,B,organisation\nc,,person\n';

  it('run in a thread, into the store that is served', async () => {
    running = await serve({ store: demo, port: 0, version: 'test', explorer: home });
    const id = await upload(TEXT);
    const checked = await run(id, 'check');
    expect(checked).toMatchObject({ isApart: false, run: { state: 'done' } });
    expect(checked.run?.outcome?.totals).toEqual({
      in: 3,
      new: 2,
      updated: 0,
      unchanged: 0,
      rejected: 1,
    });
    expect(await actors()).toBe(1);
    const done = await run(id, 'import');
    expect(done.run?.outcome?.totals).toEqual(checked.run?.outcome?.totals);
    expect(await actors()).toBe(3);
  });

  it('go to a store of their own where that is asked, which is then the one that is served', async () => {
    running = await serve({
      store: demo,
      importsTo: own,
      port: 0,
      version: 'test',
      explorer: home,
    });
    const id = await upload(TEXT);
    expect((await ask<Draft>(`/imports/${id}`)).isApart).toBe(true);
    const checked = await run(id, 'check');
    expect(checked.run?.outcome?.totals.new).toBe(2);
    // A check makes no store: the next start would open an empty one.
    expect(existsSync(own)).toBe(false);
    expect(await actors()).toBe(1);
    const done = await run(id, 'import');
    expect([done.run?.state, done.isApart]).toEqual(['done', false]);
    expect(await actors()).toBe(2);
    const again = await run(id, 'check');
    expect(again.run?.outcome?.totals).toMatchObject({ new: 0, unchanged: 2 });
    const store = await openStore(demo);
    expect(await store.actor(ANIMATOR, 'a')).toBeNull();
    await store.close();
  });

  it('end with a sentence when the store cannot be made', async () => {
    writeFileSync(join(home, 'own'), 'a file in the way');
    running = await serve({
      store: demo,
      importsTo: own,
      port: 0,
      version: 'test',
      explorer: home,
    });
    const id = await upload(TEXT);
    await run(id, 'check');
    const failed = await run(id, 'import');
    expect(failed.run?.state).toBe('failed');
    expect(failed.run?.error).toMatch(/folder/);
    expect(await actors()).toBe(1);
  });
});
