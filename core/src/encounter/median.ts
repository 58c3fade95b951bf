/** Median (mean of the two middle ones); 0 of nothing. Reorders its argument. @complexity O(n) on average */
export function middleOf(figures: Float64Array): number {
  const count = figures.length;
  if (count === 0) return 0;
  const upper = select(figures, count >>> 1);
  if (count % 2 === 1) return upper;
  let lower = -Infinity;
  for (let i = 0; i < count >>> 1; i++) lower = Math.max(lower, figures[i]!);
  return (lower + upper) / 2;
}

/** Quantile with linear interpolation between neighbours; 0 of nothing. @param share 0 … 1 */
export function quantile(figures: Float64Array, share: number): number {
  if (figures.length === 0) return 0;
  const sorted = figures.slice().sort();
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)]!;
  return below + (place - Math.floor(place)) * (sorted[Math.ceil(place)]! - below);
}

/** The k-th smallest, with smaller ones before it and larger ones after (Hoare's quickselect, middle pivot). */
function select(figures: Float64Array, k: number): number {
  let low = 0;
  let high = figures.length - 1;
  while (low < high) {
    const pivot = figures[(low + high) >>> 1]!;
    let i = low;
    let j = high;
    while (i <= j) {
      while (figures[i]! < pivot) i++;
      while (figures[j]! > pivot) j--;
      if (i <= j) {
        const held = figures[i]!;
        figures[i++] = figures[j]!;
        figures[j--] = held;
      }
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else break;
  }
  return figures[k]!;
}
