import type { DemandsPayload } from '@passerelle/core/contract/demands';
import { openDemands } from '@passerelle/core/encounter/open-demands';
import type { EcosystemContexts } from './ecosystem-context.js';
import type { Scope, ServiceDeps } from './types.js';

/** Needs and offers open on the day of the map. Those of an actor the viewer may not see never leave the store. */
export async function demands(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope,
): Promise<DemandsPayload> {
  const context = await contexts.get(scope);
  const { csr, projection, digest, asOf } = context;
  const stored = await deps.store.demands(scope.viewer, {});
  const found = openDemands(stored, (id) => context.rowOf.get(id), csr, projection.asOf);
  return {
    digest,
    asOf,
    node: found.map(({ actor }) => actor),
    side: found.map(({ side }) => side),
    category: found.map(({ categoryId }) => categoryId),
    offeredBy: found.map(({ offeredBy }) => offeredBy),
  };
}
