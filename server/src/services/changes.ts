import {
  calendarOf,
  changesBetween,
  type Changes,
} from '@passerelle/core/analysis/dynamics/changes';
import type {
  CalendarPayload,
  ChangeCounts,
  ChangesPayload,
} from '@passerelle/core/contract/changes';
import { CHANGES } from '@passerelle/core/domain/change';
import { isoDay, lastDay } from '@passerelle/core/domain/period';
import { InvalidInputError } from '@passerelle/core/errors';
import { tieBeginnings } from '@passerelle/core/graph/tie-ages';
import type { EcosystemContext, EcosystemContexts } from './ecosystem-context.js';
import type { Scope } from './types.js';

const DAYS_A_YEAR = 365;

/** What changed between two dates, over the actors of the map as it is at `asOf`. `to` defaults to that date, `from` to
 *  a year before `to`.
 *  @throws InvalidInputError unless `from` comes before `to` */
export async function changes(
  contexts: EcosystemContexts,
  scope: Scope & { readonly from?: string; readonly to?: string },
): Promise<ChangesPayload> {
  const context = await contexts.get(scope);
  const latest = lastDay(context.asOf);
  const to = scope.to === undefined ? latest : lastDay(scope.to);
  const from = scope.from === undefined ? to - DAYS_A_YEAR : lastDay(scope.from);
  // Without one dated fact there is no date at all, hence nothing that changed.
  if (from >= to) {
    throw new InvalidInputError(
      `changes: ${isoDay(from) ?? '?'} is not before ${isoDay(to) ?? '?'}. Expected from earlier than to.`,
    );
  }
  return context.once(`changes|${from}|${to}`, () => payload(context, from, to), scope);
}

function payload(context: EcosystemContext, from: number, to: number): ChangesPayload {
  const { halfLifeDays, eventCap, quietYears } = context.settings;
  const found = changesBetween(context.columns, { from, to, halfLifeDays, eventCap, quietYears });
  const nodes = changed(found.actors);
  const edges = changed(found.ties);
  const strength = (edge: number): number => found.strengths[edge] ?? 0;
  edges.sort((x, y) => strength(y) - strength(x) || x - y);
  const named = (codes: Uint8Array, row: number) => CHANGES[codes[row] ?? 0] ?? 'same';
  return {
    digest: context.digest,
    from: isoDay(from),
    to: isoDay(to),
    quietYears,
    actors: counted(found.actors),
    ties: counted(found.ties),
    changedActors: { node: nodes, change: nodes.map((row) => named(found.actors, row)) },
    changedTies: {
      source: edges.map((edge) => found.a[edge] ?? 0),
      target: edges.map((edge) => found.b[edge] ?? 0),
      change: edges.map((edge) => named(found.ties, edge)),
    },
  };
}

function changed(codes: Changes['actors']): number[] {
  return [...codes.keys()].filter((row) => codes[row] !== 0);
}

function counted(codes: Uint8Array): ChangeCounts {
  const counts = { same: 0, gained: 0, grown: 0, lost: 0 };
  for (const code of codes) counts[CHANGES[code] ?? 'same']++;
  return counts;
}

/** When ties began, by month, up to the date of the map. */
export async function calendar(
  contexts: EcosystemContexts,
  scope: Scope,
): Promise<CalendarPayload> {
  const context = await contexts.get(scope);
  const { digest, asOf } = context;
  return context.once(
    'calendar',
    () => {
      const days = tieBeginnings(context.columns, context.projection);
      return { digest, asOf, ...calendarOf(days, lastDay(asOf)) };
    },
    scope,
  );
}
