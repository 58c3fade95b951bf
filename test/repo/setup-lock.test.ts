import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ROOT } from '../support/sources.js';

/** A set-up in a process of its own: says when it waits, begins and ends. */
const SETUP = `
  const fs = require('fs');
  const [module, lock, log] = process.argv.slice(1);
  const say = (word) => fs.appendFileSync(log, word + '\\n');
  require(module).withLock(lock, () => {
    say('begins');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 150);
    say('ends');
  }, (pid) => say('waits'));
`;

describe('two set-ups in one checkout', () => {
  let folder: string;
  let lock: string;
  let log: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'passerelle-lock-'));
    lock = join(folder, 'own', 'setup.lock');
    log = join(folder, 'log');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (): Promise<number | null> =>
    new Promise((resolve) => {
      const module = join(ROOT, 'scripts', 'setup-lock.cjs');
      spawn(process.execPath, ['-e', SETUP, module, lock, log], { stdio: 'inherit' }).on(
        'close',
        resolve,
      );
    });
  const words = (): string[] => readFileSync(log, 'utf8').trim().split('\n');

  it('run one after the other, and leave nothing behind', async () => {
    expect(await Promise.all([run(), run(), run()])).toEqual([0, 0, 0]);
    expect(words().filter((word) => word !== 'waits')).toEqual(
      Array.from({ length: 3 }, () => ['begins', 'ends']).flat(),
    );
    expect(existsSync(lock)).toBe(false);
  });

  it('say that they wait', async () => {
    expect(await run()).toBe(0);
    writeFileSync(lock, String(process.pid));
    const second = run();
    while (!words().includes('waits')) await new Promise((resolve) => setTimeout(resolve, 20));
    rmSync(lock);
    expect(await second).toBe(0);
    expect(words()).toEqual(['begins', 'ends', 'waits', 'begins', 'ends']);
  });

  it('are not held up by one that was killed', async () => {
    expect(await run()).toBe(0);
    // No process has this number: it is past the greatest that Linux gives.
    writeFileSync(lock, '99999999');
    expect(await run()).toBe(0);
    expect(words()).toEqual(['begins', 'ends', 'begins', 'ends']);
  });
});
