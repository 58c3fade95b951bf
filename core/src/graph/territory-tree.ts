import { NotFoundError } from '../errors.js';
import type { EcosystemColumns } from '../domain/ecosystem.js';
import { levelRank, type Level } from '../domain/level.js';

/** Territory id → row; -1 when absent. Territories are sorted by id. @complexity O(log t) */
export function territoryRow({ territories }: EcosystemColumns, id: string): number {
  let low = 0;
  let high = territories.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = territories[middle]!.id;
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Row of each territory's parent, -1 for a root or an unknown parent. @complexity O(t) */
export function territoryParents({ territories }: EcosystemColumns): Int32Array {
  const rowOf = new Map(territories.map(({ id }, row) => [id, row]));
  return Int32Array.from(territories, ({ parentId }) =>
    parentId === null ? -1 : (rowOf.get(parentId) ?? -1),
  );
}

/** 1 for a territory and all below it. A cycle of parents ends nothing: each territory is settled once.
 *  @complexity O(t) time and space, iterative */
export function subtree(columns: EcosystemColumns, root: number): Uint8Array {
  const parents = territoryParents(columns);
  const inside = new Uint8Array(parents.length);
  const settled = new Uint8Array(parents.length);
  inside[root] = 1;
  settled[root] = 1;
  const path: number[] = [];
  for (let start = 0; start < parents.length; start++) {
    path.length = 0;
    let row = start;
    while (row >= 0 && settled[row] === 0) {
      settled[row] = 1;
      path.push(row);
      row = parents[row]!;
    }
    // A cycle met on this very walk is not below the root: its flag is still 0.
    const answer = row >= 0 ? inside[row]! : 0;
    for (const one of path) inside[one] = answer;
  }
  return inside;
}

/** Actors of a territory and of every territory below it, ascending.
 *  @throws NotFoundError when no territory has this id  @complexity O(n + t) */
export function membersOf(columns: EcosystemColumns, territoryId: string): Uint32Array {
  const root = territoryRow(columns, territoryId);
  if (root < 0) {
    throw new NotFoundError(`No territory has the id "${territoryId}".`, {
      details: { territory: territoryId },
    });
  }
  const inside = subtree(columns, root);
  const home = columns.actors.territory;
  const members: number[] = [];
  for (let row = 0; row < home.length; row++) {
    if (home[row]! >= 0 && inside[home[row]!] === 1) members.push(row);
  }
  return Uint32Array.from(members);
}

/** For every territory, the row of itself or of its nearest ancestor that has this level; -1 when there is none.
 *  @complexity O(t) time and space, iterative, ends on cycles */
export function ancestorsAt(columns: EcosystemColumns, level: Level): Int32Array {
  const parents = territoryParents(columns);
  const wanted = levelRank(level);
  const ranks = Int8Array.from(columns.territories, (one) => levelRank(one.level));
  const ancestors = new Int32Array(parents.length).fill(-1);
  const settled = new Uint8Array(parents.length);
  const path: number[] = [];
  for (let start = 0; start < parents.length; start++) {
    path.length = 0;
    let row = start;
    while (row >= 0 && settled[row] === 0) {
      settled[row] = 1;
      path.push(row);
      if (ranks[row] === wanted) break;
      row = parents[row]!;
    }
    let answer = row < 0 ? -1 : ranks[row] === wanted ? row : ancestors[row]!;
    for (let i = path.length - 1; i >= 0; i--) {
      if (ranks[path[i]!] === wanted) answer = path[i]!;
      ancestors[path[i]!] = answer;
    }
  }
  return ancestors;
}

/** Row of a territory's own or nearest ancestor of a level; -1 when there is none or the territory is unknown. */
export function ancestorAt(columns: EcosystemColumns, territory: number, level: Level): number {
  return territory < 0 ? -1 : ancestorsAt(columns, level)[territory]!;
}
