import type { EcosystemColumns } from '../../domain/ecosystem.js';
import { rng, type Rng } from '../../graph/rng.js';
import { checkpoint } from '../hooks.js';
import type { KernelHooks } from '../measure.js';
import { curveball } from '../null/curveball.js';
import { newTally } from '../null/permutation-null.js';
import { encounterEvents, QUARTER } from './encounter-events.js';
import { meetings, type Meetings } from './meetings.js';

export interface FormsByChanceOptions {
  readonly asOf: number;
  readonly outcomeDays: number;
  /** Participants up to which a later shared event is an outcome. */
  readonly few: number;
  readonly eventCap: number;
  readonly draws: number;
  readonly seed: number;
  readonly hooks?: KernelHooks;
}

/** What follows encounters of a form after their quarter, beside what would if the same people had come in other company. */
export interface FormByChance {
  readonly form: string;
  /** Events that share their quarter and their place with another one. */
  readonly events: number;
  /** Pairs there that did not know each other when the quarter began. */
  readonly newPairs: number;
  /** Per 100 of them: a tie or an encounter of few in the `outcomeDays` after the quarter. */
  readonly rate: number;
  readonly byChance: number;
  readonly sdByChance: number;
  /** Two-sided. */
  readonly p: number;
}

/** Pairs looked at in one event of a draw: the others are as many more of the same. */
const MOST_PAIRS = 30;

/** Does it matter who met whom, form by form? The participants of the encounters of one quarter and place are dealt anew
 *  among them, each encounter as large and each actor at as many as before; what follows is looked for after the quarter,
 *  so that nothing dealt is itself an outcome.
 *  @returns forms by decreasing number of new pairs
 *  @complexity O(rows + Σ k_e² + draws · participations)
 *  @source null: Strona et al. (2014), Nat. Commun. 5:4114; as Neal (2014), Soc. Networks 39:84, uses it on two modes */
export function formsByChance(
  columns: EcosystemColumns,
  options: FormsByChanceOptions,
): FormByChance[] {
  const { asOf, outcomeDays, few, eventCap, draws, seed, hooks } = options;
  const met = meetings(columns, asOf, { few, most: eventCap });
  const strata = strataOf(columns, met, options);
  const forms = [...new Set(strata.flatMap((stratum) => stratum.forms))].sort();
  const random = rng(seed);
  const rates = (of: (stratum: Stratum) => number[][], most: number): Counts => {
    const counts: Counts = { followed: forms.map(() => 0), pairs: forms.map(() => 0) };
    for (const stratum of strata) {
      of(stratum).forEach((list, at) => {
        const form = forms.indexOf(stratum.forms[at]!);
        tally(counts, form, list, met, stratum.from, { outcomeDays, most, random });
      });
    }
    return counts;
  };
  const own = rates(({ lists }) => lists, Infinity);
  const compared = newTally(per100(own));
  for (let draw = 0; draw < draws; draw++) {
    checkpoint(hooks, draw / draws);
    const dealt = (stratum: Stratum): number[][] => {
      const lists = [...stratum.lists];
      curveball(lists, random);
      return lists;
    };
    compared.add(per100(rates(dealt, MOST_PAIRS)));
  }
  const { mean, sd, p } = compared.compared();
  const rate = per100(own);
  return forms
    .map((form, at) => ({
      form,
      events: strata.reduce(
        (sum, stratum) => sum + stratum.forms.filter((one) => one === form).length,
        0,
      ),
      newPairs: own.pairs[at]!,
      rate: rate[at]!,
      byChance: mean[at]!,
      sdByChance: sd[at]!,
      p: p[at]!,
    }))
    .sort((x, y) => y.newPairs - x.newPairs || (x.form < y.form ? -1 : 1));
}

/** Encounters of one quarter and place. */
interface Stratum {
  /** First day of the quarter. */
  readonly from: number;
  readonly forms: readonly string[];
  readonly lists: number[][];
}
interface Counts {
  readonly followed: number[];
  readonly pairs: number[];
}

/** Those of two encounters or more: one alone cannot be dealt anew. */
function strataOf(
  columns: EcosystemColumns,
  met: Meetings,
  { asOf, outcomeDays, eventCap }: FormsByChanceOptions,
): Stratum[] {
  const { form, territory } = columns.events;
  const { offsets, actors } = met.members;
  const strata = new Map<string, { from: number; forms: string[]; lists: number[][] }>();
  for (const event of encounterEvents(columns, met, eventCap)) {
    const from = Math.floor(met.day[event]! / QUARTER) * QUARTER;
    // Later quarters have not had the time to be followed.
    if (from + QUARTER + outcomeDays > asOf) continue;
    const key = `${from}|${territory[event]}`;
    const stratum = strata.get(key) ?? { from, forms: [], lists: [] };
    strata.set(key, stratum);
    stratum.forms.push(form.values[form.codes[event]!] ?? '');
    stratum.lists.push([...actors.subarray(offsets[event], offsets[event + 1])]);
  }
  return [...strata.values()].filter(({ lists }) => lists.length > 1);
}

function tally(
  counts: Counts,
  form: number,
  list: readonly number[],
  met: Meetings,
  from: number,
  { outcomeDays, most, random }: { outcomeDays: number; most: number; random: Rng },
): void {
  const all = (list.length * (list.length - 1)) / 2;
  const share = all <= most ? 1 : all / most;
  const look = (u: number, v: number): void => {
    if (met.first(u, v) < from) return;
    counts.pairs[form]! += share;
    if (met.isFollowed(u, v, from + QUARTER, outcomeDays)) counts.followed[form]! += share;
  };
  if (all <= most) {
    list.forEach((u, i) => {
      for (let j = i + 1; j < list.length; j++) look(u, list[j]!);
    });
    return;
  }
  for (let taken = 0; taken < most; taken++) {
    const i = random.below(list.length);
    const j = (i + 1 + random.below(list.length - 1)) % list.length;
    look(list[i]!, list[j]!);
  }
}

function per100({ followed, pairs }: Counts): number[] {
  return pairs.map((all, at) => (all === 0 ? NaN : (100 * followed[at]!) / all));
}
