import type { Csr } from '../../../graph/csr.js';
import type { Crew } from '../../crew.js';
import { compact, identity, lookedUp, membersByGroup } from './groups.js';
import { emptyLevel, levelGraph, releaseLevel, type LevelGraph } from './level-graph.js';
import { localMove } from './local-move.js';

/** What every run on a graph starts from: leaves folded into their contact, and nodes renamed so that likely members of
 *  one community are neighbours in memory. */
export interface PreparedGraph {
  readonly graph: LevelGraph;
  /** The graph as it was given. */
  readonly whole: LevelGraph;
  /** Node of `graph` that stands for each node of the CSR. */
  readonly nodeOf: Int32Array;
  /** Groups that one visit to every node makes. */
  readonly start: Int32Array;
}

/** A leaf gains w - g w S / 2m > 0 by joining its contact's community for every g <= 1, so it is never alone or
 *  elsewhere in an optimum: it moves with its contact. Above g = 1 nothing is folded.
 *  @complexity O(n + m) */
export function preparedGraph(csr: Csr, resolution: number, crew?: Crew): PreparedGraph {
  const whole = levelGraph(csr);
  const lead = resolution <= 1 ? contactOfLeaves(csr) : identity(csr.order);
  const { graph, nodeOf } = folded(whole, lead, crew);
  const nearby = identity(graph.order);
  localMove(graph, nearby, resolution, identity(graph.order), { mostVisits: graph.order });
  const { members } = membersByGroup(nearby, compact(nearby));
  const rank = new Int32Array(graph.order);
  for (let r = 0; r < members.length; r++) rank[members[r]!] = r;
  const renewed = renamed(graph, members, rank, crew);
  if (graph !== whole) releaseLevel(graph, crew);
  return {
    graph: renewed,
    whole,
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

/** The graph of leads: the tie of a leaf is all inside. */
function folded(
  whole: LevelGraph,
  lead: Int32Array,
  crew: Crew | undefined,
): { readonly graph: LevelGraph; readonly nodeOf: Int32Array } {
  const { order, doubled } = whole;
  const nodeOf = new Int32Array(order);
  let nodes = 0;
  for (let u = 0; u < order; u++) if (lead[u] === u) nodeOf[u] = nodes++;
  if (nodes === order) return { graph: whole, nodeOf };
  const graph = emptyLevel(nodes, whole.targets.length, doubled, crew);
  const { starts, ends, targets, strengths, inner, total } = graph;
  let write = 0;
  for (let u = 0; u < order; u++) {
    const contact = lead[u]!;
    const node = nodeOf[contact]!;
    total[node]! += whole.total[u]!;
    if (contact !== u) {
      nodeOf[u] = node;
      inner[node]! += 2 * whole.total[u]!;
      continue;
    }
    starts[node] = write;
    for (let at = whole.starts[u]!, end = whole.ends[u]!; at < end; at++) {
      const v = whole.targets[at]!;
      targets[write] = nodeOf[v]!;
      strengths[write] = whole.strengths[at]!;
      write = (write + +(lead[v] === v)) | 0;
    }
    ends[node] = write;
  }
  return { graph, nodeOf };
}

function renamed(
  graph: LevelGraph,
  nodeAt: Int32Array,
  rank: Int32Array,
  crew: Crew | undefined,
): LevelGraph {
  const { order } = graph;
  const arcs = graph.ends[order - 1] ?? 0;
  const made = emptyLevel(order, arcs, graph.doubled, crew);
  const { starts, ends, targets, strengths, inner, total } = made;
  let write = 0;
  for (let r = 0; r < order; r++) {
    const u = nodeAt[r]!;
    inner[r] = graph.inner[u]!;
    total[r] = graph.total[u]!;
    starts[r] = write;
    for (let at = graph.starts[u]!, end = graph.ends[u]!; at < end; at++) {
      targets[write] = rank[graph.targets[at]!]!;
      strengths[write++] = graph.strengths[at]!;
    }
    ends[r] = write;
  }
  return made;
}
