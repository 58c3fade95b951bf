import type { GraphPayload, TerritoryRow } from '@passerelle/core/contract/explorer';

/** Where actors are on the ground: those of one place together. */
export interface Place {
  readonly id: string;
  readonly label: string;
  readonly parent: string | null;
  readonly lon: number;
  readonly lat: number;
  /** It has its own point; else it stands in the middle of the places within. */
  readonly sure: boolean;
  readonly nodes: readonly number[];
}
/** Actors that no point stands for. */
export interface Nowhere {
  readonly id: string | null;
  readonly label: string;
  readonly nodes: readonly number[];
}
export interface Ground {
  /** Most actors first. */
  readonly places: readonly Place[];
  readonly nowhere: readonly Nowhere[];
  /** Place of each actor; -1 = none, or hidden. */
  readonly placeOf: Int32Array;
  /** Ties between places, most first. */
  readonly bundles: readonly Bundle[];
}
export interface Bundle {
  readonly a: number;
  readonly b: number;
  readonly ties: number;
}

/** Bundles drawn at once, the widest of those in sight: more would be a hairball. */
export const MOST_BUNDLES = 160;
/** Levels that are no place one could point at. */
const EVERYWHERE = new Set(['global', 'supranational']);

/** Actors shown, by place, and the ties between places. Nobody is dropped: who has no point is in `nowhere`.
 *  @complexity O(actors + ties + territories) */
export function groundOf(
  graph: GraphPayload,
  territories: readonly TerritoryRow[],
  shown: (node: number) => boolean,
): Ground {
  const rows = new Map(territories.map((one) => [one.id, one]));
  const members = new Map<string | null, number[]>();
  graph.nodes.territoryId.forEach((id, node) => {
    if (!shown(node)) return;
    const list = members.get(id);
    if (list === undefined) members.set(id, [node]);
    else list.push(node);
  });
  const points = pointsOf(territories);
  const places: Place[] = [];
  const nowhere: Nowhere[] = [];
  for (const [id, nodes] of members) {
    const row = id === null ? undefined : rows.get(id);
    const point = id === null ? undefined : points.get(id);
    const label = row?.label ?? id ?? '';
    if (id === null || row === undefined || point === undefined || EVERYWHERE.has(row.level))
      nowhere.push({ id, label, nodes });
    else places.push({ id, label, parent: row.parentId, nodes, ...point });
  }
  const most = (a: { nodes: readonly number[] }, b: { nodes: readonly number[] }): number =>
    b.nodes.length - a.nodes.length;
  places.sort((a, b) => most(a, b) || (a.id < b.id ? -1 : 1));
  nowhere.sort(most);
  const placeOf = new Int32Array(graph.nodes.id.length).fill(-1);
  places.forEach(({ nodes }, place) => {
    for (const node of nodes) placeOf[node] = place;
  });
  return { places, nowhere, placeOf, bundles: bundlesOf(graph, placeOf, places.length) };
}

interface Point {
  readonly lon: number;
  readonly lat: number;
  readonly sure: boolean;
}

/** Own points, then the middle of what is within, from the leaves up. */
function pointsOf(territories: readonly TerritoryRow[]): ReadonlyMap<string, Point> {
  const children = new Map<string, TerritoryRow[]>();
  for (const one of territories) {
    if (one.parentId === null) continue;
    const list = children.get(one.parentId);
    if (list === undefined) children.set(one.parentId, [one]);
    else list.push(one);
  }
  const found = new Map<string, Point>();
  const seen = new Set<string>();
  const find = (row: TerritoryRow): Point | undefined => {
    if (seen.has(row.id)) return found.get(row.id);
    seen.add(row.id);
    const within = (children.get(row.id) ?? []).map(find).filter((one) => one !== undefined);
    const own =
      row.lat !== null && row.lon !== null
        ? { lon: row.lon, lat: row.lat, sure: true }
        : middle(within);
    if (own !== undefined) found.set(row.id, own);
    return own;
  };
  for (const row of territories) find(row);
  return found;
}

const TURN = Math.PI / 180;
/** On the sphere, so that places on both sides of the date line meet there and not in Africa. */
function middle(points: readonly Point[]): Point | undefined {
  if (points.length === 0) return undefined;
  let [x, y, z] = [0, 0, 0];
  for (const { lon, lat } of points) {
    x += Math.cos(lat * TURN) * Math.cos(lon * TURN);
    y += Math.cos(lat * TURN) * Math.sin(lon * TURN);
    z += Math.sin(lat * TURN);
  }
  if (Math.hypot(x, y, z) < 1e-9) return undefined;
  return { lon: Math.atan2(y, x) / TURN, lat: Math.atan2(z, Math.hypot(x, y)) / TURN, sure: false };
}

function bundlesOf(graph: GraphPayload, placeOf: Int32Array, places: number): Bundle[] {
  const { source, target } = graph.edges;
  const ties = new Map<number, number>();
  for (let edge = 0; edge < source.length; edge++) {
    const [a, b] = [placeOf[source[edge] ?? 0] ?? -1, placeOf[target[edge] ?? 0] ?? -1];
    if (a === -1 || b === -1 || a === b) continue;
    const key = a < b ? a * places + b : b * places + a;
    ties.set(key, (ties.get(key) ?? 0) + 1);
  }
  return [...ties]
    .map(([key, count]) => ({ a: Math.floor(key / places), b: key % places, ties: count }))
    .sort((a, b) => b.ties - a.ties);
}
