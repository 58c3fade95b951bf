import { cellGrid } from './cell-grid.js';

/** Pushes nodes nearer than `reach` apart, each half of the way, once a pair: overlaps melt away over several calls.
 *  Deterministic: cell by cell, on a copy in that order, so that a crowd is read in one run.
 *  @complexity O(n + pairs within two cells) */
export function pushApart(
  nodes: Uint32Array,
  x: Float32Array,
  y: Float32Array,
  reach: number,
): void {
  const { at, cells, columns, rows, starts, nodes: inCells } = cellGrid(nodes, x, y, reach);
  const px = Float64Array.from(inCells, (node) => x[node]!);
  const py = Float64Array.from(inCells, (node) => y[node]!);
  const most = reach * reach;
  /** Node i against those in places from … to - 1. */
  const compare = (i: number, from: number, to: number): void => {
    let [ix, iy] = [px[i]!, py[i]!];
    for (let j = from; j < to; j++) {
      let dx = px[j]! - ix;
      let dy = py[j]! - iy;
      const square = dx * dx + dy * dy;
      if (square >= most) continue;
      const distance = Math.sqrt(square);
      if (distance > 1e-6) {
        dx /= distance;
        dy /= distance;
      } else {
        // Two in one place part in a direction of their own.
        dx = Math.cos(inCells[i]! * 2.4);
        dy = Math.sin(inCells[i]! * 2.4);
      }
      const push = (reach - distance) / 2;
      ix -= dx * push;
      iy -= dy * push;
      px[j]! += dx * push;
      py[j]! += dy * push;
    }
    px[i] = ix;
    py[i] = iy;
  };
  for (let cell = 0; cell < cells; cell++) {
    const from = starts[cell]!;
    const to = starts[cell + 1]!;
    for (let i = from; i < to; i++) compare(i, i + 1, to);
    // Half of the eight cells around: the other half looks at this one.
    for (let around = 0; around < 4; around++) {
      const [column, row] = around === 0 ? [1, 0] : [around - 2, 1];
      const other = at(columns[cell]! + column, rows[cell]! + row);
      if (other < 0) continue;
      for (let i = from; i < to; i++) compare(i, starts[other]!, starts[other + 1]!);
    }
  }
  for (let i = 0; i < inCells.length; i++) {
    x[inCells[i]!] = px[i]!;
    y[inCells[i]!] = py[i]!;
  }
}

/** Moves nodes that overlap until they are `reach` apart, or the rounds are over. */
export function spreadApart(x: Float32Array, y: Float32Array, reach: number, rounds: number): void {
  const nodes = Uint32Array.from({ length: x.length }, (_, node) => node);
  for (let round = 0; round < rounds; round++) pushApart(nodes, x, y, reach);
}
