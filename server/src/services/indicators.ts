import type { Indicator } from '@passerelle/core/domain/provenance';
import { lastDay } from '@passerelle/core/domain/period';
import { publicSides } from '@passerelle/core/graph/actor-sphere';
import { csrFromEdges, type Csr } from '@passerelle/core/graph/csr';
import { ratioInterval } from '@passerelle/core/analysis/resampling/bootstrap-ratio';
import { eiIndex } from '@passerelle/core/analysis/mixing/ei-index';
import { recentFacts } from './activity.js';
import { orNull } from './actor-rows.js';
import { actorSums, type ActorSums } from './actor-sums.js';
import type { EcosystemContext } from './ecosystem-context.js';
import { seedOf } from './meta.js';
import { guarded, guardedCount, hidden } from './suppress.js';
import { moreIndicators } from './more-indicators.js';
import { partitionOf } from './partition.js';
import type { BridgeSummaryRow } from '@passerelle/core/contract/rows';
import type { Scope, ServiceDeps } from './types.js';

/** A community is counted in a territory from so many of its actors: pairs would make hundreds. */
const FEWEST_IN_COMMUNITY = 3;

export interface IndicatorInput {
  readonly rows: readonly number[];
  /** Actors of higher scales. */
  readonly targets: Uint32Array;
  readonly summary: BridgeSummaryRow;
  readonly passages: number;
}

/** The twelve figures of a territory, in their fixed order. */
export async function indicatorsOf(
  deps: ServiceDeps,
  context: EcosystemContext,
  { rows, targets, summary, passages }: IndicatorInput,
  scope: Scope,
): Promise<Indicator[]> {
  const inside = new Set(rows);
  const touching = tiesTouching(context, inside);
  const { community } = await partitionOf(context, scope);
  const present = new Map<number, number>();
  for (const row of rows) {
    const name = community[row] ?? 0;
    if (name > 0) present.set(name, (present.get(name) ?? 0) + 1);
  }
  const counted = [...present.values()].filter((members) => members >= FEWEST_IN_COMMUNITY).length;
  const facts = recentFacts(context.columns, lastDay(context.asOf), context.settings.activeYears);
  const actives = rows.filter((row) => (facts[row] ?? 0) > 0).length;
  const { networkActors, networkTies } = context.settings;
  const small = rows.length < networkActors || touching.size < networkTies;
  const sphere = publicSides(context.columns);
  const network: Indicator[] = [
    measured('tiesPerActor', touching.ends / rows.length, 'ties', { ties: touching.size }),
    measured('communities', counted, 'count', { withAnyActor: present.size }),
    measured('territoryEfficiency', summary.territoryEfficiency, 'efficiency', {
      independentRoutes: summary.independentRoutes,
    }),
    measured('singlePassages', passages, 'count', {}),
    measured('eiIndex', mixing(touching.csr, sphere.side), 'index', {
      scale: mixing(touching.csr, Int32Array.from(context.scale)),
      sphereKnown: sphere.known,
      sphereDerived: sphere.derived,
    }),
  ];
  const share = measured('activeShare', rows.length === 0 ? null : actives / rows.length, 'share', {
    actors: rows.length,
    active: actives,
  });
  const sums = actorSums(context, rows, targets);
  const [first, ...others] = withIntervals(context, sums, [share, ...network], scope);
  const known = others.map((one) => guarded(context, one, rows, broughtTo(one.id, sums)));
  const isActive = (row: number): boolean => (facts[row] ?? 0) > 0;
  const input = { rows, sums, facts, touching: touching.csr };
  const more = await moreIndicators(deps, context, input, scope);
  return [guardedCount(context, first ?? share, rows, isActive), ...known, ...more].map((one) =>
    small && NETWORK.has(one.id) ? hidden(one, 'smallNetwork') : one,
  );
}

/** What each actor brings to a figure that is a mean of amounts; an index weighs by what it is counted over. */
function broughtTo(id: string, sums: ActorSums): ArrayLike<number> | undefined {
  const ratio = sums.get(id);
  return id === 'eiIndex' ? ratio?.below : ratio?.above;
}

/** Figures of a network that a small territory would give away. */
const NETWORK = new Set([
  'tiesPerActor',
  'communities',
  'territoryEfficiency',
  'singlePassages',
  'eiIndex',
  'remoteTieShare',
  'bridgingOutcomes',
]);

/** Intervals of the figures that are sums over actors: what other actors of the same kind would give. */
function withIntervals(
  context: EcosystemContext,
  sums: ActorSums,
  indicators: readonly Indicator[],
  scope: Scope,
): Indicator[] {
  const { resamples: draws, intervalShare } = context.settings;
  return indicators.map((one) => {
    const ratio = sums.get(one.id);
    if (ratio === undefined || one.value === null) return one;
    const interval = ratioInterval(ratio, { draws, intervalShare, seed: seedOf(scope) });
    return interval.some(Number.isNaN) ? one : { ...one, interval: [...interval] };
  });
}

function measured(
  id: string,
  figure: number | null,
  unit: string,
  parts: Indicator['parts'],
): Indicator {
  const value = figure === null ? null : orNull(figure);
  const state = value === null ? 'undefined' : 'measured';
  return { id, value, unit, interval: null, state, parts };
}

interface Touching {
  /** Edges with at least one end in the territory. */
  readonly size: number;
  /** Those ends: the sum of its actors' degrees. */
  readonly ends: number;
  readonly csr: Csr;
}

function tiesTouching({ csr, ends }: EcosystemContext, inside: ReadonlySet<number>): Touching {
  const a: number[] = [];
  const b: number[] = [];
  let degrees = 0;
  for (let edge = 0; edge < csr.size; edge++) {
    const [u, v] = [ends.a[edge] ?? 0, ends.b[edge] ?? 0];
    const own = Number(inside.has(u)) + Number(inside.has(v));
    if (own === 0) continue;
    degrees += own;
    a.push(u);
    b.push(v);
  }
  return { size: a.length, ends: degrees, csr: csrFromEdges(csr.order, a, b) };
}

/** E-I over the ties whose two ends have a known group. */
function mixing(csr: Csr, groups: Int32Array): number | null {
  return orNull(eiIndex(csr, groups));
}
