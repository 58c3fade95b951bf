import type { Csr } from '../../graph/csr.js';
import { edgeMeasure, ofEdges } from '../edge-measure.js';
import { direct, nodeMeasure } from '../node-measure.js';

export interface CutPoints {
  /** 1 = without this node its component falls apart. */
  readonly articulationPoint: Uint8Array;
  /** By edge number: 1 = without this edge its component falls apart. */
  readonly cutEdge: Uint8Array;
  /** By edge number: nodes on the smaller side of a cut edge, 0 for other edges. */
  readonly smallerSide: Uint32Array;
}

/** Articulation points and cut edges, by depth-first discovery numbers: the edge parent-v is a cut edge when nothing
 *  below v reaches above it (low(v) > number(parent)); parent is an articulation point when low(v) >= number(parent),
 *  the root when it has two children.
 *  @param csr any graph, need not be connected  @returns flags; all 0 for an empty graph, an isolate, a ring
 *  @complexity O(n + m) time, O(n) space, iterative (a path of a million nodes does not overflow the stack)
 *  @source Tarjan (1974), IPL 2:160; Hopcroft & Tarjan (1973), CACM 16:372 */
export function cutPoints(csr: Csr): CutPoints {
  const { order, size, offsets, targets, edgeIds } = csr;
  const articulationPoint = new Uint8Array(order);
  const cutEdge = new Uint8Array(size);
  const smallerSide = new Uint32Array(size);
  const number = new Uint32Array(order); // 0 = not met; discovery starts at 1
  const low = new Uint32Array(order);
  const below = new Uint32Array(order); // nodes of the subtree, itself included
  const parentEdge = new Int32Array(order).fill(-1);
  const cursor = offsets.slice(0, order);
  const stack = new Uint32Array(order);
  let count = 0;
  for (let root = 0; root < order; root++) {
    if (number[root] !== 0) continue;
    const cuts: number[] = [];
    let rootChildren = 0;
    let depth = 0;
    stack[depth++] = root;
    number[root] = low[root] = ++count;
    below[root] = 1;
    while (depth > 0) {
      const u = stack[depth - 1]!;
      if (cursor[u]! < offsets[u + 1]!) {
        const at = cursor[u]!++;
        const v = targets[at]!;
        if (number[v] === 0) {
          parentEdge[v] = edgeIds[at]!;
          number[v] = low[v] = ++count;
          below[v] = 1;
          stack[depth++] = v;
        } else if (edgeIds[at] !== parentEdge[u] && number[v]! < low[u]!) {
          low[u] = number[v]!;
        }
        continue;
      }
      depth--;
      if (depth === 0) break;
      const parent = stack[depth - 1]!;
      below[parent]! += below[u]!;
      if (low[u]! < low[parent]!) low[parent] = low[u]!;
      if (low[u]! > number[parent]!) {
        const edge = parentEdge[u]!;
        cutEdge[edge] = 1;
        smallerSide[edge] = below[u]!;
        cuts.push(edge);
      }
      if (parent === root) rootChildren++;
      else if (low[u]! >= number[parent]!) articulationPoint[parent] = 1;
    }
    if (rootChildren > 1) articulationPoint[root] = 1;
    for (const edge of cuts) {
      smallerSide[edge] = Math.min(smallerSide[edge]!, below[root]! - smallerSide[edge]!);
    }
  }
  return { articulationPoint, cutEdge, smallerSide };
}

const EDGE_CASES =
  'Empty graph, isolate, ring: none. Each component apart. Self-loops and parallel ties are merged before; direction and strength change nothing.';
const SOURCE = 'Tarjan (1974), IPL 2:160; Hopcroft & Tarjan (1973), CACM 16:372';

export const articulationPointMeasure = nodeMeasure({
  id: 'articulationPoint',
  ...direct((csr) => cutPoints(csr).articulationPoint),
  unit: '0 or 1',
  range: '0 … 1',
  definition: 'Cut actor: without this actor, its component falls into several parts.',
  source: SOURCE,
  edgeCases: EDGE_CASES,
  sentence: {
    en: 'If this actor leaves, some people can no longer reach the others.',
    fr: 'Si cet acteur part, certains ne peuvent plus joindre les autres.',
  },
});

export const cutEdgeMeasure = edgeMeasure({
  id: 'cutEdge',
  ...ofEdges((csr) => cutPoints(csr).cutEdge),
  unit: '0 or 1',
  range: '0 … 1',
  definition: 'Cut edge: without this tie, its component falls into two parts.',
  source: SOURCE,
  edgeCases: EDGE_CASES,
  sentence: {
    en: 'If this tie breaks, two worlds stop talking.',
    fr: 'Si ce lien se rompt, deux mondes ne se parlent plus.',
  },
});
