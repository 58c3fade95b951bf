import { encounterOverview } from '@passerelle/core/contract/encounter-overview';
import { metaSchema, reportSchema } from '@passerelle/core/contract/report';
import { encounterRow, pairExplanation } from '@passerelle/core/contract/rows';
import { z } from 'zod';
import { pageQuery } from './paging.js';
import { type Resource, resource } from './resource.js';
import { flag, scopeQuery } from './scope-query.js';

const { territory, asOf, scale, seed } = scopeQuery;
/** Which suggestions: category of the need (or any, none), scales crossed (local-national, or none), size of the target. */
const encounterFilters = {
  need: z.string().min(1).max(100).optional(),
  crosses: z.string().min(1).max(100).optional(),
  size: z.enum(['small', 'large']).optional(),
};

/** Whose suggestions: of recipients in a territory, of a scale. */
export const outcomeQuery = z.strictObject({ territory, scale });

/** Who should meet whom, who is in no suggestion, and why. */
export const ENCOUNTER_RESOURCES: readonly Resource[] = [
  resource(
    '/encounters',
    'Improbable encounters, suggested',
    {
      ...scopeQuery,
      ...pageQuery,
      ...encounterFilters,
      recipient: z.string().optional(),
      explain: flag,
      introduction: z.enum(['en', 'fr']).optional(),
    },
    reportSchema(encounterRow),
    (services, scope) => services.encounters(scope),
    { reads: ['suggestions'] },
  ),
  resource(
    '/encounters/overview',
    'Suggestions counted by their filters, and who is in none of them, by why',
    { territory, asOf, scale, seed, ...encounterFilters },
    z.strictObject({ meta: metaSchema, overview: encounterOverview }),
    (services, scope) => services.encounterOverview(scope),
    { reads: ['suggestions'] },
  ),
  resource(
    '/encounters/between',
    'Why two actors are, or are not, suggested to each other',
    { asOf, seed, a: z.string().min(1), b: z.string().min(1) },
    reportSchema(pairExplanation),
    (services, scope) => services.explainPair(scope),
    { reads: ['suggestions'] },
  ),
];
