export interface PartitionSimilarity {
  /** Mutual information adjusted for chance: 1 = the same, 0 = as chance; over the mean of the two entropies. */
  readonly ami: number;
  /** 0 … 1, not adjusted. */
  readonly nmi: number;
  /** Rand index adjusted for chance. */
  readonly ari: number;
}

/** How alike two partitions of the same nodes are.
 *  @param x community of each node, from 0; negative = none: the node is left out  @param y the same nodes
 *  @returns 1 when both put everyone alike (also all in one); NaN without a common node
 *  @complexity O(n + communities of x · communities of y · smaller community)
 *  @source Vinh, Epps & Bailey (2010), JMLR 11:2837 (AMI, sum normalisation); Hubert & Arabie (1985), J. Classif. 2:193 */
export function partitionSimilarity(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): PartitionSimilarity {
  const cells = new Map<string, number>();
  const [rows, columns] = [new Map<number, number>(), new Map<number, number>()];
  let n = 0;
  for (let node = 0; node < x.length; node++) {
    const [a, b] = [x[node]!, y[node]!];
    if (a < 0 || b < 0) continue;
    n++;
    const key = `${a}|${b}`;
    cells.set(key, (cells.get(key) ?? 0) + 1);
    rows.set(a, (rows.get(a) ?? 0) + 1);
    columns.set(b, (columns.get(b) ?? 0) + 1);
  }
  if (n === 0) return { ami: NaN, nmi: NaN, ari: NaN };
  const [a, b] = [[...rows.values()], [...columns.values()]];
  if (a.length === 1 && b.length === 1) return { ami: 1, nmi: 1, ari: 1 };
  const [entropyX, entropyY] = [entropy(a, n), entropy(b, n)];
  const mutual = Math.max(0, entropyX + entropyY - entropy([...cells.values()], n));
  const mean = (entropyX + entropyY) / 2;
  const expected = expectedMutual(a, b, n);
  const alike = [...cells.keys()].length === a.length && a.length === b.length;
  const pairs = (counts: Iterable<number>): number => {
    let sum = 0;
    for (const count of counts) sum += (count * (count - 1)) / 2;
    return sum;
  };
  const [both, inX, inY, all] = [pairs(cells.values()), pairs(a), pairs(b), pairs([n])];
  const byChance = all === 0 ? 0 : (inX * inY) / all;
  const most = (inX + inY) / 2;
  return {
    ami: alike ? 1 : mean === expected ? 0 : (mutual - expected) / (mean - expected),
    nmi: mean === 0 ? 1 : mutual / mean,
    ari: alike ? 1 : most === byChance ? 0 : (both - byChance) / (most - byChance),
  };
}

function entropy(counts: readonly number[], n: number): number {
  return -counts.reduce((sum, count) => sum + (count / n) * Math.log(count / n), 0);
}

/** E[I] under random partitions with the same sizes: hypergeometric cells (Vinh et al., eq. 24a). */
function expectedMutual(a: readonly number[], b: readonly number[], n: number): number {
  const logFactorial = new Float64Array(n + 1);
  for (let i = 2; i <= n; i++) logFactorial[i] = logFactorial[i - 1]! + Math.log(i);
  const of = (i: number): number => logFactorial[i]!;
  let sum = 0;
  for (const i of a) {
    for (const j of b) {
      for (let cell = Math.max(1, i + j - n); cell <= Math.min(i, j); cell++) {
        const log =
          of(i) +
          of(j) +
          of(n - i) +
          of(n - j) -
          of(n) -
          of(cell) -
          of(i - cell) -
          of(j - cell) -
          of(n - i - j + cell);
        sum += (cell / n) * Math.log((n * cell) / (i * j)) * Math.exp(log);
      }
    }
  }
  return sum;
}
