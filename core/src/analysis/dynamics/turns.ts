import type { EcosystemColumns } from '../../domain/ecosystem.js';
import { TURNS } from './role-turnover.js';

const ORGANISING = new Set(['organiser', 'coordinator', 'facilitator', 'holder']);
const WATCHING = new Set(['attendee', 'invited', '']);

/** What a part in an event is: organiser, spectator, or (any other part) contributor. */
export function turnOf(part: string): number {
  if (ORGANISING.has(part)) return TURNS.indexOf('organiser');
  return TURNS.indexOf(WATCHING.has(part) ? 'spectator' : 'contributor');
}

/** The highest role of each actor in consecutive periods that end on a day. An event that lasts counts in every period
 *  it touches; an undated presence counts in none.
 *  @returns one row an actor of `rows`, one role a period, the latest last  @complexity O(rows + presences · periods) */
export function turnSequences(
  columns: EcosystemColumns,
  rows: ArrayLike<number>,
  { lastDay, days, periods }: { lastDay: number; days: number; periods: number },
): Uint8Array[] {
  const { participations, events } = columns;
  const placeOf = new Map(Array.from(rows, (row, at) => [row, at]));
  const sequences = Array.from(placeOf, () => new Uint8Array(periods));
  const first = lastDay - days * periods;
  participations.actor.forEach((actor, row) => {
    const sequence = sequences[placeOf.get(actor) ?? -1];
    if (sequence === undefined || participations.counts[row] !== 1) return;
    const event = participations.event[row]!;
    const date = participations.date[row]!;
    const start = Number.isNaN(date) ? events.start[event]! : date;
    const end = Math.max(start, Number.isNaN(date) ? (events.end[event] ?? NaN) || start : date);
    if (Number.isNaN(start) || start > lastDay || end <= first) return;
    const role = turnOf(participations.part.values[participations.part.codes[row]!] ?? '');
    // Periods are (first, first + days], …: the last day belongs to the last one.
    const from = Math.max(0, Math.ceil((start - first) / days) - 1);
    const to = Math.min(periods - 1, Math.ceil((Math.min(end, lastDay) - first) / days) - 1);
    for (let period = from; period <= to; period++) {
      sequence[period] = Math.max(sequence[period]!, role);
    }
  });
  return sequences;
}
