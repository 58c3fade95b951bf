import type { Database } from 'better-sqlite3';
import type { ActorColumns, RoleColumns } from '@passerelle/core/domain/ecosystem';
import { byIds, dictionary, growing, memo } from './column-builders.js';
import { at } from './column-index.js';
import type { Cell, Dating, Index } from './column-index.js';
import { unavailableActors } from './rhythm.js';

export function actorColumns(
  db: Database,
  floor: number,
  today: number,
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

export function roleColumns(
  db: Database,
  actors: Index,
  territoryOf: Index,
  { first, last, begun }: Dating,
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
