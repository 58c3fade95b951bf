import type { Report } from '@passerelle/core/contract/report';
import type { StatusRow } from '@passerelle/core/contract/rows';
import type { EcosystemContexts } from './ecosystem-context.js';
import { metaOf } from './meta.js';
import type { Scope, ServiceDeps } from './types.js';

const COUNTED = [
  'actors',
  'ties',
  'events',
  'participations',
  'territories',
  'needs',
  'offers',
  'rejected',
] as const;

/** How many rows of each kind the viewer may see. */
export async function status(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope,
): Promise<Report<StatusRow>> {
  const counts = await deps.store.counts(scope.viewer);
  const context = await contexts.get(scope);
  return {
    meta: metaOf(deps, context, 'status', scope),
    rows: COUNTED.map((what) => ({ what, count: counts[what] })),
  };
}
