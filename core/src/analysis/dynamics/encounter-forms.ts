import type { EcosystemColumns } from '../../domain/ecosystem.js';
import { rng, type Rng } from '../../graph/rng.js';
import type { Measure } from '../measure.js';
import { middle, type Interval } from '../resampling/quantile.js';
import { eventTallies, type EventTally, type TallyOptions } from './event-tallies.js';

export interface FormsOptions extends TallyOptions {
  readonly draws: number;
  readonly intervalShare: number;
}

/** What follows encounters of one form. Rates are per 100 new pairs. */
export interface FormEffect {
  readonly form: string;
  readonly events: number;
  /** Pairs that met there for the first time. */
  readonly newPairs: number;
  /** Followed by a tie or another encounter of few. */
  readonly outcomes: number;
  readonly rate: number;
  readonly rateInterval: Interval;
  /** Outcomes between two communities and two territories or sectors. */
  readonly bridgingRate: number;
  readonly bridgingInterval: Interval;
  /** Events that name their organisers. */
  readonly organiserEvents: number;
  /** Bridging outcomes of these events per day of one organiser; NaN without one. */
  readonly perOrganiserDay: number;
  readonly perOrganiserDayInterval: Interval;
  /** Rate among like pairs of which one was there and the other not; NaN when none could be matched. */
  readonly controlRate: number;
  /** New pairs for which a like pair was found. */
  readonly matchedPairs: number;
  /** Rate of the matched pairs alone - controlRate. */
  readonly effect: number;
  readonly effectInterval: Interval;
}

/** Which forms of encounter are followed by new relations? Each new pair is set beside a like pair of which only one
 *  was there. An outcome is a tie, or another shared event of few, within `outcomeDays`; it is bridging when the two
 *  were in two communities at the start of the quarter and in two territories or sectors. Intervals resample events.
 *  It is no proof: who comes chooses to come.
 *  @returns forms by decreasing number of new pairs; projects are outcomes, not encounters
 *  @complexity O(rows + Σ k_e² + quarters · (projection + partition))
 *  @source design after Boudreau et al. (2017), REStat 99:565; matching: Rosenbaum & Rubin (1983), Biometrika 70:41;
 *    cluster bootstrap: Field & Welsh (2007), JRSS B 69:369 */
export function encounterForms(columns: EcosystemColumns, options: FormsOptions): FormEffect[] {
  const random = rng(options.seed);
  return formEffects(eventTallies(columns, options, random), options, random);
}

/** What the tallies of events say of each form.
 *  @param random goes on from the tallies */
export function formEffects(
  tallies: readonly EventTally[],
  { draws, intervalShare }: Pick<FormsOptions, 'draws' | 'intervalShare'>,
  random: Rng,
): FormEffect[] {
  const names = [...new Set(tallies.map((tally) => tally.form))];
  return names
    .map((name) =>
      effectOf(
        name,
        tallies.filter((tally) => tally.form === name),
        { draws, intervalShare, random },
      ),
    )
    .sort((a, b) => b.newPairs - a.newPairs || (a.form < b.form ? -1 : 1));
}

interface Rates {
  readonly rate: number;
  readonly bridging: number;
  readonly control: number;
  readonly effect: number;
  readonly perOrganiserDay: number;
}

function ratesOf(tallies: readonly EventTally[]): Rates {
  let [pairs, followed, bridging, matched, ours, theirs] = [0, 0, 0, 0, 0, 0];
  let [days, organised] = [0, 0];
  for (const tally of tallies) {
    pairs += tally.seen * tally.share;
    followed += tally.followed * tally.share;
    bridging += tally.bridging * tally.share;
    matched += tally.matched * tally.share;
    ours += tally.matchedFollowed * tally.share;
    theirs += tally.controlFollowed * tally.share;
    if (Number.isNaN(tally.organiserDays)) continue;
    days += tally.organiserDays;
    organised += tally.bridging * tally.share;
  }
  const per = (count: number, of: number): number => (of === 0 ? NaN : (100 * count) / of);
  return {
    rate: per(followed, pairs),
    bridging: per(bridging, pairs),
    control: per(theirs, matched),
    effect: per(ours - theirs, matched),
    perOrganiserDay: days === 0 ? NaN : organised / days,
  };
}

function effectOf(
  form: string,
  tallies: readonly EventTally[],
  { draws, intervalShare, random }: { draws: number; intervalShare: number; random: Rng },
): FormEffect {
  const own = ratesOf(tallies);
  const drawn = Array.from({ length: draws }, () =>
    ratesOf(tallies.map(() => tallies[random.below(tallies.length)]!)),
  );
  const interval = (figure: keyof Rates): Interval =>
    middle(
      drawn.map((one) => one[figure]),
      intervalShare,
    );
  return {
    form,
    events: tallies.length,
    newPairs: tallies.reduce((sum, { newPairs }) => sum + newPairs, 0),
    outcomes: Math.round(tallies.reduce((sum, one) => sum + one.followed * one.share, 0)),
    rate: own.rate,
    rateInterval: interval('rate'),
    bridgingRate: own.bridging,
    bridgingInterval: interval('bridging'),
    organiserEvents: tallies.filter(({ organiserDays }) => !Number.isNaN(organiserDays)).length,
    perOrganiserDay: own.perOrganiserDay,
    perOrganiserDayInterval: interval('perOrganiserDay'),
    matchedPairs: Math.round(tallies.reduce((sum, one) => sum + one.matched * one.share, 0)),
    controlRate: own.control,
    effect: own.effect,
    effectInterval: interval('effect'),
  };
}

export const encounterFormsMeasure: Measure = {
  id: 'bridgingOutcomes',
  kind: 'graph',
  unit: 'outcomes per 100 new pairs',
  range: '0 … 100; effect -100 … 100',
  definition:
    'Of 100 pairs that meet for the first time at an encounter of a form, how many have a tie or another encounter of few within 180 days; how many of those link two communities, and how many such there are per day of one organiser; and how many more than among like pairs of which only one was there; with --by-chance, beside the same people of the quarter and place dealt anew among its encounters.',
  source:
    'Design after Boudreau et al. (2017), REStat 99:565; intervals: cluster bootstrap over events, Field & Welsh (2007); null: curveball, Strona et al. (2014), Nat. Commun. 5:4114',
  edgeCases:
    'Fewer than 5 events of a form: not enough to say. Fewer than 5 that name their organisers: undefined per organiser-day; an event without an end lasts a day. Undated events, crowds above the event cap and events too recent to be followed are left out. No like pair: control and effect undefined. Who comes chooses to come: no proof of a cause.',
  sentence: {
    en: 'How many new relations follow 100 first meetings, by form of encounter.',
    fr: 'Combien de relations nouvelles suivent 100 premières rencontres, selon la forme.',
  },
};
