import { afterAll, describe, expect, it } from '@jest/globals';
import { csrFromEdges } from '@passerelle/core/graph/csr';
import { rng } from '@passerelle/core/graph/rng';
import { createInProcessCompute } from '../../../server/src/jobs/in-process.js';
import { createPoolCompute } from '../../../server/src/jobs/pool.js';
import { sharedCsr } from '../../../server/src/jobs/share.js';
import { clustered } from '../../support/random-graphs.js';

const pool = createPoolCompute({ threads: 1 });
afterAll(() => pool.close());

function randomCsr(order: number, size: number) {
  const random = rng(7);
  const ends = Array.from({ length: 2 * size }, () => random.below(order));
  return sharedCsr(csrFromEdges(order, ends.slice(0, size), ends.slice(size)));
}

describe('compute', () => {
  it('gives the same result in process and in the pool', async () => {
    const csr = randomCsr(200, 600);
    const input = { csr, options: { seed: 1, runs: 3 } };
    const here = await createInProcessCompute().run('leiden', input);
    const there = await pool.run('leiden', input);
    expect(there).toEqual(here);
  });

  it('gives the same to the last bit in process and on any number of threads', async () => {
    const csr = sharedCsr(clustered(4_000, 11));
    const sides = {
      local: Uint32Array.from({ length: 400 }, (_, i) => i),
      targets: Uint32Array.from({ length: 800 }, (_, i) => 2_000 + i),
    };
    const cases = [
      ['nodeMeasure', { csr, measure: 'betweenness', seed: 1 }],
      ['nodeMeasure', { csr, measure: 'bridgeness', seed: 1 }],
      ['nodeMeasure', { csr, measure: 'harmonicCentrality', seed: 1 }],
      ['nodeMeasure', { csr, measure: 'betweenness', by: 'strength', pivots: 64, seed: 1 }],
      ['crossScaleBetweenness', { csr, options: { ...sides, seed: 1 } }],
      ['territoryEfficiency', { csr, options: sides }],
      ['leiden', { csr, options: { seed: 1, runs: 4 } }],
    ] as const;
    const pools = [pool, ...[2, 3].map((threads) => createPoolCompute({ threads }))];
    for (const [task, input] of cases) {
      const here = await createInProcessCompute().run(task, input);
      for (const one of pools) expect(await one.run(task, input as never)).toEqual(here);
    }
    await Promise.all(pools.slice(1).map((one) => one.close()));
  });

  it('stops all threads of a shared kernel when its signal aborts', async () => {
    const two = createPoolCompute({ threads: 2 });
    const csr = sharedCsr(clustered(30_000, 5));
    const controller = new AbortController();
    const input = { csr, measure: 'bridgeness', seed: 1 } as const;
    const running = two.run('nodeMeasure', input, { signal: controller.signal });
    setTimeout(() => controller.abort(), 400);
    await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
    // Both threads are free again: two kernels run at once.
    const small = { csr: randomCsr(20, 40), options: { seed: 1 } };
    const after = await Promise.all([two.run('leiden', small), two.run('leiden', small)]);
    expect(after.map(({ community }) => community.length)).toEqual([20, 20]);
    await two.close();
  });

  it('stops when its signal aborts, and works on', async () => {
    const controller = new AbortController();
    const csr = randomCsr(3000, 20000);
    const input = { csr, options: { seed: 1, runs: 500 } };
    const running = pool.run('leiden', input, { signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
    const small = { csr: randomCsr(20, 40), options: { seed: 1 } };
    expect((await pool.run('leiden', small)).community).toHaveLength(20);
  });

  it('refuses a signal that has aborted already', async () => {
    const input = { csr: randomCsr(20, 40), options: { seed: 1 } };
    const hooks = { signal: AbortSignal.abort() };
    await expect(pool.run('leiden', input, hooks)).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(createInProcessCompute().run('leiden', input, hooks)).rejects.toMatchObject({
      code: 'CANCELLED',
    });
  });

  it('brings a kernel’s error home with its kind', async () => {
    const input = { csr: randomCsr(20, 40), options: { seed: 1, resolution: -1 } };
    await expect(pool.run('leiden', input)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('tells how far it is', async () => {
    const shares: number[] = [];
    const input = { csr: randomCsr(1000, 6000), options: { seed: 1, runs: 20 } };
    await pool.run('leiden', input, { onProgress: (share) => shares.push(share) });
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});
