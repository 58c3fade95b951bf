/** Rank of each figure by decreasing value, from 1; equal figures share their mean rank. NaN counts as lowest.
 *  @complexity O(n log n) */
export function descendingRanks(figures: ArrayLike<number>): Float64Array {
  const of = (at: number): number => (Number.isNaN(figures[at]!) ? -Infinity : figures[at]!);
  const keys = Float64Array.from({ length: figures.length }, (_, at) => of(at));
  const order = Uint32Array.from({ length: figures.length }, (_, at) => at).sort(
    // Infinity - Infinity is NaN: equal figures are told apart first.
    (x, y) => (keys[x] === keys[y] ? x - y : keys[y]! - keys[x]!),
  );
  const ranks = new Float64Array(figures.length);
  for (let at = 0; at < order.length;) {
    let end = at;
    while (end < order.length && keys[order[end]!] === keys[order[at]!]) end++;
    for (let i = at; i < end; i++) ranks[order[i]!] = (at + 1 + end) / 2;
    at = end;
  }
  return ranks;
}

/** Pearson correlation; of ranks, it is Spearman's. NaN when one side has no spread.
 *  @complexity O(n)  @source Spearman (1904), Am. J. Psychol. 15:72 */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const n = x.length;
  let [sumX, sumY] = [0, 0];
  for (let i = 0; i < n; i++) {
    sumX += x[i]!;
    sumY += y[i]!;
  }
  const [meanX, meanY] = [sumX / n, sumY / n];
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [dx, dy] = [x[i]! - meanX, y[i]! - meanY];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : NaN;
}
