import type { Crew } from '@passerelle/core/analysis/crew';

/** Computes the parts of a job backwards, each with a module of its own memory, and hands them over in order. */
export const backwards: Crew = {
  shareable: (value) => value,
  allocate: (bytes) => new ArrayBuffer(bytes),
  share(job, shared, { parts }, take, hooks) {
    const { crew: _crew, onProgress: _progress, ...rest } = hooks;
    const done: Float64Array[] = [];
    for (let index = parts - 1; index >= 0; index--) done[index] = job.run(shared, index, rest);
    done.forEach(take);
  },
};
