import { InvalidInputError } from '../errors.js';

/** Rows of arcs at one end: row u = positions offsets[u] .. offsets[u+1]-1, other ends ascending. */
export interface ArcRows {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  /** > 0, larger = closer */
  readonly strengths: Float64Array;
}

/** A simple directed graph: no loop, no parallel arc; a tie both ways is two arcs. */
export interface DirectedCsr {
  readonly order: number;
  /** Number of arcs. */
  readonly size: number;
  /** Arcs by where they come from. */
  readonly out: ArcRows;
  /** The same by where they go to: `targets` are where they come from. */
  readonly into: ArcRows;
}

/** Arc list → both rows. Loops and arcs of strength 0 are dropped, parallel arcs add their strengths.
 *  @param strengths all 1 when omitted
 *  @throws InvalidInputError when an end is out of range or a strength is negative or not finite
 *  @complexity O(n + m) */
export function directedCsr(
  order: number,
  sources: ArrayLike<number>,
  targets: ArrayLike<number>,
  strengths?: ArrayLike<number>,
): DirectedCsr {
  const from = new Uint32Array(sources.length);
  const to = new Uint32Array(sources.length);
  const kept = new Float64Array(sources.length);
  let rows = 0;
  for (let row = 0; row < sources.length; row++) {
    const [u, v, strength] = [sources[row]!, targets[row]!, strengths?.[row] ?? 1];
    if (!(u >= 0 && u < order && v >= 0 && v < order)) {
      throw new InvalidInputError(`arc ${row}: ${u}>${v} is outside 0..${order - 1}`);
    }
    if (!(strength >= 0 && strength < Infinity)) {
      throw new InvalidInputError(
        `arc ${row}: strength ${strength}, expected a finite number >= 0`,
      );
    }
    if (u === v || strength === 0) continue;
    from[rows] = u;
    to[rows] = v;
    kept[rows++] = strength;
  }
  // Two transpositions sort each row; the first one leaves the rows as they came.
  const listed = bucketed(order, to.subarray(0, rows), from, kept);
  const out = merged(order, transposed(order, listed));
  return { order, size: out.targets.length, out, into: transposed(order, out) };
}

function bucketed(
  order: number,
  own: Uint32Array,
  others: ArrayLike<number>,
  values: Float64Array,
): ArcRows {
  const offsets = new Uint32Array(order + 1);
  for (const u of own) offsets[u + 1]!++;
  for (let u = 0; u < order; u++) offsets[u + 1]! += offsets[u]!;
  const cursor = offsets.slice(0, order);
  const targets = new Uint32Array(own.length);
  const strengths = new Float64Array(own.length);
  for (let row = 0; row < own.length; row++) {
    const place = cursor[own[row]!]!++;
    targets[place] = others[row]!;
    strengths[place] = values[row]!;
  }
  return { offsets, targets, strengths };
}

/** The same arcs from their other ends; each row comes out ascending, equal ones in the order they had. */
function transposed(order: number, { offsets, targets, strengths }: ArcRows): ArcRows {
  const rowOf = new Uint32Array(targets.length);
  for (let u = 0; u < order; u++) rowOf.fill(u, offsets[u], offsets[u + 1]);
  return bucketed(order, targets, rowOf, strengths);
}

/** Parallel arcs, which stand side by side, added up. */
function merged(order: number, { offsets, targets, strengths }: ArcRows): ArcRows {
  const starts = new Uint32Array(order + 1);
  let write = 0;
  for (let u = 0; u < order; u++) {
    const from = write;
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
      if (write > from && targets[write - 1] === targets[at])
        strengths[write - 1]! += strengths[at]!;
      else {
        targets[write] = targets[at]!;
        strengths[write++] = strengths[at]!;
      }
    }
    starts[u + 1] = write;
  }
  return {
    offsets: starts,
    targets: targets.slice(0, write),
    strengths: strengths.slice(0, write),
  };
}
