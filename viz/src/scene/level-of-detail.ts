import type { Bounds, MapModel } from './map-model.js';

/** What a software renderer still draws in under 300 ms. Never exceeded. */
export const MAX_NODES = 1500;
export const MAX_EDGES = 4000;

export type Level = 'communities' | 'actors';
/** Mean gap between actors, in pixels, under which names and shapes would only be noise. */
const ACTORS_FROM = 12;
const HYSTERESIS = 0.15;

/** @param gap √(land px² on screen ÷ actors on screen) */
export function levelFor(gap: number, previous?: Level): Level {
  if (previous === 'actors') return gap < ACTORS_FROM * (1 - HYSTERESIS) ? 'communities' : 'actors';
  if (previous === 'communities')
    return gap > ACTORS_FROM * (1 + HYSTERESIS) ? 'actors' : 'communities';
  return gap >= ACTORS_FROM ? 'actors' : 'communities';
}

export interface Choice {
  readonly nodes: readonly number[];
  /** Indices of the payload's edges. */
  readonly edges: readonly number[];
}

/** Actors in sight by rank, then the backbone ties between them; those to keep come first whatever the rank. */
export function chooseActors(
  model: MapModel,
  request: {
    readonly bounds: Bounds;
    readonly keep: Iterable<number>;
    readonly shown: (node: number) => boolean;
  },
  caps: { readonly nodes: number; readonly edges: number } = { nodes: MAX_NODES, edges: MAX_EDGES },
): Choice {
  const { nodes: columns, edges: ties } = model.payload;
  const { bounds } = request;
  const taken = new Uint8Array(model.order);
  const nodes: number[] = [];
  const take = (node: number) => {
    if (taken[node] === 1 || nodes.length >= caps.nodes) return;
    taken[node] = 1;
    nodes.push(node);
  };
  for (const node of request.keep) take(node);
  for (const node of model.byRank) {
    if (nodes.length >= caps.nodes) break;
    const [x, y] = [columns.x[node] ?? 0, columns.y[node] ?? 0];
    if (x < bounds.minX || x > bounds.maxX || y < bounds.minY || y > bounds.maxY) continue;
    if (request.shown(node)) take(node);
  }
  const edges: number[] = [];
  const backbone = Math.min(ties.backbone, ties.source.length);
  for (let e = 0; e < backbone && edges.length < caps.edges; e++) {
    if (taken[ties.source[e] ?? -1] === 1 && taken[ties.target[e] ?? -1] === 1) edges.push(e);
  }
  return { nodes, edges };
}

/** How many shown actors are in sight. */
export function countInSight(
  model: MapModel,
  bounds: Bounds,
  shown: (node: number) => boolean,
): number {
  const { x, y } = model.payload.nodes;
  let count = 0;
  for (let i = 0; i < model.order; i++) {
    const [px, py] = [x[i] ?? 0, y[i] ?? 0];
    if (
      px >= bounds.minX &&
      px <= bounds.maxX &&
      py >= bounds.minY &&
      py <= bounds.maxY &&
      shown(i)
    )
      count++;
  }
  return count;
}
