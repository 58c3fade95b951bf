/** A rising step function: `values[i]` from `from[i]` on; the first value also below. */
export interface Steps {
  readonly from: Float64Array;
  readonly values: Float64Array;
}

/** The rising function nearest to the outcomes in squares (pool adjacent violators).
 *  @param least outcomes a step rests on: a lone acceptance at the top is no certainty
 *  @complexity O(n log n)  @source Ayer et al. (1955), Ann. Math. Stat. 26:641; Zadrozny & Elkan (2002), KDD */
export function isotonic(forecasts: Float64Array, outcomes: Uint8Array, least = 1): Steps {
  const order = Array.from(forecasts.keys()).sort((i, j) => forecasts[i]! - forecasts[j]!);
  const blocks: { from: number; sum: number; count: number }[] = [];
  for (const i of order) {
    const last = blocks.at(-1);
    // Equal forecasts are one block: they cannot be told apart later.
    if (last !== undefined && forecasts[i] === last.from && last.count > 0) {
      last.sum += outcomes[i]!;
      last.count++;
    } else blocks.push({ from: forecasts[i]!, sum: outcomes[i]!, count: 1 });
  }
  const pooled: typeof blocks = [];
  for (const block of blocks) {
    let merged = block;
    for (let last = pooled.at(-1); last !== undefined; last = pooled.at(-1)) {
      if (last.sum / last.count < merged.sum / merged.count) break;
      pooled.pop();
      const { sum, count } = merged;
      merged = { from: last.from, sum: last.sum + sum, count: last.count + count };
    }
    pooled.push(merged);
  }
  for (let i = pooled.length - 1; i > 0; i--) {
    const [below, block] = [pooled[i - 1]!, pooled[i]!];
    if (block.count >= least && (i > 1 || below.count >= least)) continue;
    below.sum += block.sum;
    below.count += block.count;
    pooled.splice(i, 1);
  }
  return {
    from: Float64Array.from(pooled, ({ from }) => from),
    values: Float64Array.from(pooled, ({ sum, count }) => sum / count),
  };
}

/** @complexity O(log steps) */
export function stepAt({ from, values }: Steps, forecast: number): number {
  let low = 0;
  let high = from.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (from[middle]! <= forecast) low = middle + 1;
    else high = middle;
  }
  return values[Math.max(0, low - 1)]!;
}
