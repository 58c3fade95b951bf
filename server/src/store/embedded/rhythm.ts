import type { Database } from 'better-sqlite3';
import { awayToday } from '../common/away.js';
import type { RhythmFacts } from '../common/away.js';

interface RhythmRow extends RhythmFacts<number> {
  readonly declared: number;
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
  return awayToday(rows, today);
}
