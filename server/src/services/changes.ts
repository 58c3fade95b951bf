import { calendarOf } from '@passerelle/core/analysis/dynamics/changes';
import { kinds } from '@passerelle/core/contract/binary-changes';
import type {
  CalendarPayload,
  ChangeCounts,
  ChangesPayload,
} from '@passerelle/core/contract/changes';
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
  return context.once(`changes|${from}|${to}`, () => told(context, scope, from, to), scope);
}

/** Computed outside this thread: two projections of everything take seconds on a large ecosystem. */
async function told(
  context: EcosystemContext,
  scope: Scope,
  from: number,
  to: number,
): Promise<ChangesPayload> {
  const { halfLifeDays, eventCap, quietYears } = context.settings;
  const found = await context.task(
    'changed',
    `${from}|${to}`,
    () => ({
      columns: context.columns,
      options: { from, to, halfLifeDays, eventCap, quietYears },
    }),
    scope,
  );
  const [actors, ties] = [counted(found.actorCounts), counted(found.tieCounts)];
  return {
    digest: context.digest,
    from: isoDay(from),
    to: isoDay(to),
    quietYears,
    actors,
    ties,
    changedActors: { node: Array.from(found.nodes), change: kinds(actors) },
    changedTies: {
      source: Array.from(found.sources),
      target: Array.from(found.targets),
      change: kinds(ties),
    },
  };
}

function counted([same = 0, gained = 0, grown = 0, lost = 0]: Uint32Array): ChangeCounts {
  return { same, gained, grown, lost };
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
