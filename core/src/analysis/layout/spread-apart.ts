/** Calls `visit` for every pair of nodes nearer than `reach`, by a grid of cells of that size. Deterministic order;
 *  (dx, dy) is the unit vector from a to b, an arbitrary fixed one when the two coincide.
 *  @complexity O(n + pairs) */
export function forEachClosePair(
  nodes: Uint32Array,
  x: Float32Array,
  y: Float32Array,
  reach: number,
  visit: (a: number, b: number, dx: number, dy: number, distance: number) => void,
): void {
  const cells = new Map<number, number[]>();
  const key = (column: number, row: number): number => column * 4_194_304 + row;
  for (const node of nodes) {
    const at = key(Math.floor(x[node]! / reach), Math.floor(y[node]! / reach));
    const cell = cells.get(at);
    if (cell === undefined) cells.set(at, [node]);
    else cell.push(node);
  }
  const compare = (a: number, b: number): void => {
    const dx = x[b]! - x[a]!;
    const dy = y[b]! - y[a]!;
    const distance = Math.sqrt(dx * dx + dy * dy);
    if (distance >= reach) return;
    if (distance > 1e-6) visit(a, b, dx / distance, dy / distance, distance);
    else visit(a, b, Math.cos(a * 2.4), Math.sin(a * 2.4), distance);
  };
  for (const node of nodes) {
    const column = Math.floor(x[node]! / reach);
    const row = Math.floor(y[node]! / reach);
    for (let dc = -1; dc <= 1; dc++) {
      for (let dr = -1; dr <= 1; dr++) {
        for (const other of cells.get(key(column + dc, row + dr)) ?? []) {
          if (other > node) compare(node, other);
        }
      }
    }
  }
}

/** Moves nodes that overlap until they are `reach` apart, or the rounds are over. */
export function spreadApart(x: Float32Array, y: Float32Array, reach: number, rounds: number): void {
  const nodes = Uint32Array.from({ length: x.length }, (_, node) => node);
  for (let round = 0; round < rounds; round++) {
    forEachClosePair(nodes, x, y, reach, (a, b, dx, dy, distance) => {
      const push = (reach - distance) / 2;
      x[a]! -= dx * push;
      y[a]! -= dy * push;
      x[b]! += dx * push;
      y[b]! += dy * push;
    });
  }
}
