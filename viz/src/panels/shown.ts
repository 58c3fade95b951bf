import type { Context } from './context.js';

export interface ShownCommunity {
  readonly community: number;
  /** Shown by the filters. */
  readonly actors: number;
  /** Whatever the filters. */
  readonly all: number;
}
const counted = new WeakMap<Context['shown'], ReadonlyMap<number, number>>();

/** Shown actors by community number; counted once while the filters stay. */
export function shownCounts(c: Context): ReadonlyMap<number, number> {
  const known = counted.get(c.shown);
  if (known !== undefined) return known;
  const counts = new Map<number, number>();
  c.graph?.nodes.community.forEach((community, node) => {
    // What the community filter hides keeps its line in the legend: it is where it is undone.
    if (c.but('community', node)) counts.set(community, (counts.get(community) ?? 0) + 1);
  });
  counted.set(c.shown, counts);
  return counts;
}

/** Communities with somebody to show, most first. */
export function shownCommunities(c: Context): readonly ShownCommunity[] {
  const counts = shownCounts(c);
  return (c.graph?.communities ?? [])
    .flatMap(({ community, actors }): ShownCommunity[] => {
      const shown = counts.get(community) ?? 0;
      return shown === 0 ? [] : [{ community, actors: shown, all: actors }];
    })
    .sort((a, b) => b.actors - a.actors || a.community - b.community);
}

/** Types of the shown actors, with counts, in the data's order. */
export function shownTypes(c: Context): readonly (readonly [string, number])[] {
  const { graph } = c;
  if (graph === null) return [];
  const counts = new Array<number>(graph.types.length).fill(0);
  graph.nodes.type.forEach((type, node) => {
    if (c.but('type', node)) counts[type] = (counts[type] ?? 0) + 1;
  });
  return graph.types.flatMap((type, i) => ((counts[i] ?? 0) > 0 ? [[type, counts[i] ?? 0]] : []));
}

/** Roles of the shown actors, most first. */
export function shownRoles(c: Context): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  c.graph?.nodes.role.forEach((role, node) => {
    if (role !== null && c.but('role', node)) counts.set(role, (counts.get(role) ?? 0) + 1);
  });
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
