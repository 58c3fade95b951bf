import type { Database } from 'better-sqlite3';
import type {
  EventColumns,
  ParticipationColumns,
  TieColumns,
} from '@passerelle/core/domain/ecosystem';
import { participationCounts } from '@passerelle/core/domain/event';
import { dictionary, growing, memo } from './column-builders.js';
import { at } from './column-index.js';
import type { Cell, Dating, Index } from './column-index.js';

export function tieColumns(
  db: Database,
  actors: Index,
  { first, last, begun, note }: Dating,
): TieColumns {
  const keys: string[] = [];
  const [a, b, directed, strength, start, end, unconfirmed] = [
    growing(),
    growing(),
    growing(),
    growing(),
    growing(),
    growing(),
    growing(),
  ];
  const kind = dictionary();
  const rows = db
    .prepare<[], Cell[]>(
      'SELECT id, a, b, kind, directed, strength, start, "end", confirmed_by FROM ties ORDER BY id',
    )
    .raw();
  for (const cells of rows.iterate()) {
    const [key, ta, tb, tKind, tDirected, tStrength, tStart, tEnd, confirmed] = cells as [
      string,
      number,
      number,
      string,
      number,
      number | null,
      string | null,
      string | null,
      Cell,
    ];
    const rowA = at(actors, ta);
    const rowB = at(actors, tb);
    const from = first(tStart);
    if (rowA < 0 || rowB < 0 || !begun(from)) continue;
    const to = last(tEnd);
    note(from);
    note(to);
    keys.push(key);
    a.push(rowA);
    b.push(rowB);
    kind.push(tKind);
    directed.push(tDirected);
    strength.push(tStrength ?? NaN);
    start.push(from);
    end.push(to);
    unconfirmed.push(confirmed === 'none' ? 1 : 0);
  }
  return {
    keys,
    a: a.int32(),
    b: b.int32(),
    kind: kind.column(),
    directed: directed.uint8(),
    strength: strength.float64(),
    start: start.float64(),
    end: end.float64(),
    unconfirmed: unconfirmed.uint8(),
  };
}

export function eventColumns(
  db: Database,
  territoryOf: Index,
  { first, last, begun, note }: Dating,
): { events: EventColumns; index: Index } {
  const ids: string[] = [];
  const labels: string[] = [];
  const [start, end, territory] = [growing(), growing(), growing()];
  const form = dictionary();
  const highest = db.prepare<[], number | null>('SELECT max(n) FROM events').pluck().get() ?? 0;
  const rowOf = new Int32Array(highest + 1).fill(-1);
  const rows = db
    .prepare<[], Cell[]>(
      'SELECT n, id, label, form, start, "end", territory FROM events ORDER BY id',
    )
    .raw();
  for (const cells of rows.iterate()) {
    const [n, id, label, eForm, eStart, eEnd, place] = cells as [
      number,
      string,
      string,
      string,
      string | null,
      string | null,
      Cell,
    ];
    const from = first(eStart);
    if (!begun(from)) continue;
    const to = last(eEnd);
    note(from);
    note(to);
    rowOf[n] = ids.length;
    ids.push(id);
    labels.push(label);
    form.push(eForm);
    start.push(from);
    end.push(to);
    territory.push(at(territoryOf, place));
  }
  return {
    events: {
      ids,
      labels,
      form: form.column(),
      start: start.float64(),
      end: end.float64(),
      territory: territory.int32(),
    },
    index: { rowOf },
  };
}

export function participationColumns(
  db: Database,
  actors: Index,
  eventIndex: Index,
  { first, begun, note }: Dating,
): ParticipationColumns {
  const keys: string[] = [];
  const [actor, event, date, counts] = [growing(), growing(), growing(), growing()];
  const part = dictionary();
  const present = memo(participationCounts);
  const rows = db
    .prepare<[], Cell[]>(
      'SELECT id, actor, event, part, date, status FROM participations ORDER BY id',
    )
    .raw();
  for (const cells of rows.iterate()) {
    const [key, n, eventN, pPart, pDate, status] = cells as [
      string,
      number,
      number,
      string | null,
      string | null,
      string | null,
    ];
    const row = at(actors, n);
    const eventRow = at(eventIndex, eventN);
    const day = first(pDate);
    if (row < 0 || eventRow < 0 || !begun(day)) continue;
    note(day);
    keys.push(key);
    actor.push(row);
    event.push(eventRow);
    part.push(pPart);
    date.push(day);
    counts.push(present(status) ? 1 : 0);
  }
  return {
    keys,
    actor: actor.int32(),
    event: event.int32(),
    part: part.column(),
    date: date.float64(),
    counts: counts.uint8(),
  };
}
