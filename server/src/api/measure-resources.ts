import { isNodeMeasureId, measures } from '@passerelle/core/analysis/registry';
import { GROUPINGS } from '@passerelle/core/contract/grouping';
import { measureSchema } from '@passerelle/core/contract/measure';
import { measureAnswerRow, measureHome } from '@passerelle/core/contract/measure-answer';
import { reportSchema } from '@passerelle/core/contract/report';
import { z } from 'zod';
import { pageQuery } from './paging.js';
import { type Resource, resource } from './resource.js';
import { resamples, scopeQuery } from './scope-query.js';

/** The catalogue of measures, and any of them by its id. */
export const MEASURE_RESOURCES: readonly Resource[] = [
  resource(
    '/measures',
    'Every measure there is: definition, range, source, a plain sentence, where it is told',
    {},
    z.array(measureSchema),
    () =>
      Promise.resolve(
        measures.map((one) => {
          const perActor = isNodeMeasureId(one.id);
          return measureSchema.parse({ ...one, perActor, ...measureHome(one.id, perActor) });
        }),
      ),
  ),
  resource(
    '/measures/:id',
    'Any measure by its id, a figure a row',
    {
      ...scopeQuery,
      ...pageQuery,
      by: z.enum(['hops', 'strength']).optional(),
      groups: z.enum(GROUPINGS).optional(),
      from: scopeQuery.asOf,
      resamples,
    },
    reportSchema(measureAnswerRow),
    (services, scope, { id = '' }) => services.measure({ ...scope, measure: id }),
  ),
];
