import { boundsOf } from './bounds.js';
import { SMALL_GROUP } from './groups.js';
import type { MapModel } from './map-model.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}
/** Outlines of one community, in layout units; closed, several when it is in pieces. */
export interface Land {
  readonly community: number;
  readonly outlines: readonly (readonly Point[])[];
}
/** A land is where its own density passes FLOOR and every other land's by LEAD. */
const FLOOR = 0.42;
const LEAD = 0.14;
const MOST_LANDS = 40;

/** Gaussian density of each community on a grid, then its contour (marching squares), smoothed twice.
 *  @complexity O(actors · (6σ/cell)² + lands · cells) */
export function computeLands(model: MapModel): readonly Land[] {
  const { x, y, community } = model.payload.nodes;
  const wanted = model.payload.communities
    .filter((c) => c.community > 0 && c.actors >= SMALL_GROUP)
    .slice(0, MOST_LANDS)
    .map((c) => c.community);
  const inLand = new Set(wanted);
  const within = (list: readonly number[]) =>
    list.filter((_, node) => inLand.has(community[node] ?? 0));
  const bounds = boundsOf(within(x), within(y));
  const width = Math.max(1e-6, bounds.maxX - bounds.minX);
  const height = Math.max(1e-6, bounds.maxY - bounds.minY);
  const diagonal = Math.hypot(width, height);
  // About the distance between neighbours, so that a land fits its actors; never finer than the grid can hold.
  const sigma = Math.max(diagonal / 170, Math.min(diagonal / 45, 11));
  const cell = sigma / 2;
  const pad = sigma * 4;
  const originX = bounds.minX - pad;
  const originY = bounds.minY - pad;
  const columns = Math.ceil((width + 2 * pad) / cell) + 1;
  const rows = Math.ceil((height + 2 * pad) / cell) + 1;
  const densityOf = new Map(wanted.map((c) => [c, new Float32Array(columns * rows)]));
  const reach = Math.ceil((3 * sigma) / cell);
  // exp(-(dx² + dy²) / 2σ²) is a factor of the column times one of the row.
  const across = new Float64Array(2 * reach + 2);
  const steps = cell / sigma;
  const factor = (from: number, to: number) => Math.exp(-(((to - from) * steps) ** 2) / 2);
  for (let i = 0; i < model.order; i++) {
    const density = densityOf.get(community[i] ?? 0);
    if (density === undefined) continue;
    const gx = ((x[i] ?? 0) - originX) / cell;
    const gy = ((y[i] ?? 0) - originY) / cell;
    const first = Math.max(0, Math.floor(gx) - reach);
    const last = Math.min(columns - 1, Math.floor(gx) + reach);
    for (let col = first; col <= last; col++) across[col - first] = factor(gx, col);
    const lowest = Math.min(rows - 1, Math.floor(gy) + reach);
    for (let row = Math.max(0, Math.floor(gy) - reach); row <= lowest; row++) {
      const down = factor(gy, row);
      const start = row * columns;
      for (let col = first; col <= last; col++)
        density[start + col] = (density[start + col] ?? 0) + (across[col - first] ?? 0) * down;
    }
  }
  const [best, second, owner] = rivals(densityOf, columns * rows);
  return wanted.map((c) => {
    const own = densityOf.get(c) ?? new Float32Array(0);
    const field = own.map((d, at) =>
      Math.min(d - FLOOR, d - ((owner[at] === c ? second[at] : best[at]) ?? 0) - LEAD),
    );
    const outlines = contours(field, columns, rows)
      .filter((outline) => outline.length >= 8)
      .map((outline) =>
        smooth(smooth(outline)).map((p) => ({ x: originX + p.x * cell, y: originY + p.y * cell })),
      );
    return { community: c, outlines };
  });
}

function rivals(
  densityOf: ReadonlyMap<number, Float32Array>,
  cells: number,
): [Float32Array, Float32Array, Int32Array] {
  const [best, second, owner] = [
    new Float32Array(cells),
    new Float32Array(cells),
    new Int32Array(cells),
  ];
  for (const [c, density] of densityOf) {
    for (let at = 0; at < cells; at++) {
      const d = density[at] ?? 0;
      if (d > (best[at] ?? 0)) {
        second[at] = best[at] ?? 0;
        best[at] = d;
        owner[at] = c;
      } else if (d > (second[at] ?? 0)) second[at] = d;
    }
  }
  return [best, second, owner];
}

/** Closed lines where the field crosses 0. Corners: 1 top left, 2 top right, 4 bottom right, 8 bottom left. */
export function contours(field: Float32Array, columns: number, rows: number): Point[][] {
  const value = (col: number, row: number) => field[row * columns + col] ?? -1;
  // Crossings are keyed by the grid side they lie on: 2·cell for the top side, 2·cell + 1 for the left one.
  const next = new Map<number, number>();
  const top = (col: number, row: number) => 2 * (row * columns + col);
  const left = (col: number, row: number) => 2 * (row * columns + col) + 1;
  for (let row = 0; row + 1 < rows; row++) {
    for (let col = 0; col + 1 < columns; col++) {
      const inside =
        (value(col, row) > 0 ? 1 : 0) |
        (value(col + 1, row) > 0 ? 2 : 0) |
        (value(col + 1, row + 1) > 0 ? 4 : 0) |
        (value(col, row + 1) > 0 ? 8 : 0);
      if (inside === 0 || inside === 15) continue;
      const sides = {
        t: top(col, row),
        l: left(col, row),
        b: top(col, row + 1),
        r: left(col + 1, row),
      };
      for (const pair of STEPS[inside] ?? []) next.set(sides[pair[0]], sides[pair[1]]);
    }
  }
  const place = (side: number): Point => {
    const at = side >> 1;
    const [col, row] = [at % columns, Math.floor(at / columns)];
    const other = side % 2 === 0 ? value(col + 1, row) : value(col, row + 1);
    const share = value(col, row) / (value(col, row) - other);
    return side % 2 === 0 ? { x: col + share, y: row } : { x: col, y: row + share };
  };
  const lines: Point[][] = [];
  while (next.size > 0) {
    const [start] = next.keys();
    const line: Point[] = [];
    let side = start;
    while (side !== undefined && next.has(side)) {
      line.push(place(side));
      const following = next.get(side);
      next.delete(side);
      side = following;
    }
    lines.push(line);
  }
  return lines;
}
type Side = 't' | 'r' | 'b' | 'l';
/** Which side leads to which, the inside on the right hand. */
const STEPS: Readonly<Record<number, readonly (readonly [Side, Side])[]>> = {
  1: [['t', 'l']],
  2: [['r', 't']],
  3: [['r', 'l']],
  4: [['b', 'r']],
  5: [
    ['t', 'l'],
    ['b', 'r'],
  ],
  6: [['b', 't']],
  7: [['b', 'l']],
  8: [['l', 'b']],
  9: [['t', 'b']],
  10: [
    ['r', 't'],
    ['l', 'b'],
  ],
  11: [['r', 'b']],
  12: [['l', 'r']],
  13: [['t', 'r']],
  14: [['l', 't']],
};

/** Chaikin: cuts each corner at a quarter. */
function smooth(line: readonly Point[]): Point[] {
  return line.flatMap((p, i) => {
    const q = line[(i + 1) % line.length] ?? p;
    return [
      { x: 0.75 * p.x + 0.25 * q.x, y: 0.75 * p.y + 0.25 * q.y },
      { x: 0.25 * p.x + 0.75 * q.x, y: 0.25 * p.y + 0.75 * q.y },
    ];
  });
}
