import { edgeEnds, type Csr } from '../../graph/csr.js';
import { rng } from '../../graph/rng.js';
import { checkpoint } from '../hooks.js';
import type { Measure } from '../measure.js';
import { newTally, type NullOptions } from '../null/permutation-null.js';
import { rewired } from '../null/rewire.js';

export interface RichClubPoint {
  /** The club: nodes of degree above this. */
  readonly degree: number;
  readonly nodes: number;
  /** Edges among them. */
  readonly edges: number;
  /** φ = 2 E / (N (N - 1)) */
  readonly density: number;
  /** Mean φ of graphs with the same degrees; NaN when no graph was drawn. */
  readonly byChance: number;
  /** φ / mean φ of the null; NaN when that is 0. */
  readonly ratio: number;
  readonly p: number;
}

/** Rich club: do well-linked nodes keep to one another more than their degrees alone would have it?
 *  @param options.draws rewired graphs; 0 = densities only
 *  @returns one point a degree that at least two nodes pass, ascending; empty without an edge
 *  @complexity O(draws · m)  @source Zhou & Mondragón (2004), IEEE Comm. Lett. 8:180; Colizza et al. (2006),
 *    Nat. Phys. 2:110 (null) */
export function richClub(csr: Csr, { draws, seed, hooks }: NullOptions): RichClubPoint[] {
  const { degrees, nodes } = clubs(csr);
  const edges = clubEdges(csr, degrees);
  const density = (counts: Float64Array): Float64Array =>
    counts.map((count, i) => (2 * count) / (nodes[i]! * (nodes[i]! - 1)));
  const tally = newTally(density(edges));
  const random = rng(seed);
  for (let draw = 0; draw < draws; draw++) {
    checkpoint(hooks, draw / draws);
    tally.add(density(clubEdges(rewired(csr, random), degrees)));
  }
  const { observed, mean, p } = tally.compared();
  return degrees.map((degree, i) => ({
    degree,
    nodes: nodes[i]!,
    edges: edges[i]!,
    density: observed[i]!,
    byChance: mean[i]!,
    ratio: mean[i]! > 0 ? observed[i]! / mean[i]! : NaN,
    p: p[i]!,
  }));
}

export interface Club {
  /** Members have a larger degree than this. */
  readonly degree: number;
  readonly nodes: number;
}

/** The club of the first nodes by degree: the largest one within a share of all, and at least two nodes; 0 nodes where
 *  degrees tell nobody apart. @complexity O(n log n) */
export function clubOf(csr: Csr, share: number): Club {
  const { degrees, nodes } = clubs(csr);
  const limit = Math.max(2, Math.ceil(share * csr.order));
  const at = nodes.findIndex((count, i) => count <= limit && degrees[i]! > 0);
  return at === -1 ? { degree: NaN, nodes: 0 } : { degree: degrees[at]!, nodes: nodes[at]! };
}

/** Density φ among the nodes of a club: those of the same degrees, in this graph. @returns NaN for an empty club
 *  @complexity O(m) */
export function clubAt(csr: Csr, { degree, nodes }: Club): number {
  if (nodes < 2) return NaN;
  const { offsets } = csr;
  const isIn = (u: number): boolean => offsets[u + 1]! - offsets[u]! > degree;
  let ends = 0;
  for (let u = 0; u < csr.order; u++) {
    if (!isIn(u)) continue;
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) if (isIn(csr.targets[at]!)) ends++;
  }
  return ends / (nodes * (nodes - 1));
}

/** Degrees that at least two nodes pass, and how many do. */
function clubs({ order, offsets }: Csr): { degrees: number[]; nodes: number[] } {
  const sorted = Uint32Array.from(
    { length: order },
    (_, u) => offsets[u + 1]! - offsets[u]!,
  ).sort();
  const degrees: number[] = [];
  const nodes: number[] = [];
  for (const degree of new Set([0, ...sorted])) {
    const above = order - upper(sorted, degree);
    if (above < 2) break;
    degrees.push(degree);
    nodes.push(above);
  }
  return { degrees, nodes };
}

/** Number of entries <= degree. */
function upper(sorted: Uint32Array, degree: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= degree) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Edges whose both ends have more than each degree. */
function clubEdges(csr: Csr, degrees: readonly number[]): Float64Array {
  const { offsets } = csr;
  const { a, b } = edgeEnds(csr);
  const most = degrees.at(-1) ?? 0;
  const bySmaller = new Float64Array(most + 2);
  for (let e = 0; e < csr.size; e++) {
    const [u, v] = [a[e]!, b[e]!];
    const smaller = Math.min(offsets[u + 1]! - offsets[u]!, offsets[v + 1]! - offsets[v]!);
    bySmaller[Math.min(smaller, most + 1)]!++;
  }
  for (let degree = most; degree >= 0; degree--) bySmaller[degree]! += bySmaller[degree + 1]!;
  return Float64Array.from(degrees, (degree) => bySmaller[degree + 1]!);
}

export const richClubMeasure: Measure = {
  id: 'richClubCoefficient',
  kind: 'graph',
  unit: '1, and its ratio to chance',
  range: '0 … 1; ratio 0 … ∞, 1 = chance',
  definition:
    'Density of ties among the actors of more than k ties, over the mean density in random graphs with the same degrees.',
  source:
    'Zhou & Mondragón (2004), IEEE Comm. Lett. 8:180; Colizza et al. (2006), Nat. Phys. 2:110',
  edgeCases:
    'No tie: nothing. Degrees that fewer than two actors pass are left out. A null density of 0: ratio undefined. Self-loops and parallel ties are merged before; direction and strength ignored.',
  sentence: {
    en: 'Do those who know many people know one another?',
    fr: 'Ceux qui connaissent beaucoup de monde se connaissent-ils entre eux ?',
  },
};
