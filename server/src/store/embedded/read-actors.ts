import type { Database } from 'better-sqlite3';
import type { Actor } from '@passerelle/core/domain/actor';
import type { ActorDetail } from '@passerelle/core/store/graph-store';
import type { ActorQuery, Page } from '@passerelle/core/store/query';
import { ACTOR_COLUMNS, actorOf, DEMAND_SQL, demandOf, ROLE_COLUMNS, roleOf } from './rows.js';
import { unavailableActors } from './rhythm.js';
import { cursorOf, limitOf, toCursor } from '../common/page.js';
import { searchForm } from '@passerelle/core/domain/search-form';

type Stored = Readonly<Record<string, string | number | null>>;
type Parameters = Record<string, string | number>;

/** Descendants of a territory and itself; UNION drops repeats, so even a cycle would end. */
const SUBTREE = `WITH RECURSIVE subtree(n, id) AS (
  SELECT n, id FROM territories WHERE id = $territory
  UNION SELECT t.n, t.id FROM territories t JOIN subtree ON t.parent_id = subtree.id) `;

const RANK = `CASE WHEN norm = $search THEN 0 WHEN substr(norm, 1, length($search)) = $search THEN 1
  WHEN instr(' ' || norm, ' ' || $search) > 0 THEN 2 ELSE 3 END`;

/** Pages are cut after (rank, norm, id) of their last row: stable while rows are added. */
export function readActors(db: Database, floor: number, query: ActorQuery): Page<Actor> {
  const limit = limitOf(query.limit);
  const conditions = ['vis >= $floor'];
  const parameters: Parameters = { floor };
  const where = (condition: string, values: Parameters): void => {
    conditions.push(condition);
    Object.assign(parameters, values);
  };
  if (query.territoryId !== undefined) {
    where('territory IN (SELECT n FROM subtree)', { territory: query.territoryId });
  }
  if (query.type !== undefined) where('type = $type', { type: query.type });
  if (query.role !== undefined) {
    where(
      '(actors.role = $role OR EXISTS (SELECT 1 FROM roles WHERE roles.actor = actors.n AND roles.role = $role))',
      { role: query.role },
    );
  }
  if (query.ids !== undefined) {
    where('id IN (SELECT value FROM json_each($ids))', { ids: JSON.stringify(query.ids) });
  }
  const asked = query.search?.trim() ?? '';
  const search = searchForm(asked);
  if (asked !== '' && search === '') return { rows: [], cursor: null };
  const ranked = search !== '';
  if (ranked) where('instr(norm, $search) > 0', { search });
  const order = ranked ? `(${RANK}), norm, id` : 'id';
  if (query.cursor !== undefined) {
    const after = cursorOf(query.cursor, ranked ? 3 : 1);
    const [last = '', norm = '', rank = 0] = [...after].reverse();
    where(
      ranked ? `(${order}) > ($rank, $norm, $last)` : 'id > $last',
      ranked ? { rank, norm, last } : { last },
    );
  }
  const sql = `${query.territoryId === undefined ? '' : SUBTREE}SELECT ${ACTOR_COLUMNS}, norm${ranked ? `, ${RANK} AS rank` : ''}
    FROM actors WHERE ${conditions.join(' AND ')} ORDER BY ${order} LIMIT ${String(limit === null ? -1 : limit + 1)}`;
  const rows = db.prepare<[Parameters], Stored>(sql).all(parameters);
  const more = limit !== null && rows.length > limit;
  const page = more ? rows.slice(0, limit) : rows;
  const last = page.at(-1);
  const cursor =
    more && last !== undefined
      ? toCursor(ranked ? [last['rank'], last['norm'], last['id']] : [last['id']])
      : null;
  return { rows: page.map(actorOf), cursor };
}

export function readActor(
  db: Database,
  floor: number,
  today: number,
  id: string,
): ActorDetail | null {
  const row = db
    .prepare<[string, number], Stored>(
      `SELECT ${ACTOR_COLUMNS} FROM actors WHERE id = ? AND vis >= ?`,
    )
    .get(id, floor);
  if (row === undefined) return null;
  const n = row['n'] as number;
  const roles = db
    .prepare<[number], Stored>(
      `SELECT ${ROLE_COLUMNS} FROM roles JOIN actors ON actors.n = roles.actor WHERE roles.actor = ?
       ORDER BY roles.start IS NULL, roles.start, roles.role, roles.id`,
    )
    .all(n)
    .map(roleOf);
  const demands = db
    .prepare<[Parameters], Stored>(`${DEMAND_SQL} WHERE d.actor = $n ORDER BY d.id`)
    .all({ floor, n })
    .map(demandOf);
  const available = !unavailableActors(db, today, n).has(n);
  return { actor: actorOf(row), roles, demands, available };
}
