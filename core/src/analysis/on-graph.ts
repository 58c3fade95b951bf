import { csrFromGraph, type GraphLike } from '../graph/graphology.js';
import type { NodeMeasureOptions } from './node-measure.js';
import { nodeMeasures, type NodeMeasureId } from './registry.js';

export interface OnGraphOptions extends NodeMeasureOptions {
  /** Edge attribute read as strength (larger = closer); all edges alike when omitted. */
  readonly strengthAttribute?: string;
}

/** A node measure on a graphology graph, by the convention of its standard library: called, it answers one figure a
 *  node key; `assign` writes it as a node attribute named after the measure. NaN = undefined. */
export interface OnGraph {
  (graph: GraphLike, options?: OnGraphOptions): Record<string, number>;
  assign(graph: GraphLike, options?: OnGraphOptions): void;
}

const ids = Object.keys(nodeMeasures) as NodeMeasureId[];

/** Every node measure, callable on a graphology `Graph`: `onGraph.bridgeness(graph)`. Self-loops are left out, which
 *  graphology's own indexed measures do not do right. */
export const onGraph = Object.fromEntries(ids.map((id) => [id, wrapped(id)])) as Readonly<
  Record<NodeMeasureId, OnGraph>
>;

function wrapped(id: NodeMeasureId): OnGraph {
  const figures = (graph: GraphLike, options: OnGraphOptions = {}): [string, number][] => {
    const { strengthAttribute, ...rest } = options;
    const { csr, keys } = csrFromGraph(
      graph,
      strengthAttribute === undefined ? {} : { strengthAttribute },
    );
    const { scores } = nodeMeasures[id].compute(csr, rest);
    return keys.map((key, node) => [key, scores[node]!]);
  };
  const measure = (graph: GraphLike, options?: OnGraphOptions): Record<string, number> =>
    Object.fromEntries(figures(graph, options));
  const assign = (graph: GraphLike, options?: OnGraphOptions): void => {
    for (const [key, figure] of figures(graph, options)) graph.setNodeAttribute(key, id, figure);
  };
  return Object.assign(measure, { assign });
}
