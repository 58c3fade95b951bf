import type { EcosystemColumns } from '../../domain/ecosystem.js';
import { meetings } from '../dynamics/meetings.js';
import type { Measure } from '../measure.js';
import { betaInterval } from '../resampling/beta-quantile.js';
import type { Interval } from '../resampling/quantile.js';

export interface IntroductionOptions {
  readonly asOf: number;
  /** A tie within so many days answers an introduction. */
  readonly outcomeDays: number;
  /** Participants up to which a later shared event answers one. */
  readonly few: number;
  /** Participants up to which a shared event makes pairs at all. */
  readonly eventCap: number;
  readonly intervalShare: number;
  /** Community of each actor; 0 = in none. */
  readonly community: ArrayLike<number>;
  /** Counted pairs have an end among these; absent = all. */
  readonly within?: ReadonlySet<number>;
}

/** What somebody's introductions came to. */
export interface Introducer {
  readonly actor: number;
  /** Pairs introduced, each once. */
  readonly introductions: number;
  /** Those old enough to have been followed. */
  readonly due: number;
  readonly followed: number;
  /** followed / due, drawn towards one in ten: (followed + 1) / (due + 10). NaN without a due one. */
  readonly share: number;
  /** Of `share`: quantiles of the beta distribution whose mean it is. NaN without a due one. */
  readonly interval: Interval;
  /** Pairs of two communities. */
  readonly acrossCommunities: number;
  /** Pairs of two known territories. */
  readonly acrossTerritories: number;
}

export interface Introductions {
  /** Most followed introductions first. */
  readonly introducers: readonly Introducer[];
  readonly pairs: number;
  /** Σ of squared shares of the pairs: 1 = one person makes them all. NaN without a pair. */
  readonly concentration: number;
}

/** Beta(1, 9): an introduction is followed one time in ten before anything is known of who makes it. */
const PRIOR_FOLLOWED = 1;
const PRIOR_ALL = 10;
const INTRODUCTION = 'introduction';

/** Recognised go-betweens (tertius iungens): who introduces whom, and what came of it. A pair is answered when another
 *  tie, or an encounter of few, links the two within `outcomeDays`; a tie of another kind that names its introducer is
 *  its own answer. @complexity O(rows + Σ k_e²)
 *  @source Obstfeld (2005), ASQ 50:100; concentration: Herfindahl-Hirschman index */
export function introductions(
  columns: EcosystemColumns,
  options: IntroductionOptions,
): Introductions {
  const { asOf, outcomeDays, few, eventCap, intervalShare, community, within } = options;
  const { ties } = columns;
  const by = ties.introducer;
  const madeBy = new Map<number, Pair[]>();
  if (by !== undefined) {
    const seen = new Set<string>();
    const rows = Array.from(by, (_, row) => row).filter((row) => by[row]! >= 0);
    rows.sort((x, y) => dayOf(ties.start[x]!) - dayOf(ties.start[y]!) || x - y);
    for (const row of rows) {
      const [u, v, actor] = [ties.a[row]!, ties.b[row]!, by[row]!];
      const day = ties.start[row]!;
      if (u === v || day > asOf || actor === u || actor === v) continue;
      if (within !== undefined && !within.has(u) && !within.has(v)) continue;
      const key = `${actor}|${Math.min(u, v)}|${Math.max(u, v)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const isAnswer = ties.kind.values[ties.kind.codes[row]!] !== INTRODUCTION;
      const pairs = madeBy.get(actor) ?? [];
      madeBy.set(actor, pairs);
      pairs.push({ u, v, day, isAnswer });
    }
  }
  if (madeBy.size === 0) return { introducers: [], pairs: 0, concentration: NaN };
  const met = meetings(withoutIntroductions(columns), asOf, { few, most: eventCap });
  const { territory } = columns.actors;
  const introducers = [...madeBy].map(([actor, pairs]): Introducer => {
    const due = pairs.filter(({ day, isAnswer }) => isAnswer || day <= asOf - outcomeDays);
    const followed = due.filter(
      ({ u, v, day, isAnswer }) => isAnswer || met.isFollowed(u, v, day, outcomeDays),
    ).length;
    return {
      actor,
      introductions: pairs.length,
      due: due.length,
      followed,
      share: due.length === 0 ? NaN : (followed + PRIOR_FOLLOWED) / (due.length + PRIOR_ALL),
      interval: due.length === 0 ? [NaN, NaN] : intervalOf(followed, due.length, intervalShare),
      acrossCommunities: pairs.filter(({ u, v }) => areApart(community[u]!, community[v]!, 1))
        .length,
      acrossTerritories: pairs.filter(({ u, v }) => areApart(territory[u]!, territory[v]!, 0))
        .length,
    };
  });
  introducers.sort(
    (x, y) => y.followed - x.followed || y.introductions - x.introductions || x.actor - y.actor,
  );
  const pairs = introducers.reduce((sum, one) => sum + one.introductions, 0);
  const squares = introducers.reduce((sum, one) => sum + one.introductions ** 2, 0);
  return { introducers, pairs, concentration: squares / pairs ** 2 };
}

function intervalOf(followed: number, due: number, share: number): Interval {
  const rest = PRIOR_ALL - PRIOR_FOLLOWED + due - followed;
  return betaInterval(PRIOR_FOLLOWED + followed, rest, share);
}

interface Pair {
  readonly u: number;
  readonly v: number;
  readonly day: number;
  readonly isAnswer: boolean;
}

function areApart(x: number, y: number, least: number): boolean {
  return x >= least && y >= least && x !== y;
}

/** Undated introductions come first: they cannot be followed within so many days, nor be too recent. */
function dayOf(start: number): number {
  return Number.isNaN(start) ? -Infinity : start;
}

/** An introduction does not answer another one. */
function withoutIntroductions(columns: EcosystemColumns): EcosystemColumns {
  const { ties } = columns;
  const start = ties.start.map((day, row) =>
    ties.kind.values[ties.kind.codes[row]!] === INTRODUCTION ? Infinity : day,
  );
  return { ...columns, ties: { ...ties, start } };
}

export const introductionsMeasure: Measure = {
  id: 'introductions',
  kind: 'graph',
  unit: 'introductions; share of those followed by a tie',
  range: '0 …; share 0 … 1; concentration 0 … 1',
  definition:
    'Pairs that an actor introduced, how many of them have another tie or an encounter of few within 180 days (drawn towards one in ten where little is known, with the 90 % interval of that same estimate), how many link two communities or two territories, and how far all introductions are made by the same few.',
  source: 'Obstfeld (2005), ASQ 50:100 (the third who joins); concentration: Herfindahl-Hirschman',
  edgeCases:
    'A pair counts once an introducer; who introduces himself does not count. Introductions too recent, or undated, to have been followed are counted but not in the share. Fewer than 5 introductions: no rank. Introducers who may not be named are not listed. No introduction: concentration undefined. Interval: middle of Beta(1 + followed, 9 + not followed), of which the share is the mean.',
  sentence: {
    en: 'Of the people this actor introduced, how many now work together.',
    fr: 'Parmi les personnes que cet acteur a présentées, combien travaillent ensemble.',
  },
};
