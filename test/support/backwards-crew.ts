import type { Crew } from '@passerelle/core/analysis/crew';

/** What memory holds before anybody wrote to it: nothing that a kernel could take for a figure of its own. */
const RUBBISH = 0xa5;
const rubbish = (memory: ArrayBufferLike): Uint8Array => new Uint8Array(memory).fill(RUBBISH);

/** Computes the parts of a job backwards, each with a module of its own memory, and hands them over in order. */
export const backwards: Crew = {
  shareable: (value) => value,
  allocate: (bytes) => rubbish(new ArrayBuffer(bytes)).buffer,
  release: (memory) => void rubbish(memory),
  share(job, shared, { parts }, take, hooks) {
    const { crew: _crew, onProgress: _progress, ...rest } = hooks;
    const done: Float64Array[] = [];
    for (let index = parts - 1; index >= 0; index--) done[index] = job.run(shared, index, rest);
    done.forEach(take);
  },
};
