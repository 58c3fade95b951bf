import type { LeavingRow, RemovalRow } from '@passerelle/core/contract/measure-rows';
import type { Report } from '@passerelle/core/contract/report';
import { idOf, labelOf, orNull } from './actor-rows.js';
import type { EcosystemContexts } from './ecosystem-context.js';
import { findActor } from './find.js';
import { metaOf, reportOf, seedOf } from './meta.js';
import { crossScaleOf, territoryBridges } from './territory-bridges.js';
import type { Scope, ServiceDeps } from './types.js';

/** What if these actors leave? @throws NotFoundError, ConflictError for a name that is none, or several */
export async function bridgesWithout(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope & { readonly without: readonly string[] },
): Promise<Report<LeavingRow>> {
  const context = await contexts.get(scope);
  const { territory, local, targets, notes, key } = await crossScaleOf(deps, context, scope);
  const gone = [...new Set(scope.without.map((asked) => findActor(context, asked)))].sort(
    (x, y) => x - y,
  );
  const lost = await context.task(
    'leaving',
    `${key}|${gone.join()}`,
    () => ({ csr: context.csr, options: { local, targets, leaving: Uint32Array.from(gone) } }),
    scope,
  );
  const { before, after, fragility, pieces } = lost;
  const separated = pieces.flatMap((part) => [...part]);
  const already = new Set(before.cutOff);
  const cutOff = [...after.cutOff].filter((row) => !already.has(row));
  const row: LeavingRow = {
    territoryId: territory?.id ?? '',
    without: gone.map((one) => idOf(context, one)),
    withoutLabels: gone.map((one) => labelOf(context, one)),
    efficiencyBefore: orNull(before.efficiency),
    efficiencyAfter: orNull(after.efficiency),
    fragility: orNull(fragility),
    routesBefore: before.routes,
    routesAfter: after.routes,
    cutOff: cutOff.length,
    cutOffActors: cutOff.map((one) => idOf(context, one)),
    pieces: pieces.length,
    separated: separated.length,
    separatedActors: separated.map((one) => idOf(context, one)),
    tiesLost: lost.tiesLost,
    bridgesLost: lost.bridgesLost,
    bridgeEnds: Array.from(lost.bridgeEnds, (one) => idOf(context, one)),
  };
  const options = { without: row.without };
  return reportOf(metaOf(deps, context, 'bridges', scope, options, notes), [row]);
}

/** How many leave, one after the other; and random orders averaged. */
const STEPS = 10;
const ORDERS = 10;

/** How fast the nearness of a territory goes when its bridges, its best linked or anybody leaves. */
export async function bridgesRemoval(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope,
): Promise<Report<RemovalRow>> {
  const context = await contexts.get(scope);
  const { groups, flow, notes } = await territoryBridges(deps, context, scope);
  const { local, targets } = groups;
  const seed = seedOf(scope);
  const steps = Math.min(scope.top ?? STEPS, context.csr.order);
  const curves = await context.task(
    'removalCurves',
    `${groups.key}|${steps}|${seed}`,
    () => ({
      csr: context.csr,
      options: { local, targets, brokerage: flow.node, steps, draws: ORDERS, seed },
    }),
    scope,
  );
  return reportOf(
    metaOf(deps, context, 'bridges', scope, { removal: true }, notes),
    curves.flatMap(({ order, left }) =>
      left.map((one, removed) => ({ order, removed, left: orNull(one) })),
    ),
  );
}
