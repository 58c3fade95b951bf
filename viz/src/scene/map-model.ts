import type { GraphPayload } from '@passerelle/core/contract/explorer';
import { boundsOf, padded, union } from './bounds.js';
import type { Bounds } from './bounds.js';
import { archipelagoOf, SMALL_GROUP } from './groups.js';
import type { Archipelago } from './groups.js';

/** The graph as the scene needs it: columns of the contract, plus what is looked up often. */
export interface MapModel {
  readonly payload: GraphPayload;
  readonly order: number;
  readonly indexOf: ReadonlyMap<string, number>;
  /** Node indices, first to be drawn first. */
  readonly byRank: Uint32Array;
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  /** Small groups without a tie to the rest, which lie together; null when there are none. */
  readonly archipelago: Archipelago | null;
  /** Around the larger communities: a few isolates far out would shrink everything else. */
  readonly bounds: Bounds;
}

export function buildModel(payload: GraphPayload): MapModel {
  const { nodes, edges } = payload;
  const order = nodes.id.length;
  const indexOf = new Map(nodes.id.map((id, index) => [id, index]));
  const byRank = Uint32Array.from(nodes.id.keys()).sort(
    (a, b) => (nodes.rank[a] ?? 0) - (nodes.rank[b] ?? 0) || a - b,
  );
  const offsets = new Uint32Array(order + 1);
  const size = edges.source.length;
  const at = (list: readonly number[], i: number) => list[i] ?? 0;
  const step = (i: number, by: number) => {
    offsets[i] = (offsets[i] ?? 0) + by;
  };
  for (let e = 0; e < size; e++) {
    step(at(edges.source, e) + 1, 1);
    step(at(edges.target, e) + 1, 1);
  }
  for (let i = 0; i < order; i++) step(i + 1, offsets[i] ?? 0);
  const fill = offsets.slice();
  const neighbours = new Uint32Array(size * 2);
  const put = (from: number, to: number) => {
    const place = fill[from] ?? 0;
    neighbours[place] = to;
    fill[from] = place + 1;
  };
  for (let e = 0; e < size; e++) {
    put(at(edges.source, e), at(edges.target, e));
    put(at(edges.target, e), at(edges.source, e));
  }
  const archipelago = archipelagoOf(payload);
  return {
    payload,
    order,
    indexOf,
    byRank,
    offsets,
    neighbours,
    archipelago,
    bounds: frameOf(payload, archipelago),
  };
}

function frameOf({ nodes, communities }: GraphPayload, archipelago: Archipelago | null): Bounds {
  const large = new Set(
    communities
      .filter((one) => one.community > 0 && one.actors >= SMALL_GROUP)
      .map((one) => one.community),
  );
  const framed = (list: readonly number[]) =>
    list.filter((_, i) => large.has(nodes.community[i] ?? 0));
  if (large.size < 2) return padded(boundsOf(nodes.x, nodes.y));
  const around = boundsOf(framed(nodes.x), framed(nodes.y));
  if (archipelago === null) return padded(around);
  const { x, y, radius } = archipelago;
  return padded(
    union(around, { minX: x - radius, maxX: x + radius, minY: y - radius, maxY: y + radius }),
  );
}

/** Neighbours of a node; empty for an isolate. */
export function neighboursOf(model: MapModel, node: number): Uint32Array {
  return model.neighbours.subarray(model.offsets[node] ?? 0, model.offsets[node + 1] ?? 0);
}

/** Drawn radius in pixels of an actor. */
export function radiusOf(strength: number): number {
  return Math.min(11, Math.max(2.5, 2.2 + 0.92 * Math.sqrt(Math.max(0, strength))));
}
