import type { EcosystemColumns } from '../../domain/ecosystem.js';
import { rng } from '../../graph/rng.js';
import { roleHolders } from '../../graph/role-holders.js';
import { firstLinks } from '../brokerage/first-links.js';
import { checkpoint } from '../hooks.js';
import type { KernelHooks, Measure } from '../measure.js';
import { middle, type Interval } from '../resampling/quantile.js';

export interface BoostOptions {
  readonly asOf: number;
  /** Length of the time before and of the time after. */
  readonly days: number;
  /** Participants up to which a shared event is a first contact. */
  readonly few: number;
  readonly draws: number;
  readonly intervalShare: number;
  readonly seed: number;
  /** Actors whose first tie counts; absent = all. Like actors are looked for everywhere. */
  readonly within?: ReadonlySet<number>;
  readonly hooks?: KernelHooks;
}

/** New contacts of an actor around its first tie with somebody who decides, beside those of like actors without one. */
export interface Boost {
  /** First ties old enough, and late enough, to look at both sides of them. */
  readonly firstTies: number;
  /** Those with a like actor; all figures below are means over them. */
  readonly matched: number;
  readonly before: number;
  readonly after: number;
  readonly controlBefore: number;
  readonly controlAfter: number;
  /** (after - before) - (controlAfter - controlBefore); NaN when none is matched. */
  readonly effect: number;
  readonly interval: Interval;
}

/** What goes with a first tie to a decision maker: difference in differences of new contacts that decide nothing, in the
 *  `days` after and before. A like actor lives in the same territory, is of the same sector, made another new contact
 *  within a month of that day, had about as many contacts then and about as many new ones in the time before, and had
 *  not yet any tie with a decision maker (whether one follows is not looked at: that would pick the quiet ones). Who meets
 *  a decision maker is on the move already: an association, no proof.
 *  @complexity O(rows + Σ k_e² + first ties · like actors · log contacts), k_e <= few
 *  @source Angrist & Pischke (2009), Mostly Harmless Econometrics, 5.2; not yet treated as controls: Callaway & Sant'Anna
 *    (2021), J. Econometrics 225:200; matching on what came before: Heckman, Ichimura & Todd (1997), Rev. Econ. Stud.
 *    64:605 */
export function firstTieBoost(columns: EcosystemColumns, options: BoostOptions): Boost {
  const { asOf, days, within, draws, intervalShare, seed, hooks } = options;
  const histories = historiesOf(columns, options);
  // Undated contacts come first: they tell no beginning.
  const firstDay = histories.reduce(
    (least, { met }) => Math.min(least, met[countBelow(met, -Number.MAX_VALUE)] ?? Infinity),
    Infinity,
  );
  const like = likeness(columns);
  const alike = new Map<string, number[]>();
  histories.forEach((_, actor) => {
    const own = alike.get(like(actor)) ?? [];
    alike.set(like(actor), own);
    own.push(actor);
  });
  const treated = histories.flatMap(({ first }, actor) =>
    within?.has(actor) !== false && first - days >= firstDay && first + days <= asOf ? [actor] : [],
  );
  const pairs: Pair[] = [];
  treated.forEach((actor, at) => {
    checkpoint(hooks, at / treated.length);
    const { first: day } = histories[actor]!;
    const own = around(histories[actor]!, day, days);
    let [count, before, after] = [0, 0, 0];
    for (const other of alike.get(like(actor)) ?? []) {
      const history = histories[other]!;
      const then = nearestTo(history.met, day);
      const isSeen = then - days >= firstDay && then + days <= asOf && Math.abs(then - day) <= NEAR;
      if (other === actor || !isSeen || history.first <= then) continue;
      const theirs = around(history, then, days);
      if (!isLike(theirs, own)) continue;
      count++;
      before += theirs.before;
      after += theirs.after;
    }
    if (count > 0) pairs.push([own.before, own.after, before / count, after / count]);
  });
  const random = rng(seed);
  const drawn = Array.from({ length: pairs.length === 0 ? 0 : draws }, () =>
    effectOf(meanOf(pairs.map(() => pairs[random.below(pairs.length)]!))),
  );
  const [before, after, controlBefore, controlAfter] = meanOf(pairs);
  return {
    firstTies: treated.length,
    matched: pairs.length,
    before,
    after,
    controlBefore,
    controlAfter,
    effect: effectOf([before, after, controlBefore, controlAfter]),
    interval: middle(drawn, intervalShare),
  };
}

/** Days within which a like actor made a new contact too. */
const NEAR = 30;

function isLike(x: Around, y: Around): boolean {
  return bandOf(x.known) === bandOf(y.known) && bandOf(x.before) === bandOf(y.before);
}

/** Of ascending days, the one nearest to a day, the earlier of two; -Infinity when there is none. */
function nearestTo(days: readonly number[], day: number): number {
  const at = countBelow(days, day);
  const [earlier, later] = [days[at - 1] ?? -Infinity, days[at] ?? Infinity];
  return later - day < day - earlier ? later : earlier;
}

/** New contacts before and after, own and of like actors. */
type Pair = readonly [before: number, after: number, controlBefore: number, controlAfter: number];

function meanOf(pairs: readonly Pair[]): Pair {
  const mean = (at: 0 | 1 | 2 | 3): number =>
    pairs.length === 0 ? NaN : pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
  return [mean(0), mean(1), mean(2), mean(3)];
}

function effectOf([before, after, controlBefore, controlAfter]: Pair): number {
  return after - before - (controlAfter - controlBefore);
}

interface History {
  /** Days of first contact with those who decided nothing that day, ascending; undated ones come first, as -Infinity. */
  readonly met: readonly number[];
  /** Day of the first contact with a decision maker; Infinity = none, -Infinity = undated, or decides. */
  readonly first: number;
}

function historiesOf(columns: EcosystemColumns, { asOf, few }: BoostOptions): History[] {
  const { has: decides } = roleHolders(columns, 'decisionMaker');
  const met = columns.actors.ids.map((): number[] => []);
  const first = columns.actors.ids.map(() => Infinity);
  const add = (actor: number, other: number, day: number): void => {
    if (decides(other, day)) first[actor] = Math.min(first[actor]!, day);
    else met[actor]!.push(day);
  };
  for (const [u, links] of firstLinks(columns, { to: asOf, few })) {
    for (const { other, day } of links) {
      add(u, other, day);
      add(other, u, day);
    }
  }
  return met.map((own, actor) => ({
    met: own.sort((x, y) => x - y),
    // Nobody who decides when the tie is made is helped by it in this sense.
    first: decides(actor, first[actor]!) ? -Infinity : first[actor]!,
  }));
}

interface Around {
  readonly known: number;
  readonly before: number;
  readonly after: number;
}

/** Contacts known before a day, new ones in the days before it and after it; those of the day itself are neither. */
function around({ met }: History, day: number, days: number): Around {
  const known = countBelow(met, day);
  return {
    known,
    before: known - countBelow(met, day - days),
    after: countBelow(met, day + days + 1) - countBelow(met, day + 1),
  };
}

/** Of ascending days, those under a bound. */
function countBelow(days: readonly number[], bound: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Counts double from band to band; none is a band of its own. */
function bandOf(count: number): number {
  return 32 - Math.clz32(count);
}

function likeness({ actors }: EcosystemColumns): (actor: number) => string {
  const sector = actors.sectors.values.map((joined) => joined.split('|')[0] ?? '');
  return (actor) => `${actors.territory[actor]}|${sector[actors.sectors.codes[actor]!] ?? ''}`;
}

export const firstTieBoostMeasure: Measure = {
  id: 'firstTieBoost',
  kind: 'graph',
  unit: 'new contacts in 182 days',
  range: '-∞ … ∞; 0 = as like actors',
  definition:
    'New contacts of an actor in the 182 days after its first tie with a declared decision maker, less those of the 182 days before, less the same difference of like actors without such a tie.',
  source:
    "Difference in differences: Angrist & Pischke (2009), 5.2; not yet treated: Callaway & Sant'Anna (2021), J. Econometrics 225:200; matching: Heckman, Ichimura & Todd (1997), Rev. Econ. Stud. 64:605",
  edgeCases:
    'First ties whose time before or after is not wholly in the data, undated ones and those of decision makers are left out; contacts who decide, and those of the day itself, are not counted. Like actors: same territory, sector, band of contacts and band of new contacts before, another new contact within 30 days, no tie yet with a decision maker. No like actor: left out and counted. Fewer than 10 matched: not told. An association, no proof.',
  sentence: {
    en: 'What goes with a first tie to somebody who decides: more new contacts than like actors make?',
    fr: 'Qu’est-ce qui va avec un premier lien vers quelqu’un qui décide : plus de contacts nouveaux que des acteurs semblables ?',
  },
};
