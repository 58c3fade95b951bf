import type { Compute } from './compute.js';
import type { TaskName } from './tasks.js';

export interface RunningTask {
  readonly task: TaskName;
  /** Null until the kernel tells. */
  readonly share: number | null;
}
export interface ObservedCompute extends Compute {
  /** What runs now, in the order it was started. */
  working(): readonly RunningTask[];
}

/** The same compute, which can tell what it is doing: who waits for a map wants to know. */
export function observed(compute: Compute): ObservedCompute {
  const running = new Set<{ task: TaskName; share: number | null }>();
  return {
    async run(task, input, hooks = {}) {
      const own: { task: TaskName; share: number | null } = { task, share: null };
      running.add(own);
      try {
        return await compute.run(task, input, {
          ...hooks,
          onProgress: (share) => {
            own.share = share;
            hooks.onProgress?.(share);
          },
        });
      } finally {
        running.delete(own);
      }
    },
    close: () => compute.close(),
    working: () => [...running].map((one) => ({ ...one })),
  };
}
