import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openStore as open } from '../../../server/src/store/open-store.js';
import { inFolder } from './embedded/support.js';

const openStore = (url: string, env: Record<string, string> = {}) => open(url, { env });

describe('openStore', () => {
  it('opens sqlite:PATH and a bare path, and makes the folder', () =>
    inFolder(async (folder) => {
      for (const url of [
        `sqlite:${join(folder, 'a/b/eco.db')}`,
        join(folder, 'c/eco.db'),
        `sqlite://${join(folder, 'd/eco.db')}`,
      ]) {
        const store = await openStore(url);
        expect(await store.info()).toMatchObject({ engine: 'embedded', url });
        await store.close();
      }
      for (const file of ['a/b/eco.db', 'c/eco.db', 'd/eco.db'])
        expect(existsSync(join(folder, file))).toBe(true);
    }));
  it('opens memory', async () => {
    for (const url of [':memory:', 'sqlite::memory:']) await (await openStore(url)).close();
    expect(existsSync(':memory:')).toBe(false);
  });
  it('refuses an unknown scheme without repeating a password', async () => {
    await expect(openStore('postgres://me:secret@host/db')).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.not.stringContaining('secret'),
    });
    await expect(openStore('')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
  it('says which folder cannot be made', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'file'), '');
      await expect(openStore(join(folder, 'file/eco.db'))).rejects.toMatchObject({
        code: 'STORE_UNREACHABLE',
        message: expect.stringContaining(join(folder, 'file')),
      });
    }));
  it('says that a folder is not a store', () =>
    inFolder(async (folder) => {
      await expect(openStore(folder)).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' });
    }));
});
