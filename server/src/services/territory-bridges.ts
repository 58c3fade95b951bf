import type { Note } from '@passerelle/core/contract/report';
import type { TaskResult } from '../jobs/tasks.js';
import type { EcosystemContext } from './ecosystem-context.js';
import { territoryOfScope } from './find.js';
import { seedOf } from './meta.js';
import { note } from './notes.js';
import { towardsHigherScales, type CrossScale } from './sides.js';
import { twoGroupsOf } from './two-groups.js';
import type { Scope, ServiceDeps } from './types.js';

export async function crossScaleOf(
  deps: ServiceDeps,
  context: EcosystemContext,
  scope: Scope,
): Promise<CrossScale> {
  if (scope.fromGroup !== undefined || scope.toGroup !== undefined) {
    return twoGroupsOf(deps, context, scope);
  }
  return towardsHigherScales(context, await territoryOfScope(deps, scope));
}

export interface TerritoryBridges {
  readonly groups: CrossScale;
  readonly flow: TaskResult<'crossScaleBetweenness'>;
  readonly notes: readonly Note[];
}

/** M9 of a scope: nodes, edges, shares. */
export async function territoryBridges(
  deps: ServiceDeps,
  context: EcosystemContext,
  scope: Scope,
): Promise<TerritoryBridges> {
  const groups = await crossScaleOf(deps, context, scope);
  const { local, targets } = groups;
  const seed = seedOf(scope);
  const pivots = scope.settings?.pivots;
  const sampled = pivots === undefined ? {} : { pivots };
  const flow = await context.task(
    'crossScaleBetweenness',
    `${groups.key}|${seed}`,
    () => ({ csr: context.csr, options: { local, targets, seed, ...sampled } }),
    scope,
  );
  const notes = [...groups.notes];
  if (flow.pivots < flow.sources) {
    notes.unshift(note('pivotsUsed', { pivots: flow.pivots, of: flow.sources }));
  }
  return { groups, flow, notes };
}
