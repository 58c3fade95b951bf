/* One import of a million rows through the real command, and in turn the barest thing that could be called an import:
 * csv-parse and one prepared INSERT into a table with a unique key, same journal, same transactions, no check at all.
 *   npm run build && node_modules/.bin/tsx --tsconfig tsconfig.tests.json test/bench/ingest/import.ts [actors] [ties] [rounds]
 * Seconds, seconds of processor (they tell a busy machine), peak memory of the child (VmHWM, Linux), ratio to the bare one. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from './make-folder.js';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const [actors = 100_000, ties = 900_000, rounds = 1] = process.argv.slice(2).map(Number);

interface Run {
  readonly seconds: number;
  readonly processor: number;
  readonly megabytes: number;
}

/** Runs a child to its end. @throws Error when it fails */
function run(words: readonly string[]): Promise<Run> {
  const started = process.hrtime.bigint();
  const child = spawn(process.execPath, words, {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let [peak, ticks] = [0, 0];
  const look = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${String(child.pid)}/status`, 'utf8');
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
      const times = readFileSync(`/proc/${String(child.pid)}/stat`, 'utf8')
        .split(') ')[1]
        ?.split(' ');
      // User and system time in hundredths of a second, zero once the child is gone.
      ticks = Math.max(ticks, Number(times?.[11] ?? 0) + Number(times?.[12] ?? 0));
    } catch {
      // Gone, or no Linux: the peak seen so far stands.
    }
  }, 20);
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      clearInterval(look);
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      if (code === 0) resolve({ seconds, processor: ticks / 100, megabytes: peak / 1024 });
      else reject(new Error(`${words.join(' ')} ended with ${String(code)}`));
    });
  });
}

const folder = mkdtempSync(join(tmpdir(), 'passerelle-bench-import-'));
try {
  const rows = await makeFolder(join(folder, 'data'), { actors, ties, seed: 1 });
  console.log(
    `${rows.toLocaleString('en')} rows, ${String(cpus().length)} cores, Node ${process.versions.node}`,
  );
  for (let round = 1; round <= rounds; round += 1) {
    const at = (name: string): string => join(folder, `${name}-${String(round)}.db`);
    const bare = await run([
      join(import.meta.dirname, 'bare-import.mjs'),
      join(folder, 'data'),
      at('bare'),
    ]);
    const words = ['import', join(folder, 'data'), '--store', at('eco')];
    const fresh = await run([join(ROOT, 'cli', 'bin', 'passerelle.cjs'), ...words]);
    const again = await run([join(ROOT, 'cli', 'bin', 'passerelle.cjs'), ...words]);
    const line = (name: string, { seconds, processor, megabytes }: Run): void =>
      console.log(
        `${name.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s  ${processor.toFixed(1).padStart(6)} s of processor  ${megabytes.toFixed(0).padStart(4)} MB  x${(seconds / bare.seconds).toFixed(2)}`,
      );
    line('bare', bare);
    line('import', fresh);
    line('import again', again);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
