import type { BridgeEdgeRow, BridgeRow, BridgeSummaryRow } from '@passerelle/core/contract/rows';
import { actorHead, idOf, labelOf, orNull, ranked } from './actor-rows.js';
import type { EcosystemContext } from './ecosystem-context.js';
import { brokerageRole } from './brokerage-role.js';
import type { TerritoryBridges } from './territory-bridges.js';
import type { Scope } from './types.js';

/** What every bridge row needs beside M9. */
export async function rowMaker(
  context: EcosystemContext,
  bridges: TerritoryBridges,
  scope: Scope,
): Promise<(row: number) => BridgeRow> {
  const [constraint, cut, roles] = await Promise.all([
    context.task('constraint', '', () => ({ csr: context.csr }), scope),
    context.task('cutPoints', '', () => ({ csr: context.csr }), scope),
    brokerageRole(context, bridges.groups.territory, scope),
  ]);
  return (row) => ({
    ...actorHead(context, row),
    crossScaleBetweenness: orNull(bridges.flow.node[row]),
    share: orNull(bridges.flow.share[row]),
    role: roles(row),
    constraint: orNull(constraint[row]),
    articulationPoint: cut.articulationPoint[row] === 1,
  });
}

/** Actors by decreasing M9, those that carry nothing last. */
export function byFlow({ flow }: TerritoryBridges, rows: Iterable<number>): number[] {
  return ranked(rows, (row) => flow.node[row] ?? NaN);
}

export async function edgeRows(
  context: EcosystemContext,
  bridges: TerritoryBridges,
  scope: Scope,
  top?: number,
): Promise<BridgeEdgeRow[]> {
  const { flow } = bridges;
  const { a, b } = context.ends;
  const cut = await context.task('cutPoints', '', () => ({ csr: context.csr }), scope);
  const carrying: number[] = [];
  flow.edge.forEach((figure, edge) => {
    if (figure > 0) carrying.push(edge);
  });
  return ranked(carrying, (edge) => flow.edge[edge] ?? NaN)
    .slice(0, top ?? carrying.length)
    .map((edge) => {
      const [source, target] = [a[edge] ?? 0, b[edge] ?? 0];
      const cutEdge = cut.cutEdge[edge] === 1;
      return {
        source: idOf(context, source),
        sourceLabel: labelOf(context, source),
        target: idOf(context, target),
        targetLabel: labelOf(context, target),
        crossScaleBetweenness: orNull(flow.edge[edge]),
        share: orNull(flow.edgeShare[edge]),
        cutEdge,
        separates: cutEdge ? (cut.smallerSide[edge] ?? null) : null,
      };
    });
}

export async function summaryRow(
  context: EcosystemContext,
  { groups, flow }: TerritoryBridges,
  scope: Scope,
): Promise<BridgeSummaryRow> {
  const { local, targets, territory } = groups;
  const input = (): {
    csr: typeof context.csr;
    options: { local: Uint32Array; targets: Uint32Array };
  } => ({
    csr: context.csr,
    options: { local, targets },
  });
  const { key } = groups;
  const none = local.length === 0 || targets.length === 0;
  const efficiency = await context.task('territoryEfficiency', key, input, scope);
  const routes = none ? null : await context.task('independentRoutes', key, input, scope);
  return {
    territoryId: territory?.id ?? '',
    actors: local.length,
    targets: targets.length,
    territoryEfficiency: orNull(efficiency),
    independentRoutes: routes === null ? null : orNull(routes.routes),
    reachedPairs: flow.reachedPairs,
    pairs: flow.pairs,
  };
}
