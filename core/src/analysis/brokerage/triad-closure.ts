import type { EcosystemColumns } from '../../domain/ecosystem.js';
import { degreeOf, type Csr } from '../../graph/csr.js';
import { project } from '../../graph/projection.js';
import { checkpoint } from '../hooks.js';
import type { KernelHooks, Measure } from '../measure.js';
import { observedRatio, standOut, type ObservedRatio } from '../resampling/observed-ratio.js';
import { firstLinks, type FirstLink } from './first-links.js';

export interface TriadClosureOptions {
  readonly asOf: number;
  /** Open triads are those of so many days ago; what has closed since counts. */
  readonly days: number;
  /** Participants up to which a shared event closes a triad. */
  readonly few: number;
  readonly eventCap: number;
  readonly halfLifeDays: number;
  readonly intervalShare: number;
  /** Those looked at; absent = all. */
  readonly within?: ReadonlySet<number>;
  readonly hooks?: KernelHooks;
}

/** How many pairs of contacts of an actor came to know each other, beside what their common contacts would give. */
export interface TriadClosure extends ObservedRatio {
  readonly actor: number;
  /** Pairs of contacts that did not know each other. */
  readonly open: number;
  /** Those linked since, by nobody's known introduction. */
  readonly closed: number;
  /** Facts that closed them: a tie or an encounter each. */
  readonly occasions: number;
  readonly expected: number;
}
export interface HintOptions {
  /** Share of those told that may be there by chance. */
  readonly falseShare: number;
  /** Facts that close triads without which nobody is told. */
  readonly fewest: number;
}
export interface Hints {
  /** Largest lower limit first: those that stand out from chance. */
  readonly told: readonly TriadClosure[];
  /** Actors with an open triad that could have closed. */
  readonly tested: number;
}

/** Around whom do open triads close more often than around others? A pair is
 *  expected to close as often as all pairs with about as many contacts in common, and as many contacts; pairs that somebody is known to have
 *  introduced are left out. Pairs closed by one and the same fact are no independent signs: the count is taken in
 *  clumps. It is a hint, no proof: contacts of one actor may share what is not in the data.
 *  @returns actors with a pair that could have closed, by row
 *  @complexity O(rows + Σ k_e² + Σ k²)
 *  @source Spiro, Acton & Butts (2013), Soc. Networks 35:130; Byar's limits: Breslow & Day (1987) */
export function triadClosure(
  columns: EcosystemColumns,
  options: TriadClosureOptions,
): TriadClosure[] {
  const { asOf, days, few, eventCap, halfLifeDays, within, hooks, intervalShare } = options;
  const from = asOf - days;
  const { csr } = project(columns, { asOf: from, eventCap, halfLifeDays });
  const links = firstLinks(columns, { from, to: asOf, few });
  const walk = openPairs(csr, links);
  const shares = closingShares(walk, csr.order, hooks);
  const tallies = Array.from({ length: csr.order }, () => new Tally());
  for (let u = 0; u < csr.order; u++) {
    if (u % BATCH === 0) checkpoint(hooks, (1 + u / csr.order) / 2);
    walk.from(u);
    walk.eachWedge(u, (z, v) => {
      tallies[z]!.add(shares[walk.likeOf(u, v)]!, walk.links.get(v));
    });
  }
  return tallies.flatMap((tally, actor) =>
    tally.expected > 0 && within?.has(actor) !== false
      ? [{ actor, ...tally.figures(intervalShare) }]
      : [],
  );
}

/** Undeclared go-betweens: those around whom more triads close than chance lets stand out among all who are looked at.
 *  @source false discovery rate: Benjamini & Hochberg (1995), JRSS B 57:289 */
export function undeclaredGoBetweens(
  columns: EcosystemColumns,
  options: TriadClosureOptions & HintOptions,
): Hints {
  const all = triadClosure(columns, options);
  const isTold = standOut(
    all.map(({ score }) => score),
    options.falseShare,
  );
  const told = all.filter(
    ({ occasions, interval }, at) =>
      isTold[at] === 1 && occasions >= options.fewest && interval[0] > 1,
  );
  told.sort((x, y) => y.interval[0] - x.interval[0] || x.actor - y.actor);
  return { told, tested: all.length };
}

const BATCH = 256;

class Tally {
  open = 0;
  expected = 0;
  private readonly sources = new Map<number, number>();

  add(share: number, link: FirstLink | undefined): void {
    this.open++;
    this.expected += share;
    if (link !== undefined) this.sources.set(link.source, (this.sources.get(link.source) ?? 0) + 1);
  }

  figures(intervalShare: number): Omit<TriadClosure, 'actor'> {
    let [closed, squares] = [0, 0];
    for (const count of this.sources.values()) {
      closed += count;
      squares += count * count;
    }
    const { open, expected } = this;
    const clustering = closed === 0 ? 1 : squares / closed;
    const beside = observedRatio(closed, expected, { intervalShare, clustering });
    return { open, closed, occasions: this.sources.size, expected, ...beside };
  }
}

/** Counts double from band to band. */
function bandOf(count: number): number {
  return 32 - Math.clz32(count - 1);
}
const BANDS = 33;

/** Share of the open pairs of one kind that has closed. */
function closingShares(
  walk: ReturnType<typeof openPairs>,
  order: number,
  hooks: KernelHooks | undefined,
): Float64Array {
  const [open, closed] = [new Float64Array(BANDS * BANDS), new Float64Array(BANDS * BANDS)];
  for (let u = 0; u < order; u++) {
    if (u % BATCH === 0) checkpoint(hooks, u / order / 2);
    for (const v of walk.from(u)) {
      const like = walk.likeOf(u, v);
      open[like]!++;
      if (walk.links.has(v)) closed[like]!++;
    }
  }
  return open.map((all, like) => (all === 0 ? 0 : closed[like]! / all));
}

/** Walks the pairs (u, v), u < v, that have a contact in common, no tie, and nobody known to have introduced them. */
function openPairs(csr: Csr, all: ReadonlyMap<number, readonly FirstLink[]>) {
  const { order, offsets, targets } = csr;
  const common = new Uint32Array(order);
  const touched: number[] = [];
  const links = new Map<number, FirstLink>();
  const each = (u: number, visit: (v: number) => void): void => {
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) visit(targets[at]!);
  };
  return {
    /** Common contacts with the actor last asked for; 0 = not such a pair. */
    common,
    /** Its pairs that have been linked since. */
    links,
    /** Pairs with about as many contacts in common, and whose end with fewer contacts has about as many. */
    likeOf: (u: number, v: number) =>
      BANDS * bandOf(common[v]!) + bandOf(Math.min(degreeOf(csr, u), degreeOf(csr, v))),
    from(u: number): readonly number[] {
      for (const v of touched) common[v] = 0;
      touched.length = 0;
      links.clear();
      each(u, (z) => {
        each(z, (v) => {
          if (v > u && common[v]!++ === 0) touched.push(v);
        });
      });
      each(u, (v) => (common[v] = 0));
      for (const link of all.get(u) ?? []) {
        if (link.isIntroduced) common[link.other] = 0;
        else links.set(link.other, link);
      }
      return touched.filter((v) => common[v]! > 0);
    },
    eachWedge(u: number, visit: (z: number, v: number) => void): void {
      each(u, (z) => {
        each(z, (v) => {
          if (v > u && common[v]! > 0) visit(z, v);
        });
      });
    },
  };
}

export const triadClosureMeasure: Measure = {
  id: 'triadClosure',
  kind: 'graph',
  unit: 'closed triads over those expected',
  range: '0 …; 1 = as around others',
  definition:
    'Pairs of contacts of an actor that did not know each other a year ago and do now, without a known introduction, over what pairs with as many contacts in common, and as many contacts, give. Told only where the excess stands out among all actors tested.',
  source:
    "Spiro, Acton & Butts (2013), Soc. Networks 35:130; limits: Byar's (Breslow & Day 1987); who is told: Benjamini & Hochberg (1995)",
  edgeCases:
    'Pairs tied by a fact with a known introducer, or by an introduction, are left out; crowds close no triad; pairs closed by one fact count as one clump in the interval. Fewer than 5 facts that closed one: not told. Actors who may not be named, or may not introduce, are not told. Nothing expected: undefined.',
  sentence: {
    en: 'Around this actor, contacts come to know each other more often than elsewhere: perhaps an introducer whom nobody named.',
    fr: 'Autour de cet acteur, les contacts font connaissance plus souvent qu’ailleurs : peut-être quelqu’un qui présente sans qu’on l’ait noté.',
  },
};
