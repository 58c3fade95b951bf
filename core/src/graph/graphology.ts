import * as graphology from 'graphology';
import type { Attributes } from 'graphology-types';
import type { EcosystemColumns } from '../domain/ecosystem.js';
import { csrFromEdges, edgeEnds, type Csr } from './csr.js';
import type { Projection } from './projection.js';

/** The part of graphology's AbstractGraph that is used: any version of its types fits. */
export interface GraphLike {
  readonly order: number;
  forEachNode(callback: (key: string, attributes: Attributes) => void): void;
  forEachEdge(
    callback: (key: string, attributes: Attributes, source: string, target: string) => void,
  ): void;
  setNodeAttribute(key: string, name: string, value: unknown): unknown;
  setEdgeAttribute(key: string, name: string, value: unknown): unknown;
}

/** What is built here: a GraphLike that can grow. */
export interface MutableGraph extends GraphLike {
  addNode(key: string, attributes?: Attributes): string;
  addUndirectedEdge(source: string, target: string, attributes?: Attributes): string;
}

export interface KeyedCsr {
  readonly csr: Csr;
  /** Key of each node, sorted by code unit. */
  readonly keys: readonly string[];
}

/** graphology graph → CSR. Direction is dropped, parallel edges add up, self-loops are dropped.
 *  @param options.strengthAttribute edge attribute read as strength; all 1 when omitted. There is no default on
 *    purpose: graphology's own measures read `weight` as a length here and as a strength there.
 *  @throws InvalidInputError when a strength is negative or not a finite number  @complexity O(n log n + m) */
export function csrFromGraph(
  graph: GraphLike,
  options: { readonly strengthAttribute?: string } = {},
): KeyedCsr {
  const keys: string[] = [];
  graph.forEachNode((key) => keys.push(key));
  keys.sort((x, y) => (x < y ? -1 : 1));
  const rowOf = new Map(keys.map((key, row) => [key, row]));
  const sources: number[] = [];
  const targets: number[] = [];
  const strengths: number[] = [];
  const { strengthAttribute } = options;
  graph.forEachEdge((_, attributes, source, target) => {
    sources.push(rowOf.get(source)!);
    targets.push(rowOf.get(target)!);
    strengths.push(strengthAttribute === undefined ? 1 : Number(attributes[strengthAttribute]));
  });
  return { csr: csrFromEdges(keys.length, sources, targets, strengths), keys };
}

/** Projection → undirected graphology graph: keys = actor ids, attributes `label`, `type` on nodes, `strength` on edges.
 *  @complexity O(n + m) */
export function toGraphology(columns: EcosystemColumns, { csr }: Projection): MutableGraph {
  // nodenext types the default export as the module object; at run time it is the class.
  const { UndirectedGraph } = graphology as unknown as {
    UndirectedGraph: new () => MutableGraph;
  };
  const graph = new UndirectedGraph();
  const { ids, labels, type } = columns.actors;
  ids.forEach((id, row) => {
    graph.addNode(id, { label: labels[row], type: type.values[type.codes[row]!] ?? null });
  });
  const { a, b } = edgeEnds(csr);
  const strengths = strengthsByEdge(csr);
  for (let edge = 0; edge < csr.size; edge++) {
    graph.addUndirectedEdge(ids[a[edge]!]!, ids[b[edge]!]!, { strength: strengths[edge] });
  }
  return graph;
}

/** CSR → undirected graphology graph: keys = node numbers, `strength` on edges. @complexity O(n + m) */
export function graphFromCsr(csr: Csr): MutableGraph {
  const { UndirectedGraph } = graphology as unknown as { UndirectedGraph: new () => MutableGraph };
  const graph = new UndirectedGraph();
  for (let node = 0; node < csr.order; node++) graph.addNode(String(node));
  const { a, b } = edgeEnds(csr);
  const strengths = strengthsByEdge(csr);
  for (let edge = 0; edge < csr.size; edge++) {
    graph.addUndirectedEdge(String(a[edge]!), String(b[edge]!), { strength: strengths[edge] });
  }
  return graph;
}

/** Strength of each edge, by edge number. */
export function strengthsByEdge({ edgeIds, strengths, size }: Csr): Float64Array {
  const byEdge = new Float64Array(size);
  for (let at = 0; at < edgeIds.length; at++) byEdge[edgeIds[at]!] = strengths[at]!;
  return byEdge;
}
