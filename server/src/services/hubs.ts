import type { Report } from '@passerelle/core/contract/report';
import type { HubRow } from '@passerelle/core/contract/rows';
import { nodeStrengths } from '@passerelle/core/graph/csr';
import { actorHead, everyRow, orNull, ranked, textAt } from './actor-rows.js';
import type { EcosystemContext, EcosystemContexts } from './ecosystem-context.js';
import { rowsOfScope } from './find.js';
import { metaOf, reportOf } from './meta.js';
import { note } from './notes.js';
import { territoryBridges } from './territory-bridges.js';
import type { Scope, ServiceDeps } from './types.js';

/** "2 %" (methods M7). */
export const HUB_SHARE = 0.02;
/** Under so many actors a percentage says nothing: the first one is the "top actor". */
const FEWEST_FOR_PERCENT = 25;

/** Hub rank of every actor of the scope: mean percentile, within the scope, of strength, PageRank and, in a
 *  territory, M9 share. Hubs are the top 2 %, at least one. */
export async function hubs(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope,
): Promise<Report<HubRow>> {
  const context = await contexts.get(scope);
  const rows = await rowsOfScope(deps, context, scope);
  const ranking = await hubRanking(deps, context, scope, rows);
  const count = Math.max(1, Math.ceil(HUB_SHARE * rows.length));
  const ordered = ranked(rows, (row) => ranking.rank[row] ?? NaN);
  const hubRows = new Set(ordered.slice(0, count));
  const notes =
    rows.length < FEWEST_FOR_PERCENT
      ? [note('fewActorsForHubs', { actors: rows.length, needed: FEWEST_FOR_PERCENT })]
      : [];
  return reportOf(
    metaOf(deps, context, 'hubs', scope, {}, [...notes, ...ranking.notes]),
    ordered.slice(0, scope.top).map((row) => ({
      ...actorHead(context, row),
      hubRank: ranking.rank[row] ?? 0,
      strength: orNull(ranking.strength[row]),
      pageRank: orNull(ranking.pageRank[row]),
      share: ranking.share === null ? null : orNull(ranking.share[row]),
      hub: hubRows.has(row),
      decisionMaker: isDecisionMaker(context, row),
    })),
  );
}

export function isDecisionMaker(context: EcosystemContext, row: number): boolean {
  return textAt(context.columns.actors.role, row) === 'decisionMaker';
}

interface HubRanking {
  readonly rank: Float64Array;
  readonly strength: Float64Array;
  readonly pageRank: Float64Array;
  readonly share: Float64Array | null;
  readonly notes: readonly ReturnType<typeof note>[];
}

async function hubRanking(
  deps: ServiceDeps,
  context: EcosystemContext,
  scope: Scope,
  rows: readonly number[],
): Promise<HubRanking> {
  const { csr } = context;
  const strength = nodeStrengths(csr);
  const pageRank = await context.task('pageRank', '', () => ({ csr }), scope);
  const bridges =
    scope.territory === undefined ? null : await territoryBridges(deps, context, scope);
  const share = bridges === null || bridges.flow.pairs === 0 ? null : bridges.flow.share;
  const terms = [strength, pageRank, ...(share === null ? [] : [share])].map((term) => {
    return percentiles(rows, term, csr.order);
  });
  const rank = new Float64Array(csr.order).fill(NaN);
  for (const row of rows) {
    rank[row] = terms.reduce((sum, term) => sum + (term[row] ?? 0), 0) / terms.length;
  }
  return { rank, strength, pageRank, share, notes: bridges?.notes ?? [] };
}

/** World ranking for maps and panels: strength and PageRank only. */
export async function worldHubRank(context: EcosystemContext, scope: Scope): Promise<Float64Array> {
  return context.once('worldHubRank', async () => {
    const { csr } = context;
    const rows = everyRow(context);
    const pageRank = await context.task('pageRank', '', () => ({ csr }), scope);
    const a = percentiles(rows, nodeStrengths(csr), csr.order);
    const b = percentiles(rows, pageRank, csr.order);
    return a.map((percentile, row) => (percentile + (b[row] ?? 0)) / 2);
  });
}

/** Share of the rows with a smaller figure, plus half of those with the same one; undefined counts as smallest. */
function percentiles(rows: readonly number[], figures: Float64Array, order: number): Float64Array {
  const of = (row: number): number => {
    const figure = figures[row] ?? NaN;
    return Number.isNaN(figure) ? -Infinity : figure;
  };
  const sorted = [...rows].sort((x, y) => of(x) - of(y) || x - y);
  const result = new Float64Array(order).fill(NaN);
  for (let at = 0; at < sorted.length;) {
    let end = at;
    while (end < sorted.length && of(sorted[end] ?? 0) === of(sorted[at] ?? 0)) end++;
    for (let i = at; i < end; i++) result[sorted[i] ?? 0] = (at + end) / 2 / sorted.length;
    at = end;
  }
  return result;
}
