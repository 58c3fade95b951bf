import type { GraphPayload } from '@passerelle/core/contract/explorer';

/** Communities of fewer actors are drawn and named last, and do not stretch the frame. */
export const SMALL_GROUP = 8;

export interface Bounds {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** The graph as the scene needs it: columns of the contract, plus what is looked up often. */
export interface MapModel {
  readonly payload: GraphPayload;
  readonly order: number;
  readonly indexOf: ReadonlyMap<string, number>;
  /** Node indices, first to be drawn first. */
  readonly byRank: Uint32Array;
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
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
  return {
    payload,
    order,
    indexOf,
    byRank,
    offsets,
    neighbours,
    bounds: frameOf(payload),
  };
}

function frameOf({ nodes, communities }: GraphPayload): Bounds {
  const large = new Set(
    communities
      .filter((one) => one.community > 0 && one.actors >= SMALL_GROUP)
      .map((one) => one.community),
  );
  const framed = (list: readonly number[]) =>
    list.filter((_, i) => large.has(nodes.community[i] ?? 0));
  return large.size < 2 ? boundsOf(nodes.x, nodes.y) : boundsOf(framed(nodes.x), framed(nodes.y));
}

/** The layout is square and the screen is not: community centres are drawn apart, members keep their place around
 *  them. In portrait the map is turned a quarter. Names start with a capital. */
export function fitted(graph: GraphPayload, portrait: boolean): GraphPayload {
  const { nodes } = graph;
  const [wide, high] = portrait ? [1.1, 1.75] : [1.9, 1.2];
  const [x, y] = portrait ? [nodes.y, nodes.x] : [nodes.x, nodes.y];
  const communities = graph.communities.map((one) => {
    const [cx, cy] = portrait ? [one.y, one.x] : [one.x, one.y];
    const name = one.name.charAt(0).toLocaleUpperCase() + one.name.slice(1);
    return {
      ...one,
      name,
      x: cx * wide,
      y: cy * high,
      shiftX: cx * (wide - 1),
      shiftY: cy * (high - 1),
    };
  });
  const shift = new Map(communities.map((one) => [one.community, one]));
  const of = (i: number) => shift.get(nodes.community[i] ?? 0);
  return {
    ...graph,
    communities: communities.map(({ shiftX: _x, shiftY: _y, ...one }) => one),
    nodes: {
      ...nodes,
      x: x.map((value, i) => value + (of(i)?.shiftX ?? value * (wide - 1))),
      y: y.map((value, i) => value + (of(i)?.shiftY ?? value * (high - 1))),
    },
  };
}

export function boundsOf(x: readonly number[], y: readonly number[]): Bounds {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < x.length; i++) {
    const [px, py] = [x[i] ?? 0, y[i] ?? 0];
    if (px < minX) minX = px;
    if (px > maxX) maxX = px;
    if (py < minY) minY = py;
    if (py > maxY) maxY = py;
  }
  return x.length === 0 ? { minX: 0, minY: 0, maxX: 1, maxY: 1 } : { minX, minY, maxX, maxY };
}

/** Neighbours of a node; empty for an isolate. */
export function neighboursOf(model: MapModel, node: number): Uint32Array {
  return model.neighbours.subarray(model.offsets[node] ?? 0, model.offsets[node + 1] ?? 0);
}

/** Drawn radius in pixels of an actor. */
export function radiusOf(strength: number): number {
  return Math.min(11, Math.max(2.5, 2.2 + 0.92 * Math.sqrt(Math.max(0, strength))));
}
