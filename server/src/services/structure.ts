import type { Structure } from '@passerelle/core/analysis/structure';
import type { ByChance } from '@passerelle/core/analysis/mixing/mixing-by-chance';
import { observedOverExpected } from '@passerelle/core/analysis/mixing/mixing-by-chance';
import { mixingMatrix } from '@passerelle/core/analysis/mixing/mixing-matrix';
import type { Interval } from '@passerelle/core/analysis/resampling/quantile';
import type { MixingRow, StructureRow } from '@passerelle/core/contract/measure-rows';
import type { Report } from '@passerelle/core/contract/report';
import type { Csr } from '@passerelle/core/graph/csr';
import { inducedCsr } from '@passerelle/core/graph/induced';
import { orNull } from './actor-rows.js';
import type { EcosystemContext, EcosystemContexts } from './ecosystem-context.js';
import { rowsOfScope } from './find.js';
import { groupingOf, groupsOf } from './groupings.js';
import { metaOf, reportOf, seedOf } from './meta.js';
import { note } from './notes.js';
import { partitionOf } from './partition.js';
import type { GroupedScope, ServiceDeps } from './types.js';

/** Ties looked at over all draws, some 30 s of a core each in 2026: larger graphs are compared with fewer draws. */
const EXCHANGED = 20_000_000;
const COUNTED = 400_000_000;
/** With fewer, no two-sided p could pass under .05. */
const FEWEST_DRAWS = 40;

/** How the ecosystem, or the actors of a territory among themselves, hold together, beside chance. */
export async function structureOf(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: GroupedScope,
): Promise<Report<StructureRow>> {
  const grouping = groupingOf(scope.groups);
  const context = await contexts.get(scope);
  const rows = await rowsOfScope(deps, context, scope);
  const options = { groups: grouping };
  const { networkActors, networkTies, hubShare, permutations, rewirings } = context.settings;
  const { keptTies, intervalShare } = context.settings;
  const { csr, pick } = within(context, rows);
  if (rows.length < networkActors || csr.size < networkTies) {
    const few = note('tooFewActors', { actors: rows.length, needed: networkActors });
    return reportOf(metaOf(deps, context, 'structure', scope, options, [few]), []);
  }
  const affordable = (ties: number): number => Math.max(FEWEST_DRAWS, Math.floor(ties / csr.size));
  const draws = Math.min(rewirings, affordable(EXCHANGED));
  const labels = Math.min(permutations, affordable(COUNTED));
  const { community } = await partitionOf(context, scope);
  const { groups, key } = await groupsOf(context, grouping, scope);
  const present = presentGroups(pick(groups));
  const found = await context.task(
    'structure',
    [key, scope.territory ?? '', scope.scale ?? '', seedOf(scope)].join('|'),
    () => ({
      csr,
      options: {
        community: pick(community),
        groups: present.groups,
        groupCount: present.codes.length,
        hubShare,
        rewirings: draws,
        permutations: labels,
        keptTies,
        intervalShare,
        seed: seedOf(scope),
      },
    }),
    scope,
  );
  const notes = [
    note('structureNull', { rewirings: draws, permutations: labels }),
    note('structureIntervals', { resamples: draws, kept: Math.round(100 * keptTies) }),
  ];
  return reportOf(
    metaOf(deps, context, 'structure', scope, options, notes),
    rowsOf(found, grouping),
  );
}

/** Ties between groups over what chance would give, most ties first; pairs without a tie where none is expected are left
 *  out. */
export async function mixing(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: GroupedScope,
): Promise<Report<MixingRow>> {
  const grouping = groupingOf(scope.groups);
  const context = await contexts.get(scope);
  const { csr, pick } = within(context, await rowsOfScope(deps, context, scope));
  const { groups, ids } = await groupsOf(context, grouping, scope);
  const { codes, groups: own } = presentGroups(pick(groups));
  const edges = mixingMatrix(csr, own, codes.length);
  const ratios = observedOverExpected(edges, codes.length);
  const sums = Float64Array.from(codes, (_, i) =>
    edges.subarray(i * codes.length, (i + 1) * codes.length).reduce((sum, one) => sum + one, 0),
  );
  const total = sums.reduce((sum, one) => sum + one, 0);
  const rows: MixingRow[] = [];
  codes.forEach((a, i) => {
    codes.forEach((b, j) => {
      if (j < i || total === 0) return;
      const at = i * codes.length + j;
      const half = i === j ? 2 : 1;
      const ties = (edges[at] ?? 0) / half;
      const expected = ((sums[i] ?? 0) * (sums[j] ?? 0)) / total / half;
      // Hundreds of groups make a million pairs that neither have a tie nor should.
      if (ties === 0 && expected < 0.5) return;
      const ratio = orNull(ratios[at]);
      rows.push({ groupA: ids[a] ?? '', groupB: ids[b] ?? '', ties, expected, ratio });
    });
  });
  rows.sort(
    (x, y) =>
      y.ties - x.ties || (y.expected ?? 0) - (x.expected ?? 0) || (x.groupA < y.groupA ? -1 : 1),
  );
  const options = { mixing: true, groups: grouping };
  return reportOf(metaOf(deps, context, 'structure', scope, options), rows, scope.top);
}

/** Groups that hold actors here, numbered anew: places and rare sectors are many. */
function presentGroups(groups: Int32Array): {
  readonly codes: readonly number[];
  readonly groups: Int32Array;
} {
  const codes = [...new Set(groups)].filter((code) => code >= 0).sort((x, y) => x - y);
  const placeOf = new Map(codes.map((code, at) => [code, at]));
  return { codes, groups: groups.map((code) => placeOf.get(code) ?? -1) };
}

/** The graph between some actors, and how a column of all actors is read on it. */
export function within(
  { csr }: EcosystemContext,
  rows: readonly number[],
): { readonly csr: Csr; readonly pick: <C extends Int32Array | Float64Array>(all: C) => C } {
  if (rows.length === csr.order) return { csr, pick: (all) => all };
  const nodes = Uint32Array.from(rows).sort();
  const isIn = new Uint8Array(csr.order);
  for (const node of nodes) isIn[node] = 1;
  return {
    csr: inducedCsr(csr, nodes, new Int32Array(csr.order).fill(-1)),
    pick: <C extends Int32Array | Float64Array>(all: C) =>
      all.filter((_, node) => isIn[node] === 1) as C,
  };
}

function rowsOf(found: Structure, grouping: string): StructureRow[] {
  const ends: Readonly<Record<string, Interval>> = {
    ...found.intervals,
    richClubCoefficient: found.intervals.richClub,
  };
  const interval = (figure: string): Pick<StructureRow, 'low' | 'high'> => ({
    low: orNull(ends[figure]?.[0]),
    high: orNull(ends[figure]?.[1]),
  });
  const plain = (figure: string, value: number, actors: number | null = null): StructureRow => ({
    figure,
    groups: null,
    value: orNull(value),
    ...interval(figure),
    byChance: null,
    byChanceLow: null,
    byChanceHigh: null,
    sdByChance: null,
    p: null,
    actors,
    verdict: null,
  });
  const compared = (
    figure: string,
    { value, mean, sd, p, low, high }: ByChance,
    { groups = null, actors = null }: { groups?: string | null; actors?: number | null } = {},
  ): StructureRow => ({
    figure,
    groups,
    value: orNull(value),
    ...interval(figure),
    byChance: orNull(mean),
    byChanceLow: orNull(low),
    byChanceHigh: orNull(high),
    sdByChance: orNull(sd),
    p: orNull(p),
    actors,
    verdict: Number.isNaN(value) || Number.isNaN(p) ? null : verdictOf(value, mean, p),
  });
  const { nodes, largest, club, core } = found;
  return [
    plain('actors', nodes),
    plain('ties', found.edges),
    plain('components', found.components, Math.round(largest * nodes)),
    plain('modularity', found.modularity),
    compared('transitivity', found.transitivity),
    compared('richClubCoefficient', found.richClub, { actors: club.nodes }),
    compared('corePeriphery', found.corePeriphery, { actors: core }),
    compared('degreeAssortativity', found.degreeAssortativity),
    compared('eiIndex', found.eiIndex, { groups: grouping }),
    compared('assortativity', found.assortativity, { groups: grouping }),
  ];
}

const SURE = 0.05;

export function verdictOf(value: number, mean: number, p: number): 'more' | 'less' | 'asChance' {
  return p >= SURE ? 'asChance' : value > mean ? 'more' : 'less';
}
