import type { Report } from '@passerelle/core/contract/report';
import type { ActorRow } from '@passerelle/core/contract/rows';
import type { DictColumn } from '@passerelle/core/domain/ecosystem';
import { actorTypes } from '@passerelle/core/domain/vocabularies/actor-terms';
import { roles } from '@passerelle/core/domain/vocabularies/roles';
import { degreeOf, nodeStrengths } from '@passerelle/core/graph/csr';
import { actorHead, textAt } from './actor-rows.js';
import type { EcosystemContexts } from './ecosystem-context.js';
import { rowsOfScope } from './find.js';
import { metaOf, reportOf } from './meta.js';
import type { Scope, ServiceDeps } from './types.js';

/** Everybody of a scope by id, with how linked they are. `type` and `role` take any spelling of the vocabulary. */
export async function actors(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope & { readonly type?: string; readonly role?: string },
): Promise<Report<ActorRow>> {
  const context = await contexts.get(scope);
  const { csr, columns } = context;
  const strengths = nodeStrengths(csr);
  const type =
    scope.type === undefined ? undefined : (actorTypes.resolve(scope.type) ?? scope.type);
  const role = scope.role === undefined ? undefined : (roles.resolve(scope.role) ?? scope.role);
  const isKept = (column: DictColumn, wanted: string | undefined, row: number): boolean =>
    wanted === undefined || textAt(column, row) === wanted;
  const rows = (await rowsOfScope(deps, context, scope))
    .filter(
      (row) => isKept(columns.actors.type, type, row) && isKept(columns.actors.role, role, row),
    )
    .sort((x, y) => x - y);
  return reportOf(
    metaOf(deps, context, 'actors', scope, { type, role }),
    rows.map((row) => ({
      ...actorHead(context, row),
      role: textAt(columns.actors.role, row),
      sphere: textAt(columns.actors.sphere, row),
      degree: degreeOf(csr, row),
      strength: strengths[row] ?? 0,
    })),
  );
}
