import type { Database } from 'better-sqlite3';
import type {
  EventColumns,
  ParticipationColumns,
  TieColumns,
} from '@passerelle/core/domain/ecosystem';
import { sectorJoiner } from '../common/actor-columns.js';
import type { Dating } from '../common/dating.js';
import { eventBuilder, participationBuilder, tieBuilder } from '../common/fact-columns.js';
import { at } from './column-index.js';
import type { Cell, Index } from './column-index.js';

type Text = string | null;

export function tieColumns(db: Database, actors: Index, dating: Dating): TieColumns {
  const builder = tieBuilder(dating);
  const rows = db
    .prepare<[], Cell[]>(
      `SELECT id, a, b, kind, directed, strength, start, "end", confirmed_by, origin, mode,
         CASE WHEN introducer_id IS NOT NULL THEN (SELECT n FROM actors WHERE actors.id = introducer_id) END
       FROM ties ORDER BY id`,
    )
    .raw();
  for (const cells of rows.iterate()) {
    const [key, a, b, kind, directed, strength, start, end, confirmedBy, origin, mode, by] =
      cells as [
        string,
        number,
        number,
        string,
        number,
        number | null,
        Text,
        Text,
        Text,
        Text,
        Text,
        Cell,
      ];
    const [rowA, rowB] = [at(actors, a), at(actors, b)];
    const dated = [start, end, confirmedBy, origin, mode] as const;
    builder.add(key, rowA, rowB, kind, directed === 1, strength, ...dated, at(actors, by));
  }
  return builder.columns();
}

export function eventColumns(
  db: Database,
  territoryOf: Index,
  dating: Dating,
): { events: EventColumns; index: Index } {
  const builder = eventBuilder(dating);
  const joined = sectorJoiner();
  const highest = db.prepare<[], number | null>('SELECT max(n) FROM events').pluck().get() ?? 0;
  const rowOf = new Int32Array(highest + 1).fill(-1);
  const rows = db
    .prepare<[], Cell[]>(
      'SELECT n, id, label, form, start, "end", mode, territory, sectors FROM events ORDER BY id',
    )
    .raw();
  for (const cells of rows.iterate()) {
    const [n, id, label, form, start, end, mode, place, sectors] = cells as [
      number,
      string,
      string,
      string,
      Text,
      Text,
      Text,
      Cell,
      string,
    ];
    const where = at(territoryOf, place);
    rowOf[n] = builder.add(id, label, form, start, end, mode, where, joined(sectors));
  }
  return { events: builder.columns(), index: { rowOf } };
}

export function participationColumns(
  db: Database,
  actors: Index,
  eventIndex: Index,
  dating: Dating,
): ParticipationColumns {
  const builder = participationBuilder(dating);
  const rows = db
    .prepare<[], Cell[]>(
      'SELECT id, actor, event, part, date, status FROM participations ORDER BY id',
    )
    .raw();
  for (const cells of rows.iterate()) {
    const [key, n, eventN, part, date, status] = cells as [
      string,
      number,
      number,
      Text,
      Text,
      Text,
    ];
    builder.add(key, at(actors, n), at(eventIndex, eventN), part, date, status);
  }
  return builder.columns();
}
