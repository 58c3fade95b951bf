import type { Database } from 'better-sqlite3';
import type {
  ActorColumns,
  EcosystemColumns,
  EventColumns,
  ParticipationColumns,
  RoleColumns,
  TieColumns,
} from '@passerelle/core/domain/ecosystem';
import { participationCounts } from '@passerelle/core/domain/event';
import { firstDay, lastDay } from '@passerelle/core/domain/period';
import type { Territory } from '@passerelle/core/domain/territory';
import { byIds, dictionary, growing, memo } from './column-builders.js';
import { readDigest } from './digest.js';
import { unavailableActors } from './rhythm.js';

interface Index {
  /** Row number in the store → row of the columns, -1 = not read. */
  readonly rowOf: Int32Array;
}
type Cell = string | number | null;

export interface ColumnsReading {
  readonly floor: number;
  /** Facts begun after this day are left out; Infinity = no limit. */
  readonly asOf: number;
  readonly today: number;
  readonly territories: readonly Territory[];
}

/** Reads what an analysis needs, row by row into columns; undated facts are kept, whatever `asOf`.
 *  @complexity O(rows) time and space, no object per row */
export function readColumns(db: Database, reading: ColumnsReading): EcosystemColumns {
  const first = memo(firstDay);
  const last = memo(lastDay);
  let latestDay = NaN;
  const dated = (...days: readonly number[]): void => {
    for (const day of days) {
      if (day <= reading.today && !(day <= latestDay)) latestDay = day;
    }
  };
  const begun = (day: number): boolean => !(day > reading.asOf);
  const territoryOf = territoryIndex(db, reading.territories);
  const { actors, index } = actorColumns(db, reading, territoryOf);
  const roles = roleColumns(db, index, territoryOf, first, last, begun);

  const ties = tieColumns(db, index, first, last, begun, dated);
  const { events, index: eventIndex } = eventColumns(db, territoryOf, first, last, begun, dated);
  const participations = participationColumns(db, index, eventIndex, first, begun, dated);
  return {
    digest: readDigest(db),
    actors,
    ties,
    events,
    participations,
    territories: reading.territories,
    latestDay,
    roles,
  };
}

function territoryIndex(db: Database, territories: readonly Territory[]): Index {
  const row = new Map(territories.map(({ id }, i) => [id, i]));
  const rows = db.prepare<[], [number, string]>('SELECT n, id FROM territories').raw().all();
  const rowOf = new Int32Array(Math.max(0, ...rows.map(([n]) => n)) + 1).fill(-1);
  for (const [n, id] of rows) rowOf[n] = row.get(id) ?? -1;
  return { rowOf };
}

const at = (index: Index, n: Cell): number => (n === null ? -1 : (index.rowOf[n as number] ?? -1));

function actorColumns(
  db: Database,
  { floor, today }: ColumnsReading,
  territoryOf: Index,
): { actors: ActorColumns; index: Index } {
  const { ids, index, count } = byIds(
    db,
    'SELECT n, id FROM actors WHERE vis >= ? ORDER BY id',
    floor,
  );
  const away = unavailableActors(db, today);
  const labels = new Array<string>(count).fill('');
  const [type, role, sphere, scale, sectors] = [
    dictionary(count),
    dictionary(count),
    dictionary(count),
    dictionary(count),
    dictionary(count),
  ];
  const territory = new Int32Array(count);
  const lat = new Float64Array(count);
  const lon = new Float64Array(count);
  const nameable = new Uint8Array(count);
  const suggestible = new Uint8Array(count);
  const mayIntroduce = new Uint8Array(count);
  const joined = memo((json: string | null) => (JSON.parse(json ?? '[]') as string[]).join('|'));
  const rows = db
    .prepare<[number], Cell[]>(
      `SELECT n, label, type, role, sphere, territory, scale, sectors, lat, lon, nameable, suggestible,
     may_introduce FROM actors WHERE vis >= ?`,
    )
    .raw();
  for (const cells of rows.iterate(floor)) {
    const [
      n,
      label,
      aType,
      aRole,
      aSphere,
      place,
      aScale,
      aSectors,
      aLat,
      aLon,
      name,
      suggest,
      introduce,
    ] = cells as [
      number,
      string,
      string,
      Cell,
      Cell,
      Cell,
      Cell,
      string,
      Cell,
      Cell,
      number,
      number,
      number,
    ];
    const i = index.rowOf[n] ?? -1;
    labels[i] = label;
    type.set(i, aType);
    role.set(i, aRole as string | null);
    sphere.set(i, aSphere as string | null);
    scale.set(i, aScale as string | null);
    sectors.set(i, joined(aSectors) || null);
    territory[i] = at(territoryOf, place);
    lat[i] = (aLat as number | null) ?? NaN;
    lon[i] = (aLon as number | null) ?? NaN;
    const here = away.has(n) ? 0 : 1;
    nameable[i] = name;
    suggestible[i] = suggest & here;
    mayIntroduce[i] = introduce & here;
  }
  return {
    actors: {
      ids,
      labels,
      type: type.column(),
      role: role.column(),
      sphere: sphere.column(),
      territory,
      scale: scale.column(),
      sectors: sectors.column(),
      lat,
      lon,
      nameable,
      suggestible,
      mayIntroduce,
    },
    index,
  };
}

type Day = (text: string | null) => number;
type Begun = (day: number) => boolean;
type Dated = (...days: readonly number[]) => void;

function roleColumns(
  db: Database,
  actors: Index,
  territoryOf: Index,
  first: Day,
  last: Day,
  begun: Begun,
): RoleColumns {
  const actor = growing();
  const scope = growing();
  const from = growing();
  const to = growing();
  const role = dictionary();
  const rows = db
    .prepare<[], Cell[]>('SELECT actor, role, start, "end", scope FROM roles ORDER BY id')
    .raw();
  for (const cells of rows.iterate()) {
    const [n, name, start, end, place] = cells as [
      number,
      string,
      string | null,
      string | null,
      Cell,
    ];
    const row = at(actors, n);
    const day = first(start);
    if (row < 0 || !begun(day)) continue;
    role.push(name);
    actor.push(row);
    from.push(day);
    to.push(last(end));
    scope.push(at(territoryOf, place));
  }
  return {
    actor: actor.int32(),
    role: role.column(),
    from: from.float64(),
    to: to.float64(),
    scopeTerritory: scope.int32(),
  };
}

function tieColumns(
  db: Database,
  actors: Index,
  first: Day,
  last: Day,
  begun: Begun,
  dated: Dated,
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
    dated(from, to);
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

function eventColumns(
  db: Database,
  territoryOf: Index,
  first: Day,
  last: Day,
  begun: Begun,
  dated: Dated,
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
    dated(from, to);
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

function participationColumns(
  db: Database,
  actors: Index,
  eventIndex: Index,
  first: Day,
  begun: Begun,
  dated: Dated,
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
    dated(day);
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
