import { demandsSchema } from '@passerelle/core/contract/demands';
import {
  actorPanelSchema,
  edgePanelSchema,
  graphSchema,
  searchResultSchema,
  summarySchema,
  territoryRow,
} from '@passerelle/core/contract/explorer';
import { BINARY_GRAPH_TYPE, encodeGraph } from '@passerelle/core/contract/binary-graph';
import { GROUPINGS } from '@passerelle/core/contract/grouping';
import {
  formChanceRow,
  formRow,
  leavingRow,
  participationRow,
  removalRow,
  rolesRow,
  trendRow,
} from '@passerelle/core/contract/measure-rows';
import { metaSchema, reportSchema } from '@passerelle/core/contract/report';
import {
  actorRow,
  bridgeEdgeRow,
  bridgeRow,
  bridgesScreen,
  bridgeSummaryRow,
  centralityRow,
  communityRow,
  communitySummaryRow,
  hubRow,
  pathRow,
  statusRow,
  snapshotDifference,
} from '@passerelle/core/contract/rows';
import { snapshotSchema } from '@passerelle/core/domain/provenance';
import { z } from 'zod';
import { ACTOR_MEASURES } from './actor-measures-resource.js';
import { ENCOUNTER_RESOURCES } from './encounter-resources.js';
import { MEASURE_RESOURCES } from './measure-resources.js';
import { pageQuery } from './paging.js';
import { type Resource, resource } from './resource.js';
import { TIME_RESOURCES } from './time-resources.js';
import { flag, resamples, scopeQuery } from './scope-query.js';
import { STRUCTURE_RESOURCES } from './structure-resources.js';

const { territory, asOf, scale, seed, top } = scopeQuery;
const list = { ...scopeQuery, ...pageQuery };
const algorithm = z.enum(['leiden', 'louvain']).optional();
const word = z.string().min(1).max(100).optional();
const resolution = z.coerce.number().positive().max(100).optional();
/** Two groups instead of a territory and the scales above it. */
const sides = { fromGroup: word, toGroup: word };
const communityQuery = { ...list, algorithm, resolution, stability: flag };

export const RESOURCES: readonly Resource[] = [
  resource(
    '/summary',
    'What the store holds, at a date',
    { asOf },
    summarySchema,
    (services, scope) => services.summary(scope),
    { reads: ['imports'] },
  ),
  ...MEASURE_RESOURCES,
  resource(
    '/status',
    'Rows by kind',
    {},
    reportSchema(statusRow),
    (services, scope) => services.status(scope),
    { reads: ['imports'] },
  ),
  resource(
    '/search',
    'Actors, places and communities by name',
    { q: z.string().max(200), top },
    searchResultSchema,
    (services, { q, ...scope }) => services.search({ ...scope, text: q }),
  ),
  resource(
    '/graph',
    'The map: columns, JSON or binary by Accept or by form',
    { asOf, seed, form: z.enum(['json', 'binary']).optional() },
    graphSchema,
    (services, scope) => services.graph(scope),
    { binary: { type: BINARY_GRAPH_TYPE, encode: encodeGraph, mostActorsAsJson: 5_000 } },
  ),
  resource(
    '/demands',
    'Needs and offers open on the day of the map, over the actors of /graph',
    { asOf },
    demandsSchema,
    (services, scope) => services.demands(scope),
  ),
  ...TIME_RESOURCES,
  resource(
    '/actors',
    'Actors, by id',
    { ...pageQuery, asOf, territory, scale, type: word, role: word },
    reportSchema(actorRow),
    (services, scope) => services.actors(scope),
  ),
  resource(
    '/actors/:id',
    'One actor: ties, measures, demands',
    { asOf, seed, territory },
    actorPanelSchema,
    (services, scope, { id = '' }) => services.actorPanel({ ...scope, id }),
  ),
  ACTOR_MEASURES,
  resource(
    '/edges/:a/:b',
    'Why two actors are linked',
    { asOf },
    edgePanelSchema,
    (services, scope, { a = '', b = '' }) => services.edgePanel({ ...scope, a, b }),
  ),
  resource(
    '/communities',
    'Community of each actor',
    communityQuery,
    reportSchema(communityRow),
    (services, scope) => services.communities(scope),
  ),
  resource(
    '/communities/summary',
    'Communities with their names and sizes',
    communityQuery,
    reportSchema(communitySummaryRow),
    (services, scope) => services.communitySummary(scope),
  ),
  ...STRUCTURE_RESOURCES,
  resource(
    '/bridges',
    'Who bridges a territory to higher scales',
    { ...list, ...sides, resamples },
    reportSchema(bridgeRow),
    (services, scope) => services.bridges(scope),
  ),
  resource(
    '/bridges/edges',
    'Ties that carry the crossings',
    { ...list, ...sides },
    reportSchema(bridgeEdgeRow),
    (services, scope) => services.bridgeEdges(scope),
  ),
  resource(
    '/bridges/summary',
    'Efficiency and independent routes of a territory',
    { territory, asOf, seed, set: scopeQuery.set, ...sides, resamples },
    reportSchema(bridgeSummaryRow),
    (services, scope) => services.bridgeSummary(scope),
  ),
  resource(
    '/bridges/screen',
    'All parts of the bridge report, from one run',
    { ...scopeQuery, ...sides, resamples },
    z.strictObject({ meta: metaSchema, screen: bridgesScreen }),
    (services, scope) => services.bridgesScreen(scope),
  ),
  resource(
    '/bridges/roles',
    'Brokerage roles of the first bridges, beside chance',
    { ...list, ...sides, groups: z.enum(GROUPINGS).optional(), directed: flag },
    reportSchema(rolesRow),
    (services, scope) => services.bridgeRoles(scope),
  ),
  resource(
    '/bridges/without',
    'What if these actors leave (ids or labels, separated by a vertical bar)',
    { ...scopeQuery, ...sides, actors: z.string().min(1).max(2_000) },
    reportSchema(leavingRow),
    (services, { actors, ...scope }) =>
      services.bridgesWithout({ ...scope, without: actors.split('|') }),
  ),
  resource(
    '/bridges/removal',
    'How fast nearness goes when actors leave one after the other',
    { ...list, ...sides },
    reportSchema(removalRow),
    (services, scope) => services.bridgesRemoval(scope),
  ),
  resource(
    '/participation',
    'Who does it all, do roles turn, at what pace',
    scopeQuery,
    reportSchema(participationRow),
    (services, scope) => services.participation(scope),
  ),
  resource(
    '/forms/by-chance',
    'What follows encounters of a form, beside the same people in other company',
    scopeQuery,
    reportSchema(formChanceRow),
    (services, scope) => services.formsByChance(scope),
  ),
  resource(
    '/forms',
    'Which forms of encounter are followed by new relations',
    scopeQuery,
    reportSchema(formRow),
    (services, scope) => services.forms(scope),
  ),
  resource(
    '/trend',
    'Indicators of a territory at two dates, over everyone and over a panel',
    { ...scopeQuery, from: scopeQuery.asOf },
    reportSchema(trendRow),
    (services, scope) => services.trend(scope),
  ),
  resource(
    '/hubs',
    'The few through whom most relations pass',
    { ...list, resamples },
    reportSchema(hubRow),
    (services, scope) => services.hubs(scope),
  ),
  resource(
    '/centrality',
    'Node measures by id',
    {
      ...list,
      measures: z.string().min(1).max(500),
      by: z.enum(['hops', 'strength']).optional(),
      groups: z.enum(GROUPINGS).optional(),
      resamples,
    },
    reportSchema(centralityRow),
    (services, { measures, ...scope }) =>
      services.centrality({ ...scope, measures: measures.split(',') }),
  ),
  ...ENCOUNTER_RESOURCES,
  resource(
    '/path',
    'Routes between two actors',
    { asOf, from: z.string().min(1), to: z.string().min(1) },
    reportSchema(pathRow),
    (services, scope) => services.path(scope),
  ),
  resource(
    '/territories',
    'The territory tree with its actors counted',
    {},
    z.array(territoryRow),
    (services, scope) => services.territories(scope),
  ),
  resource(
    '/snapshots',
    'Snapshots taken',
    { territory },
    z.array(snapshotSchema),
    (services, scope) => services.listSnapshots(scope),
    { reads: ['snapshots'] },
  ),
  resource(
    '/snapshots/:id/since/:before',
    'What changed since an earlier snapshot, and what can be said of it',
    {},
    snapshotDifference,
    (services, scope, { id = '', before = '' }) =>
      services.compareSnapshots({ ...scope, before, after: id }),
    { reads: ['snapshots'] },
  ),
  resource(
    '/territories/:first/beside/:second',
    'The figures of two territories side by side, from their kept snapshots, and which differences are beyond the noise',
    {},
    snapshotDifference,
    (services, scope, { first = '', second = '' }) =>
      services.compareTerritories({ ...scope, first, second }),
    { reads: ['snapshots'] },
  ),
  resource('/snapshots/:id', 'One snapshot', {}, snapshotSchema, (services, scope, { id = '' }) =>
    services.showSnapshot({ ...scope, id }),
  ),
];
