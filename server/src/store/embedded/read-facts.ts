import type { Database } from 'better-sqlite3';
import type { EcoEvent, Participation } from '@passerelle/core/domain/event';
import type { Demand } from '@passerelle/core/domain/mediation';
import type { Territory } from '@passerelle/core/domain/territory';
import type { Tie } from '@passerelle/core/domain/tie';
import type { StoreCounts } from '@passerelle/core/store/graph-store';
import { compareIds } from '../common/column-builders.js';
import { namedTerritory } from '../common/named-territory.js';
import {
  DEMAND_SQL,
  demandOf,
  EVENT_SQL,
  eventOf,
  PARTICIPATION_SQL,
  participationOf,
  TERRITORY_SQL,
  territoryOf,
  TIE_SQL,
  tieOf,
} from './rows.js';
import { searchForm } from '@passerelle/core/domain/search-form';

type Stored = Readonly<Record<string, string | number | null>>;
type Parameters = Record<string, string | number>;
const AMONG = 'IN (SELECT value FROM json_each($ids))';

export function readTies(db: Database, floor: number, keys: readonly string[]): readonly Tie[] {
  return db
    .prepare<[Parameters], Stored>(`${TIE_SQL} WHERE t.id ${AMONG} ORDER BY t.id`)
    .all({ floor, ids: JSON.stringify(keys) })
    .map(tieOf);
}

/** Newest start first, undated last, then by key. */
export function readTiesOf(db: Database, floor: number, actorId: string): readonly Tie[] {
  return db
    .prepare<[Parameters], Stored>(
      `${TIE_SQL} WHERE t.n IN (SELECT n FROM ties WHERE a = (SELECT n FROM actors WHERE id = $id)
       UNION SELECT n FROM ties WHERE b = (SELECT n FROM actors WHERE id = $id))
       ORDER BY t.start IS NULL, t.start DESC, t.id`,
    )
    .all({ floor, id: actorId })
    .map(tieOf);
}

export function readParticipations(
  db: Database,
  floor: number,
  keys: readonly string[],
): readonly Participation[] {
  return db
    .prepare<[Parameters], Stored>(`${PARTICIPATION_SQL} WHERE p.id ${AMONG} ORDER BY p.id`)
    .all({ floor, ids: JSON.stringify(keys) })
    .map(participationOf);
}

export function readEvents(
  db: Database,
  floor: number,
  ids: readonly string[],
): readonly EcoEvent[] {
  const visible = db
    .prepare<[string, number], number>('SELECT 1 FROM actors WHERE id = ? AND vis >= ?')
    .pluck();
  return db
    .prepare<[Parameters], Stored>(`${EVENT_SQL} WHERE e.id ${AMONG} ORDER BY e.id`)
    .all({ ids: JSON.stringify(ids) })
    .map((row) => eventOf(row, (id) => visible.get(id, floor) !== undefined));
}

export function readDemands(
  db: Database,
  floor: number,
  query: { readonly side?: 'need' | 'offer'; readonly actorId?: string },
): readonly Demand[] {
  const conditions = ['1'];
  const parameters: Parameters = { floor };
  if (query.side !== undefined) {
    conditions.push('d.side = $side');
    parameters['side'] = query.side;
  }
  if (query.actorId !== undefined) {
    conditions.push('a.id = $actor');
    parameters['actor'] = query.actorId;
  }
  return db
    .prepare<[Parameters], Stored>(`${DEMAND_SQL} WHERE ${conditions.join(' AND ')} ORDER BY d.id`)
    .all(parameters)
    .map(demandOf);
}

/** Sorted by id, code unit order. */
export function readTerritories(db: Database): readonly Territory[] {
  return db
    .prepare<[], Stored>(TERRITORY_SQL)
    .all()
    .map(territoryOf)
    .sort((a, b) => compareIds(a.id, b.id));
}

export function readTerritory(db: Database, idOrLabel: string): Territory | null {
  const byId = db.prepare<[string], Stored>(`${TERRITORY_SQL} WHERE id = ?`).get(idOrLabel);
  if (byId !== undefined) return territoryOf(byId);
  const norm = searchForm(idOrLabel);
  if (norm === '') return null;
  const named = db
    .prepare<[string], Stored>(`${TERRITORY_SQL} WHERE norm = ? ORDER BY id`)
    .all(norm)
    .map(territoryOf);
  return namedTerritory(idOrLabel, named);
}

const VISIBLE = (column: string): string =>
  `EXISTS (SELECT 1 FROM actors WHERE n = ${column} AND vis >= $floor)`;

/** What the viewer may see. @complexity O(1) rows when nothing is hidden from him, else O(rows) */
export function readCounts(db: Database, floor: number, rejected: number): StoreCounts {
  const stored = new Map(
    db.prepare<[], [string, number]>('SELECT kind, rows FROM digests').raw().all(),
  );
  const hidden =
    db
      .prepare<[number], number>('SELECT 1 FROM actors WHERE vis < ? LIMIT 1')
      .pluck()
      .get(floor) === 1;
  const count = (sql: string): number =>
    db.prepare<[Parameters], number>(`SELECT count(*) FROM ${sql}`).pluck().get({ floor }) ?? 0;
  const of = (kind: string, condition: string): number =>
    hidden ? count(`${kind} WHERE ${condition}`) : (stored.get(kind) ?? 0);
  return {
    actors: of('actors', 'vis >= $floor'),
    ties: of('ties', `${VISIBLE('ties.a')} AND ${VISIBLE('ties.b')}`),
    events: stored.get('events') ?? 0,
    participations: of('participations', VISIBLE('participations.actor')),
    territories: stored.get('territories') ?? 0,
    needs: count(`demands WHERE side = 'need' AND ${VISIBLE('demands.actor')}`),
    offers: count(`demands WHERE side = 'offer' AND ${VISIBLE('demands.actor')}`),
    rejected,
  };
}
