import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeGraph } from '@passerelle/core/contract/binary-graph';
import type { GraphPayload } from '@passerelle/core/contract/explorer';
import type { Express } from 'express';
import { gzipSync } from 'node:zlib';
import { pino } from 'pino';
import request from 'supertest';
import { problemIn } from './problem.js';
import { type ToyApps, toyApps } from './toy-app.js';
import { world } from './withdrawn-app.js';

let toy: ToyApps;
let app: Express;
beforeAll(async () => {
  toy = await toyApps();
  app = toy.app('animator');
});
afterAll(() => toy.close());

describe('headers', () => {
  it('sends the strict policy and no other', async () => {
    const { headers } = await request(app).get('/api/v1/summary');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
        "connect-src 'self'; worker-src 'self'; font-src 'self'; frame-ancestors 'none'; " +
        "base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'",
    );
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  });
});

describe('who may ask', () => {
  it.each(['localhost', 'LOCALHOST:4173', '127.0.0.1:80', '[::1]:4173'])('%s', async (host) => {
    const { status } = await request(app).get('/api/v1/summary').set('Host', host);
    expect(status).toBe(200);
  });

  it.each(['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:4173', '10.0.0.1'])(
    'not %s',
    async (host) => {
      const answer = await request(app).get('/api/v1/summary').set('Host', host);
      expect([answer.status, answer.body]).toEqual([
        421,
        expect.objectContaining({ title: 'WRONG_HOST' }),
      ]);
    },
  );

  it.each([
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
    [{ 'Sec-Fetch-Site': 'same-site' }, 403],
    [{ Origin: 'https://evil.example' }, 403],
    [{ Origin: 'null' }, 403],
    [{ Origin: 'http://localhost:4173', Host: 'localhost:4173' }, 400],
    [{ 'Sec-Fetch-Site': 'same-origin' }, 400],
  ])('writes with %j answer %i', async (headers, expected) => {
    const { status } = await request(app).post('/api/v1/snapshots').set(headers).send({});
    expect(status).toBe(expected);
  });

  it('takes JSON bodies only, and small ones', async () => {
    const form = await request(app).post('/api/v1/snapshots').type('form').send('territory=TA');
    expect(form.status).toBe(415);
    const large = await request(app)
      .post('/api/v1/snapshots')
      .send({ territory: 'x'.repeat(1_100_000) });
    expect(large.status).toBe(413);
    const bomb = await request(app)
      .post('/api/v1/snapshots')
      .set({ 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' })
      .serialize((body: unknown) => body as string)
      .send(gzipSync(Buffer.alloc(20_000_000, 0x20)) as unknown as string);
    expect(bomb.status).toBe(413);
    const deep = await request(app)
      .post('/api/v1/jobs')
      .type('json')
      .send(`{"resource":"/status","query":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
    expect(deep.status).toBe(400);
    const broken = await request(app)
      .post('/api/v1/snapshots')
      .type('json')
      .send('{"territory": "Secret');
    expect(broken.status).toBe(400);
    expect(broken.text).not.toContain('Secret');
  });

  it('slows down who asks too often', async () => {
    const slow = toy.app('animator', { requestsPerMinute: 2 });
    const statuses: number[] = [];
    for (let at = 0; at < 3; at++)
      statuses.push((await request(slow).get('/api/v1/status')).status);
    expect(statuses).toEqual([200, 200, 429]);
  });
});

describe('failures', () => {
  const ask = (path: string) => request(app).get(`/api/v1${path}`);

  it.each([
    ['/summary?colour=red', 'colour'],
    ['/bridges?territory=TA&top=0', 'top'],
    ['/bridges?territory=TA&top=many', 'top'],
    ['/bridges?territory=TA&territory=TB', 'territory'],
    ['/graph?asOf=2025-10-32', 'asOf'],
    ['/graph?form=png', 'form'],
    ['/graph?seed=1.5', 'seed'],
    ['/export?format=xlsx', 'format'],
    ['/search', 'q'],
    ['/summary?__proto__=1', '__proto__'],
    ['/summary?constructor=1', 'constructor'],
    ['/summary?toString=1', 'toString'],
  ])('%s names the parameter %s', async (path, name) => {
    const answer = await ask(path);
    const problem = answer.body as { detail: string; title: string };
    expect([answer.status, answer.type, problem.title]).toEqual([
      400,
      'application/problem+json',
      'INVALID_INPUT',
    ]);
    expect(problem.detail).toContain(name);
  });

  it.each(['{"territory":"TA","__proto__":{"polluted":1}}', '{"constructor":{"polluted":1}}'])(
    'refuses the body %s and pollutes nothing',
    async (text) => {
      const { status } = await request(app).post('/api/v1/snapshots').type('json').send(text);
      expect(status).toBe(400);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
  );

  it.each([
    ['/actors/nobody', 404],
    ['/edges/A1/G3', 404],
    ['/snapshots/none', 404],
    ['/jobs/none', 404],
    ['/nothing', 404],
    ['/actors/%E0%A4%A', 400],
    ['/bridges?territory=Nowhere', 404],
    ['/centrality?measures=fame', 400],
    ['/centrality?measures=degree&set=fame=1', 400],
    ['/hubs?set=eventCap=0', 400],
  ])('%s is a problem with status %i', async (path, expected) => {
    const answer = await ask(path);
    expect([answer.status, answer.type]).toEqual([expected, 'application/problem+json']);
    expect(answer.body).toMatchObject({ type: 'about:blank', status: expected });
    expect(Object.keys(answer.body as object)).toEqual(expect.arrayContaining(['title', 'detail']));
  });

  it('tells nothing of what broke inside', async () => {
    const lines: string[] = [];
    const broken = toy.app(
      'animator',
      { logger: pino({ base: null }, { write: (line) => void lines.push(line) }) },
      { ...toy.services, summary: () => Promise.reject(new TypeError('at /home/secret.ts:12')) },
    );
    const { status, text } = await request(broken).get('/api/v1/summary');
    expect(status).toBe(500);
    expect(text).not.toMatch(/secret|TypeError|\.ts|\bat /);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('"kind":"TypeError"');
    expect(lines.join('')).not.toContain('secret');
  });

  it('logs the route, never who was asked about', async () => {
    const lines: string[] = [];
    const told = toy.app('animator', {
      logger: pino({ base: null }, { write: (line) => void lines.push(line) }),
    });
    await request(told).get('/api/v1/actors/P-public');
    await request(told).get('/api/v1/search?q=Canari');
    await request(told).get('/api/v1/actors/Canari');
    expect(lines.map((line) => (JSON.parse(line) as { route: string }).route)).toEqual([
      '/actors/:id',
      '/search',
      '/actors/:id',
    ]);
    expect(lines.join('')).not.toMatch(/Canari|P-public/);
  });
});

describe('the map as JSON', () => {
  it('is refused above 5,000 actors, and the answer says how to have it', async () => {
    const large = await world();
    const [one] = (await large.store.actors({ role: 'animator' }, { ids: ['A1'] })).rows;
    if (one === undefined) throw new Error('The toy has an actor A1.');
    const crowd = Array.from({ length: 4_985 }, (_, at) => ({ ...one, id: `X${at}` }));
    await large.store.write({ actors: crowd });
    expect((await request(large.app()).get('/api/v1/graph')).status).toBe(200);
    await large.store.write({ actors: [{ ...one, id: 'Y' }] });
    const refused = problemIn(await request(large.app()).get('/api/v1/graph'), 413);
    expect(refused.detail).toBe(
      'This map has 5001 actors; as JSON it is answered up to 5000. Ask for its compact form, which has no ' +
        'limit: /api/v1/graph?form=binary, or Accept: application/vnd.passerelle.graph.',
    );
    const answer = await request(large.app()).get('/api/v1/graph?form=binary').responseType('blob');
    expect(decodeGraph(answer.body as Uint8Array).nodes.id).toHaveLength(5_001);
    await large.close();
  });
});

describe('the binary map', () => {
  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['identity', undefined],
  ])('travels packed for who accepts "%s"', async (accepts, encoding) => {
    const answer = await request(app)
      .get('/api/v1/graph?form=binary')
      .set('Accept-Encoding', accepts)
      .responseType('blob');
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers['vary']).toMatch(/Accept.*Accept-Encoding/);
    expect(decodeGraph(answer.body as Uint8Array).nodes.id).toContain('A1');
  });

  it.each([
    ['?form=binary', '*/*'],
    ['', 'application/vnd.passerelle.graph'],
  ])('asked with "%s" and %s holds the columns of the JSON one', async (query, accept) => {
    const json = (await request(app).get('/api/v1/graph')).body as GraphPayload;
    const answer = await request(app)
      .get(`/api/v1/graph${query}`)
      .set('Accept', accept)
      .responseType('blob');
    expect(answer.type).toBe('application/vnd.passerelle.graph');
    const graph = decodeGraph(answer.body as Uint8Array);
    const f32 = (values: readonly number[]) => values.map(Math.fround);
    // 65,535 steps across the map.
    const near = (values: readonly number[]): unknown[] =>
      values.map((value) => expect.closeTo(value, 1) as unknown);
    expect(graph).toEqual({
      ...json,
      nodes: {
        ...json.nodes,
        x: near(json.nodes.x),
        y: near(json.nodes.y),
        strength: f32(json.nodes.strength),
      },
      edges: { ...json.edges, strength: f32(json.edges.strength) },
    });
  });
});
