import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ownStoreUrl, storeUrl } from '../../cli/src/store-path.js';
import type { Io } from '../../cli/src/io.js';

/** A folder with these stores in `.passerelle`, and what the command line sees of it. */
function ioWith(...stores: string[]): Io {
  const cwd = mkdtempSync(join(tmpdir(), 'passerelle-stores-'));
  mkdirSync(join(cwd, '.passerelle'));
  for (const store of stores) writeFileSync(join(cwd, '.passerelle', store), '');
  return { cwd, env: {} } as Io;
}
const own = join('.passerelle', 'eco.db');
const demo = join('.passerelle', 'demo.db');

describe('storeUrl', () => {
  it('reads the demo while there is no store of one’s own', () => {
    expect(storeUrl(ioWith('demo.db'), undefined)).toBe(demo);
    expect(storeUrl(ioWith('demo.db', 'eco.db'), undefined)).toBe(own);
    expect(storeUrl(ioWith(), undefined)).toBe(own);
  });

  it('takes what was asked for before anything else', () => {
    expect(storeUrl(ioWith('demo.db'), 'my.db')).toBe('my.db');
    const io = { ...ioWith('demo.db'), env: { PASSERELLE_STORE: 'other.db' } };
    expect(storeUrl(io, undefined)).toBe('other.db');
    expect(storeUrl({ ...io, env: { PASSERELLE_STORE: '' } }, undefined)).toBe(demo);
  });
});

describe('ownStoreUrl', () => {
  it('never writes into the demo', () => {
    expect(ownStoreUrl(ioWith('demo.db'), undefined)).toBe(own);
  });
});
