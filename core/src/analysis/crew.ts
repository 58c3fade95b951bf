import { checkpoint } from './hooks.js';
import type { KernelHooks } from './measure.js';

/** A piece of a kernel that any thread may compute: `shared` is plain data, `index` says which part.
 *  The part depends on these two alone, so that it does not matter who computes it. */
export interface PartJob<Shared> {
  readonly name: string;
  readonly run: (shared: Shared, index: number, hooks: KernelHooks) => Float64Array;
}

/** Threads that a kernel may share its parts with; given by who runs the kernel (a pool), never made here. */
export interface Crew {
  /** Plain data on memory that all threads read: for what several calls of `share` have in common, so that it is put there
   *  once. */
  shareable<T>(value: T): T;
  /** Memory that all threads read and write, of at least so many bytes, holding anything. A part may write what no other
   *  part reads or writes. */
  allocate(bytes: number): ArrayBufferLike;
  /** Gives back what `allocate` gave, for the next one: collectors do not see how much memory threads share. */
  release(memory: ArrayBufferLike): void;
  /** Computes parts 0 … parts - 1, each of `length` figures, and gives them to `take` in this order. */
  share<Shared>(
    job: PartJob<Shared>,
    shared: Shared,
    size: { readonly parts: number; readonly length: number },
    take: (part: Float64Array) => void,
    hooks: KernelHooks,
  ): void;
}

/** Figures, whatever they are, that parts may write, each in its own range. */
export function onCrewMemory<T>(
  crew: Crew | undefined,
  Kind: {
    readonly BYTES_PER_ELEMENT: number;
    new (memory: ArrayBufferLike, at: number, length: number): T;
  },
  length: number,
): T {
  const bytes = length * Kind.BYTES_PER_ELEMENT;
  return new Kind(crew?.allocate(bytes) ?? new ArrayBuffer(bytes), 0, length);
}

/** Gives the parts of a job to `take` in order: with a crew when there is one, else one after another. */
export function eachPart<Shared>(
  job: PartJob<Shared>,
  shared: Shared,
  size: { readonly parts: number; readonly length: number },
  take: (part: Float64Array) => void,
  hooks: KernelHooks = {},
): void {
  const { crew, onProgress, ...rest } = hooks;
  if (crew !== undefined && size.parts > 1) crew.share(job, shared, size, take, hooks);
  else {
    for (let index = 0; index < size.parts; index++) {
      take(
        job.run(shared, index, {
          ...rest,
          onProgress: (share) => onProgress?.((index + share) / size.parts),
        }),
      );
    }
  }
  checkpoint(hooks, 1);
}

/** Adds the parts up, always in the same order: sums are the same to the last bit for any crew. */
export function sumOfParts<Shared>(
  job: PartJob<Shared>,
  shared: Shared,
  size: { readonly parts: number; readonly length: number },
  hooks?: KernelHooks,
): Float64Array {
  const sums = new Float64Array(size.length);
  eachPart(
    job,
    shared,
    size,
    (part) => {
      for (let i = 0; i < sums.length; i++) sums[i]! += part[i]!;
    },
    hooks,
  );
  return sums;
}
