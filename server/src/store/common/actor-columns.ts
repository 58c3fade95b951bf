import type { ActorColumns } from '@passerelle/core/domain/ecosystem';
import { dictionary, memo } from './column-builders.js';

/** What one actor puts into the columns, `attributes` and dates apart. */
export interface ActorCells {
  readonly label: string;
  readonly type: string;
  readonly role: string | null;
  readonly sphere: string | null;
  readonly scale: string | null;
  /** Joined by `|`; empty = none. */
  readonly sectors: string;
  /** Row of territories, -1 = unknown. */
  readonly territory: number;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly nameable: boolean;
  readonly suggestible: boolean;
  readonly mayIntroduce: boolean;
}

export interface ActorBuilder {
  set(row: number, cells: ActorCells): void;
  columns(): ActorColumns;
}

/** @param ids sorted by code unit: a row's index is the actor's index everywhere */
export function actorBuilder(ids: readonly string[]): ActorBuilder {
  const count = ids.length;
  const labels = new Array<string>(count).fill('');
  const [type, role, sphere] = [dictionary(count), dictionary(count), dictionary(count)];
  const [scale, sectors] = [dictionary(count), dictionary(count)];
  const territory = new Int32Array(count);
  const [lat, lon] = [new Float64Array(count), new Float64Array(count)];
  const [nameable, suggestible] = [new Uint8Array(count), new Uint8Array(count)];
  const mayIntroduce = new Uint8Array(count);
  return {
    set: (row, cells) => {
      labels[row] = cells.label;
      type.set(row, cells.type);
      role.set(row, cells.role);
      sphere.set(row, cells.sphere);
      scale.set(row, cells.scale);
      sectors.set(row, cells.sectors || null);
      territory[row] = cells.territory;
      lat[row] = cells.lat ?? NaN;
      lon[row] = cells.lon ?? NaN;
      nameable[row] = Number(cells.nameable);
      suggestible[row] = Number(cells.suggestible);
      mayIntroduce[row] = Number(cells.mayIntroduce);
    },
    columns: () => ({
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
    }),
  };
}

/** Lists of sectors repeat: a JSON list becomes one text, once a distinct list. */
export function sectorJoiner(): (json: string | null) => string {
  return memo((json) => (JSON.parse(json ?? '[]') as string[]).join('|'));
}
