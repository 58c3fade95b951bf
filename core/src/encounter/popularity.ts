import type { EcosystemColumns } from '../domain/ecosystem.js';
import { edgeBetween, signed, type Csr } from '../graph/csr.js';
import { later, type Projection } from '../graph/projection.js';
import { PARAMETERS } from './parameters.js';
import { exponentBetween, halvesBy, meanLog, type Half } from './two-halves.js';

/** How far those with many contacts are those who make new ones: 0 (not at all, or less than others) … 1. Actors who had
 *  contacts a year ago, those with more than the median and the others: new contacts of either since grow like
 *  (contacts)^s; s plus one standard error, over .6. 1 where too few were known: popularity lasts unless the past shows that
 *  it does not. @complexity O(n log n + ties · log degree + Σ k² log degree over events) */
export function popularityOf(columns: EcosystemColumns, projection: Projection): number {
  const { csr } = projection;
  const { fewest, inFull } = PARAMETERS.popularity;
  const isEarlier = earlierEdges(columns, projection);
  const before = new Uint32Array(csr.order);
  const since = new Uint32Array(csr.order);
  const offsets = signed(csr.offsets);
  for (let u = 0; u < csr.order; u++) {
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
      if (isEarlier[csr.edgeIds[at]!] === 1) before[u]!++;
      else since[u]!++;
    }
  }
  const contacts = (u: number): number => before[u]!;
  const known = [...before.keys()].filter((u) => contacts(u) > 0);
  const [few, many] = halvesBy(known, contacts);
  const grown = (nodes: readonly number[]): Half => {
    // Half a contact more, so that none at all has a logarithm too.
    const mean = nodes.reduce((sum, u) => sum + since[u]!, 0.5) / nodes.length;
    const spread = nodes.reduce((sum, u) => sum + (since[u]! - mean) ** 2, 0) / nodes.length;
    return {
      count: nodes.length,
      logFigure: meanLog(nodes, contacts),
      logOutcome: Math.log(mean),
      // That seen, at least Poisson's.
      variance: Math.max(spread, mean) / nodes.length / mean ** 2,
    };
  };
  const exponent = exponentBetween(grown(few), grown(many), 1, fewest);
  return Number.isNaN(exponent) ? 1 : Math.min(1, Math.max(0, exponent / inFull));
}

/** 1 = the two were in contact before the last `lookedBackDays`, or nobody knows since when. */
function earlierEdges(
  { ties }: EcosystemColumns,
  { csr, members, eventCap, asOf }: Projection,
): Uint8Array {
  const isEarlier = new Uint8Array(csr.size);
  const day = asOf - PARAMETERS.popularity.lookedBackDays;
  const seen = (a: number, b: number, when: number): void => {
    // An unknown day is no later day.
    if (when > day) return;
    const edge = edgeBetween(csr, a, b);
    if (edge !== -1) isEarlier[edge] = 1;
  };
  ties.a.forEach((a, row) => {
    if (a >= 0 && ties.b[row]! >= 0) seen(a, ties.b[row]!, ties.start[row]!);
  });
  for (let event = 0; event + 1 < members.offsets.length; event++) {
    const [from, to] = [members.offsets[event]!, members.offsets[event + 1]!];
    if (to - from < 2 || to - from > eventCap) continue;
    for (let first = from; first < to; first++) {
      for (let second = first + 1; second < to; second++) {
        const when = later(members.since[first]!, members.since[second]!);
        seen(members.actors[first]!, members.actors[second]!, when);
      }
    }
  }
  return isEarlier;
}

/** What contacts in common of each node are worth beside those of one with as many as usual: (k / ⟨k⟩)^-(1 - lasting)/2. All
 *  of two nodes' together divides by √(k_u k_v) where popularity does not last at all (Salton's cosine), by nothing where it does. */
export function dampingOf(csr: Csr, lasting: number): Float64Array {
  const relative = relativeDegrees(csr);
  return relative.map((k) => k ** (-(1 - lasting) / 2));
}

/** Contacts of each node over those of the usual one that has any; nodes without count as having one. */
export function relativeDegrees({ order, size, offsets }: Csr): Float64Array {
  const degrees = Float64Array.from({ length: order }, (_, u) => offsets[u + 1]! - offsets[u]!);
  const linked = degrees.reduce((count, k) => count + Number(k > 0), 0);
  const mean = Math.max(1, (2 * size) / Math.max(1, linked));
  return degrees.map((k) => Math.max(1, k) / mean);
}
