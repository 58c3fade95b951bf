import type { ReducedGraph } from './reduced-graph.js';

/** Sources that one SIMD walk takes at once. */
export const BATCH = 8;
/** Parts a walk is cut into at most, and the arc visits from which a part of its own is worth the way to a thread. */
const MOST_PARTS = 32;
const PART_VISITS = 20_000_000;

/** Which sums a walk fills. */
export interface Wanted {
  readonly node: boolean;
  readonly apart: boolean;
  readonly edge: boolean;
}

/** Sums over a reduced graph; empty where not wanted. */
export interface WalkSums {
  /** What follows, side by side. */
  readonly all: Float64Array;
  /** Σ over sources of sources_s · δ_s(v). */
  readonly node: Float64Array;
  /** The same without pairs with an end next to v. */
  readonly apart: Float64Array;
  /** By arc of the reduced graph. */
  readonly arc: Float64Array;
}

export interface WalkPlan {
  /** Reduced nodes that stand for a source, ascending. */
  readonly sources: Uint32Array;
  /** Where each part starts in `sources`, on a multiple of BATCH; one more than there are parts. */
  readonly starts: Uint32Array;
  /** Arcs looked at in all: sources × arcs of their blocks. */
  readonly visits: number;
}

/** Cuts the sources into parts of about the same work. The cut depends on the graph alone, and sums are added part by
 *  part in order: results are the same to the last bit whoever walks which part. */
export function planWalks(graph: ReducedGraph): WalkPlan {
  const { order, offsets, low, high, sourceCount } = graph;
  const chosen = new Uint32Array(order);
  let count = 0;
  for (let node = 0; node < order; node++) if (sourceCount[node]! > 0) chosen[count++] = node;
  const sources = chosen.slice(0, count);
  const cost = (i: number): number => offsets[high[sources[i]!]!]! - offsets[low[sources[i]!]!]!;
  let visits = 0;
  for (let i = 0; i < count; i++) visits += cost(i);
  const parts = Math.max(1, Math.min(MOST_PARTS, Math.floor(visits / PART_VISITS)));
  const starts = [0];
  let before = 0;
  for (let i = 0; i < count; i++) {
    if (i % BATCH === 0 && before >= (visits / parts) * starts.length) starts.push(i);
    before += cost(i);
  }
  starts.push(count);
  return { sources, starts: Uint32Array.from(starts), visits };
}

/** Sums side by side in one array, as parts are handed over; a view of each. */
export function emptySums(graph: ReducedGraph, wanted: Wanted): WalkSums {
  const nodes = wanted.node ? graph.order : 0;
  const apart = wanted.apart ? graph.order : 0;
  const arcs = wanted.edge ? graph.targets.length : 0;
  return sumsIn(new Float64Array(nodes + apart + arcs), nodes, apart);
}

export function sumsIn(all: Float64Array, nodes: number, apart: number): WalkSums {
  return {
    all,
    node: all.subarray(0, nodes),
    apart: all.subarray(nodes, nodes + apart),
    arc: all.subarray(nodes + apart),
  };
}
