import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openEmbeddedStore } from '../../server/src/store/embedded/embedded-store.js';
import { otherProcess, stop } from '../server/store/embedded/support.js';
import { ROOT } from '../support/sources.js';
import { passerelle, temporaryFolder } from './support.js';

const DEMO = join(ROOT, 'fixtures', 'demo', 'canonical');
const TOY = join(ROOT, 'fixtures', 'toy');
const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const store = at('eco.db');

async function digestOf(path: string): Promise<string> {
  const opened = await openEmbeddedStore(path);
  const digest = await opened.digest();
  await opened.close();
  return digest;
}

beforeAll(async () => {
  expect((await passerelle(['import', TOY, '--store', store])).code).toBe(0);
});

describe('a full disk', () => {
  it('stops an import with one clear sentence; what was stored before is there', async () => {
    const small = at('small.db');
    await passerelle(['import', TOY, '--store', small]);
    const before = await digestOf(small);
    // Blocks of 1 kB: enough to open the store, not enough for the demo.
    const words = ['import', DEMO, '--store', small];
    const { code, stdout, stderr } = await passerelle(words, { fileLimit: 250 });
    expect([code, stdout]).toEqual([5, '']);
    expect(stderr).toBe(
      `${small} cannot be written: the disk is full, or a limit on the size of files was met. What was stored before is intact. Free some space, then try again.\n`,
    );
    const status = await passerelle(['status', '--store', small, '--format', 'json']);
    expect(status.code).toBe(0);
    const whole = await openEmbeddedStore(small);
    expect((await whole.actor({ role: 'admin' }, 'A1'))?.actor.id).toBe('A1');
    await whole.close();
    // Room again: the same command ends what it began, beside what was there.
    expect((await passerelle(words)).code).toBe(0);
    expect(await digestOf(small)).not.toBe(before);
  });

  it('leaves no half export', async () => {
    const whole = at('whole.db');
    await passerelle(['import', DEMO, '--store', whole]);
    const words = ['export', '--store', whole, '--output', at('map.gexf'), '--lang', 'fr'];
    const { code, stdout, stderr } = await passerelle(words, { fileLimit: 64 });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(
      /^Impossible d’écrire .*map\.gexf\S*\s: une limite de taille est atteinte/,
    );
    expect(readdirSync(folder).filter((name) => name.startsWith('map.gexf'))).toEqual([]);
    writeFileSync(at('map.gexf'), 'before');
    await passerelle(words, { fileLimit: 64 });
    expect(readFileSync(at('map.gexf'), 'utf8')).toBe('before');
  });

  it('leaves no half file of rejected rows', async () => {
    const bad = at('many-bad');
    mkdirSync(bad);
    const rows = Array.from({ length: 4000 }, (_, i) => `p${i},,person`).join('\n');
    writeFileSync(join(bad, 'actors.csv'), `id,label,type\n${rows}\n`);
    const words = ['import', bad, '--dry-run', '--store', at('none.db'), '--rejected', at('rest')];
    const { code, stderr } = await passerelle(words, { fileLimit: 64 });
    expect(code).toBe(1);
    expect(stderr).toContain('a limit on the size of files was met');
    expect(readdirSync(at('rest'))).toEqual([]);
  });
});

/** Somebody without rights: for real also where the tests run as root. */
const root = process.getuid?.() === 0;
const NOBODY = root ? { uid: 65_534, gid: 65_534 } : {};
const theirs = (path: string): void => {
  if (root) chownSync(path, 65_534, 65_534);
};

describe('missing rights', () => {
  beforeAll(() => chmodSync(folder, 0o755));

  it('are said of a folder that cannot be written to', async () => {
    mkdirSync(at('fixed'));
    theirs(at('fixed'));
    chmodSync(at('fixed'), 0o500);
    const words = ['import', TOY, '--store', join(at('fixed'), 'eco.db')];
    const { code, stdout, stderr } = await passerelle(words, NOBODY);
    expect([code, stdout]).toEqual([5, '']);
    expect(stderr).toContain('cannot be opened for writing: check the permissions');
    const below = ['import', TOY, '--store', join(at('fixed'), 'deeper', 'eco.db'), '--lang', 'fr'];
    const refused = await passerelle(below, NOBODY);
    expect(refused.code).not.toBe(0);
    expect(refused.stderr).toMatch(/fixed/);
    expect(refused.stderr).not.toMatch(/\n\s+at /);
  });

  it('are said of a file that cannot be read', async () => {
    const locked = at('locked');
    mkdirSync(locked);
    writeFileSync(join(locked, 'actors.csv'), 'id,label,type\n');
    chmodSync(join(locked, 'actors.csv'), root ? 0o600 : 0);
    const words = ['import', locked, '--dry-run', '--store', at('none.db')];
    const { code, stdout, stderr } = await passerelle(words, NOBODY);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(join(locked, 'actors.csv'));
  });

  it('are said of a report that cannot be written', async () => {
    const own = join(at('fixed'), 'own');
    chmodSync(at('fixed'), 0o700);
    mkdirSync(own);
    copyFileSync(store, join(own, 'eco.db'));
    for (const path of [own, join(own, 'eco.db')]) theirs(path);
    chmodSync(at('fixed'), 0o500);
    const output = join(at('fixed'), 'status.csv');
    const words = ['status', '--store', join(own, 'eco.db'), '--output', output];
    const { code, stderr } = await passerelle(words, NOBODY);
    expect([code, existsSync(output)]).toEqual([1, false]);
    expect(stderr).toContain('you may not write there');
  });
});

describe('a file that is not what its name says', () => {
  it.each([
    ['actors.csv.gz', (path: string) => writeFileSync(path, 'id,label,type\n'), 'not a sound gzip'],
    [
      'actors.csv.gz',
      (path: string) =>
        writeFileSync(path, gzipSync('id,label,type\n'.repeat(500)).subarray(0, 40)),
      'not a sound gzip',
    ],
    ['actors.csv', (path: string) => mkdirSync(path), 'it is a folder, not a file'],
  ])('%s is refused by name', async (name, make, message) => {
    const odd = temporaryFolder();
    make(join(odd, name));
    const { code, stdout, stderr } = await passerelle(['import', odd, '--dry-run']);
    expect([code === 0, stdout]).toEqual([false, '']);
    expect(stderr).toContain(join(odd, name));
    expect(stderr).toContain(message);
  });
});

describe('two processes', () => {
  it('do not write at once: the second says so in two seconds', async () => {
    const writer = await otherProcess(
      store,
      `const db = new Database(path); db.exec('BEGIN IMMEDIATE'); console.log('held'); setInterval(() => {}, 1000);`,
    );
    const { code, stdout, stderr } = await passerelle(['import', DEMO, '--store', store]);
    expect([code, stdout]).toEqual([5, '']);
    expect(stderr).toMatch(/^Another process is writing to this store/);
    expect((await passerelle(['status', '--store', store])).code).toBe(0);
    await stop(writer);
  });
});
