import type { Meta, Report } from '@passerelle/core/contract/report';
import type {
  BridgeEdgeRow,
  BridgeRow,
  BridgesScreen,
  BridgeSummaryRow,
} from '@passerelle/core/contract/rows';
import { everyRow } from './actor-rows.js';
import { byFlow, edgeRows, rowMaker, summaryRow } from './bridge-rows.js';
import type { EcosystemContexts } from './ecosystem-context.js';
import { scaleRank } from './find.js';
import { metaOf, reportOf } from './meta.js';
import { missingArticulations } from './missing-articulations.js';
import { singlePassages } from './single-passages.js';
import { territoryBridges } from './territory-bridges.js';
import type { Scope, ServiceDeps } from './types.js';

/** Shown on one screen unless `top` says otherwise. */
const SCREEN = 10;

/** Who bridges a territory to higher scales: every actor by decreasing M9. */
export async function bridges(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope,
): Promise<Report<BridgeRow>> {
  const context = await contexts.get(scope);
  const found = await territoryBridges(deps, context, scope);
  const rank = scaleRank(scope);
  const rows = everyRow(context).filter((row) => rank === undefined || context.scale[row] === rank);
  const make = await rowMaker(context, found, scope);
  const chosen = byFlow(found, rows).slice(0, scope.top ?? rows.length);
  return reportOf(metaOf(deps, context, 'bridges', scope, {}, found.notes), chosen.map(make));
}

export async function bridgeEdges(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope,
): Promise<Report<BridgeEdgeRow>> {
  const context = await contexts.get(scope);
  const found = await territoryBridges(deps, context, scope);
  const meta = metaOf(deps, context, 'bridges', scope, { edges: true }, found.notes);
  return reportOf(meta, await edgeRows(context, found, scope, scope.top));
}

export async function bridgeSummary(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope,
): Promise<Report<BridgeSummaryRow>> {
  const context = await contexts.get(scope);
  const found = await territoryBridges(deps, context, scope);
  const meta = metaOf(deps, context, 'bridges', scope, { summary: true }, found.notes);
  return reportOf(meta, [await summaryRow(context, found, scope)]);
}

export async function bridgesScreen(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope,
): Promise<{ readonly meta: Meta; readonly screen: BridgesScreen }> {
  const context = await contexts.get(scope);
  const found = await territoryBridges(deps, context, scope);
  const make = await rowMaker(context, found, scope);
  const top = scope.top ?? SCREEN;
  const carrying = everyRow(context).filter((row) => (found.flow.node[row] ?? 0) > 0);
  const passages = await singlePassages(context, found, scope);
  return {
    meta: metaOf(deps, context, 'bridges', scope, {}, found.notes),
    screen: {
      summary: await summaryRow(context, found, scope),
      brokers: byFlow(found, carrying).slice(0, top).map(make),
      edges: await edgeRows(context, found, scope, top),
      singlePassages: byFlow(found, passages).slice(0, top).map(make),
      missing: await missingArticulations(context, found, scope),
    },
  };
}
