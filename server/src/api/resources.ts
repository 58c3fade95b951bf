import {
  actorPanelSchema,
  edgePanelSchema,
  graphSchema,
  searchResultSchema,
  summarySchema,
  territoryRow,
} from '@passerelle/core/contract/explorer';
import { measures } from '@passerelle/core/analysis/registry';
import { GROUPINGS } from '@passerelle/core/contract/grouping';
import { measureSchema } from '@passerelle/core/contract/measure';
import { metaSchema, reportSchema } from '@passerelle/core/contract/report';
import {
  bridgeEdgeRow,
  bridgeRow,
  bridgesScreen,
  bridgeSummaryRow,
  centralityRow,
  communityRow,
  communitySummaryRow,
  encounterRow,
  hubRow,
  pathRow,
  statusRow,
} from '@passerelle/core/contract/rows';
import { snapshotSchema } from '@passerelle/core/domain/provenance';
import { z } from 'zod';
import type { Scope, Services } from '../services/types.js';
import { parsed, type Present, present, scopeQuery } from './scope-query.js';

/** A readable resource: its address, what it takes, what it answers. The router, the OpenAPI page and the test of every
 *  route by every role are made from this table. */
export interface Resource {
  /** Below /api/v1, express form (`/actors/:id`). */
  readonly path: string;
  readonly summary: string;
  readonly query: z.ZodObject;
  readonly response: z.ZodType;
  read(
    services: Services,
    scope: Scope,
    query: Readonly<Record<string, unknown>>,
    params: Readonly<Record<string, string>>,
  ): Promise<unknown>;
}

type Shape = z.ZodRawShape;
function resource<Q extends Shape>(
  path: string,
  summary: string,
  query: Q,
  response: z.ZodType,
  read: (
    services: Services,
    scope: Scope & Present<z.infer<z.ZodObject<Q>>>,
    params: Readonly<Record<string, string>>,
  ) => Promise<unknown>,
): Resource {
  const schema = z.strictObject(query);
  return {
    path,
    summary,
    query: schema,
    response,
    read: async (services, scope, input, params) => {
      const values = present(parsed(schema, input));
      return read(services, { ...scope, ...values }, params);
    },
  };
}

const { territory, asOf, seed, top } = scopeQuery;
const algorithm = z.enum(['leiden', 'louvain']).optional();
const resolution = z.coerce.number().positive().max(100).optional();
const communityQuery = { asOf, seed, territory, algorithm, resolution };

export const RESOURCES: readonly Resource[] = [
  resource(
    '/summary',
    'What the store holds, at a date',
    { asOf },
    summarySchema,
    (services, scope) => services.summary(scope),
  ),
  resource(
    '/measures',
    'Every measure there is: definition, range, source, a plain sentence',
    {},
    z.array(measureSchema),
    () => Promise.resolve(measures.map((one) => measureSchema.parse(one))),
  ),
  resource('/status', 'Rows by kind', {}, reportSchema(statusRow), (services, scope) =>
    services.status(scope),
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
  ),
  resource(
    '/actors/:id',
    'One actor: ties, measures, demands',
    { asOf, seed, territory },
    actorPanelSchema,
    (services, scope, { id = '' }) => services.actorPanel({ ...scope, id }),
  ),
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
    { ...communityQuery, top },
    reportSchema(communityRow),
    (services, scope) => services.communities(scope),
  ),
  resource(
    '/communities/summary',
    'Communities with their names and sizes',
    { ...communityQuery, top },
    reportSchema(communitySummaryRow),
    (services, scope) => services.communitySummary(scope),
  ),
  resource(
    '/bridges',
    'Who bridges a territory to higher scales',
    scopeQuery,
    reportSchema(bridgeRow),
    (services, scope) => services.bridges(scope),
  ),
  resource(
    '/bridges/edges',
    'Ties that carry the crossings',
    scopeQuery,
    reportSchema(bridgeEdgeRow),
    (services, scope) => services.bridgeEdges(scope),
  ),
  resource(
    '/bridges/summary',
    'Efficiency and independent routes of a territory',
    { territory, asOf, seed },
    reportSchema(bridgeSummaryRow),
    (services, scope) => services.bridgeSummary(scope),
  ),
  resource(
    '/bridges/screen',
    'All parts of the bridge report, from one run',
    scopeQuery,
    z.strictObject({ meta: metaSchema, screen: bridgesScreen }),
    (services, scope) => services.bridgesScreen(scope),
  ),
  resource(
    '/hubs',
    'The few through whom most relations pass',
    scopeQuery,
    reportSchema(hubRow),
    (services, scope) => services.hubs(scope),
  ),
  resource(
    '/centrality',
    'Node measures by id',
    {
      ...scopeQuery,
      measures: z.string().min(1).max(500),
      by: z.enum(['hops', 'strength']).optional(),
      groups: z.enum(GROUPINGS).optional(),
    },
    reportSchema(centralityRow),
    (services, { measures, ...scope }) =>
      services.centrality({ ...scope, measures: measures.split(',') }),
  ),
  resource(
    '/encounters',
    'Improbable encounters, suggested',
    { ...scopeQuery, recipient: z.string().optional() },
    reportSchema(encounterRow),
    (services, scope) => services.encounters(scope),
  ),
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
  ),
  resource('/snapshots/:id', 'One snapshot', {}, snapshotSchema, (services, scope, { id = '' }) =>
    services.showSnapshot({ ...scope, id }),
  ),
];
