/** Below so many actors a percentage says nothing: the first one is the "top actor" (methods M7). */
export const FEWEST_FOR_HUBS = 25;

/** Hub rank: mean percentile, among the members of a scope, of several figures a node (strength, PageRank and, in a
 *  territory, the share of cross-scale betweenness). A percentile is the share of members with a smaller figure plus
 *  half of those with the same one; an undefined figure counts as the smallest.
 *  @param order nodes of the graph  @param members nodes of the scope, each once  @param figures one array a figure
 *  @returns Float64Array(order), 0 … 1 (exclusive); NaN outside the scope, or without a figure
 *  @complexity O(f · s log s), s members, f figures  @source methods M7 */
export function hubRank(
  order: number,
  members: ArrayLike<number>,
  figures: readonly Float64Array[],
): Float64Array {
  const rank = new Float64Array(order).fill(NaN);
  if (figures.length === 0) return rank;
  for (let i = 0; i < members.length; i++) rank[members[i]!] = 0;
  for (const figure of figures) addPercentiles(rank, members, figure, figures.length);
  return rank;
}

/** Hubs of a scope: its first nodes by rank, `share` of them and at least one; ties break to the smallest node.
 *  @returns members in rank order, first the largest; [] for an empty scope */
export function hubsOf(
  members: ArrayLike<number>,
  rank: ArrayLike<number>,
  share: number,
): number[] {
  const ordered = Array.from(members).filter((node) => !Number.isNaN(rank[node]!));
  ordered.sort((a, b) => rank[b]! - rank[a]! || a - b);
  return ordered.slice(0, Math.max(1, Math.ceil(share * ordered.length)));
}

function addPercentiles(
  rank: Float64Array,
  members: ArrayLike<number>,
  figure: Float64Array,
  figures: number,
): void {
  const of = (node: number): number => (Number.isNaN(figure[node]!) ? -Infinity : figure[node]!);
  const sorted = Array.from(members).sort((a, b) => {
    const [x, y] = [of(a), of(b)];
    return x === y ? a - b : x - y;
  });
  for (let at = 0; at < sorted.length;) {
    let end = at;
    while (end < sorted.length && of(sorted[end]!) === of(sorted[at]!)) end++;
    const percentile = (at + end) / 2 / sorted.length;
    for (let i = at; i < end; i++) rank[sorted[i]!]! += percentile / figures;
    at = end;
  }
}
