import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Compute } from '../../../server/src/jobs/compute.js';
import { createInProcessCompute } from '../../../server/src/jobs/in-process.js';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import { createServices } from '../../../server/src/services/create-services.js';
import { createApp } from '../../../server/src/api/create-app.js';
import type { Express } from 'express';
import request from 'supertest';
import { problemIn } from './problem.js';
import { world, type World } from './withdrawn-app.js';

let toy: World;
const inProcess = createInProcessCompute();
let runs = 0;
let columnReads = 0;
const counting: Compute = {
  run: (task, input, hooks) => {
    runs++;
    return inProcess.run(task, input, hooks);
  },
  close: () => inProcess.close(),
};
beforeAll(async () => {
  toy = await world({ people: true });
});
afterAll(() => toy.close());

/** A server that has just started on the same store: it remembers nothing. */
function fresh(now = '2026-06-30T12:00:00Z', version = 'test'): Express {
  [runs, columnReads] = [0, 0];
  const store = new Proxy(toy.store, {
    get: (target, name: keyof GraphStore) => {
      if (name === 'columns') columnReads++;
      return target[name].bind(target);
    },
  });
  const services = createServices({ store, compute: counting, now: () => new Date(now), version });
  return createApp(services, { version, requestsPerMinute: 0, viewer: { role: 'animator' } });
}
const ADDRESSES = [
  '/graph',
  '/graph?form=binary',
  '/bridges/screen?territory=TA',
  '/communities',
  '/centrality?measures=betweenness,pageRank',
  '/encounters?territory=TA',
  '/actors/A1',
  '/summary',
];
const ask = (app: Express, address: string, tag = '') =>
  request(app).get(`/api/v1${address}`).set('If-None-Match', tag);
async function tagOf(app: Express, address: string): Promise<string> {
  const answer = await ask(app, address);
  expect([address, answer.status]).toEqual([address, 200]);
  return answer.headers['etag'] ?? '';
}

describe('not modified', () => {
  it.each(ADDRESSES)('%s is answered without reading the graph or computing', async (address) => {
    const first = fresh();
    const tag = await tagOf(first, address);
    expect(tag).toMatch(/^W\/"[\w-]{22}"$/);
    expect(columnReads).toBeGreaterThan(0);
    const second = fresh();
    const again = await ask(second, address, `"x", ${tag}`);
    expect([again.status, again.text, again.headers['etag']]).toEqual([304, '', tag]);
    expect([runs, columnReads]).toEqual([0, 0]);
    const other = await ask(second, address, '"x"');
    expect(other.status).toBe(200);
    expect(columnReads).toBeGreaterThan(0);
  });

  it('tells apart who asks, what, how, on which day and of which version', async () => {
    const tags = [
      await tagOf(fresh(), '/graph'),
      await tagOf(fresh(), '/graph?form=binary'),
      await tagOf(fresh(), '/graph?seed=2'),
      await tagOf(fresh(), '/graph?asOf=2020'),
      await tagOf(toy.app('viewer'), '/graph'),
      await tagOf(fresh('2026-07-01T12:00:00Z'), '/graph'),
      await tagOf(fresh('2026-06-30T12:00:00Z', 'next'), '/graph'),
      await tagOf(fresh(), '/actors/A1'),
      await tagOf(fresh(), '/actors/A2'),
      await tagOf(fresh(), '/communities'),
      await tagOf(fresh(), '/communities?limit=3'),
    ];
    expect(new Set(tags).size).toBe(tags.length);
  });

  it('does not mind the order of the parameters', async () => {
    const one = await tagOf(fresh(), '/path?from=A1&to=G1');
    expect(await tagOf(fresh(), '/path?to=G1&from=A1')).toBe(one);
  });

  it('ends when a row changes, or a snapshot is taken where snapshots are told', async () => {
    const own = await world();
    const [graph, list] = [
      await tagOf(own.app(), '/graph'),
      await tagOf(own.app(), '/snapshots?territory=TA'),
    ];
    await request(own.app()).post('/api/v1/snapshots').send({ territory: 'TA' }).expect(201);
    expect((await ask(own.app(), '/graph', graph)).status).toBe(304);
    expect((await ask(own.app(), '/snapshots?territory=TA', list)).status).toBe(200);
    await own.store.erase('G3');
    expect((await ask(own.app(), '/graph', graph)).status).toBe(200);
    await own.close();
  });

  it('takes "any" as a question about an answer there is', async () => {
    expect((await ask(fresh(), '/actors/A1', '*')).status).toBe(304);
    problemIn(await ask(fresh(), '/actors/nobody', '*'), 404);
  });

  it('comes after the parameters were checked, and no failure carries a tag', async () => {
    const tag = await tagOf(fresh(), '/graph');
    problemIn(await ask(fresh(), '/graph?colour=red', tag), 400);
    const failure = await ask(fresh(), '/actors/nobody');
    problemIn(failure, 404);
    expect(failure.headers['etag']).toBeUndefined();
  });
});
