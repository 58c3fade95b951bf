import { GROUPINGS } from '@passerelle/core/contract/grouping';
import {
  introducerRow,
  mixingRow,
  originRow,
  structureRow,
  trackedRow,
} from '@passerelle/core/contract/measure-rows';
import { reportSchema } from '@passerelle/core/contract/report';
import { z } from 'zod';
import { pageQuery } from './paging.js';
import { type Resource, resource } from './resource.js';
import { day, scopeQuery } from './scope-query.js';

const list = { ...scopeQuery, ...pageQuery };

/** How the whole holds together, and what became of its parts. */
export const STRUCTURE_RESOURCES: readonly Resource[] = [
  resource(
    '/communities/tracked',
    'What became of the communities of an earlier day',
    { ...list, from: day },
    reportSchema(trackedRow),
    (services, { from, ...scope }) => services.trackedCommunities({ ...scope, trackedFrom: from }),
  ),
  resource(
    '/structure',
    'How the whole holds together, each figure beside chance',
    { ...scopeQuery, groups: z.enum(GROUPINGS).optional() },
    reportSchema(structureRow),
    (services, scope) => services.structure(scope),
  ),
  resource(
    '/structure/mixing',
    'Ties between groups, over what chance would give',
    { ...list, groups: z.enum(GROUPINGS).optional() },
    reportSchema(mixingRow),
    (services, scope) => services.mixing(scope),
  ),
  resource(
    '/introductions',
    'Who introduces whom, and what came of it',
    list,
    reportSchema(introducerRow),
    (services, scope) => services.introductions(scope),
  ),
  resource(
    '/introductions/origins',
    'How long ties last, by where they come from',
    scopeQuery,
    reportSchema(originRow),
    (services, scope) => services.tieOrigins(scope),
  ),
];
