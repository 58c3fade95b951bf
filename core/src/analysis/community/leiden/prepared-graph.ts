import type { Csr } from '../../../graph/csr.js';
import {
  aggregate,
  compact,
  identity,
  levelGraph,
  membersByGroup,
  type LevelGraph,
} from './level-graph.js';
import { localMove } from './local-move.js';

/** What every run on a graph starts from: leaves folded into their contact, and nodes renamed so that likely members of
 *  one community are neighbours in memory. */
export interface PreparedGraph {
  readonly graph: LevelGraph;
  /** Node of `graph` that stands for each node of the CSR. */
  readonly nodeOf: Int32Array;
  /** Groups that one visit to every node makes. */
  readonly start: Int32Array;
}

/** A leaf gains w - g w S / 2m > 0 by joining its contact's community for every g <= 1, so it is never alone or
 *  elsewhere in an optimum: it moves with its contact. Above g = 1 nothing is folded.
 *  @complexity O(n + m) */
export function preparedGraph(csr: Csr, resolution: number): PreparedGraph {
  let graph = levelGraph(csr);
  let nodeOf = identity(csr.order);
  if (resolution <= 1) {
    nodeOf = contactOfLeaves(csr);
    const nodes = compact(nodeOf);
    if (nodes < csr.order) graph = aggregate(graph, nodeOf, nodes);
  }
  const nearby = identity(graph.order);
  localMove(graph, nearby, resolution, identity(graph.order), graph.order);
  const { members } = membersByGroup(nearby, compact(nearby));
  const rank = new Int32Array(graph.order);
  for (let r = 0; r < members.length; r++) rank[members[r]!] = r;
  return {
    graph: renamed(graph, members, rank),
    nodeOf: lookedUp(rank, nodeOf),
    start: lookedUp(nearby, members),
  };
}

/** Each node itself, a leaf its contact; of two leaves tied to each other, the smaller. */
function contactOfLeaves({ order, offsets, targets }: Csr): Int32Array {
  const lead = identity(order);
  for (let u = 0; u < order; u++) {
    if (offsets[u + 1]! - offsets[u]! !== 1) continue;
    const v = targets[offsets[u]!]!;
    if (offsets[v + 1]! - offsets[v]! > 1 || v < u) lead[u] = v;
  }
  return lead;
}

function renamed(graph: LevelGraph, nodeAt: Int32Array, rank: Int32Array): LevelGraph {
  const { order } = graph;
  const offsets = new Int32Array(order + 1);
  const targets = new Int32Array(graph.targets.length);
  const strengths = new Float64Array(targets.length);
  const inner = new Float64Array(order);
  const total = new Float64Array(order);
  let write = 0;
  for (let r = 0; r < order; r++) {
    const u = nodeAt[r]!;
    inner[r] = graph.inner[u]!;
    total[r] = graph.total[u]!;
    for (let at = graph.offsets[u]!; at < graph.offsets[u + 1]!; at++) {
      targets[write] = rank[graph.targets[at]!]!;
      strengths[write++] = graph.strengths[at]!;
    }
    offsets[r + 1] = write;
  }
  return { order, offsets, targets, strengths, inner, total, doubled: graph.doubled };
}

/** A plain loop: `from` with a function takes ten times as long. */
function lookedUp(values: Int32Array, at: Int32Array): Int32Array {
  const found = new Int32Array(at.length);
  for (let i = 0; i < found.length; i++) found[i] = values[at[i]!]!;
  return found;
}
