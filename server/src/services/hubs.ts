import type { Note, Report } from '@passerelle/core/contract/report';
import type { HubRow } from '@passerelle/core/contract/rows';
import { FEWEST_FOR_HUBS, hubRank, hubsOf } from '@passerelle/core/analysis/centrality/hub-rank';
import { nodeStrengths } from '@passerelle/core/graph/csr';
import { LEVELS, levelRank } from '@passerelle/core/domain/level';
import { actorHead, everyRow, orNull, ranked, textAt } from './actor-rows.js';
import type { EcosystemContext, EcosystemContexts } from './ecosystem-context.js';
import { rowsOfScope } from './find.js';
import { metaOf, reportOf } from './meta.js';
import { note } from './notes.js';
import { hubsUncertainty } from './hubs-uncertainty.js';
import type { CrossScale } from './sides.js';
import { territoryBridges } from './territory-bridges.js';
import type { ResampledScope, Scope, ServiceDeps } from './types.js';

/** Hub rank of every actor of the scope: mean percentile, within the scope, of strength, PageRank and, in a
 *  territory, M9 share. Hubs are the top 2 %, at least one. */
export async function hubs(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: ResampledScope,
): Promise<Report<HubRow>> {
  const context = await contexts.get(scope);
  const rows = await rowsOfScope(deps, context, scope);
  const ranking = await hubRanking(deps, context, scope, rows);
  const ordered = ranked(rows, (row) => ranking.rank[row] ?? NaN);
  const hubRows = new Set(hubsOf(rows, ranking.rank, context.settings.hubShare));
  const unsure = await hubsUncertainty(context, { rows, hubs: hubRows.size, ranking }, scope);
  const notes = [
    ...(scope.scale !== undefined && rows.length === 0
      ? [await emptyScale(deps, context, scope)]
      : []),
    ...(rows.length > 0 && rows.length < FEWEST_FOR_HUBS
      ? [note('fewActorsForHubs', { actors: rows.length, needed: FEWEST_FOR_HUBS })]
      : []),
  ];
  return reportOf(
    metaOf(deps, context, 'hubs', scope, asked(scope), [
      ...notes,
      ...ranking.notes,
      ...unsure.notes,
    ]),
    ordered.slice(0, scope.top).map((row) => ({
      ...actorHead(context, row),
      hubRank: ranking.rank[row] ?? 0,
      strength: orNull(ranking.strength[row]),
      pageRank: orNull(ranking.pageRank[row]),
      share: ranking.share === null ? null : orNull(ranking.share[row]),
      hub: hubRows.has(row),
      decisionMaker: isDecisionMaker(context, row),
      ...unsure.row(row),
    })),
  );
}

export function isDecisionMaker(context: EcosystemContext, row: number): boolean {
  return textAt(context.columns.actors.role, row) === 'decisionMaker';
}

export interface HubRanking {
  readonly rank: Float64Array;
  readonly strength: Float64Array;
  readonly pageRank: Float64Array;
  readonly share: Float64Array | null;
  /** The two sides behind `share`. */
  readonly sides: CrossScale | null;
  readonly notes: readonly Note[];
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
  const figures = [strength, pageRank, ...(share === null ? [] : [share])];
  const rank = hubRank(csr.order, rows, figures);
  const sides = share === null ? null : (bridges?.groups ?? null);
  return { rank, strength, pageRank, share, sides, notes: bridges?.notes ?? [] };
}

/** World ranking for maps and panels: strength and PageRank only. */
export async function worldHubRank(context: EcosystemContext, scope: Scope): Promise<Float64Array> {
  return context.once('worldHubRank', async () => {
    const { csr } = context;
    const pageRank = await context.task('pageRank', '', () => ({ csr }), scope);
    return hubRank(csr.order, everyRow(context), [nodeStrengths(csr), pageRank]);
  });
}

function asked({ resamples }: ResampledScope): Readonly<Record<string, unknown>> {
  return resamples === undefined ? {} : { resamples };
}

/** Which scales of the place hold actors, when the one asked for holds none. */
async function emptyScale(
  deps: ServiceDeps,
  context: EcosystemContext,
  { scale, ...elsewhere }: Scope,
): Promise<Note> {
  const held = new Set(
    (await rowsOfScope(deps, context, elsewhere)).map((row) => context.scale[row] ?? -1),
  );
  const scales = LEVELS.filter((level) => held.has(levelRank(level)));
  return note('emptyScale', { scale: scale ?? '', scales: scales.join(',') });
}
