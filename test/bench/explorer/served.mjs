import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const CLI = join(ROOT, 'cli', 'bin', 'passerelle.cjs');
const DATA = process.env.PASSERELLE_DATA ?? join(ROOT, '..', 'shared', 'data');

/** Runs `work` with the address of the real server on a set: a folder of PASSERELLE_DATA, or "demo".
 *  @param kept folder of stores from an earlier run, or null: a new one, removed at the end */
export async function served(set, kept, work) {
  const home = kept ?? mkdtempSync(join(tmpdir(), 'passerelle-bench-'));
  const store = join(home, `${set}.db`);
  if (!existsSync(store)) importInto(store, set);
  const args = ['serve', '--store', `sqlite:${store}`, '--port', '0', '--no-open'];
  const server = spawn(process.execPath, [CLI, ...args]);
  const ended = new Promise((done) => server.once('exit', done));
  try {
    return await work(await address(server));
  } finally {
    server.kill('SIGINT');
    await ended;
    if (kept === null) rmSync(home, { recursive: true, force: true });
  }
}

function importInto(store, set) {
  const folder =
    set === 'demo' ? join(ROOT, 'fixtures', 'demo', 'canonical') : join(DATA, set, 'canonical');
  const args = ['import', folder, '--store', `sqlite:${store}`, '--quiet'];
  const { status, stderr } = spawnSync(process.execPath, [CLI, ...args]);
  // 4: done, some rows were rejected.
  if (status !== 0 && status !== 4) throw new Error(`import of ${set}: ${String(stderr)}`);
}

function address(server) {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (piece) => {
      said += String(piece);
      const found = /http:\/\/[^\s/]+/.exec(said);
      if (found !== null) resolve(found[0]);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('exit', (code) => reject(new Error(`serve ended with ${code}: ${said}`)));
  });
}
