import type { Note, Report } from '@passerelle/core/contract/report';
import type { CommunityRow, CommunitySummaryRow } from '@passerelle/core/contract/rows';
import { nodeStrengths } from '@passerelle/core/graph/csr';
import { idOf, labelOf, ranked } from './actor-rows.js';
import { namesOf } from './community-names.js';
import type { EcosystemContext, EcosystemContexts } from './ecosystem-context.js';
import { rowsOfScope } from './find.js';
import { metaOf, reportOf } from './meta.js';
import { note } from './notes.js';
import { type CommunityResult, partitionOf } from './partition.js';
import { stabilityOf } from './stability.js';
import type { CommunityOptions, Scope, ServiceDeps } from './types.js';

const SMALLEST_ORDER = 10;
const TOP_ACTORS = 5;

/** The community of every actor, actors in id order. */
export async function communities(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope & CommunityOptions,
): Promise<Report<CommunityRow>> {
  const context = await contexts.get(scope);
  const found = await partitionOf(context, scope, scope);
  const stability = await stabilityOf(context, found, scope);
  const rows = (await rowsOfScope(deps, context, scope)).sort((x, y) => x - y);
  const meta = metaOf(deps, context, 'communities', scope, optionsOf(scope), [
    ...notesOf(context, found),
    ...stability.notes,
  ]);
  return reportOf(
    meta,
    rows.map((row) => ({
      id: idOf(context, row),
      label: labelOf(context, row),
      community: (found.community[row] ?? 0) > 0 ? (found.community[row] ?? null) : null,
      ...stability.actor(row),
    })),
    scope.top,
  );
}

/** One row a community that has an actor in the scope; figures are the whole community's. */
export async function communitySummary(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope & CommunityOptions,
): Promise<Report<CommunitySummaryRow>> {
  const context = await contexts.get(scope);
  const found = await partitionOf(context, scope, scope);
  const stability = await stabilityOf(context, found, scope);
  const names = await namesOf(context, scope, scope);
  const asked = new Set(
    (await rowsOfScope(deps, context, scope)).map((row) => found.community[row]),
  );
  const tallies = tallyOf(context, found.community);
  const strengths = nodeStrengths(context.csr);
  const rows: CommunitySummaryRow[] = [];
  for (const [community, tally] of [...tallies].sort(([x], [y]) => x - y)) {
    if (!asked.has(community)) continue;
    const name = names.get(community);
    rows.push({
      community,
      name: name?.name ?? String(community),
      actors: tally.members.length,
      ties: tally.ties,
      inside: tally.total > 0 ? tally.inside / tally.total : null,
      topActors: ranked(tally.members, (row) => strengths[row] ?? NaN)
        .slice(0, TOP_ACTORS)
        .map((row) => labelOf(context, row)),
      words: [...(name?.words ?? [])],
      ...stability.community(community),
    });
  }
  const options = { ...optionsOf(scope), summary: true };
  const meta = metaOf(deps, context, 'communities', scope, options, [
    ...notesOf(context, found),
    ...stability.notes,
  ]);
  return reportOf(meta, rows, scope.top);
}

interface Tally {
  readonly members: number[];
  ties: number;
  inside: number;
  total: number;
}

function tallyOf(context: EcosystemContext, community: Int32Array): Map<number, Tally> {
  const tallies = new Map<number, Tally>();
  const { csr } = context;
  for (let row = 0; row < csr.order; row++) {
    const own = community[row] ?? 0;
    if (own <= 0) continue;
    let tally = tallies.get(own);
    if (tally === undefined)
      tallies.set(own, (tally = { members: [], ties: 0, inside: 0, total: 0 }));
    tally.members.push(row);
    const end = csr.offsets[row + 1] ?? 0;
    for (let at = csr.offsets[row] ?? 0; at < end; at++) {
      const strength = csr.strengths[at] ?? 0;
      tally.total += strength;
      if (community[csr.targets[at] ?? 0] !== own) continue;
      tally.inside += strength;
      tally.ties += 0.5;
    }
  }
  return tallies;
}

function optionsOf(scope: CommunityOptions): Record<string, unknown> {
  const { algorithm = 'leiden', resolution = 1, stability } = scope;
  return { algorithm, resolution, ...(stability === true ? { stability } : {}) };
}

function notesOf(context: EcosystemContext, { community, runs }: CommunityResult): Note[] {
  const { order } = context.csr;
  if (order < SMALLEST_ORDER)
    return [note('tooFewActors', { actors: order, needed: SMALLEST_ORDER })];
  const unlinked = community.reduce((sum, number) => sum + Number(number <= 0), 0);
  return [
    ...(runs > 0 ? [note('leidenRuns', { runs })] : []),
    ...(unlinked > 0 ? [note('notYetLinked', { actors: unlinked })] : []),
  ];
}
