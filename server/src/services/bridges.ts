import type { Meta, Report } from '@passerelle/core/contract/report';
import type {
  BridgeEdgeRow,
  BridgeRow,
  BridgesScreen,
  BridgeSummaryRow,
} from '@passerelle/core/contract/rows';
import { everyRow } from './actor-rows.js';
import { roleGroups } from './brokerage-role.js';
import { byFlow, edgeRows, rowMaker, summaryRow } from './bridge-rows.js';
import { bridgesUncertainty } from './bridges-uncertainty.js';
import type { EcosystemContexts } from './ecosystem-context.js';
import { scaleRank } from './find.js';
import { metaOf, reportOf } from './meta.js';
import { missingArticulations } from './missing-articulations.js';
import { singlePassages } from './single-passages.js';
import { territoryBridges } from './territory-bridges.js';
import type { ResampledScope, Scope, ServiceDeps } from './types.js';

/** Shown on one screen unless `top` says otherwise. */
const SCREEN = 10;

/** Who bridges a territory to higher scales: every actor by decreasing M9. */
export async function bridges(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: ResampledScope,
): Promise<Report<BridgeRow>> {
  const context = await contexts.get(scope);
  const found = await territoryBridges(deps, context, scope);
  const rank = scaleRank(scope);
  const rows = everyRow(context).filter((row) => rank === undefined || context.scale[row] === rank);
  const make = await rowMaker(context, found, scope);
  const unsure = await bridgesUncertainty(context, found, scope);
  const chosen = byFlow(found, rows).slice(0, scope.top ?? rows.length);
  return reportOf(
    metaOf(deps, context, 'bridges', scope, asked(scope), [...found.notes, ...unsure.notes]),
    chosen.map((row) => ({ ...make(row), ...unsure.row(row) })),
  );
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
  scope: ResampledScope,
): Promise<Report<BridgeSummaryRow>> {
  const context = await contexts.get(scope);
  const found = await territoryBridges(deps, context, scope);
  const unsure = await bridgesUncertainty(context, found, scope);
  const options = { summary: true, ...asked(scope) };
  const notes = [...found.notes, ...unsure.notes];
  const summary = { ...(await summaryRow(context, found, scope)), ...unsure.summary };
  return reportOf(metaOf(deps, context, 'bridges', scope, options, notes), [summary]);
}

export async function bridgesScreen(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: ResampledScope,
): Promise<{ readonly meta: Meta; readonly screen: BridgesScreen }> {
  const context = await contexts.get(scope);
  const found = await territoryBridges(deps, context, scope);
  const make = await rowMaker(context, found, scope);
  const top = scope.top ?? SCREEN;
  const carrying = everyRow(context).filter((row) => (found.flow.node[row] ?? 0) > 0);
  const { rows: passages } = await singlePassages(context, found.groups, scope);
  const unsure = await bridgesUncertainty(context, found, scope);
  const rowOf = (row: number): BridgeRow => ({ ...make(row), ...unsure.row(row) });
  return {
    meta: metaOf(deps, context, 'bridges', scope, asked(scope), [...found.notes, ...unsure.notes]),
    screen: {
      roleGroups: await roleGroups(context, found.groups.territory),
      summary: { ...(await summaryRow(context, found, scope)), ...unsure.summary },
      brokers: byFlow(found, carrying).slice(0, top).map(rowOf),
      edges: await edgeRows(context, found, scope, top),
      singlePassages: byFlow(found, passages).slice(0, top).map(rowOf),
      missing: await missingArticulations(context, found, scope),
    },
  };
}

/** What was asked beside the common flags. */
function asked({ resamples }: ResampledScope): Readonly<Record<string, unknown>> {
  return resamples === undefined ? {} : { resamples };
}
