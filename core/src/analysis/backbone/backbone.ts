import { degreeOf, edgeEnds, nodeStrengths, type Csr } from '../../graph/csr.js';
import { cutPoints } from '../cohesion/cut-points.js';
import { edgeMeasure, ofEdges } from '../edge-measure.js';

/** Level under which an edge stands out for one of its ends (methods M2). */
export const BACKBONE_ALPHA = 0.2;

/** Disparity of each edge: the smaller, over its two ends, of the chance that a share of strength as large comes from
 *  spreading the node's strength at random: alpha = (1 - w/s)^(k-1).
 *  @returns Float64Array(size) by edge number, 0 … 1; 1 for an end with one edge
 *  @complexity O(n + m)  @source Serrano, Boguñá & Vespignani (2009), PNAS 106:6483 */
export function disparity(csr: Csr): Float64Array {
  const alpha = new Float64Array(csr.size).fill(1);
  const sums = nodeStrengths(csr);
  for (let u = 0; u < csr.order; u++) {
    const degree = degreeOf(csr, u);
    for (let at = csr.offsets[u]!; at < csr.offsets[u + 1]!; at++) {
      const value = degree < 2 ? 1 : (1 - csr.strengths[at]! / sums[u]!) ** (degree - 1);
      const edge = csr.edgeIds[at]!;
      if (value < alpha[edge]!) alpha[edge] = value;
    }
  }
  return alpha;
}

/** The readable map: edges that stand out for one of their ends, plus the maximum spanning forest and all cut edges, so
 *  that nobody vanishes. For drawing only: measures run on the full graph.
 *  @returns Uint8Array(size) by edge number, 1 = kept  @complexity O(m log m)  @source as `disparity` */
export function backbone(csr: Csr, options: { readonly alpha?: number } = {}): Uint8Array {
  const level = options.alpha ?? BACKBONE_ALPHA;
  const alpha = disparity(csr);
  const kept = cutPoints(csr).cutEdge.slice();
  for (let edge = 0; edge < csr.size; edge++) if (alpha[edge]! < level) kept[edge] = 1;
  keepSpanningForest(csr, kept);
  return kept;
}

/** Kruskal, strongest edge first; equal strengths in order of edge number. */
function keepSpanningForest(csr: Csr, kept: Uint8Array): void {
  const { a, b } = edgeEnds(csr);
  const strength = new Float64Array(csr.size);
  for (let at = 0; at < csr.targets.length; at++) strength[csr.edgeIds[at]!] = csr.strengths[at]!;
  const byStrength = Uint32Array.from({ length: csr.size }, (_, edge) => edge);
  byStrength.sort((x, y) => strength[y]! - strength[x]! || x - y);
  const parent = Uint32Array.from({ length: csr.order }, (_, node) => node);
  const root = (node: number): number => {
    while (parent[node] !== node) {
      parent[node] = parent[parent[node]!]!;
      node = parent[node]!;
    }
    return node;
  };
  for (const edge of byStrength) {
    const left = root(a[edge]!);
    const right = root(b[edge]!);
    if (left === right) continue;
    parent[left] = right;
    kept[edge] = 1;
  }
}

export const disparityMeasure = edgeMeasure({
  id: 'disparity',
  ...ofEdges(disparity),
  unit: 'probability',
  range: '0 … 1',
  definition:
    'Chance that a share of an end’s strength as large as this edge’s comes from an even random spread.',
  source: 'Serrano, Boguñá & Vespignani (2009), PNAS 106:6483',
  edgeCases:
    'An end with one edge: 1. Self-loops and parallel ties are merged before. Empty graph: no value.',
  sentence: {
    en: 'We draw the ties that stand out for at least one of the two.',
    fr: 'On dessine les liens qui comptent vraiment pour au moins l’un des deux.',
  },
});
