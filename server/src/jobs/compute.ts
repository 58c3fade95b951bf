import type { TaskInput, TaskName, TaskResult } from './tasks.js';

export interface ComputeHooks {
  readonly signal?: AbortSignal;
  /** 0..1 */
  readonly onProgress?: (share: number) => void;
}

/** Where kernels run: in a worker pool (server), or in process (tests, short commands). Results are the same. */
export interface Compute {
  /** @throws CancelledError once hooks.signal aborts (within 100 ms) */
  run<T extends TaskName>(
    task: T,
    input: TaskInput<T>,
    hooks?: ComputeHooks,
  ): Promise<TaskResult<T>>;
  close(): Promise<void>;
}
