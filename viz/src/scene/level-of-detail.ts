import { contains } from './bounds.js';
import type { Bounds } from './bounds.js';
import type { MapModel } from './map-model.js';

/** What a software renderer still draws in under 300 ms. Never exceeded. */
export const MAX_NODES = 1500;
export const MAX_EDGES = 4000;

export const LEVELS_OF_DETAIL = ['communities', 'parts', 'actors'] as const;
export type Level = (typeof LEVELS_OF_DETAIL)[number];
/** Mean gap between actors, in pixels, from which parts, then actors, can be told apart. */
const FROM = [5, 12] as const;
const HYSTERESIS = 0.15;

/** @param gap √(land px² on screen ÷ actors on screen) */
export function levelFor(gap: number, previous?: Level): Level {
  const before = previous === undefined ? -1 : LEVELS_OF_DETAIL.indexOf(previous);
  let level = 0;
  FROM.forEach((from, step) => {
    const limit =
      before < 0 ? from : before > step ? from * (1 - HYSTERESIS) : from * (1 + HYSTERESIS);
    if (gap >= limit) level = step + 1;
  });
  return LEVELS_OF_DETAIL[level] ?? 'actors';
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
    if (!contains(bounds, columns.x[node] ?? 0, columns.y[node] ?? 0)) continue;
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
  for (let i = 0; i < model.order; i++)
    if (contains(bounds, x[i] ?? 0, y[i] ?? 0) && shown(i)) count++;
  return count;
}
