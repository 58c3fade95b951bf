import { actorMeasureRow } from '@passerelle/core/contract/measure-answer';
import { reportSchema } from '@passerelle/core/contract/report';
import { z } from 'zod';
import { resource } from './resource.js';
import { resamples, scopeQuery } from './scope-query.js';

/** What the actor's panel asks for, one measure after the other. */
export const ACTOR_MEASURES = resource(
  '/actors/:id/measures',
  'Every measure of one actor, with its place among all; intervals with resamples',
  {
    asOf: scopeQuery.asOf,
    seed: scopeQuery.seed,
    set: scopeQuery.set,
    measures: z.string().min(1).max(500).optional(),
    resamples,
  },
  reportSchema(actorMeasureRow),
  (services, { measures, ...scope }, { id = '' }) =>
    services.actorMeasures({
      ...scope,
      id,
      ...(measures === undefined ? {} : { measures: measures.split(',') }),
    }),
);
