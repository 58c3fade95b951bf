import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { CancelledError, EcoError } from '@passerelle/core/errors';
import { Piscina } from 'piscina';
import type { Compute } from './compute.js';
import type { SharedJob } from './crew.js';
import type { TaskResult } from './tasks.js';
import { threadFlags } from './thread-flags.js';
import {
  CANCELLED,
  PROGRESS,
  PROGRESS_STEPS,
  type WorkerAnswer,
  type WorkerRequest,
} from './wire.js';

/** A kernel that has not seen its flag after so long loses its thread. */
const PATIENCE_MS = 1000;
const PROGRESS_EVERY_MS = 100;
const MOST_THREADS = 8;

/** Threads of a pool that is not told how many. */
export function usualThreads(): number {
  return Math.max(1, Math.min(MOST_THREADS, availableParallelism()));
}

/** Kernels in worker threads; a long one shares its parts with the others (crew.ts). Threads start with the first task
 *  and end when idle. Cancellation: the caller is answered at once, the kernel stops at its next look at the flag. */
export function createPoolCompute(options: { readonly threads?: number } = {}): Compute {
  const threads = options.threads ?? usualThreads();
  const pool = new Piscina({
    filename: workerFile(),
    // A named export: a worker file has no other use for a default one.
    name: 'measure',
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 30_000,
    atomics: 'disabled',
    execArgv: threadFlags(),
  });
  // Every failure of a task reaches its caller by its own promise. What arrives here is the answer, already on its way, of
  // a task whose thread was just ended: nobody waits for it, and without a listener it would end the process.
  pool.on('error', () => undefined);
  pool.on('message', (job: SharedJob) => {
    // A helper that finds no thread free comes late and goes again; without any, the caller does all by itself.
    for (let helper = 1; helper < Math.min(threads, job.parts); helper++) {
      pool.run(job, { name: 'assist' }).catch(() => undefined);
    }
  });
  return {
    async run(task, input, hooks = {}) {
      const { signal, onProgress } = hooks;
      if (signal?.aborted === true) throw new CancelledError();
      const flags = new Int32Array(new SharedArrayBuffer(8));
      const request: WorkerRequest = {
        task,
        input,
        flags: flags.buffer,
        helpers: threads - 1,
      };
      const killer = new AbortController();
      const clean: (() => void)[] = [];
      const cancelled = new Promise<never>((_, reject) => {
        const abort = (): void => {
          Atomics.store(flags, CANCELLED, 1);
          const timer = setTimeout(() => killer.abort(), PATIENCE_MS);
          timer.unref();
          void answer.catch(() => undefined).finally(() => clearTimeout(timer));
          reject(new CancelledError());
        };
        signal?.addEventListener('abort', abort, { once: true });
        clean.push(() => signal?.removeEventListener('abort', abort));
      });
      if (onProgress !== undefined) {
        const timer = setInterval(() => {
          onProgress(Atomics.load(flags, PROGRESS) / PROGRESS_STEPS);
        }, PROGRESS_EVERY_MS);
        clean.push(() => clearInterval(timer));
      }
      const answer = pool.run(request, {
        name: 'measure',
        signal: killer.signal,
      }) as Promise<WorkerAnswer>;
      try {
        const settled = await Promise.race([answer, cancelled]);
        if (!settled.ok) throw revived(settled.error);
        return settled.result as TaskResult<typeof task>;
      } finally {
        for (const undo of clean) undo();
      }
    },
    close: () => pool.destroy(),
  };
}

function revived(error: Extract<WorkerAnswer, { ok: false }>['error']): EcoError {
  return error.code === 'CANCELLED'
    ? new CancelledError(error.message)
    : new EcoError(error.code, error.message, error);
}

/** Workers run built JavaScript, also when this file runs as a source. */
function workerFile(): string {
  const beside = fileURLToPath(new URL('./measure.worker.js', import.meta.url));
  return existsSync(beside)
    ? beside
    : fileURLToPath(new URL('../../dist/jobs/measure.worker.js', import.meta.url));
}
