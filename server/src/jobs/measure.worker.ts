import { EcoError } from '@passerelle/core/errors';
import {
  CANCELLED,
  PROGRESS,
  PROGRESS_STEPS,
  type WorkerAnswer,
  type WorkerRequest,
} from './wire.js';
import { runTask } from './tasks.js';

/** Entry of a pool thread: one kernel, its hooks wired to the flags it shares with the caller. */
export function measure(request: WorkerRequest): WorkerAnswer {
  const flags = new Int32Array(request.flags);
  try {
    const result = runTask(request.task, request.input, {
      isCancelled: () => Atomics.load(flags, CANCELLED) === 1,
      onProgress: (share) => {
        Atomics.store(flags, PROGRESS, Math.round(share * PROGRESS_STEPS));
      },
    });
    return { ok: true, result };
  } catch (error) {
    // A class does not survive the way between threads: its fields do.
    if (!(error instanceof EcoError)) throw error;
    const { code, message, details, retriable } = error;
    return { ok: false, error: { code, message, details, retriable } };
  }
}
