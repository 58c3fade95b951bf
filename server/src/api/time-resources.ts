import { calendarSchema, changesSchema } from '@passerelle/core/contract/changes';
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
    { asOf, set, from: asOf, to: asOf },
    changesSchema,
    (services, scope) => services.changes(scope),
  ),
];
