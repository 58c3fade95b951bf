import type { Crew, PartJob } from '@passerelle/core/analysis/crew';
import { checkpoint } from '@passerelle/core/analysis/hooks';
import type { KernelHooks } from '@passerelle/core/analysis/measure';
import { RecycledMemory } from './recycled-memory.js';
import { onSharedMemory } from './share.js';

/** Results that may wait to be taken, for each thread: bounds the memory whatever the number of parts. */
const SLOTS_A_THREAD = 2;
/** How long a wait lasts before cancellation is looked at again. */
const LOOK_MS = 20;

/** A job whose parts several threads compute, as they see it: all of it on shared memory. The state holds the next part
 *  to claim, the number of parts taken, then one slot a part: 0 = not there, 1 = there, 2 = who claimed it failed. */
export interface SharedJob {
  readonly name: string;
  readonly shared: unknown;
  readonly parts: number;
  readonly slots: number;
  readonly length: number;
  readonly state: Int32Array;
  readonly results: Float64Array;
  /** Flags of the task: see wire.ts. */
  readonly flags: SharedArrayBuffer;
}
const NEXT = 0;
const TAKEN = 1;
const FIRST_PART = 2;
const READY = 1;
const FAILED = 2;

/** The crew of a thread that runs a kernel: it claims parts like its helpers, and takes results in order.
 *  @param call asks for helpers; whether any comes changes the time and nothing else */
export function createCrew(
  helpers: number,
  flags: SharedArrayBuffer,
  call: (job: SharedJob) => void,
): Crew {
  const memory = new RecycledMemory();
  return {
    shareable: (value) => onSharedMemory(value),
    allocate: (bytes) => memory.take(bytes),
    release(given) {
      if (given instanceof SharedArrayBuffer) memory.give(given);
    },
    share(job, shared, { parts, length }, take, hooks) {
      const lent: SharedArrayBuffer[] = [];
      const lend = (bytes: number): SharedArrayBuffer => {
        const piece = memory.take(bytes);
        lent.push(piece);
        return piece;
      };
      const slots = Math.min(parts, SLOTS_A_THREAD * (helpers + 1));
      const task: SharedJob = {
        name: job.name,
        shared: onSharedMemory(shared, lend),
        parts,
        slots,
        length,
        state: new Int32Array(new SharedArrayBuffer(4 * (FIRST_PART + parts))),
        results: new Float64Array(lend(8 * slots * length), 0, slots * length),
        flags,
      };
      call(task);
      try {
        lead(job, shared, task, take, hooks);
      } finally {
        // Whoever helps, or comes late, finds nothing left to claim.
        Atomics.store(task.state, NEXT, parts);
      }
      // Not after a failure: a helper may still be at work on them.
      for (const piece of lent) memory.give(piece);
    },
  };
}

function lead<Shared>(
  job: PartJob<Shared>,
  shared: Shared,
  task: SharedJob,
  take: (part: Float64Array) => void,
  hooks: KernelHooks,
): void {
  const { parts, state } = task;
  const { crew: _crew, onProgress: _own, ...rest } = hooks;
  for (let taken = 0; taken < parts;) {
    const status = Atomics.load(state, FIRST_PART + taken);
    if (status === READY || status === FAILED) {
      take(status === READY ? slotOf(task, taken) : job.run(shared, taken, rest));
      taken++;
      Atomics.store(state, TAKEN, taken);
      Atomics.notify(state, TAKEN);
      checkpoint(hooks, taken / parts);
      continue;
    }
    const index = claim(task);
    if (index < 0) {
      Atomics.wait(state, FIRST_PART + taken, 0, LOOK_MS);
      checkpoint(hooks, taken / parts);
    } else compute(job, shared, task, index, rest);
  }
}

/** What a helper does: claims parts until there are none. */
export function help<Shared>(job: PartJob<Shared>, task: SharedJob, hooks: KernelHooks): void {
  const { parts, state } = task;
  for (;;) {
    if (hooks.isCancelled?.() === true) return;
    const index = claim(task);
    if (index >= 0) compute(job, task.shared as Shared, task, index, hooks);
    else if (Atomics.load(state, NEXT) >= parts) return;
    else Atomics.wait(state, TAKEN, Atomics.load(state, TAKEN), LOOK_MS);
  }
}

/** @returns a part to compute, or -1 when none is left or no slot is free yet */
function claim({ state, parts, slots }: SharedJob): number {
  for (;;) {
    const next = Atomics.load(state, NEXT);
    if (next >= parts || next >= Atomics.load(state, TAKEN) + slots) return -1;
    if (Atomics.compareExchange(state, NEXT, next, next + 1) === next) return next;
  }
}

function compute<Shared>(
  job: PartJob<Shared>,
  shared: Shared,
  task: SharedJob,
  index: number,
  hooks: KernelHooks,
): void {
  const { state } = task;
  let status = FAILED;
  try {
    slotOf(task, index).set(job.run(shared, index, hooks));
    status = READY;
  } finally {
    Atomics.store(state, FIRST_PART + index, status);
    Atomics.notify(state, FIRST_PART + index);
  }
}

function slotOf({ results, slots, length }: SharedJob, index: number): Float64Array {
  const at = (index % slots) * length;
  return results.subarray(at, at + length);
}
