import type { GraphPayload, TerritoryRow } from '@passerelle/core/contract/explorer';
import type { View } from './view.js';

/** A territory with all below it. */
export function withDescendants(
  territories: readonly TerritoryRow[],
  root: string,
): ReadonlySet<string> {
  const children = new Map<string, string[]>();
  for (const { id, parentId } of territories) {
    if (parentId !== null) children.set(parentId, [...(children.get(parentId) ?? []), id]);
  }
  const found = new Set([root]);
  for (const id of found) for (const child of children.get(id) ?? []) found.add(child);
  return found;
}

/** Which actors the filters leave, by node index: 1 = shown. */
export function shownMask(
  graph: GraphPayload,
  territories: readonly TerritoryRow[],
  view: View,
): Uint8Array {
  const { nodes, types } = graph;
  const inside = view.territory === null ? null : withDescendants(territories, view.territory);
  const communities = new Set(view.communities);
  const wanted = new Set(view.types);
  return Uint8Array.from(nodes.id, (_, i) => {
    if (communities.size > 0 && !communities.has(nodes.community[i] ?? 0)) return 0;
    if (wanted.size > 0 && !wanted.has(types[nodes.type[i] ?? 0] ?? '')) return 0;
    return inside === null || inside.has(nodes.territoryId[i] ?? '') ? 1 : 0;
  });
}
