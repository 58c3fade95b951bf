import { distanceKm } from '@passerelle/core/analysis/mixing/remote-ties';
import { nearness } from '@passerelle/core/analysis/brokerage/nearness';
import { turnSequences } from '@passerelle/core/analysis/dynamics/turns';
import { TURNS } from '@passerelle/core/analysis/dynamics/role-turnover';
import type { RatioOfSums } from '@passerelle/core/analysis/resampling/bootstrap-ratio';
import { lastDay } from '@passerelle/core/domain/period';
import { publicSides } from '@passerelle/core/graph/actor-sphere';
import { recentFacts } from './activity.js';
import type { EcosystemContext } from './ecosystem-context.js';
import { placesOf } from './places.js';

/** Indicators that are a sum over actors divided by another, so that actors can be drawn again and followed. */
export type ActorSums = ReadonlyMap<string, RatioOfSums>;

/** @param rows actors of the territory, in the order of every sum  @param targets actors of higher scales */
export function actorSums(
  context: EcosystemContext,
  rows: readonly number[],
  targets: Uint32Array,
): ActorSums {
  const { csr, columns, settings } = context;
  const facts = recentFacts(columns, lastDay(context.asOf), settings.activeYears);
  const one = rows.map(() => 1);
  const degree = (row: number): number => (csr.offsets[row + 1] ?? 0) - (csr.offsets[row] ?? 0);
  const near = nearness(csr, { local: Uint32Array.from(rows), targets });
  return new Map<string, RatioOfSums>([
    ['activeShare', { above: rows.map((row) => Number((facts[row] ?? 0) > 0)), below: one }],
    ['tiesPerActor', { above: rows.map(degree), below: one }],
    ['territoryEfficiency', { above: near, below: targets.length === 0 ? rows.map(() => 0) : one }],
    ['eiIndex', opennessSums(context, rows, publicSides(columns).side)],
    ['eiScale', opennessSums(context, rows, context.scale)],
    ['organiserRenewal', renewalSums(context, rows)],
    ['remoteTieShare', remoteSums(context, rows)],
  ]);
}

/** E-I counted from each actor.
 *  @param side group of each actor, negative = unknown */
function opennessSums(
  context: EcosystemContext,
  rows: readonly number[],
  side: ArrayLike<number>,
): RatioOfSums {
  return tieSums(context, rows, (row, other) => {
    const [x, y] = [side[row] ?? -1, side[other] ?? -1];
    return x < 0 || y < 0 ? null : x === y ? -1 : 1;
  });
}

/** Ties beyond the remote distance, of those whose length is known. */
function remoteSums(context: EcosystemContext, rows: readonly number[]): RatioOfSums {
  const { lat, lon } = placesOf(context);
  const { remoteKm } = context.settings;
  return tieSums(context, rows, (row, other) => {
    const [a, b] = [row, other].map((one) => [lat[one] ?? NaN, lon[one] ?? NaN] as const);
    const km = distanceKm(...(a ?? UNKNOWN), ...(b ?? UNKNOWN));
    return Number.isNaN(km) ? null : Number(km > remoteKm);
  });
}
const UNKNOWN = [NaN, NaN] as const;

/** A figure of each tie, from each actor of the territory: a tie inside is met from both its ends, half each.
 *  @param figure null = the tie does not count */
function tieSums(
  { csr }: EcosystemContext,
  rows: readonly number[],
  figure: (row: number, other: number) => number | null,
): RatioOfSums {
  const inside = new Set(rows);
  const above: number[] = [];
  const below: number[] = [];
  for (const row of rows) {
    let [sum, all] = [0, 0];
    for (let at = csr.offsets[row] ?? 0; at < (csr.offsets[row + 1] ?? 0); at++) {
      const other = csr.targets[at] ?? 0;
      const found = figure(row, other);
      if (found === null) continue;
      const part = inside.has(other) ? 0.5 : 1;
      all += part;
      sum += part * found;
    }
    above.push(sum);
    below.push(all);
  }
  return { above, below };
}

/** Organisers of the last year, and which of them are new to it. */
function renewalSums(context: EcosystemContext, rows: readonly number[]): RatioOfSums {
  const { columns, settings } = context;
  const organiser = TURNS.indexOf('organiser');
  const years = turnSequences(columns, rows, {
    lastDay: lastDay(context.asOf),
    days: 365,
    periods: Math.max(2, Math.round(settings.activeYears)),
  });
  const below = years.map((own) => Number(own.at(-1) === organiser));
  const above = years.map((own, at) =>
    below[at] === 1 && own.indexOf(organiser) === own.length - 1 ? 1 : 0,
  );
  return { above, below };
}
