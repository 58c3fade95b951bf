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

/** One bit a filter. */
export const FILTERS = { community: 1, type: 2, territory: 4, role: 8 } as const;
export type FilterName = keyof typeof FILTERS;

/** What the filters leave. */
export interface Shown {
  /** Changes when the filters do. */
  readonly key: string;
  readonly count: number;
  readonly shown: (node: number) => boolean;
  /** Shown, were it not for one filter: what its menu counts. */
  readonly but: (filter: FilterName, node: number) => boolean;
}

/** Which filters hide each actor, by node index: 0 = shown. */
export function hiddenBy(
  graph: GraphPayload,
  territories: readonly TerritoryRow[],
  view: Pick<View, 'territory' | 'communities' | 'types' | 'roles'>,
): Uint8Array {
  const { nodes, types } = graph;
  const inside = view.territory === null ? null : withDescendants(territories, view.territory);
  const [communities, wanted, roles] = [
    new Set(view.communities),
    new Set(view.types),
    new Set(view.roles),
  ];
  return Uint8Array.from(
    nodes.id,
    (_, i) =>
      (communities.size > 0 && !communities.has(nodes.community[i] ?? 0) ? FILTERS.community : 0) |
      (wanted.size > 0 && !wanted.has(types[nodes.type[i] ?? 0] ?? '') ? FILTERS.type : 0) |
      (roles.size > 0 && !roles.has(nodes.role[i] ?? '') ? FILTERS.role : 0) |
      (inside !== null && !inside.has(nodes.territoryId[i] ?? '') ? FILTERS.territory : 0),
  );
}

/** The last answer, given again while the filters stay, so that what is drawn from it is not drawn anew. */
export function rememberShown(): (
  graph: GraphPayload,
  territories: readonly TerritoryRow[],
  view: View,
) => Shown {
  let last: Shown | undefined;
  let of: GraphPayload | undefined;
  return (graph, territories, view) => {
    const { communities, types, roles, territory } = view;
    const key = JSON.stringify([communities, types, roles, territory, territories.length]);
    if (last?.key === key && of === graph) return last;
    const hidden = hiddenBy(graph, territories, view);
    of = graph;
    last = {
      key,
      count: hidden.reduce((sum, one) => sum + (one === 0 ? 1 : 0), 0),
      shown: (node) => hidden[node] === 0,
      but: (filter, node) => ((hidden[node] ?? 0) & ~FILTERS[filter]) === 0,
    };
    return last;
  };
}
