import type { Writable } from 'node:stream';

/** Everything a command touches of the outside; tests give their own. */
export interface Io {
  /** Data only. */
  readonly stdout: Writable;
  /** Messages, progress, errors. */
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdoutIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  /** Aborts on Ctrl+C. */
  readonly signal: AbortSignal;
  readonly cwd: string;
  readonly now: () => Date;
}

/** Writes and waits until the stream has taken it, so that nothing is cut at exit. */
export function write(stream: Writable, text: string | Uint8Array): Promise<void> {
  if (text.length === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
