import neo4j from 'neo4j-driver';
import type { Actor } from '@passerelle/core/domain/actor';
import type { ActorDetail } from '@passerelle/core/store/graph-store';
import type { ActorQuery, Page } from '@passerelle/core/store/query';
import { awayToday } from '../common/away.js';
import { compareBytes } from '../common/column-builders.js';
import { cursorOf, limitOf, toCursor } from '../common/page.js';
import { searchForm } from '@passerelle/core/domain/search-form';
import type { Statements } from './link.js';
import type { Visible } from './read-facts.js';
import { actorOf, demandOf, roleOf } from './read-rows.js';
import type { Properties } from './read-rows.js';

interface FoundActor {
  readonly row: Properties;
  readonly territoryId: string | null;
  readonly rank?: number;
}
const ALL = 2 ** 31;

/** Pages are cut after (rank, search label, id) of their last row: stable while rows are added. */
export async function readActors(
  statements: Statements,
  visible: Visible,
  query: ActorQuery,
): Promise<Page<Actor>> {
  const limit = limitOf(query.limit);
  const asked = query.search?.trim() ?? '';
  const search = searchForm(asked);
  if (asked !== '' && search === '') return { rows: [], cursor: null };
  const ranked = search !== '';
  const after = query.cursor === undefined ? null : cursorOf(query.cursor, ranked ? 3 : 1);
  const name = ranked
    ? 'search-actors'
    : query.ids === undefined
      ? 'read-actors'
      : 'read-actors-by-id';
  const found = await statements.all<FoundActor>(name, {
    visible,
    type: query.type ?? null,
    role: query.role ?? null,
    ids: query.ids ?? null,
    search,
    territories:
      query.territoryId === undefined ? null : await subtree(statements, query.territoryId),
    after: ranked ? after : (after?.[0] ?? null),
    limit: neo4j.int(limit === null ? ALL : limit + 1),
  });
  const more = limit !== null && found.length > limit;
  const page = more ? found.slice(0, limit) : found;
  const last = page.at(-1);
  const cursor =
    more && last !== undefined
      ? toCursor(ranked ? [last.rank, last.row['searchLabel'], last.row['id']] : [last.row['id']])
      : null;
  return { rows: page.map(actorOf), cursor };
}

/** Ids of a territory and of all below it, at any depth. */
async function subtree(statements: Statements, root: string): Promise<readonly string[]> {
  const rows = await statements.all<{ row: { id: string }; parentId: string | null }>(
    'read-territories',
  );
  const children = new Map<string, string[]>();
  for (const { row, parentId } of rows) {
    if (parentId === null) continue;
    const siblings = children.get(parentId);
    if (siblings === undefined) children.set(parentId, [row.id]);
    else siblings.push(row.id);
  }
  const found = new Set([root]);
  // A set takes what is added while it is walked, and nothing twice: even a cycle would end.
  for (const id of found) for (const child of children.get(id) ?? []) found.add(child);
  return [...found];
}

/** [actorId, state, declared, from, until, key] */
export type RhythmCells = readonly [string, string, boolean, string | null, string | null, string];

/** Actors in withdrawal today, among those of these rhythms. */
export function awayAmong(rhythms: readonly RhythmCells[], today: number): ReadonlySet<string> {
  // Undated first, as the rule of awayToday wants: inferred, then by start, then by key.
  const sorted = [...rhythms].sort(
    (a, b) =>
      Number(a[2]) - Number(b[2]) ||
      compareBytes(a[3] ?? '', b[3] ?? '') ||
      compareBytes(a[5], b[5]),
  );
  return awayToday(
    sorted.map(([actor, state, , start, until]) => ({ actor, state, start, until })),
    today,
  );
}

export async function readActor(
  statements: Statements,
  visible: Visible,
  today: number,
  id: string,
): Promise<ActorDetail | null> {
  const found = await statements.first<FoundActor>('read-actor', { id, visible });
  if (found === undefined) return null;
  const roles = await statements.all<Parameters<typeof roleOf>[0]>('read-roles-of', { id });
  const demands = await statements.all<Parameters<typeof demandOf>[0]>('read-demands', {
    visible,
    side: null,
    actorId: id,
  });
  const rhythms = await statements.all<{ cells: RhythmCells }>('read-rhythms-of', { id });
  return {
    actor: actorOf(found),
    roles: [...roles].sort(byTurn).map(roleOf),
    demands: demands.map(demandOf).sort((a, b) => compareBytes(a.id, b.id)),
    available: !awayAmong(
      rhythms.map(({ cells }) => cells),
      today,
    ).has(id),
  };
}

/** In time, undated last, then by role and key. */
function byTurn(a: { readonly row: Properties }, b: { readonly row: Properties }): number {
  const text = (row: Properties, name: string): string =>
    (row[name] as string | null | undefined) ?? '';
  const undated = Number(a.row['from'] == null) - Number(b.row['from'] == null);
  return (
    undated ||
    compareBytes(text(a.row, 'from'), text(b.row, 'from')) ||
    compareBytes(text(a.row, 'role'), text(b.row, 'role')) ||
    compareBytes(text(a.row, 'key'), text(b.row, 'key'))
  );
}
