import type { EcosystemColumns } from '@passerelle/core/domain/ecosystem';
import type { Territory } from '@passerelle/core/domain/territory';
import { actorBuilder } from '../common/actor-columns.js';
import { compareBytes, compareIds } from '../common/column-builders.js';
import { dating } from '../common/dating.js';
import {
  eventBuilder,
  participationBuilder,
  roleBuilder,
  tieBuilder,
} from '../common/fact-columns.js';
import type { Parameters, Statements } from './link.js';
import { awayAmong } from './read-actors.js';
import type { RhythmCells } from './read-actors.js';
import { readTerritories } from './read-facts.js';
import type { Visible } from './read-facts.js';

type Text = string | null;
type Rows = ReadonlyMap<string, number>;

export interface ColumnsReading {
  readonly visible: Visible;
  /** Facts begun after this day are left out; Infinity = no limit. */
  readonly asOf: number;
  readonly today: number;
}

/** Reads what an analysis needs, as it streams in; undated facts are kept, whatever `asOf`.
 *  @complexity O(rows log rows): keys are sorted here, for the server would hold all rows to sort them */
export async function readColumns(
  statements: Statements,
  reading: ColumnsReading,
): Promise<Omit<EcosystemColumns, 'digest'>> {
  const dated = dating(reading.asOf, reading.today);
  const territories = await readTerritories(statements);
  const places = rowsOf(territories.map(({ id }: Territory) => id));
  // Asked at once: the server answers one after the other, and nothing waits for a way there and back.
  const [{ actors, rows }, roleCells, tieCells, eventCells, participationCells] = await Promise.all(
    [
      actorColumns(statements, reading, places),
      sorted<RoleCells>(statements, 'read-role-columns'),
      tieColumns(statements),
      sorted<EventCells>(statements, 'read-event-columns'),
      sorted<ParticipationCells>(statements, 'read-participation-columns'),
    ],
  );

  const roles = roleBuilder(dated);
  for (const cells of roleCells) {
    const [, actor, role, from, to, scope] = cells;
    roles.add(at(rows, actor), role, from, to, at(places, scope));
  }
  const ties = tieBuilder(dated);
  for (const [a, cells] of tieCells) {
    const [key, b, kind, directed, strength, start, end, confirmedBy, origin, mode, by] = cells;
    const facts = [kind, directed, strength, start, end, confirmedBy, origin, mode] as const;
    ties.add(key, at(rows, a), at(rows, b), ...facts, at(rows, by));
  }
  const events = eventBuilder(dated);
  const eventRows = new Map<string, number>();
  for (const cells of eventCells) {
    const [id, label, form, start, end, mode, place, sectors] = cells;
    const where = at(places, place);
    const text = sectors?.join('|') ?? '';
    eventRows.set(id, events.add(id, label, form, start, end, mode, where, text));
  }
  const participations = participationBuilder(dated);
  for (const cells of participationCells) {
    const [key, actor, event, part, date, status] = cells;
    participations.add(key, at(rows, actor), at(eventRows, event), part, date, status);
  }
  return {
    actors,
    ties: ties.columns(),
    events: events.columns(),
    participations: participations.columns(),
    territories,
    latestDay: dated.latestDay(),
    roles: roles.columns(),
  };
}

type RoleCells = readonly [
  key: string,
  actor: string,
  role: string,
  from: Text,
  to: Text,
  scope: Text,
];
type TieCells = readonly [
  ...[key: string, b: string, kind: string, directed: boolean],
  ...[strength: number | null, start: Text, end: Text, confirmedBy: Text],
  ...[origin: Text, mode: Text, introducerId: Text],
];
type EventCells = readonly [
  id: string,
  label: string,
  form: string,
  start: Text,
  end: Text,
  mode: Text,
  place: Text,
  sectors: readonly string[] | null,
];
type ParticipationCells = readonly [
  ...[key: string, actor: string, event: string, part: Text, date: Text, status: Text],
];
type ActorCells = readonly [
  ...[id: string, label: string, type: string, role: Text, sphere: Text, scale: Text],
  ...[sectors: readonly string[] | null, territoryId: Text, lat: number | null, lon: number | null],
  ...[nameable: boolean, suggestible: boolean, mayIntroduce: boolean],
];

async function actorColumns(
  statements: Statements,
  { visible, today }: ColumnsReading,
  places: Rows,
): Promise<{ actors: EcosystemColumns['actors']; rows: Rows }> {
  const [rhythms, found] = await Promise.all([
    cellsOf<RhythmCells>(statements, 'read-rhythm-columns'),
    cellsOf<ActorCells>(statements, 'read-actor-columns', { visible }),
  ]);
  const away = awayAmong(rhythms, today);
  found.sort((a, b) => compareIds(a[0], b[0]));
  const ids = found.map(([id]) => id);
  const builder = actorBuilder(ids);
  found.forEach((cells, row) => {
    const [id, label, type, role, sphere, scale, sectors, place, lat, lon, ...flags] = cells;
    const here = !away.has(id);
    builder.set(row, {
      label,
      type,
      role,
      sphere,
      scale,
      sectors: sectors?.join('|') ?? '',
      territory: at(places, place),
      lat,
      lon,
      nameable: flags[0],
      suggestible: flags[1] && here,
      mayIntroduce: flags[2] && here,
    });
  });
  return { actors: builder.columns(), rows: rowsOf(ids) };
}

/** Ties with their first end, by key. */
async function tieColumns(
  statements: Statements,
): Promise<(readonly [a: string, cells: TieCells])[]> {
  const found: (readonly [string, TieCells])[] = [];
  type OfActor = readonly [a: string, ties: readonly TieCells[]];
  await statements.stream<OfActor>('read-tie-columns', {}, ([a, ties]) => {
    for (const cells of ties) found.push([a, cells]);
  });
  return found.sort((x, y) => compareBytes(x[1][0], y[1][0]));
}

async function cellsOf<T>(
  statements: Statements,
  name: string,
  parameters: Parameters = {},
): Promise<T[]> {
  const cells: T[] = [];
  await statements.stream<T>(name, parameters, (one) => cells.push(one));
  return cells;
}

/** Rows by their key, the first cell. */
async function sorted<T extends readonly [string, ...unknown[]]>(
  statements: Statements,
  name: string,
): Promise<T[]> {
  const cells = await cellsOf<T>(statements, name);
  return cells.sort((a, b) => compareBytes(a[0], b[0]));
}

function rowsOf(ids: readonly string[]): Rows {
  return new Map(ids.map((id, row) => [id, row]));
}

function at(rows: Rows, id: Text): number {
  return id === null ? -1 : (rows.get(id) ?? -1);
}
