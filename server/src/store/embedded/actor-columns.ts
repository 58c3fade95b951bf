import type { Database } from 'better-sqlite3';
import type { ActorColumns, RoleColumns } from '@passerelle/core/domain/ecosystem';
import { actorBuilder, sectorJoiner } from '../common/actor-columns.js';
import type { Dating } from '../common/dating.js';
import { roleBuilder } from '../common/fact-columns.js';
import { at, byIds } from './column-index.js';
import type { Cell, Index } from './column-index.js';
import { unavailableActors } from './rhythm.js';

type Text = string | null;

export function actorColumns(
  db: Database,
  floor: number,
  today: number,
  territoryOf: Index,
): { actors: ActorColumns; index: Index } {
  const { ids, index } = byIds(db, 'SELECT n, id FROM actors WHERE vis >= ? ORDER BY id', floor);
  const away = unavailableActors(db, today);
  const builder = actorBuilder(ids);
  const joined = sectorJoiner();
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
      type,
      role,
      sphere,
      place,
      scale,
      sectors,
      lat,
      lon,
      name,
      suggest,
      introduce,
    ] = cells as [
      number,
      string,
      string,
      Text,
      Text,
      Cell,
      Text,
      string,
      number | null,
      number | null,
      number,
      number,
      number,
    ];
    const here = !away.has(n);
    builder.set(index.rowOf[n] ?? -1, {
      label,
      type,
      role,
      sphere,
      scale,
      sectors: joined(sectors),
      territory: at(territoryOf, place),
      lat,
      lon,
      nameable: name === 1,
      suggestible: suggest === 1 && here,
      mayIntroduce: introduce === 1 && here,
    });
  }
  return { actors: builder.columns(), index };
}

export function roleColumns(
  db: Database,
  actors: Index,
  territoryOf: Index,
  dating: Dating,
): RoleColumns {
  const builder = roleBuilder(dating);
  const rows = db
    .prepare<[], Cell[]>('SELECT actor, role, start, "end", scope FROM roles ORDER BY id')
    .raw();
  for (const cells of rows.iterate()) {
    const [n, name, start, end, place] = cells as [number, string, Text, Text, Cell];
    builder.add(at(actors, n), name, start, end, at(territoryOf, place));
  }
  return builder.columns();
}
