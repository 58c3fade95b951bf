import { firstDay, lastDay } from '@passerelle/core/domain/period';

export interface RhythmFacts<A> {
  readonly actor: A;
  readonly state: string;
  readonly start: string | null;
  readonly until: string | null;
}

/** Actors in withdrawal today. Of the states in force (begun, not past `until`), a declared one wins, then the one begun
 *  last.
 *  @param rows of each actor: inferred states first, so that a declared one has the last word; then by start, then by key */
export function awayToday<A>(rows: readonly RhythmFacts<A>[], today: number): ReadonlySet<A> {
  const away = new Set<A>();
  for (const row of rows) {
    if (firstDay(row.start) > today || lastDay(row.until) < today) continue;
    if (row.state === 'withdrawal') away.add(row.actor);
    else away.delete(row.actor);
  }
  return away;
}
