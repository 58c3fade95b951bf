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
  const raw = countedRows(order, sources, targets, strengths);
  return merged(order, raw);
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

interface RawRows {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly strengths: Float64Array;
}

/** Both directions of every usable row, bucketed by source, not yet sorted or merged. */
function countedRows(
  order: number,
  sources: ArrayLike<number>,
  ends: ArrayLike<number>,
  strengths: ArrayLike<number> | undefined,
): RawRows {
  const offsets = new Uint32Array(order + 1);
  const usable = (row: number): boolean =>
    sources[row] !== ends[row] && (strengths === undefined || strengths[row]! > 0);
  for (let row = 0; row < sources.length; row++) {
    const u = sources[row]!;
    const v = ends[row]!;
    if (!(u >= 0 && u < order && v >= 0 && v < order)) {
      throw new InvalidInputError(`edge ${row}: ${u}-${v} is outside 0..${order - 1}`);
    }
    const strength = strengths?.[row] ?? 1;
    if (!(strength >= 0 && strength < Infinity)) {
      throw new InvalidInputError(
        `edge ${row}: strength ${strength}, expected a finite number >= 0`,
      );
    }
    if (!usable(row)) continue;
    offsets[u + 1]!++;
    offsets[v + 1]!++;
  }
  for (let u = 0; u < order; u++) offsets[u + 1]! += offsets[u]!;
  const cursor = offsets.slice(0, order);
  const targets = new Uint32Array(offsets[order]!);
  const values = new Float64Array(offsets[order]!);
  for (let row = 0; row < sources.length; row++) {
    if (!usable(row)) continue;
    const u = sources[row]!;
    const v = ends[row]!;
    const strength = strengths?.[row] ?? 1;
    targets[cursor[u]!] = v;
    values[cursor[u]!++] = strength;
    targets[cursor[v]!] = u;
    values[cursor[v]!++] = strength;
  }
  return { offsets, targets, strengths: values };
}

/** Sorts every row by target and adds parallel edges. The rows are symmetric, so their transposition is the same graph,
 *  and one pass over the sources in ascending order fills each row in ascending order (a counting sort). Equal targets
 *  keep the order of addition, hence the last bit of the sums. */
function merged(order: number, raw: RawRows): Csr {
  const cursor = raw.offsets.slice(0, order);
  const sortedTargets = new Uint32Array(raw.targets.length);
  const sortedStrengths = new Float64Array(raw.targets.length);
  for (let u = 0; u < order; u++) {
    for (let at = raw.offsets[u]!; at < raw.offsets[u + 1]!; at++) {
      const place = cursor[raw.targets[at]!]!++;
      sortedTargets[place] = u;
      sortedStrengths[place] = raw.strengths[at]!;
    }
  }
  const offsets = new Uint32Array(order + 1);
  let write = 0;
  for (let u = 0; u < order; u++) {
    const from = raw.offsets[u]!;
    for (let at = from; at < raw.offsets[u + 1]!; at++) {
      if (at > from && sortedTargets[write - 1] === sortedTargets[at]) {
        sortedStrengths[write - 1]! += sortedStrengths[at]!;
      } else {
        sortedTargets[write] = sortedTargets[at]!;
        sortedStrengths[write++] = sortedStrengths[at]!;
      }
    }
    offsets[u + 1] = write;
  }
  return numbered(order, offsets, sortedTargets.slice(0, write), sortedStrengths.slice(0, write));
}

function numbered(
  order: number,
  offsets: Uint32Array,
  targets: Uint32Array,
  strengths: Float64Array,
): Csr {
  const edgeIds = new Uint32Array(targets.length);
  const cursor = offsets.slice(0, order);
  let next = 0;
  for (let u = 0; u < order; u++) {
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
      const v = targets[at]!;
      if (v < u) continue;
      edgeIds[at] = next;
      // Row v meets its smaller neighbours in ascending order, so its cursor stands on u.
      edgeIds[cursor[v]!++] = next++;
    }
  }
  return { order, size: targets.length / 2, offsets, targets, strengths, edgeIds };
}
