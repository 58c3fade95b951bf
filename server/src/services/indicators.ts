import type { Indicator } from '@passerelle/core/domain/provenance';
import { lastDay } from '@passerelle/core/domain/period';
import { publicSides } from '@passerelle/core/graph/actor-sphere';
import { csrFromEdges, type Csr } from '@passerelle/core/graph/csr';
import {
  ratioInterval,
  type RatioOfSums,
} from '@passerelle/core/analysis/resampling/bootstrap-ratio';
import { eiIndex } from '@passerelle/core/analysis/mixing/ei-index';
import { recentFacts } from './activity.js';
import { orNull } from './actor-rows.js';
import { actorSums, type ActorSums } from './actor-sums.js';
import type { EcosystemContext } from './ecosystem-context.js';
import { seedOf } from './meta.js';
import { guarded, guardedCount, hidden } from './suppress.js';
import { moreIndicators } from './more-indicators.js';
import { communityDraws, passageDraws } from './network-draws.js';
import { ends, indicator, spread } from './indicator-parts.js';
import type { CrossScale } from './sides.js';
import type { TwoDates } from './two-dates.js';
import type { BridgeSummaryRow } from '@passerelle/core/contract/rows';
import type { Scope, ServiceDeps } from './types.js';

export interface IndicatorInput {
  readonly rows: readonly number[];
  readonly groups: CrossScale;
  readonly summary: BridgeSummaryRow;
  /** Now and a year before. */
  readonly dates: TwoDates | null;
}

/** The twelve figures of a territory, in their fixed order. */
export async function indicatorsOf(
  deps: ServiceDeps,
  context: EcosystemContext,
  { rows, groups, summary, dates }: IndicatorInput,
  scope: Scope,
): Promise<Indicator[]> {
  const inside = new Set(rows);
  const touching = tiesTouching(context, inside);
  const found = await communityDraws(context, groups, scope);
  const ways = await passageDraws(context, groups, scope);
  const facts = recentFacts(context.columns, lastDay(context.asOf), context.settings.activeYears);
  const actives = rows.filter((row) => (facts[row] ?? 0) > 0).length;
  const { networkActors, networkTies } = context.settings;
  const small = rows.length < networkActors || touching.size < networkTies;
  const sphere = publicSides(context.columns);
  const sums = actorSums(context, rows, groups.targets);
  const seed = seedOf(scope);
  const { resamples, intervalShare } = context.settings;
  const scale = ratioInterval(sums.get('eiScale') ?? NOTHING, {
    draws: resamples,
    intervalShare,
    seed,
  });
  const communities = found.among(rows);
  const passages = ways.among();
  const most = rows.length;
  const network: Indicator[] = [
    indicator('tiesPerActor', 'ties', touching.ends / most, NONE, { ties: touching.size }),
    indicator('communities', 'count', communities.value, spread(context, communities, most, true), {
      withAnyActor: found.present,
      partitions: found.stability.drawn.length,
      stability: orNull(found.stability.value),
      ...ends('stability', spread(context, found.stability, 1, false)),
    }),
    indicator('territoryEfficiency', 'efficiency', summary.territoryEfficiency, NONE, {
      independentRoutes: summary.independentRoutes,
      ...(summary.independentRoutes === null
        ? {}
        : ends('independentRoutes', spread(context, ways.routes, most, true))),
    }),
    indicator('singlePassages', 'count', passages.value, spread(context, passages, most, true), {}),
    indicator('eiIndex', 'index', mixing(touching.csr, sphere.side), NONE, {
      scale: mixing(touching.csr, Int32Array.from(context.scale)),
      ...ends('scale', scale),
      sphereKnown: sphere.known,
      sphereDerived: sphere.derived,
    }),
  ];
  const share = indicator('activeShare', 'share', most === 0 ? null : actives / most, NONE, {
    actors: most,
    active: actives,
  });
  const [first, ...others] = withIntervals(context, sums, [share, ...network], scope);
  const known = others.map((one) => guarded(context, one, rows, broughtTo(one.id, sums)));
  const isActive = (row: number): boolean => (facts[row] ?? 0) > 0;
  const input = { rows, sums, facts, touching: touching.csr, dates };
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

/** Until the sums over actors give one. */
const NONE = [null, null] as const;
const NOTHING: RatioOfSums = { above: [], below: [] };

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
