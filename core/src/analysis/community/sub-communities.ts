import type { Csr } from '../../graph/csr.js';
import { inducedCsr, membersOf } from '../../graph/induced.js';
import { checkpoint } from '../hooks.js';
import type { KernelHooks } from '../measure.js';
import { leiden } from './leiden.js';

export interface SubCommunityOptions {
  /** 1.. by decreasing size; 0 = not yet linked. */
  readonly community: ArrayLike<number>;
  readonly seed: number;
}

/** Communities of fewer actors are not divided. */
const SMALLEST_DIVIDED = 16;
/** A part below this share of its community joins the part it has most to do with. */
const LEAST_SHARE = 0.1;
/** The best of a few runs: parts are for drawing, no figure stands on them. */
const RUNS = 2;

/** Parts of each community: Leiden on the community's own ties, at the resolution that is 1 within it (that is total
 *  strength / its own strength on the whole graph, so always higher than that of the communities).
 *  @returns part number by node, 1.. by decreasing size within its community; 0 where community is 0
 *  @complexity O(m) an iteration  @source Traag, Waltman & van Eck (2019), Sci. Rep. 9:5233 */
export function subCommunities(
  csr: Csr,
  { community, seed }: SubCommunityOptions,
  hooks: KernelHooks = {},
): Int32Array {
  const sub = new Int32Array(csr.order);
  const place = new Int32Array(csr.order).fill(-1);
  const members = membersOf(csr.order, community);
  members.forEach((nodes, number) => {
    if (number === 0) return;
    if (nodes.length < SMALLEST_DIVIDED) {
      for (const node of nodes) sub[node] = 1;
      return;
    }
    const inside = inducedCsr(csr, nodes, place);
    const { community: part } = leiden(inside, { seed, runs: RUNS });
    const own = ordered(joinSmall(inside, part));
    nodes.forEach((node, i) => (sub[node] = own[i]!));
    checkpoint(hooks, number / members.length);
  });
  return sub;
}

/** Smallest parts first, each into the part it is tied to most; into the largest when it is tied to none. */
function joinSmall(csr: Csr, part: Int32Array): Int32Array {
  const joined = part.slice();
  const members = membersOf(csr.order, joined).map((nodes) => Array.from(nodes));
  const least = Math.max(5, LEAST_SHARE * csr.order);
  const bySize = () =>
    members
      .map((nodes, number) => [nodes.length, number] as const)
      .filter(([size]) => size > 0)
      .sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  for (;;) {
    const sizes = bySize();
    const [size, number] = sizes[0]!;
    if (sizes.length === 1 || size >= least) return joined;
    const target = strongestOf(csr, members[number]!, joined, number) ?? sizes.at(-1)![1];
    for (const node of members[number]!) joined[node] = target;
    members[target]!.push(...members[number]!);
    members[number] = [];
  }
}

function strongestOf(
  csr: Csr,
  nodes: readonly number[],
  part: Int32Array,
  own: number,
): number | undefined {
  const sums = new Map<number, number>();
  for (const node of nodes) {
    for (let at = csr.offsets[node]!; at < csr.offsets[node + 1]!; at++) {
      const other = part[csr.targets[at]!]!;
      if (other !== own) sums.set(other, (sums.get(other) ?? 0) + csr.strengths[at]!);
    }
  }
  return [...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}

/** Numbered again, 1.. by decreasing size, equal sizes by their first node. */
function ordered(part: Int32Array): Int32Array {
  const order = membersOf(part.length, part)
    .map((nodes, number) => ({ nodes, number }))
    .filter(({ nodes }) => nodes.length > 0)
    .sort((a, b) => b.nodes.length - a.nodes.length || a.nodes[0]! - b.nodes[0]!);
  const name = new Map(order.map(({ number }, rank) => [number, rank + 1]));
  return part.map((number) => name.get(number)!);
}
