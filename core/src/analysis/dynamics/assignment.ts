/** Maximum-gain one-to-one assignment of rows to columns; a pair without gain is left apart.
 *  @param gain >= 0, called once a pair
 *  @returns column of each row, -1 = none  @complexity O(max(rows, columns)³)
 *  @source Kuhn (1955), Nav. Res. Logist. Q. 2:83; the shortest augmenting path form of Jonker & Volgenant (1987) */
export function assignment(
  rows: number,
  columns: number,
  gain: (row: number, column: number) => number,
): Int32Array {
  // A square matrix of costs: dummies cost as much as no gain.
  const size = Math.max(rows, columns);
  const cost = new Float64Array(size * size);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) cost[i * size + j] = -gain(i, j);
  }
  const potentialOfRow = new Float64Array(size + 1);
  const potential = new Float64Array(size + 1);
  // Columns and rows from 1; 0 = none.
  const rowOf = new Int32Array(size + 1);
  const way = new Int32Array(size + 1);
  for (let row = 1; row <= size; row++) {
    rowOf[0] = row;
    const least = new Float64Array(size + 1).fill(Infinity);
    const used = new Uint8Array(size + 1);
    let column = 0;
    do {
      used[column] = 1;
      const own = rowOf[column]!;
      let step = Infinity;
      let next = 0;
      for (let j = 1; j <= size; j++) {
        if (used[j] === 1) continue;
        const reduced = cost[(own - 1) * size + j - 1]! - potentialOfRow[own]! - potential[j]!;
        if (reduced < least[j]!) {
          least[j] = reduced;
          way[j] = column;
        }
        if (least[j]! < step) {
          step = least[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= size; j++) {
        if (used[j] === 1) {
          potentialOfRow[rowOf[j]!]! += step;
          potential[j]! -= step;
        } else least[j]! -= step;
      }
      column = next;
    } while (rowOf[column] !== 0);
    do {
      const before = way[column]!;
      rowOf[column] = rowOf[before]!;
      column = before;
    } while (column !== 0);
  }
  const columnOf = new Int32Array(rows).fill(-1);
  for (let j = 1; j <= columns; j++) {
    const i = rowOf[j]! - 1;
    if (i < rows && cost[i * size + j - 1]! < 0) columnOf[i] = j - 1;
  }
  return columnOf;
}
