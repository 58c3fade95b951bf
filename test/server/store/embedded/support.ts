import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../../support/sources.js';

const started = new Set<ChildProcess>();

/** Runs the body in a fresh folder, removed afterwards. */
export async function inFolder(body: (folder: string) => Promise<void> | void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-store-'));
  try {
    await body(folder);
  } finally {
    // A failed case must leave no process behind: the runner would wait for it.
    await Promise.all([...started].map(stop));
    started.clear();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Files of a folder whose bytes hold the text. */
export function filesHolding(folder: string, text: string): readonly string[] {
  return readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(text));
}

/** A process with better-sqlite3 as `Database` and the path as `path`; resolves at its first output. */
export async function otherProcess(path: string, script: string): Promise<ChildProcess> {
  const source = `const Database = require('better-sqlite3'); const path = ${JSON.stringify(path)}; ${script}`;
  const child = spawn(process.execPath, ['-e', source], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.add(child);
  await once(child.stdout, 'data');
  return child;
}

export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}
