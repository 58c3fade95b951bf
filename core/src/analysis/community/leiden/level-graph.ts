import { nodeStrengths, signed, type Csr } from '../../../graph/csr.js';
import { onCrewMemory, type Crew } from '../../crew.js';

/** A graph of one aggregation level. Unlike a `Csr` it keeps what lies inside a node (`inner`), and rows may have room
 *  between them: row u is `starts[u] .. ends[u]-1`. */
export interface LevelGraph {
  readonly order: number;
  /** Signed, which engines index by without a check for numbers past 2³¹. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly targets: Int32Array;
  readonly strengths: Float64Array;
  /** Strength inside each node, counted from both ends. */
  readonly inner: Float64Array;
  /** Sum of strengths at each node, `inner` included. */
  readonly total: Float64Array;
  /** Sum of `total`: twice the strength of the whole graph. */
  readonly doubled: number;
}

export function levelGraph(csr: Csr): LevelGraph {
  const total = nodeStrengths(csr);
  let doubled = 0;
  for (const strength of total) doubled += strength;
  const { order, strengths } = csr;
  const offsets = signed(csr.offsets);
  return {
    order,
    starts: offsets.subarray(0, order),
    ends: offsets.subarray(1),
    targets: signed(csr.targets),
    strengths,
    inner: new Float64Array(order),
    total,
    doubled,
  };
}

/** Room for a graph, on memory that threads share when there is a crew. Nothing in it is 0 but what is inside and in all.
 *  @param arcs most positions of all rows together */
export function emptyLevel(
  order: number,
  arcs: number,
  doubled: number,
  crew: Crew | undefined,
): LevelGraph {
  return {
    order,
    starts: onCrewMemory(crew, Int32Array, order),
    ends: onCrewMemory(crew, Int32Array, order),
    targets: onCrewMemory(crew, Int32Array, arcs),
    strengths: onCrewMemory(crew, Float64Array, arcs),
    inner: onCrewMemory(crew, Float64Array, order).fill(0),
    total: onCrewMemory(crew, Float64Array, order).fill(0),
    doubled,
  };
}

/** Gives the memory of a level back: nobody may read it any more. */
export function releaseLevel(graph: LevelGraph, crew: Crew | undefined): void {
  if (crew === undefined) return;
  const { starts, ends, targets, strengths, inner, total } = graph;
  for (const part of [starts, ends, targets, strengths, inner, total]) crew.release(part.buffer);
}

/** Modularity of a partition into groups 0..order-1. @complexity O(n + m) */
export function levelQuality(graph: LevelGraph, group: Int32Array, resolution: number): number {
  const { order, starts, ends, targets, strengths, inner, total, doubled } = graph;
  const groupTotal = new Float64Array(order);
  let inside = 0;
  for (let u = 0; u < order; u++) {
    const own = group[u]!;
    groupTotal[own]! += total[u]!;
    inside += inner[u]!;
    for (let at = starts[u]!, end = ends[u]!; at < end; at++) {
      if (group[targets[at]!] === own) inside += strengths[at]!;
    }
  }
  let squares = 0;
  for (const sum of groupTotal) squares += sum * sum;
  return inside / doubled - (resolution * squares) / doubled / doubled;
}
