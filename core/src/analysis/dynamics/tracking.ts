import type { Measure } from '../measure.js';
import { assignment } from './assignment.js';

/** What became of a community between two dates. */
export const FATES = ['continued', 'merged', 'split', 'born', 'dead'] as const;
export type Fate = (typeof FATES)[number];

export interface Tracked {
  /** Community before, and after; null = there was none. */
  readonly before: number | null;
  readonly after: number | null;
  readonly fate: Fate;
  /** Jaccard on the nodes present at both dates; null for a birth or a death. */
  readonly overlap: number | null;
}

/** Communities of two dates matched one to one by the largest total overlap, above a floor; the rest are born or dead,
 *  merged (most of it went into a community matched to another) or split (most of it came out of one).
 *  Overlap: Jaccard = common nodes / all nodes of the two, over the nodes present at both dates.
 *  @param before community of each node, from 0; negative = none, or not present  @param after the same nodes
 *  @param floor least overlap of a match
 *  @returns one row a community of either date: the later ones by number, then those that ended
 *  @complexity O(n + c³), c = communities that touch another
 *  @source Greene, Doyle & Cunningham (2010), ASONAM; Palla et al. (2007), Nature 446:664 */
export function trackCommunities(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  floor: number,
): Tracked[] {
  const common = new Map<number, Map<number, number>>();
  const [sizeBefore, sizeAfter] = [new Map<number, number>(), new Map<number, number>()];
  const [present, arrived] = [new Set<number>(), new Set<number>()];
  for (let node = 0; node < before.length; node++) {
    const [old, fresh] = [before[node]!, after[node]!];
    if (old >= 0) present.add(old);
    if (fresh >= 0) arrived.add(fresh);
    if (old < 0 || fresh < 0) continue;
    count(sizeBefore, old);
    count(sizeAfter, fresh);
    const row = common.get(old) ?? new Map<number, number>();
    common.set(old, row);
    count(row, fresh);
  }
  const ascending = (all: Set<number>): number[] => [...all].sort((x, y) => x - y);
  const [olds, freshes] = [ascending(present), ascending(arrived)];
  const overlap = (old: number, fresh: number): number => {
    const both = common.get(old)?.get(fresh) ?? 0;
    return both === 0 ? 0 : both / (sizeBefore.get(old)! + sizeAfter.get(fresh)! - both);
  };
  const matchOf = assignment(olds.length, freshes.length, (i, j) => {
    const own = overlap(olds[i]!, freshes[j]!);
    return own >= floor ? own : 0;
  });
  const oldOf = new Map<number, number>();
  matchOf.forEach((j, i) => {
    if (j >= 0) oldOf.set(freshes[j]!, olds[i]!);
  });
  const newOf = new Map([...oldOf].map(([fresh, old]) => [old, fresh]));
  const rows = freshes.map((fresh): Tracked => {
    const old = oldOf.get(fresh);
    if (old !== undefined) {
      return { before: old, after: fresh, fate: 'continued', overlap: overlap(old, fresh) };
    }
    // Most of its nodes came out of one community, which goes on elsewhere.
    const from = olds.find(
      (one) => (common.get(one)?.get(fresh) ?? 0) * 2 > (sizeAfter.get(fresh) ?? 0),
    );
    return from === undefined || !newOf.has(from)
      ? { before: null, after: fresh, fate: 'born', overlap: null }
      : { before: from, after: fresh, fate: 'split', overlap: overlap(from, fresh) };
  });
  for (const old of olds) {
    if (newOf.has(old)) continue;
    const into = freshes.find(
      (one) => (common.get(old)?.get(one) ?? 0) * 2 > (sizeBefore.get(old) ?? 0),
    );
    rows.push(
      into === undefined || !oldOf.has(into)
        ? { before: old, after: null, fate: 'dead', overlap: null }
        : { before: old, after: into, fate: 'merged', overlap: overlap(old, into) },
    );
  }
  return rows;
}

function count(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

export const trackingMeasure: Measure = {
  id: 'communityTracking',
  kind: 'partition',
  unit: 'Jaccard overlap of the actors present at both dates',
  range: '0 … 1',
  definition:
    'Communities of two dates matched one to one by their common actors; what has no match is born, dead, merged or split.',
  source: 'Greene, Doyle & Cunningham (2010), ASONAM; Palla et al. (2007), Nature 446:664',
  edgeCases:
    'A community without an actor present at both dates is born or dead. An overlap under 0.3 is no match. Isolates are in no community.',
  sentence: {
    en: 'The same group as a year ago, or another one?',
    fr: 'Le même groupe qu’il y a un an, ou un autre ?',
  },
};
