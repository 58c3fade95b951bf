import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Job, jobSchema, workingSchema } from '@passerelle/core/contract/explorer';
import { CancelledError } from '@passerelle/core/errors';
import request from 'supertest';
import type { Scope, Services } from '../../../server/src/services/types.js';
import { type ToyApps, toyApps } from './toy-app.js';

let toy: ToyApps;
/** Lets the held computation go on. */
let release: () => void = () => undefined;
let server: Server;
let base = '';

beforeAll(async () => {
  toy = await toyApps();
  // The real services, but communities tell half way and wait: a test can then look at a job that runs.
  const held: Services = {
    ...toy.services,
    communities: async (scope) => {
      scope.onProgress?.(0.5);
      await heldUp(scope);
      return toy.services.communities(scope);
    },
  };
  server = createServer(toy.app('animator', {}, held));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await toy.close();
});

function heldUp({ signal }: Scope): Promise<void> {
  return new Promise((resolve, reject) => {
    release = resolve;
    signal?.addEventListener('abort', () => reject(new CancelledError()));
  });
}
async function start(body: object): Promise<string> {
  const answer = await request(base).post('/api/v1/jobs').send(body);
  expect(answer.status).toBe(202);
  return answer.headers['location'] ?? '';
}
async function* eventsOf(location: string): AsyncGenerator<Job> {
  const answer = await fetch(`${base}${location}/events`);
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  expect(answer.headers.get('content-encoding')).toBeNull();
  let text = '';
  const decoder = new TextDecoder();
  for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(piece, { stream: true });
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events)
      yield jobSchema.parse(JSON.parse(event.replace(/^event: progress\ndata: /, '')));
  }
}

describe('jobs', () => {
  it('tell what is computed at this moment: nothing', async () => {
    const answer = await request(base).get('/api/v1/jobs');
    expect(workingSchema.array().parse(answer.body)).toEqual([]);
    expect(answer.headers['cache-control']).toBe('no-store');
  });
  it('tell their progress at once, then where the result is', async () => {
    const location = await start({ resource: '/communities', query: { seed: '3' } });
    expect(location).toMatch(/^\/api\/v1\/jobs\/[\w-]+$/);
    const seen: Job[] = [];
    for await (const job of eventsOf(location)) {
      seen.push(job);
      if (job.progress === 0.5) release();
    }
    expect(seen.some(({ state, progress }) => state === 'running' && progress === 0.5)).toBe(true);
    const last = seen.at(-1);
    expect(last).toMatchObject({ state: 'done', progress: 1 });
    expect(last?.result).toBe('/api/v1/communities?seed=3');
    expect((await request(base).get(location)).body).toEqual(last);
  });

  it('stop when they are deleted', async () => {
    const location = await start({ resource: '/communities' });
    let last: Job | undefined;
    for await (const job of eventsOf(location)) {
      if (job.state === 'running') await request(base).delete(location).expect(204);
      last = job;
    }
    expect(last).toMatchObject({ state: 'cancelled', result: null });
  });

  it('fail with one sentence', async () => {
    const location = await start({ resource: '/bridges', query: { territory: 'Nowhere' } });
    let last: Job | undefined;
    for await (const job of eventsOf(location)) last = job;
    expect(last?.state).toBe('failed');
    expect(last?.error).toContain('Nowhere');
  });

  it.each([
    { resource: '/nothing' },
    { resource: '/actors/:id' },
    { resource: 'http://evil.example' },
    { resource: '/hubs', colour: 'red' },
    { resource: '/hubs', query: { colour: 'red' } },
    {},
  ])('refuse %j', async (body) => {
    const { status } = await request(base).post('/api/v1/jobs').send(body);
    expect(status).toBe(400);
  });
});
