import { DEFAULTS } from '@passerelle/core/config/settings';
import type { EcosystemColumns } from '@passerelle/core/domain/ecosystem';

const DAYS_A_YEAR = 365.25;

/** 1 = news within the last years: a tie that runs or began or ended then, or a presence (methods M1). */
export function activeActors(
  columns: EcosystemColumns,
  asOf: number,
  years = DEFAULTS.activeYears,
): Uint8Array {
  const { ties, participations, events, actors } = columns;
  const active = new Uint8Array(actors.ids.length);
  const since = asOf - years * DAYS_A_YEAR;
  const fresh = (start: number, end: number): boolean =>
    start <= asOf && (end >= since || start >= since);
  ties.keys.forEach((_, row) => {
    if (!fresh(ties.start[row] ?? NaN, ties.end[row] ?? NaN)) return;
    active[ties.a[row] ?? 0] = 1;
    active[ties.b[row] ?? 0] = 1;
  });
  participations.keys.forEach((_, row) => {
    if (participations.counts[row] !== 1) return;
    const event = participations.event[row] ?? -1;
    const date = participations.date[row] ?? NaN;
    const start = Number.isNaN(date) ? (events.start[event] ?? NaN) : date;
    if (fresh(start, events.end[event] ?? NaN)) active[participations.actor[row] ?? 0] = 1;
  });
  return active;
}
