import { describe, expect, it } from '@jest/globals';
import type { Compute, ComputeHooks } from '../../../server/src/jobs/compute.js';
import { observed } from '../../../server/src/jobs/observed.js';

/** Computes nothing until it is told to end. */
function held(): { compute: Compute; hooks: () => ComputeHooks; end: (error?: Error) => void } {
  let asked: ComputeHooks = {};
  let end: (error?: Error) => void = () => undefined;
  const run = (_task: string, _input: unknown, hooks: ComputeHooks = {}): Promise<never> =>
    new Promise((resolve, reject) => {
      asked = hooks;
      end = (error) => {
        if (error === undefined) resolve(undefined as never);
        else reject(error);
      };
    });
  const compute = { run, close: () => Promise.resolve() } as Compute;
  return {
    compute,
    hooks: () => asked,
    end: (error) => {
      end(error);
    },
  };
}

describe('an observed compute', () => {
  it('tells what runs and how far it is, to whoever asks and to who started it', async () => {
    const { compute, hooks, end } = held();
    const watched = observed(compute);
    const told: number[] = [];
    const run = watched.run('cutPoints', {} as never, { onProgress: (share) => told.push(share) });
    expect(watched.working()).toEqual([{ task: 'cutPoints', share: null }]);
    hooks().onProgress?.(0.25);
    expect(watched.working()).toEqual([{ task: 'cutPoints', share: 0.25 }]);
    expect(told).toEqual([0.25]);
    end();
    await run;
    expect(watched.working()).toEqual([]);
  });
  it('forgets what failed', async () => {
    const { compute, end } = held();
    const watched = observed(compute);
    const run = watched.run('cutPoints', {} as never);
    end(new Error('broken'));
    await expect(run).rejects.toThrow('broken');
    expect(watched.working()).toEqual([]);
  });
});
