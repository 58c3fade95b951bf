import type { SearchResult, TerritoryRow } from '@passerelle/core/contract/explorer';
import { normalizeSpelling } from '@passerelle/core/domain/vocabulary';
import { actorHead, textAt } from './actor-rows.js';
import { namesOf } from './community-names.js';
import type { EcosystemContexts } from './ecosystem-context.js';
import type { Scope, ServiceDeps } from './types.js';

const MOST = 20;
const MOST_PLACES = 8;

/** Actors, places and communities whose name matches. */
export async function search(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope & { readonly text: string },
): Promise<SearchResult> {
  const wanted = normalizeSpelling(scope.text);
  if (wanted === '') return { actors: [], territories: [], communities: [] };
  const context = await contexts.get(scope);
  const page = await deps.store.actors(scope.viewer, {
    search: scope.text,
    limit: scope.top ?? MOST,
  });
  const names = await namesOf(context, scope);
  const matches = (label: string): boolean => normalizeSpelling(label).includes(wanted);
  return {
    actors: page.rows.flatMap(({ id }) => {
      const row = context.rowOf.get(id);
      if (row === undefined) return [];
      return [{ ...actorHead(context, row), role: textAt(context.columns.actors.role, row) }];
    }),
    territories: context.columns.territories
      .filter(({ id, label }) => matches(label) || matches(id))
      .slice(0, MOST_PLACES)
      .map(({ id, label, level }) => ({ id, label, level })),
    communities: [...names]
      .filter(([, { name }]) => matches(name))
      .slice(0, MOST_PLACES)
      .map(([community, { name }]) => ({ community, name })),
  };
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
