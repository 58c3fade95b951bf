import type { EcosystemContext } from './ecosystem-context.js';
import { seedOf } from './meta.js';
import { partitionOf } from './partition.js';
import type { CrossScale } from './sides.js';
import { singlePassages } from './single-passages.js';
import type { Scope } from './types.js';

/** A community is counted in a territory from so many of its actors: pairs would make hundreds. */
const FEWEST_IN_COMMUNITY = 3;
/** Ties looked at over all resamples, a few seconds in 2026: on larger graphs there are fewer of them. */
const LOOKED_AT = 5_000_000;
const FEWEST = 20;
/** A partition of half a million ties takes seconds: so few of them, and their number is told. */
const PARTITIONS = { least: 8, most: 50 };

/** A figure of the whole graph, and what it is on each resample of the ties. */
export interface Drawn {
  readonly value: number;
  readonly drawn: ArrayLike<number>;
}

export interface CommunityDraws {
  /** Communities that hold enough of these actors of the territory. */
  readonly among: (rows: readonly number[]) => Drawn;
  /** Communities of which the territory has any actor at all. */
  readonly present: number;
  /** Mean stability of the actors of the territory (M4), over all partitions and in each. */
  readonly stability: Drawn;
}

/** Communities of a territory, on the whole graph and on resamples of its ties. */
export function communityDraws(
  context: EcosystemContext,
  groups: CrossScale,
  scope: Scope,
): Promise<CommunityDraws> {
  const { csr, settings } = context;
  const { local } = groups;
  const seed = seedOf(scope);
  const make = async (): Promise<CommunityDraws> => {
    const { community } = await partitionOf(context, scope);
    const partitions = Math.min(PARTITIONS.most, affordable(context, PARTITIONS.least));
    const found = await context.task(
      'partitionDraws',
      `${groups.key}|${seed}`,
      () => ({
        csr,
        given: community.map((number) => number - 1),
        options: { of: local, partitions, keptTies: settings.keptTies, resolution: 1, seed },
      }),
      scope,
    );
    const places = new Map(Array.from(local, (row, at) => [row, at]));
    const linked = (rows: Iterable<number>): number[] =>
      Array.from(rows, (row) => community[row] ?? 0).filter((number) => number > 0);
    return {
      among: (rows) => {
        const at = rows.map((row) => places.get(row) ?? -1);
        const drawn = found.communities.map((own) =>
          groupsOf(at.map((place) => own[place] ?? NaN)),
        );
        return { value: groupsOf(linked(rows)), drawn };
      },
      present: new Set(linked(local)).size,
      stability: {
        value: found.stability.reduce((sum, one) => sum + one, 0) / partitions,
        drawn: found.stability,
      },
    };
  };
  return context.once(`communityDraws|${groups.key}|${seed}`, make, scope);
}

export interface PassageDraws {
  /** Single passages, of all or among some actors. */
  readonly among: (of?: ReadonlySet<number>) => Drawn;
  readonly routes: Drawn;
}

/** Single passages and independent routes of a territory, on the whole graph and on resamples of its ties. */
export async function passageDraws(
  context: EcosystemContext,
  groups: CrossScale,
  scope: Scope,
): Promise<PassageDraws> {
  const { csr, settings } = context;
  const { local, targets } = groups;
  const seed = seedOf(scope);
  const { rows, routes } = await singlePassages(context, groups, scope);
  const { keptTies } = settings;
  const resamples = Math.min(settings.resamples, affordable(context, FEWEST));
  const found = await context.task(
    'passageDraws',
    `${groups.key}|${seed}`,
    () => ({ csr, options: { local, targets, resamples, keptTies, seed } }),
    scope,
  );
  return {
    among: (of) => {
      const isOf = (row: number): boolean => of?.has(row) ?? true;
      return {
        value: rows.filter(isOf).length,
        drawn: found.passages.map((own) => own.filter(isOf).length),
      };
    },
    routes: { value: routes, drawn: found.routes },
  };
}

/** A partition takes seconds from so many ties on: a graph this large is resampled at one date alone. */
export function isTooLarge({ csr }: EcosystemContext): boolean {
  return csr.size * FEWEST > LOOKED_AT;
}

function affordable({ csr }: EcosystemContext, least: number): number {
  return Math.max(least, Math.floor(LOOKED_AT / csr.size));
}

/** Groups that hold enough of these actors. */
function groupsOf(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts.values()].filter((count) => count >= FEWEST_IN_COMMUNITY).length;
}
