import { neighboursOf } from '../scene/map-model.js';
import type { MapModel } from '../scene/map-model.js';

const found = new WeakMap<MapModel, Map<number, readonly Bridger[]>>();
export interface Bridger {
  readonly node: number;
  /** Ties to other communities. */
  readonly ties: number;
}

/** Members of a community by how many of their ties leave it; those with none are left out. */
export function bridgersOf(model: MapModel, group: number): readonly Bridger[] {
  const known = found.get(model) ?? new Map<number, readonly Bridger[]>();
  found.set(model, known);
  const before = known.get(group);
  if (before !== undefined) return before;
  const { community } = model.payload.nodes;
  const all: Bridger[] = [];
  community.forEach((own, node) => {
    if (own !== group) return;
    let ties = 0;
    for (const other of neighboursOf(model, node)) if (community[other] !== group) ties++;
    if (ties > 0) all.push({ node, ties });
  });
  all.sort((a, b) => b.ties - a.ties || a.node - b.node);
  known.set(group, all);
  return all;
}
