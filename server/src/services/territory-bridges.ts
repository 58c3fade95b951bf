import { NotFoundError } from '@passerelle/core/errors';
import type { Note } from '@passerelle/core/contract/report';
import type { Territory } from '@passerelle/core/domain/territory';
import { crossScaleGroups } from '@passerelle/core/graph/cross-scale';
import type { TaskResult } from '../jobs/tasks.js';
import type { EcosystemContext } from './ecosystem-context.js';
import { territoryOfScope } from './find.js';
import { seedOf } from './meta.js';
import { note } from './notes.js';
import type { Scope, ServiceDeps } from './types.js';

/** Actors on one side of the cross-scale question; the other side is everybody it should reach (methods M9). */
export interface CrossScale {
  /** undefined = all local actors of the ecosystem. */
  readonly territory: Territory | undefined;
  readonly local: Uint32Array;
  readonly targets: Uint32Array;
  readonly notes: readonly Note[];
}

export async function crossScaleOf(
  deps: ServiceDeps,
  context: EcosystemContext,
  scope: Scope,
): Promise<CrossScale> {
  const territory = await territoryOfScope(deps, scope);
  if (territory === undefined) return everyLocal(context);
  const { local, targets, fallback } = crossScaleGroups(context.columns, context.csr, territory.id);
  if (local.length === 0) {
    throw new NotFoundError(
      `No actor is in ${territory.label} (${territory.id}) or below it, as far as you may see. Expected a territory with actors: see "territories".`,
      { details: { territory: territory.id } },
    );
  }
  const notes: Note[] = [];
  if (targets.length === 0) notes.push(note('noTargets', { territory: territory.label }));
  else if (fallback) notes.push(note('noHigherScale', { territory: territory.label }));
  return { territory, local, targets, notes };
}

/** Without a territory: the local actors and everybody of a higher scale. */
function everyLocal(context: EcosystemContext): CrossScale {
  const local: number[] = [];
  const targets: number[] = [];
  context.scale.forEach((rank, row) => {
    if (rank === 0) local.push(row);
    else if (rank > 0) targets.push(row);
  });
  return {
    territory: undefined,
    local: Uint32Array.from(local),
    targets: Uint32Array.from(targets),
    notes: local.length === 0 || targets.length === 0 ? [note('noTargets', { territory: '' })] : [],
  };
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
    `${groups.territory?.id ?? ''}|${seed}`,
    () => ({ csr: context.csr, options: { local, targets, seed, ...sampled } }),
    scope,
  );
  const notes = [...groups.notes];
  if (flow.pivots < flow.sources) {
    notes.unshift(note('pivotsUsed', { pivots: flow.pivots, of: flow.sources }));
  }
  return { groups, flow, notes };
}
