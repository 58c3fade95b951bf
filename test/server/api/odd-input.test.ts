import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Express } from 'express';
import request from 'supertest';
import { problemIn } from './problem.js';
import { type ToyApps, toyApps } from './toy-app.js';

let toy: ToyApps;
let app: Express;
beforeAll(async () => {
  toy = await toyApps();
  app = toy.app('animator');
});
afterAll(() => toy.close());

describe('odd addresses', () => {
  it.each(['seed=', 'seed=0x10', 'seed=1e3', 'seed=-1', 'seed=true', 'seed=%201', 'top=1'])(
    '/graph?%s is refused with its name',
    async (query) => {
      const { detail } = problemIn(await request(app).get(`/api/v1/graph?${query}`), 400);
      expect(detail).toContain(query.split('=')[0]);
    },
  );

  it.each([
    ['/actors/__proto__', 404],
    ['/actors/constructor', 404],
    ['/edges/__proto__/constructor', 404],
    ['/path?from=__proto__&to=A1', 404],
    ['/bridges?territory=__proto__', 404],
    ['/centrality?measures=__proto__', 400],
    ['/centrality?measures=degree,', 400],
    ['/search?q=a&q=b', 400],
    ['/search?q[a]=b', 400],
    ['/snapshots/..%2f..%2fetc%2fpasswd', 404],
    ['/communities?resolution=Infinity', 400],
  ])('%s answers %i', async (address, status) => {
    problemIn(await request(app).get(`/api/v1${address}`), status);
  });

  it.each(['"* OR (', '\0', "'; DROP TABLE actors; --", '%', '🌉', '\u202e'])(
    'a search for %j is a search',
    async (q) => {
      expect((await request(app).get('/api/v1/search').query({ q })).status).toBe(200);
    },
  );

  it.each(['put', 'patch', 'delete'] as const)('%s is no method of a resource', async (method) => {
    problemIn(await request(app)[method]('/api/v1/summary'), 404);
  });
});

describe('odd bodies', () => {
  const send = (text: string) =>
    request(app).post('/api/v1/snapshots').type('application/json').send(text);

  it.each([
    ['null', 'null'],
    ['a text', '"x"'],
    ['nothing', ''],
    ['a deep list', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['a deep object', '{"territory":'.repeat(20_000) + '1' + '}'.repeat(20_000)],
    ['a seed that is true', '{"territory":"TA","seed":true}'],
    ['a seed that is null', '{"territory":"TA","seed":null}'],
  ])('%s is refused', async (_, text) => {
    problemIn(await send(text), 400);
  });

  it('past 1 MB is refused with the limit', async () => {
    const answer = await send(JSON.stringify({ territory: 'x'.repeat(1_100_000) }));
    expect(problemIn(answer, 413).detail).toContain('1 MB');
  });

  it('with polluting keys in the query of a job changes nothing', async () => {
    await request(app)
      .post('/api/v1/jobs')
      .type('application/json')
      .send('{"resource":"/status","query":{"__proto__":"x","constructor":"y"}}');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    expect({}.constructor).toBe(Object);
  });
});
