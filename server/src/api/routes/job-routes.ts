import { randomUUID } from 'node:crypto';
import type { Job } from '@passerelle/core/contract/explorer';
import {
  EcoError,
  InvalidInputError,
  LimitExceededError,
  NotFoundError,
} from '@passerelle/core/errors';
import { Router } from 'express';
import { z } from 'zod';
import type { Services } from '../../services/types.js';
import { RESOURCES } from '../resources.js';
import { parsed } from '../scope-query.js';
import { viewerOf } from '../viewer-of.js';

const jobBody = z.strictObject({
  resource: z.string().startsWith('/'),
  query: z.record(z.string(), z.string()).default({}),
});
/** Finished jobs kept, so that a late reader still finds the state. */
const KEPT = 100;

interface Running {
  job: Job;
  readonly abort: AbortController;
  readonly listeners: Set<(job: Job) => void>;
}

/** Changes a job that runs; one that is over stays as it ended, whatever a kernel still says. */
function tell(running: Running, change: Partial<Job>): void {
  if (running.job.state !== 'running') return;
  running.job = { ...running.job, ...change };
  for (const listener of running.listeners) listener(running.job);
}

/** Long work: POST a resource and its query, follow the progress, then read the resource itself, which is then warm. */
export function jobRoutes(services: Services): Router {
  const router = Router();
  const jobs = new Map<string, Running>();
  const find = (id: string): Running => {
    const running = jobs.get(id);
    if (running === undefined)
      throw new NotFoundError(`No job ${id}: it never was, or is long over.`);
    return running;
  };

  router.post('/jobs', (request, response) => {
    const { resource: path, query } = parsed(jobBody, request.body);
    const resource = RESOURCES.find((one) => one.path === path && !path.includes(':'));
    if (resource === undefined)
      throw new InvalidInputError(
        `Parameter resource: ${path} is no resource that a job can compute.`,
      );
    const { limit: _limit, cursor: _cursor, ...values } = resource.values(query);
    forgetOld(jobs);
    const id = randomUUID();
    const address = `/api/v1${path}${Object.keys(query).length === 0 ? '' : `?${new URLSearchParams(query).toString()}`}`;
    const running: Running = {
      job: { id, measure: path.slice(1), state: 'running', progress: 0, result: null, error: null },
      abort: new AbortController(),
      listeners: new Set(),
    };
    jobs.set(id, running);
    const scope = {
      viewer: viewerOf(request),
      signal: running.abort.signal,
      onProgress: (progress: number) => tell(running, { progress }),
    };
    resource.read(services, scope, values, {}).then(
      () => tell(running, { state: 'done', progress: 1, result: address }),
      (error: unknown) => {
        const cancelled =
          running.abort.signal.aborted || (error instanceof EcoError && error.code === 'CANCELLED');
        tell(running, {
          state: cancelled ? 'cancelled' : 'failed',
          error: error instanceof EcoError ? error.message : 'Something failed on our side.',
        });
      },
    );
    response.status(202).location(`/api/v1/jobs/${id}`).json(running.job);
  });

  router.get('/jobs', (_request, response) => {
    response.set('Cache-Control', 'no-store').json(services.working());
  });

  router.get('/jobs/:id', (request, response) => {
    response.json(find(request.params.id).job);
  });

  router.get('/jobs/:id/events', (request, response) => {
    const running = find(request.params.id);
    response.set({
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-cache',
      Connection: 'keep-alive',
    });
    response.flushHeaders();
    const send = (job: Job): void => {
      response.write(`event: progress\ndata: ${JSON.stringify(job)}\n\n`);
      if (job.state !== 'running' && job.state !== 'waiting') response.end();
    };
    send(running.job);
    running.listeners.add(send);
    response.on('close', () => running.listeners.delete(send));
  });

  router.delete('/jobs/:id', (request, response) => {
    const running = find(request.params.id);
    // Told at once: a kernel may look at the signal late, or never.
    tell(running, { state: 'cancelled', error: 'Cancelled.' });
    running.abort.abort();
    response.status(204).end();
  });
  return router;
}

function forgetOld(jobs: Map<string, Running>): void {
  for (const [id, { job }] of jobs) {
    if (jobs.size < KEPT) return;
    if (job.state !== 'running') jobs.delete(id);
  }
  if (jobs.size >= KEPT)
    throw new LimitExceededError(`${KEPT} jobs are running; wait for one to end.`);
}
