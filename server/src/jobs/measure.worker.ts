import { parentPort } from 'node:worker_threads';
import { CancelledError, EcoError } from '@passerelle/core/errors';
import type { KernelHooks } from '@passerelle/core/analysis/measure';
import { createCrew, help, type SharedJob } from './crew.js';
import { partJob } from './part-jobs.js';
import { simdModules } from './simd.js';
import { runTask } from './tasks.js';
import {
  CANCELLED,
  PROGRESS,
  PROGRESS_STEPS,
  type WorkerAnswer,
  type WorkerRequest,
} from './wire.js';

/** Entry of a pool thread: one kernel, its hooks wired to the flags it shares with the caller. */
export function measure(request: WorkerRequest): WorkerAnswer {
  const flags = new Int32Array(request.flags);
  const crew =
    request.helpers === 0
      ? {}
      : {
          crew: createCrew(request.helpers, request.flags, (job) => parentPort?.postMessage(job)),
        };
  try {
    const result = runTask(request.task, request.input, {
      ...hooksOf(request.flags),
      onProgress: (share) => {
        Atomics.store(flags, PROGRESS, Math.round(share * PROGRESS_STEPS));
      },
      ...crew,
    });
    return { ok: true, result };
  } catch (error) {
    // A class does not survive the way between threads: its fields do.
    if (!(error instanceof EcoError)) throw error;
    const { code, message, details, retriable } = error;
    return { ok: false, error: { code, message, details, retriable } };
  }
}

/** Entry of a thread that helps another one with its kernel. What goes wrong here the other one does itself. */
export function assist(job: SharedJob): void {
  try {
    help(partJob(job.name), job, hooksOf(job.flags));
  } catch (error) {
    if (!(error instanceof CancelledError)) throw error;
  }
}

function hooksOf(shared: SharedArrayBuffer): KernelHooks {
  const flags = new Int32Array(shared);
  return { isCancelled: () => Atomics.load(flags, CANCELLED) === 1, simd: simdModules() };
}
