import type { ArcRows, DirectedCsr } from '../../graph/directed-csr.js';
import { coreNumber } from '../cohesion/core-number.js';
import { directedBetweenness } from './directed-betweenness.js';
import { directedHarmonic } from './directed-harmonic.js';
import { directedPageRank } from './directed-page-rank.js';
import type { DirectedPathOptions } from './directed-paths.js';
import { strongComponents } from './strong-components.js';

/** What a node is in a graph whose ties have a direction, by the names that users give. */
export const directedMeasures = {
  betweenness: directedBetweenness,
  harmonicInward: (graph, options) => directedHarmonic(graph, options).inward,
  harmonicOutward: (graph, options) => directedHarmonic(graph, options).outward,
  pageRank: (graph) => directedPageRank(graph),
  inDegree: ({ order, into }) => degrees(order, into),
  outDegree: ({ order, out }) => degrees(order, out),
  /** The k-core of arcs both in and out, as Batagelj and Zaveršnik have it for digraphs. */
  coreNumber: (graph) => coreNumber(bothWays(graph)),
  /** Nodes that it reaches and that reach it, itself included. */
  strongComponentSize: (graph) => {
    const { component, sizes } = strongComponents(graph);
    return component.map((number) => sizes[number]!);
  },
} satisfies Record<string, (graph: DirectedCsr, options: DirectedPathOptions) => ArrayLike<number>>;
export type DirectedMeasureId = keyof typeof directedMeasures;

export function isDirectedMeasureId(id: string): id is DirectedMeasureId {
  return Object.hasOwn(directedMeasures, id);
}

/** One figure a node. */
export function directedMeasure(
  graph: DirectedCsr,
  measure: DirectedMeasureId,
  options: DirectedPathOptions = {},
): Float64Array {
  return Float64Array.from(directedMeasures[measure](graph, options));
}

function degrees(order: number, { offsets }: ArcRows): Float64Array {
  return Float64Array.from({ length: order }, (_, u) => offsets[u + 1]! - offsets[u]!);
}

/** Rows of arcs out, then in: who is met both ways stands there twice. */
function bothWays({ order, size, out, into }: DirectedCsr): {
  readonly order: number;
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
} {
  const offsets = new Uint32Array(order + 1);
  const targets = new Uint32Array(2 * size);
  let write = 0;
  for (let u = 0; u < order; u++) {
    for (const rows of [out, into]) {
      const row = rows.targets.subarray(rows.offsets[u], rows.offsets[u + 1]);
      targets.set(row, write);
      write += row.length;
    }
    offsets[u + 1] = write;
  }
  return { order, offsets, targets };
}
