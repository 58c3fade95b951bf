import { BINARY_CHANGES_TYPE, encodeChanges } from '@passerelle/core/contract/binary-changes';
import { calendarSchema, changedTieRow, changesSchema } from '@passerelle/core/contract/changes';
import { reportSchema } from '@passerelle/core/contract/report';
import { z } from 'zod';
import { pageQuery } from './paging.js';
import { type Resource, resource } from './resource.js';
import { scopeQuery } from './scope-query.js';

const { asOf, set } = scopeQuery;

/** How the ecosystem moved: what the explorer's time bar asks for. */
export const TIME_RESOURCES: readonly Resource[] = [
  resource(
    '/calendar',
    'When ties began, by month',
    { asOf, set },
    calendarSchema,
    (services, scope) => services.calendar(scope),
  ),
  resource(
    '/changes',
    'Actors and ties gained, grown and gone quiet between two dates, over the actors of /graph',
    { asOf, set, from: asOf, to: asOf, form: z.enum(['json', 'binary']).optional() },
    changesSchema,
    (services, scope) => services.changes(scope),
    {
      binary: { type: BINARY_CHANGES_TYPE, encode: encodeChanges, mostActorsAsJson: 100_000 },
    },
  ),
  resource(
    '/changes/ties',
    'The ties that changed between two dates, as lines to read: gained, grown, gone quiet',
    { ...scopeQuery, ...pageQuery, from: asOf, to: asOf },
    reportSchema(changedTieRow),
    (services, scope) => services.changedTies(scope),
  ),
];
