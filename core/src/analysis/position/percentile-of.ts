/** Share of the nodes with a smaller figure, plus half of those with the same one: 0 … 1. NaN stays NaN.
 *  @complexity O(n log n) */
export function percentileOf(figures: ArrayLike<number>): Float64Array {
  const defined = Array.from(figures, (_, node) => node).filter(
    (node) => !Number.isNaN(figures[node]!),
  );
  defined.sort((x, y) => figures[x]! - figures[y]! || x - y);
  const result = new Float64Array(figures.length).fill(NaN);
  for (let at = 0; at < defined.length;) {
    let end = at;
    while (end < defined.length && figures[defined[end]!] === figures[defined[at]!]) end++;
    for (let i = at; i < end; i++) result[defined[i]!] = (at + end) / 2 / defined.length;
    at = end;
  }
  return result;
}
