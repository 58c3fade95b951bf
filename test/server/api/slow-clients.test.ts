import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type Serving, TIMEOUTS } from '../../../server/src/serve.js';

const LONG = process.env['PASSERELLE_LONG'] !== undefined;
/** The proportions of the real ones; the real ones themselves in the long run. */
const timeouts = LONG ? TIMEOUTS : { headers: 300, request: 700, checkEvery: 50, stalled: 400 };
const SOCKETS = LONG ? 500 : 12;

let explorer: string;
let running: Serving;
beforeAll(async () => {
  explorer = await mkdtemp(join(tmpdir(), 'passerelle-slow-'));
  await writeFile(join(explorer, 'index.html'), '<!doctype html><title>Passerelle</title>');
  // Larger than what the machine keeps on the way for one connection.
  await writeFile(join(explorer, 'large.json'), Buffer.alloc(32 * 2 ** 20, 0x20));
  running = await serve({ store: ':memory:', port: 0, version: 'test', explorer, timeouts });
});
afterAll(async () => {
  await running.close();
  await rm(explorer, { recursive: true });
});

/** Sends a beginning, then one byte at a time, for ever; the answer it is cut with. */
function drip(beginning: string, byte: string): Promise<string> {
  const { port } = new URL(running.url);
  return new Promise((resolve) => {
    let text = '';
    let timer: NodeJS.Timeout | undefined;
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(beginning);
      timer = setInterval(() => socket.write(byte), timeouts.headers / 10);
    });
    socket.on('data', (piece) => (text += piece.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(timer);
      resolve(text);
    });
  });
}
const many = (beginning: string, byte: string): Promise<string[]> =>
  Promise.all(Array.from({ length: SOCKETS }, () => drip(beginning, byte)));

describe('slow clients', () => {
  it('are cut while they drip headers, and others are served meanwhile', async () => {
    const slow = many('GET /api/v1/status HTTP/1.1\r\nHost: localhost\r\nX-Slow: ', 'a');
    const served = await fetch(`${running.url}/api/v1/status`);
    expect(served.status).toBe(200);
    for (const text of await slow) {
      expect(text).toMatch(/^HTTP\/1\.1 408 /);
    }
  });

  it('are cut while they drip a body', async () => {
    const head =
      'POST /api/v1/jobs HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n' +
      'Content-Length: 900000\r\n\r\n{"resource": "';
    for (const text of await many(head, 'a')) {
      expect(text).toMatch(/^HTTP\/1\.1 408 /);
    }
  });

  it('do not hold an answer they do not read', async () => {
    const { port } = new URL(running.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(
      'GET /large.json HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: identity\r\n\r\n',
    );
    await new Promise((resolve) => socket.once('readable', resolve));
    await new Promise((resolve) => setTimeout(resolve, timeouts.stalled * 3));
    let bytes = 0;
    socket.on('data', (piece: Buffer) => (bytes += piece.length));
    await new Promise((resolve) => socket.on('error', resolve).on('close', resolve));
    expect(bytes).toBeLessThan(32 * 2 ** 20);
  }, 120_000);
});
