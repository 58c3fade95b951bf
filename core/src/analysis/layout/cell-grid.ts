/** Nodes by the square cell they lie in: cells in an open table, the nodes of each in a row, in the order given. */
export interface CellGrid {
  /** Cell at a column and row, -1 when nobody is there. */
  readonly at: (column: number, row: number) => number;
  readonly cells: number;
  readonly columns: Int32Array;
  readonly rows: Int32Array;
  /** Nodes of cell c: `nodes[starts[c]] .. nodes[starts[c + 1] - 1]`. */
  readonly starts: Int32Array;
  readonly nodes: Int32Array;
}

/** @complexity O(nodes) time and space */
export function cellGrid(
  all: Uint32Array,
  x: Float32Array,
  y: Float32Array,
  side: number,
): CellGrid {
  const bits = Math.max(4, 33 - Math.clz32(all.length));
  const mask = (1 << bits) - 1;
  /** Cell in each slot, plus one. */
  const slots = new Int32Array(1 << bits);
  const columns = new Int32Array(all.length);
  const rows = new Int32Array(all.length);
  const slotOf = (column: number, row: number): number => {
    let hash = Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b);
    hash ^= hash >>> 15;
    let slot = hash & mask;
    for (let cell = slots[slot]!; cell > 0; cell = slots[slot]!) {
      if (columns[cell - 1] === column && rows[cell - 1] === row) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  };
  const cellOf = new Int32Array(all.length);
  const starts = new Int32Array(all.length + 1);
  let cells = 0;
  for (let i = 0; i < all.length; i++) {
    const column = Math.floor(x[all[i]!]! / side);
    const row = Math.floor(y[all[i]!]! / side);
    const slot = slotOf(column, row);
    if (slots[slot] === 0) {
      columns[cells] = column;
      rows[cells] = row;
      slots[slot] = ++cells;
    }
    cellOf[i] = slots[slot]! - 1;
    starts[cellOf[i]! + 1]!++;
  }
  for (let cell = 0; cell < cells; cell++) starts[cell + 1]! += starts[cell]!;
  const cursor = starts.slice(0, cells);
  const nodes = new Int32Array(all.length);
  for (let i = 0; i < all.length; i++) nodes[cursor[cellOf[i]!]!++] = all[i]!;
  return {
    at: (column, row) => slots[slotOf(column, row)]! - 1,
    cells,
    columns,
    rows,
    starts,
    nodes,
  };
}
