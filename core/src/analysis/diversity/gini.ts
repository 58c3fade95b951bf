/** Gini index: 0 = everyone alike, near 1 = one has it all. G = 2 Σ i x_(i) / (n Σ x) - (n + 1) / n, x ascending
 *  @param figures >= 0  @returns 0 … 1 - 1/n; NaN when they sum to 0 or there is none
 *  @complexity O(n log n)  @source Gini (1912), Variabilità e mutabilità */
export function gini(figures: ArrayLike<number>): number {
  const ascending = Float64Array.from(figures).sort();
  const n = ascending.length;
  let sum = 0;
  let ranked = 0;
  ascending.forEach((one, at) => {
    sum += one;
    ranked += (at + 1) * one;
  });
  return sum > 0 ? (2 * ranked) / (n * sum) - (n + 1) / n : NaN;
}

/** Part of the whole that the most active share of the actors makes; ceil(share · n) of them, at least one.
 *  @returns 0 … 1; NaN when the whole is 0  @complexity O(n log n) */
export function partOfTop(figures: ArrayLike<number>, share: number): number {
  const descending = Float64Array.from(figures).sort().reverse();
  const top = Math.max(1, Math.ceil(share * descending.length - 1e-9));
  let sum = 0;
  let part = 0;
  descending.forEach((one, at) => {
    sum += one;
    if (at < top) part += one;
  });
  return sum > 0 ? part / sum : NaN;
}
