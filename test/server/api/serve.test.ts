import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type ServeOptions, type Serving } from '../../../server/src/serve.js';

let explorer: string;
let running: Serving;
const options = (): ServeOptions => ({ store: ':memory:', port: 0, version: 'test', explorer });

beforeAll(async () => {
  explorer = await mkdtemp(join(tmpdir(), 'passerelle-viz-'));
  await mkdir(join(explorer, 'assets'));
  await writeFile(join(explorer, 'index.html'), '<!doctype html><title>Passerelle</title>');
  await writeFile(join(explorer, 'assets', 'app-1a2b.js'), 'export {};');
  running = await serve(options());
});
afterAll(async () => {
  await running.close();
  await rm(explorer, { recursive: true });
});

/** Sends bytes as they are: fetch would tidy the address first. */
function raw(address: string): Promise<string> {
  const { port } = new URL(running.url);
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(`GET ${address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    });
    socket.on('data', (piece) => (text += piece.toString('latin1')));
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
  });
}

describe('serve', () => {
  it('listens on loopback and answers with page and API', async () => {
    expect(running.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const page = await fetch(`${running.url}/`);
    expect(await page.text()).toContain('Passerelle');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const asset = await fetch(`${running.url}/assets/app-1a2b.js`);
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const api = await fetch(`${running.url}/api/v1/status`);
    expect(api.status).toBe(200);
  });

  it('gives the empty store an answer, not a fault', async () => {
    for (const path of ['summary', 'graph', 'territories', 'hubs', 'communities']) {
      const answer = await fetch(`${running.url}/api/v1/${path}`);
      expect([path, answer.status]).toEqual([path, 200]);
    }
  });

  it.each([
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/assets/..%5c..%5cpackage.json',
    '/%00',
  ])('keeps %s inside its folder', async (address) => {
    const text = await raw(address);
    expect(text).toMatch(/^HTTP\/1\.1 (400|403|404) /);
    expect(text).toContain('application/problem+json');
  });

  it('says in one sentence that the port is taken', async () => {
    const port = Number(new URL(running.url).port);
    await expect(serve({ ...options(), port })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: `Port ${port} is taken by another program: choose another one with --port, or stop it.`,
    });
  });

  it('refuses every other address', async () => {
    for (const host of ['0.0.0.0', '::', '192.168.1.2', 'example.org'])
      await expect(serve({ ...options(), host })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('says that the explorer is not built, or the store not to be had', async () => {
    await expect(serve({ ...options(), explorer: join(explorer, 'none') })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('build'),
    });
    await expect(serve({ ...options(), store: 'neo4j://localhost' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('PASSERELLE_NEO4J_PASSWORD'),
    });
  });

  it('stops while somebody is connected', async () => {
    const other = await serve(options());
    await fetch(`${other.url}/api/v1/status`);
    await other.close();
    await expect(fetch(`${other.url}/api/v1/status`)).rejects.toThrow();
  });
});
