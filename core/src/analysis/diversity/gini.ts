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

/** Gini index of whole numbers, of any of them drawn with repeats; figures that are not numbers bring nobody.
 *  @param counts whole numbers >= 0 or NaN  @returns the index over the counts at these places
 *  @complexity O(drawn + greatest count), without a sort */
export function giniOfCounts(counts: ArrayLike<number>): (picked: ArrayLike<number>) => number {
  let most = 0;
  for (let i = 0; i < counts.length; i++) if (counts[i]! > most) most = counts[i]!;
  const times = new Uint32Array(most + 1);
  return (picked) => {
    times.fill(0);
    for (let i = 0; i < picked.length; i++) {
      const count = counts[picked[i]!]!;
      if (!Number.isNaN(count)) times[count]!++;
    }
    let [n, sum, ranked] = [0, 0, 0];
    for (let count = 0; count <= most; count++) {
      const own = times[count]!;
      // Ranks n + 1 … n + own.
      ranked += count * (own * n + (own * (own + 1)) / 2);
      sum += count * own;
      n += own;
    }
    return sum > 0 ? (2 * ranked) / (n * sum) - (n + 1) / n : NaN;
  };
}

/** Mean Gini index when so many contributions fall on n actors by chance, all of them alike. Exact: two actors together
 *  get s ~ Binomial(total, 2/n), each of which falls to either like a coin, so that they differ by
 *  e(s) = s · C(s - 1, ⌊(s - 1)/2⌋) / 2^(s - 1) on average, and G = (n - 1) / (2 total) · Σ P(s) e(s).
 *  @returns NaN without an actor or a contribution  @complexity O(total)
 *  @source mean absolute deviation of the binomial: De Moivre, see Diaconis & Zabell (1991), Stat. Sci. 6:284 */
export function giniByChance(n: number, total: number): number {
  if (n === 0 || total === 0) return NaN;
  const p = Math.min(1, 2 / n);
  let log = total * Math.log1p(-p);
  let apart = 0;
  let mean = 0;
  for (let s = 1; s <= total; s++) {
    apart = s === 1 ? 1 : s % 2 === 1 ? (apart * s) / (s - 1) : apart;
    if (p === 1) continue;
    log += Math.log((total - s + 1) / s) + Math.log(p) - Math.log1p(-p);
    mean += Math.exp(log) * apart;
  }
  if (p === 1) mean = n === 1 ? 0 : apart;
  return ((n - 1) / (2 * total)) * mean;
}
