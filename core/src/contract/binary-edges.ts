import type { ColumnReader, ColumnWriter } from './byte-columns.js';
import { folded, orderBy, unfolded } from './byte-columns.js';
import type { GraphPayload } from './explorer.js';

type Edges = GraphPayload['edges'];

/** The edges, backbone and rest one after the other: by source and target, as steps from one to the next; the strength
 *  as its place among all different ones, strongest first, from which the order of drawing is found again.
 *  @returns how many different strengths there are */
export function writeEdges(to: ColumnWriter, edges: Edges, order: number): number {
  const { source, target, backbone } = edges;
  const strength = Float32Array.from(edges.strength);
  const strengths = Float32Array.from(new Set(strength)).sort().reverse();
  const placeOf = new Map(Array.from(strengths, (value, place) => [value, place]));
  to.words(strengths);
  for (const [from, end] of [
    [0, backbone],
    [backbone, source.length],
  ] as const) {
    const all = Uint32Array.from({ length: end - from }, (_, i) => from + i);
    const byTarget = orderBy(all, (edge) => target[edge] ?? 0, order);
    const sorted = orderBy(byTarget, (edge) => source[edge] ?? 0, order);
    const sources = new Float64Array(sorted.length);
    const targets = new Float64Array(sorted.length);
    let [a, b] = [0, 0];
    sorted.forEach((edge, i) => {
      const [nextA, nextB] = [source[edge] ?? 0, target[edge] ?? 0];
      sources[i] = nextA - a;
      targets[i] = folded(nextB - (nextA === a && i > 0 ? b : nextA));
      [a, b] = [nextA, nextB];
    });
    to.varying(sources);
    to.varying(targets);
    to.words(Int32Array.from(sorted, (edge) => placeOf.get(strength[edge] ?? 0) ?? 0));
  }
  return strengths.length;
}

export function readEdges(
  from: ColumnReader,
  { size, backbone, strengths }: { size: number; backbone: number; strengths: number },
): Edges {
  const values = from.floats('edges.strengths', strengths);
  from.needs('edges.source', size);
  const edges = {
    source: new Array<number>(size).fill(0),
    target: new Array<number>(size).fill(0),
    strength: new Array<number>(size).fill(0),
    backbone,
  };
  for (const [start, count] of [
    [0, backbone],
    [backbone, size - backbone],
  ] as const) {
    const sources = from.varying('edges.source', count);
    const targets = from.varying('edges.target', count);
    const places = from.words('edges.strength', count);
    let [a, b] = [0, 0];
    for (let i = 0; i < count; i++) {
      const step = sources[i] ?? 0;
      b = (step === 0 && i > 0 ? b : a + step) + unfolded(targets[i] ?? 0);
      a += step;
      [sources[i], targets[i]] = [a, b];
    }
    const all = Uint32Array.from({ length: count }, (_, i) => i);
    orderBy(all, (i) => places[i] ?? 0, strengths).forEach((i, at) => {
      edges.source[start + at] = sources[i] ?? 0;
      edges.target[start + at] = targets[i] ?? 0;
      edges.strength[start + at] = values[places[i] ?? 0] ?? 0;
    });
  }
  return edges;
}
