import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { run } from '../../cli/src/run.js';
import { ROOT } from '../support/sources.js';

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line in this process, with streams of our own: for what needs no store. */
export async function inProcess(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const [out, err] = [collector(), collector()];
  const code = await run(words, {
    stdout: out.stream,
    stderr: err.stream,
    env,
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    signal: new AbortController().signal,
    cwd: ROOT,
    now: () => new Date('2026-11-01T12:00:00Z'),
  });
  return { code, stdout: out.text(), stderr: err.text() };
}

function collector(): { stream: Writable; text: () => string } {
  const pieces: string[] = [];
  const stream = new Writable({
    write(piece: Buffer, _, done) {
      pieces.push(piece.toString('utf8'));
      done();
    },
  });
  return { stream, text: () => pieces.join('') };
}

/** The real command in a child process, as a user starts it; no terminal. */
export function passerelle(
  words: readonly string[],
  options: {
    env?: Readonly<Record<string, string>>;
    cwd?: string;
    closeAfter?: number;
    /** Largest file it may write, in blocks of 1 kB: what a full disk looks like from inside. */
    fileLimit?: number;
    uid?: number;
    gid?: number;
  } = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const whole = [process.execPath, join(ROOT, 'cli', 'bin', 'passerelle.cjs'), ...words];
    const limited = ['bash', '-c', `ulimit -f ${String(options.fileLimit)} && exec "$@"`, 'bash'];
    const [command = '', ...rest] =
      options.fileLimit === undefined ? whole : [...limited, ...whole];
    const child = spawn(command, rest, {
      ...(options.uid === undefined ? {} : { uid: options.uid }),
      ...(options.gid === undefined ? {} : { gid: options.gid }),
      cwd: options.cwd ?? ROOT,
      env: { PATH: process.env['PATH'] ?? '', LANG: 'C', ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (piece: Buffer) => {
      stdout += piece.toString('utf8');
      if (options.closeAfter !== undefined && stdout.length >= options.closeAfter) {
        child.stdout.destroy();
      }
    });
    child.stderr.on('data', (piece: Buffer) => (stderr += piece.toString('utf8')));
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'passerelle-cli-'));
}
