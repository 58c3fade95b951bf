import type { RolesByChance } from '@passerelle/core/analysis/brokerage/roles-by-chance';
import type { RolesRow } from '@passerelle/core/contract/measure-rows';
import type { Report } from '@passerelle/core/contract/report';
import { directedArcs } from '@passerelle/core/graph/arcs';
import { actorHead, everyRow, orNull } from './actor-rows.js';
import { byFlow } from './bridge-rows.js';
import type { EcosystemContexts } from './ecosystem-context.js';
import { groupingOf, groupsOf } from './groupings.js';
import { metaOf, reportOf, seedOf } from './meta.js';
import { note } from './notes.js';
import { territoryBridges } from './territory-bridges.js';
import type { RolesScope, ServiceDeps } from './types.js';

/** Actors compared with chance unless `top` says otherwise: a thousand labellings each. */
const FIRST = 20;
const MOST = 1_000;

/** Brokerage roles of the first bridges of a territory, each beside what random labels give. */
export async function bridgeRoles(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: RolesScope,
): Promise<Report<RolesRow>> {
  const grouping = groupingOf(scope.groups ?? 'territory');
  const context = await contexts.get(scope);
  const found = await territoryBridges(deps, context, scope);
  const { groups, key } = await groupsOf(context, grouping, scope);
  const carrying = everyRow(context).filter((row) => (found.flow.node[row] ?? 0) > 0);
  const rows = byFlow(found, carrying).slice(0, Math.min(scope.top ?? FIRST, MOST));
  const { permutations: draws } = context.settings;
  const roles = await context.task(
    'rolesByChance',
    [key, found.groups.key, rows.length, scope.directed === true, seedOf(scope)].join('|'),
    () => ({
      graph:
        scope.directed === true ? directedArcs(context.columns, context.projection) : context.csr,
      options: { groups, nodes: Uint32Array.from(rows), draws, seed: seedOf(scope) },
    }),
    scope,
  );
  const options = { roles: true, groups: grouping, directed: scope.directed === true };
  const notes = [...found.notes, note('labelPermutations', { draws })];
  return reportOf(
    metaOf(deps, context, 'bridges', scope, options, notes),
    rows.map((row, at) => ({ ...actorHead(context, row), ...figuresOf(roles, at) }) as RolesRow),
  );
}

function figuresOf(roles: RolesByChance, at: number): Record<string, number | null> {
  return Object.fromEntries(
    Object.entries(roles).flatMap(([role, { observed, mean, p }]) => [
      [role, orNull(observed[at])],
      [`${role}ByChance`, orNull(mean[at])],
      [`${role}P`, orNull(p[at])],
    ]),
  );
}
