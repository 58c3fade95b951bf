import type { Database } from 'better-sqlite3';
import type { Run } from '@passerelle/core/domain/provenance';
import type { StoredAnswer, StoredRow, WriteKind } from '@passerelle/core/store/graph-store';
import type { Page } from '@passerelle/core/store/query';
import { ROW_KEY } from '@passerelle/core/store/row-key';
import {
  ACTOR_COLUMNS,
  actorOf,
  DEMAND_SQL,
  demandOf,
  EVENT_SQL,
  eventOf,
  PARTICIPATION_SQL,
  participationOf,
  ROLE_COLUMNS,
  roleOf,
  TERRITORY_SQL,
  territoryOf,
  TIE_SQL,
  tieOf,
} from './rows.js';

type Stored = Readonly<Record<string, string | number | null>>;
type Reader<K extends WriteKind> = readonly [
  sql: string,
  id: string,
  rowOf: (row: Stored) => StoredRow<K>,
];

/** The introducer as it was written, even when nobody of that id is stored. */
const WRITTEN_TIE_SQL = TIE_SQL.replace(
  /\(SELECT id FROM actors WHERE id = t\.introducer_id[^)]*\)/,
  't.introducer_id',
);
const OF_ACTOR = (table: string): string => `FROM ${table} o JOIN actors a ON a.n = o.actor`;

const READERS: { readonly [K in WriteKind]: Reader<K> } = {
  territories: [TERRITORY_SQL, 'id', territoryOf],
  actors: [`SELECT ${ACTOR_COLUMNS} FROM actors`, 'id', actorOf],
  roles: [
    `SELECT ${ROLE_COLUMNS} FROM roles JOIN actors ON actors.n = roles.actor`,
    'roles.id',
    roleOf,
  ],
  ties: [WRITTEN_TIE_SQL, 't.id', tieOf],
  events: [EVENT_SQL, 'e.id', (row) => eventOf(row, () => true)],
  participations: [PARTICIPATION_SQL, 'p.id', participationOf],
  demands: [DEMAND_SQL, 'd.id', demandOf],
  rhythms: [
    `SELECT a.id AS actorId, o.state, o.declared, o.start AS "from", o.until ${OF_ACTOR('rhythms')}`,
    'o.id',
    (row) => ({ ...row, declared: row['declared'] === 1 }) as unknown as StoredRow<'rhythms'>,
  ],
  consents: [
    `SELECT a.id AS actorId, o.purpose, o.given_at AS givenAt, o.withdrawn_at AS withdrawnAt, o.visibility
     ${OF_ACTOR('consents')}`,
    'o.id',
    (row) => row as unknown as StoredRow<'consents'>,
  ],
};

export function readStored<K extends WriteKind>(
  db: Database,
  kind: K,
  after: string | null,
  limit: number,
): Page<StoredRow<K>> {
  const [sql, id, rowOf]: Reader<K> = READERS[kind];
  const rows = db
    .prepare<[Record<string, string | number>], Stored>(
      `${sql} WHERE ${id} > $after ORDER BY ${id} LIMIT $limit`,
    )
    .all({ after: after ?? '', limit, floor: 0 })
    .map(rowOf);
  const last = rows.at(-1);
  return { rows, cursor: last === undefined || rows.length < limit ? null : ROW_KEY[kind](last) };
}

export function readRuns(db: Database): readonly Run[] {
  return db
    .prepare<[], string>('SELECT body FROM runs ORDER BY id')
    .pluck()
    .all()
    .map((body) => JSON.parse(body) as Run);
}

export function readAnswers(db: Database): readonly StoredAnswer[] {
  return db
    .prepare<[], StoredAnswer>(
      'SELECT suggestion_id AS suggestionId, answer, answered_at AS answeredAt, until FROM answers ORDER BY suggestion_id, n',
    )
    .all();
}
