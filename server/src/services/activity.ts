import type { EcosystemColumns } from '@passerelle/core/domain/ecosystem';

const DAYS_A_YEAR = 365.25;

/** Recent facts of each actor: ties that run or began or ended within the last years, and presences (methods M1). */
export function recentFacts(columns: EcosystemColumns, asOf: number, years: number): Float64Array {
  const { ties, participations, events, actors } = columns;
  const facts = new Float64Array(actors.ids.length);
  const since = asOf - years * DAYS_A_YEAR;
  const fresh = (start: number, end: number): boolean =>
    start <= asOf && (end >= since || start >= since);
  const count = (row: number): void => {
    facts[row] = (facts[row] ?? 0) + 1;
  };
  ties.keys.forEach((_, row) => {
    if (!fresh(ties.start[row] ?? NaN, ties.end[row] ?? NaN)) return;
    count(ties.a[row] ?? 0);
    count(ties.b[row] ?? 0);
  });
  participations.keys.forEach((_, row) => {
    if (participations.counts[row] !== 1) return;
    const event = participations.event[row] ?? -1;
    const date = participations.date[row] ?? NaN;
    const start = Number.isNaN(date) ? (events.start[event] ?? NaN) : date;
    if (fresh(start, events.end[event] ?? NaN)) count(participations.actor[row] ?? 0);
  });
  return facts;
}
