import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Job } from '@passerelle/core/contract/explorer';
import type { Express } from 'express';
import request from 'supertest';
import { problemIn } from './problem.js';
import { type ToyApps, toyApps } from './toy-app.js';

let toy: ToyApps;
let app: Express;
let release: () => void = () => undefined;
beforeAll(async () => {
  toy = await toyApps();
  // Hubs that wait to be released and never look at the signal.
  app = toy.app(
    'animator',
    {},
    {
      ...toy.services,
      hubs: async ({ viewer, onProgress }) => {
        await new Promise<void>((resolve) => (release = resolve));
        onProgress?.(0.9);
        return toy.services.hubs({ viewer });
      },
    },
  );
});
afterAll(() => toy.close());

async function start(resource: string): Promise<string> {
  const answer = await request(app).post('/api/v1/jobs').send({ resource });
  return answer.headers['location'] ?? '';
}
const jobAt = async (address: string): Promise<Job> =>
  (await request(app).get(address)).body as Job;
async function over(address: string): Promise<Job> {
  let job = await jobAt(address);
  while (job.state === 'running') job = await jobAt(address);
  return job;
}

describe('a cancelled job', () => {
  it('is cancelled at once and for good, even when its work goes on', async () => {
    const address = await start('/hubs');
    expect((await jobAt(address)).state).toBe('running');
    expect((await request(app).delete(address)).status).toBe(204);
    const cancelled = await jobAt(address);
    expect(cancelled).toMatchObject({ state: 'cancelled', result: null, progress: 0 });
    release();
    await request(app).get('/api/v1/summary');
    expect(await jobAt(address)).toEqual(cancelled);
    expect((await request(app).delete(address)).status).toBe(204);
    expect(await jobAt(address)).toEqual(cancelled);
  });

  it('closes the events of who listens, and answers who comes late with its end', async () => {
    const address = await start('/hubs');
    const listening = request(app)
      .get(`${address}/events`)
      .then(({ text }) => text);
    await request(app).delete(address);
    expect(await listening).toContain('"state":"cancelled"');
    const late = await request(app).get(`${address}/events`);
    expect(late.text.match(/event: progress/g)).toHaveLength(1);
    expect(late.text).toContain('"state":"cancelled"');
    release();
  });

  it('does not undo one that is done', async () => {
    const address = await start('/status');
    const done = await over(address);
    expect(done).toMatchObject({ state: 'done', result: '/api/v1/status' });
    await request(app).delete(address);
    expect(await jobAt(address)).toEqual(done);
  });

  it('must exist', async () => {
    problemIn(await request(app).delete('/api/v1/jobs/none'), 404);
    problemIn(await request(app).get('/api/v1/jobs/none/events'), 404);
    problemIn(await request(app).get('/api/v1/jobs/__proto__'), 404);
  });
});
