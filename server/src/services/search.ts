import type { SearchResult, TerritoryRow } from '@passerelle/core/contract/explorer';
import { searchForm } from '@passerelle/core/domain/search-form';
import { actorHead, textAt } from './actor-rows.js';
import { namesOf } from './community-names.js';
import type { EcosystemContext, EcosystemContexts } from './ecosystem-context.js';
import { nameIndex, type NameIndex } from './name-index.js';
import type { Scope } from './types.js';

const MOST = 20;
const MOST_PLACES = 8;

/** Actors, places and communities whose name matches, typing errors forgiven. Names are those of the viewer's own
 *  columns: who may not be seen is in no index of theirs. */
export async function search(
  contexts: EcosystemContexts,
  scope: Scope & { readonly text: string },
): Promise<SearchResult> {
  const { text } = scope;
  if (searchForm(text) === '') return { actors: [], territories: [], communities: [] };
  const context = await contexts.get(scope);
  const { actors, territories } = context.columns;
  const found = await context.once('names of actors', () =>
    nameIndex(actors.labels, (row) => actors.ids[row] ?? ''),
  );
  // A place is also found by its code.
  const places = await context.once('names of places', () =>
    nameIndex(
      territories.flatMap(({ id, label }) => [label, id]),
      (at) => territories[at >> 1]?.id ?? '',
    ),
  );
  const groups = await communityIndex(context, scope);
  return {
    actors: found.find(text, scope.top ?? MOST).map(({ at, errors }) => ({
      ...actorHead(context, at),
      role: textAt(actors.role, at),
      near: errors > 0,
    })),
    territories: firstOfEach(places.find(text, 2 * MOST_PLACES), ({ at }) => at >> 1)
      .slice(0, MOST_PLACES)
      .flatMap(({ at, errors }) => {
        const place = territories[at >> 1];
        if (place === undefined) return [];
        const { id, label, level } = place;
        return [{ id, label, level, near: errors > 0 }];
      }),
    communities: groups.index.find(text, MOST_PLACES).flatMap(({ at, errors }) => {
      const group = groups.list[at];
      return group === undefined ? [] : [{ ...group, near: errors > 0 }];
    }),
  };
}

interface Groups {
  readonly list: readonly { readonly community: number; readonly name: string }[];
  readonly index: NameIndex;
}
function communityIndex(context: EcosystemContext, scope: Scope): Promise<Groups> {
  return context.once(
    `names of communities|${String(scope.seed ?? 1)}`,
    async () => {
      const names = await namesOf(context, scope);
      const list = [...names].map(([community, { name }]) => ({ community, name }));
      const labels = list.map(({ name }) => name);
      // Same name, then the larger first: communities are numbered by size.
      const index = await nameIndex(labels, (at) => String(list[at]?.community).padStart(9, '0'));
      return { list, index };
    },
    scope,
  );
}
function firstOfEach<T>(all: readonly T[], keyOf: (one: T) => number): T[] {
  const seen = new Set<number>();
  return all.filter((one) => !seen.has(keyOf(one)) && seen.add(keyOf(one)));
}

/** Every place, with the actors in it and below it, in id order. */
export async function territories(
  contexts: EcosystemContexts,
  scope: Scope,
): Promise<readonly TerritoryRow[]> {
  const context = await contexts.get(scope);
  const { actors, territories: places } = context.columns;
  const rowOf = new Map(places.map(({ id }, row) => [id, row]));
  const counts = new Int32Array(places.length);
  for (const place of actors.territory) {
    let at = place;
    // The tree has no cycle: the store refuses one.
    while (at !== -1) {
      counts[at] = (counts[at] ?? 0) + 1;
      const parent = places[at]?.parentId;
      at = parent == null ? -1 : (rowOf.get(parent) ?? -1);
    }
  }
  return places.map(({ id, label, level, parentId, lat, lon }, row) => ({
    id,
    label,
    level,
    parentId,
    lat,
    lon,
    actors: counts[row] ?? 0,
  }));
}
