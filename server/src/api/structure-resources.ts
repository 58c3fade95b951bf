import { GROUPINGS } from '@passerelle/core/contract/grouping';
import {
  boostRow,
  decisionRow,
  distanceRow,
  introducerRow,
  lastingRow,
  mixingRow,
  originRow,
  structureRow,
  trackedRow,
  undeclaredRow,
} from '@passerelle/core/contract/measure-rows';
import { proximityRow } from '@passerelle/core/contract/proximity-row';
import { reportSchema } from '@passerelle/core/contract/report';
import { z } from 'zod';
import { pageQuery } from './paging.js';
import { type Resource, resource } from './resource.js';
import { day, flag, scopeQuery } from './scope-query.js';

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
    '/structure/distance',
    'Ties by distance, over those expected if distance did not matter',
    scopeQuery,
    reportSchema(distanceRow),
    (services, scope) => services.distance(scope),
  ),
  resource(
    '/structure/proximity',
    'In what tied actors are near each other, beside pairs without a tie',
    scopeQuery,
    reportSchema(proximityRow),
    (services, scope) => services.proximity(scope),
  ),
  resource(
    '/structure/lasting',
    'How long remote ties last, before and after the two met on site',
    scopeQuery,
    reportSchema(lastingRow),
    (services, scope) => services.lasting(scope),
  ),
  resource(
    '/decisions',
    'The way to the nearest decision maker, and who came nearer since a year',
    { ...list, officials: flag },
    reportSchema(decisionRow),
    (services, scope) => services.decisions(scope),
  ),
  resource(
    '/decisions/boost',
    'What goes with a first tie to a decision maker, beside like actors',
    scopeQuery,
    reportSchema(boostRow),
    (services, scope) => services.decisionBoost(scope),
  ),
  resource(
    '/introductions',
    'Who introduces whom, and what came of it',
    list,
    reportSchema(introducerRow),
    (services, scope) => services.introductions(scope),
  ),
  resource(
    '/introductions/undeclared',
    'Hints of go-betweens whom nobody named: around them, contacts come to know each other more than elsewhere',
    list,
    reportSchema(undeclaredRow),
    (services, scope) => services.undeclared(scope),
  ),
  resource(
    '/introductions/origins',
    'How long ties last, by where they come from',
    scopeQuery,
    reportSchema(originRow),
    (services, scope) => services.tieOrigins(scope),
  ),
];
