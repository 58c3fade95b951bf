import { InvalidInputError } from '../errors.js';

/** Compressed sparse rows of a simple undirected weighted graph: no self-loop, no parallel edge, each edge stored twice.
 *  Row u = positions offsets[u] .. offsets[u+1]-1, targets ascending. Nodes are indexed in sorted-id order. */
export interface Csr {
  readonly order: number;
  /** Number of undirected edges. */
  readonly size: number;
  /** order + 1 */
  readonly offsets: Uint32Array;
  /** 2 * size */
  readonly targets: Uint32Array;
  /** 2 * size; strength, larger = closer, > 0 */
  readonly strengths: Float64Array;
  /** 2 * size; edge number 0..size-1, the same at both ends; edges are numbered by (min end, max end). */
  readonly edgeIds: Uint32Array;
}

/** Edge list → CSR. Self-loops are dropped, parallel edges add their strengths, non-positive strengths are dropped.
 *  @param order number of nodes  @param strengths all 1 when omitted
 *  @throws InvalidInputError when an end is out of range or a strength is negative or not finite
 *  @complexity O(n + m) time and space */
export function csrFromEdges(
  order: number,
  sources: ArrayLike<number>,
  targets: ArrayLike<number>,
  strengths?: ArrayLike<number>,
): Csr {
  const rows = sources.length;
  if (targets.length !== rows || (strengths !== undefined && strengths.length !== rows)) {
    throw new InvalidInputError('csrFromEdges: sources, targets and strengths differ in length');
  }
  return filled(order, mergedEdges(order, byLargerEnd(order, sources, targets, strengths)));
}

/** @throws InvalidInputError when the arrays do not describe a CSR */
export function assertCsr(csr: Csr): void {
  const { order, size, offsets, targets } = csr;
  if (
    offsets.length !== order + 1 ||
    offsets[order] !== targets.length ||
    targets.length !== 2 * size
  ) {
    throw new InvalidInputError('not a CSR: offsets, targets and size disagree');
  }
}

/** Decreasing degree, then ascending node. */
export function nodesByDegree({ order, offsets }: Csr): Uint32Array {
  const degree = (u: number): number => offsets[u + 1]! - offsets[u]!;
  return Uint32Array.from({ length: order }, (_, u) => u).sort(
    (u, v) => degree(v) - degree(u) || u - v,
  );
}

/** The two ends (smaller first) of every edge, by edge number. */
export function edgeEnds(csr: Csr): { readonly a: Uint32Array; readonly b: Uint32Array } {
  const a = new Uint32Array(csr.size);
  const b = new Uint32Array(csr.size);
  for (let u = 0; u < csr.order; u++) {
    for (let at = csr.offsets[u]!; at < csr.offsets[u + 1]!; at++) {
      const v = csr.targets[at]!;
      if (u < v) {
        a[csr.edgeIds[at]!] = u;
        b[csr.edgeIds[at]!] = v;
      }
    }
  }
  return { a, b };
}

export function degreeOf(csr: Csr, node: number): number {
  return csr.offsets[node + 1]! - csr.offsets[node]!;
}

/** Float64Array(order): how many edges each node has. */
export function nodeDegrees({ order, offsets }: Csr): Float64Array {
  const counts = new Float64Array(order);
  for (let u = 0; u < order; u++) counts[u] = offsets[u + 1]! - offsets[u]!;
  return counts;
}

/** The largest degree; 0 of nothing. @complexity O(n) */
export function mostContacts(csr: Csr): number {
  let most = 0;
  for (let u = 0; u < csr.order; u++) most = Math.max(most, degreeOf(csr, u));
  return most;
}

/** Sum of strengths at each node. */
export function nodeStrengths(csr: Csr): Float64Array {
  const sums = new Float64Array(csr.order);
  for (let u = 0; u < csr.order; u++) {
    for (let at = csr.offsets[u]!; at < csr.offsets[u + 1]!; at++) sums[u]! += csr.strengths[at]!;
  }
  return sums;
}

/** The same memory, which engines index by faster: no check for numbers past 2³¹. */
export function signed(values: Uint32Array): Int32Array {
  return new Int32Array(values.buffer, values.byteOffset, values.length);
}

/** Edge number between two nodes, -1 when untied. @complexity O(log d) */
export function edgeBetween(csr: Csr, u: number, v: number): number {
  let low = csr.offsets[u]!;
  let high = csr.offsets[u + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const target = csr.targets[middle]!;
    if (target === v) return csr.edgeIds[middle]!;
    if (target < v) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Edges by one end, their other ends and strengths side by side. */
interface HalfRows {
  readonly offsets: Uint32Array;
  readonly others: Uint32Array;
  readonly strengths: Float64Array;
}

/** Every usable row in the bucket of its larger end, in the order given. */
function byLargerEnd(
  order: number,
  sources: ArrayLike<number>,
  ends: ArrayLike<number>,
  strengths: ArrayLike<number> | undefined,
): HalfRows {
  const offsets = new Uint32Array(order + 1);
  for (let row = 0; row < sources.length; row++) {
    const u = sources[row]!;
    const v = ends[row]!;
    if (!(u >= 0 && u < order && v >= 0 && v < order)) {
      throw new InvalidInputError(`edge ${row}: ${u}-${v} is outside 0..${order - 1}`);
    }
    const strength = strengths === undefined ? 1 : strengths[row]!;
    if (!(strength >= 0 && strength < Infinity)) {
      throw new InvalidInputError(
        `edge ${row}: strength ${strength}, expected a finite number >= 0`,
      );
    }
    if (u !== v && strength > 0) offsets[(u > v ? u : v) + 1]!++;
  }
  for (let u = 0; u < order; u++) offsets[u + 1]! += offsets[u]!;
  const cursor = offsets.slice(0, order);
  const others = new Uint32Array(offsets[order]!);
  const values = new Float64Array(offsets[order]!);
  for (let row = 0; row < sources.length; row++) {
    const u = sources[row]!;
    const v = ends[row]!;
    const strength = strengths === undefined ? 1 : strengths[row]!;
    if (u === v || strength === 0) continue;
    const place = cursor[u > v ? u : v]!++;
    others[place] = u > v ? v : u;
    values[place] = strength;
  }
  return { offsets, others, strengths: values };
}

/** The same by smaller end, each row by ascending larger end (a counting sort), parallel edges added up. Equal ones keep
 *  the order of addition, hence the last bit of the sums. */
function mergedEdges(order: number, byLarger: HalfRows): HalfRows {
  const { others: smaller } = byLarger;
  const starts = new Uint32Array(order + 1);
  for (let at = 0; at < smaller.length; at++) starts[smaller[at]! + 1]!++;
  for (let u = 0; u < order; u++) starts[u + 1]! += starts[u]!;
  const cursor = starts.slice(0, order);
  const others = new Uint32Array(smaller.length);
  const strengths = new Float64Array(smaller.length);
  for (let v = 0; v < order; v++) {
    for (let at = byLarger.offsets[v]!; at < byLarger.offsets[v + 1]!; at++) {
      const place = cursor[smaller[at]!]!++;
      others[place] = v;
      strengths[place] = byLarger.strengths[at]!;
    }
  }
  const offsets = new Uint32Array(order + 1);
  let write = 0;
  for (let u = 0; u < order; u++) {
    const from = write;
    for (let at = starts[u]!; at < starts[u + 1]!; at++) {
      if (write > from && others[write - 1] === others[at]) {
        strengths[write - 1]! += strengths[at]!;
      } else {
        others[write] = others[at]!;
        strengths[write++] = strengths[at]!;
      }
    }
    offsets[u + 1] = write;
  }
  return { offsets, others, strengths };
}

/** Both directions of every edge. Edges come by smaller end, so each row meets its smaller neighbours in ascending order,
 *  then its larger ones. */
function filled(order: number, edges: HalfRows): Csr {
  const size = edges.offsets[order]!;
  const offsets = new Uint32Array(order + 1);
  for (let edge = 0; edge < size; edge++) offsets[edges.others[edge]! + 1]!++;
  for (let u = 0; u < order; u++) {
    offsets[u + 1]! += offsets[u]! + edges.offsets[u + 1]! - edges.offsets[u]!;
  }
  const cursor = offsets.slice(0, order);
  const targets = new Uint32Array(2 * size);
  const strengths = new Float64Array(2 * size);
  const edgeIds = new Uint32Array(2 * size);
  for (let u = 0; u < order; u++) {
    let own = cursor[u]!;
    for (let edge = edges.offsets[u]!; edge < edges.offsets[u + 1]!; edge++, own++) {
      const v = edges.others[edge]!;
      const strength = edges.strengths[edge]!;
      const place = cursor[v]!++;
      targets[place] = u;
      strengths[place] = strength;
      edgeIds[place] = edge;
      targets[own] = v;
      strengths[own] = strength;
      edgeIds[own] = edge;
    }
  }
  return { order, size, offsets, targets, strengths, edgeIds };
}
