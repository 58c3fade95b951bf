import type { Database } from 'better-sqlite3';
import { firstDay, lastDay } from '@passerelle/core/domain/period';

interface RhythmRow {
  readonly actor: number;
  readonly state: string;
  readonly declared: number;
  readonly start: string | null;
  readonly until: string | null;
}

/** Row numbers of actors in withdrawal today. Of the states in force (begun, not past `until`), a declared one wins, then
 *  the one begun last. Depends on the day, so it is asked at each read and never stored. */
export function unavailableActors(
  db: Database,
  today: number,
  actor?: number,
): ReadonlySet<number> {
  const rows = db
    .prepare<unknown[], RhythmRow>(
      `SELECT actor, state, declared, start, until FROM rhythms ${actor === undefined ? '' : 'WHERE actor = ?'}
       ORDER BY actor, declared, start, id`,
    )
    .all(...(actor === undefined ? [] : [actor]));
  const away = new Set<number>();
  // Inferred states come first, so that a declared one has the last word.
  for (const row of rows) {
    if (firstDay(row.start) > today || lastDay(row.until) < today) continue;
    if (row.state === 'withdrawal') away.add(row.actor);
    else away.delete(row.actor);
  }
  return away;
}
