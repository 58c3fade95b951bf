import { lastDay } from '@passerelle/core/domain/period';
import type { Indicator, Snapshot } from '@passerelle/core/domain/provenance';
import type { Territory } from '@passerelle/core/domain/territory';
import {
  suppressionOf,
  tellsApart,
  type Contributors,
  type Suppression,
  type SuppressionRules,
} from '@passerelle/core/domain/suppression';
import { textAt } from './actor-rows.js';
import type { EcosystemContext } from './ecosystem-context.js';

/** A figure that is not published; only a count of actors may be left of its parts. */
export function hidden({ id, unit, parts }: Indicator, why: Suppression): Indicator {
  const { actors } = parts;
  const isCounted =
    typeof actors === 'number' && (why === 'smallDifference' || why === 'oneDominates');
  const left = isCounted ? { actors } : {};
  return { id, value: null, unit, interval: null, state: 'suppressed', why, parts: left };
}

/** The figure, or why it is hidden. @param rows who it is built on @param amounts what each brings to it, when a sum */
export function guarded(
  context: EcosystemContext,
  one: Indicator,
  rows: readonly number[],
  amounts?: ArrayLike<number>,
): Indicator {
  // An undefined figure has no sum that somebody could dominate.
  const isSum = amounts !== undefined && one.state === 'measured';
  const why = whyHidden(context, rows, isSum ? amounts : undefined);
  return why === null ? one : hidden(one, why);
}

/** Why a figure built on these actors is not published; null = it is. */
export function whyHidden(
  context: EcosystemContext,
  rows: readonly number[],
  amounts?: ArrayLike<number>,
): Suppression | null {
  const built = { ...countedIn(context, rows), ...(amounts === undefined ? {} : { amounts }) };
  return suppressionOf(built, rulesOf(context));
}

/** A count printed beside the count of all: what is left of all must not be a few persons either. */
export function guardedCount(
  context: EcosystemContext,
  one: Indicator,
  rows: readonly number[],
  isCounted: (row: number) => boolean,
): Indicator {
  const rules = rulesOf(context);
  const isSmall = (part: readonly number[]): boolean =>
    suppressionOf(countedIn(context, part), rules) === 'fewPersons';
  const whole = guarded(context, one, rows);
  if (whole.state === 'suppressed') return whole;
  const parts = [rows.filter(isCounted), rows.filter((row) => !isCounted(row))];
  return parts.some(isSmall) ? hidden(one, 'smallDifference') : one;
}

/** Figures that are means over all actors of a territory: two of them, with their counts, give that of the rest. */
export const MEANS: ReadonlySet<string> = new Set([
  'activeShare',
  'tiesPerActor',
  'territoryEfficiency',
  'eiIndex',
]);

/** The figures of a territory, less those that a kept snapshot of it, of one above or of one below would open: the
 *  earlier is out already, so the later is hidden. Only snapshots of nearly the same day count: from one year to the
 *  next the facts of everyone move, and what two means leave is no longer the figure of the few who came or went. */
export function guardedFromOthers(
  context: EcosystemContext,
  indicators: readonly Indicator[],
  { territory, rows, kept, asOf }: Taken,
): Indicator[] {
  const near = relatives(context, territory.id);
  const { persons } = countedIn(context, rows);
  const rules = rulesOf(context);
  const least = persons > 0 ? rules.persons : rules.organisations;
  const others = kept.filter(
    (other) =>
      near.has(other.territoryId) &&
      !(daysBetween(other.asOf, asOf) > context.settings.differencingDays) &&
      tellsApart(rows.length, actorsOf(other), least),
  );
  return indicators.map((one) => {
    const isOut = (other: Snapshot): boolean =>
      other.indicators.some(({ id, state }) => id === one.id && state === 'measured');
    return one.state === 'measured' && MEANS.has(one.id) && others.some(isOut)
      ? hidden(one, 'smallDifference')
      : one;
  });
}

export interface Taken {
  readonly territory: Territory;
  /** Actors of the territory. */
  readonly rows: readonly number[];
  /** Snapshots kept before this one. */
  readonly kept: readonly Snapshot[];
  readonly asOf: string;
}

/** NaN where a day is unknown: then nothing is let through. */
function daysBetween(one: string, other: string): number {
  return Math.abs(lastDay(one) - lastDay(other));
}

/** NaN where the count was not published. */
function actorsOf({ indicators }: Snapshot): number {
  return indicators.find(({ id }) => id === 'activeShare')?.parts['actors'] ?? NaN;
}

/** A territory, those above it and those below. */
function relatives({ columns }: EcosystemContext, id: string): ReadonlySet<string> {
  const parentOf = new Map(columns.territories.map((one) => [one.id, one.parentId]));
  const chain = (from: string): Set<string> => {
    const met = new Set<string>();
    let at: string | null | undefined = from;
    while (at !== null && at !== undefined && !met.has(at)) {
      met.add(at);
      at = parentOf.get(at);
    }
    return met;
  };
  const found = chain(id);
  for (const other of parentOf.keys()) if (chain(other).has(id)) found.add(other);
  return found;
}

function countedIn({ columns }: EcosystemContext, rows: readonly number[]): Contributors {
  const { type } = columns.actors;
  const persons = rows.filter((row) => textAt(type, row) === 'person').length;
  return { persons, organisations: rows.length - persons };
}

function rulesOf({ settings }: EcosystemContext): SuppressionRules {
  const { suppressPersons: persons, suppressOrganisations: organisations } = settings;
  return { persons, organisations, dominance: settings.dominanceShare };
}
