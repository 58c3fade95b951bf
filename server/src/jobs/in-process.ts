import { CancelledError } from '@passerelle/core/errors';
import type { Compute } from './compute.js';
import { simdModules } from './simd.js';
import { runTask, type TaskResult } from './tasks.js';

/** Kernels on the caller's own thread: short commands and tests. A kernel holds the thread, so a signal is seen when
 *  it aborts before the kernel starts or from inside `onProgress`. */
export function createInProcessCompute(): Compute {
  return {
    async run(task, input, hooks = {}) {
      // Let pending aborts and answers through first.
      await new Promise((resolve) => setImmediate(resolve));
      const { signal, onProgress } = hooks;
      const isCancelled = (): boolean => signal?.aborted === true;
      if (isCancelled()) throw new CancelledError();
      return runTask(task, input, {
        isCancelled,
        simd: simdModules(),
        ...(onProgress === undefined ? {} : { onProgress }),
      }) as TaskResult<typeof task>;
    },
    close: () => Promise.resolve(),
  };
}
