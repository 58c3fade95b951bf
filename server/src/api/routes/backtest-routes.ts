import { LEVELS } from '@passerelle/core/domain/level';
import { Router } from 'express';
import { z } from 'zod';
import type { Services } from '../../services/types.js';
import { day, flag, parsed, present, scopeQuery, whole } from '../scope-query.js';
import { viewerOf } from '../viewer-of.js';

/** Several by comma. */
const names = z
  .string()
  .min(1)
  .max(1_000)
  .transform((text) => text.split(','));
export const backtestQuery = z.strictObject({
  territory: scopeQuery.territory,
  scale: scopeQuery.scale,
  seed: scopeQuery.seed,
  cut: day,
  until: day.optional(),
  task: z.enum(['general', 'improbable']).optional(),
  gate: z.enum(['any', 'territory']).optional(),
  unmet: flag,
  methods: names.optional(),
  recipients: names.optional(),
  level: z.enum(LEVELS).optional(),
  eventCap: whole(2, 999_999).optional(),
  places: whole(1, 100).optional(),
  cap: whole(1, 100).optional(),
});
/** A backtest of more actors takes minutes of all threads: it is refused with the command to run. */
export const MOST_IN_BACKTEST = 5_000;

/** A measurement of the method on the past, for who looks after the data: never warmed, never in the way of a page. */
export function backtestRoutes(services: Services): Router {
  const router = Router();
  router.get('/encounters/backtest', async (request, response) => {
    const { until, ...asked } = present(parsed(backtestQuery, request.query));
    const left = new AbortController();
    response.on('close', () => left.abort());
    const report = await services.backtestEncounters({
      viewer: viewerOf(request),
      signal: left.signal,
      ...asked,
      ...(until === undefined ? {} : { testUntil: until }),
      mostActors: MOST_IN_BACKTEST,
    });
    response.set('Cache-Control', 'no-store').json(report);
  });
  return router;
}
