import { rng } from '../../graph/rng.js';
import { middle, type Interval } from '../resampling/quantile.js';
import type { EventTally } from './event-tallies.js';

export interface BridgingOptions {
  /** Events needed to count a form. */
  readonly fewestEvents: number;
  /** Last day of events that had the time to be followed at the earlier date; none = there is no earlier date. */
  readonly until?: number;
  readonly draws: number;
  readonly intervalShare: number;
  readonly seed: number;
}

/** Bridging outcomes per 100 new pairs at two dates. */
export interface BridgingAtDates {
  readonly before: number;
  readonly after: number;
  /** Of after - before. */
  readonly interval: Interval;
}
export interface BridgingOverall {
  readonly newPairs: number;
  readonly rate: number;
  readonly rateInterval: Interval;
  readonly everyone: BridgingAtDates;
  /** Over pairs of two actors of the panel. */
  readonly panel: BridgingAtDates;
}

type Rate = (tally: EventTally) => readonly [pairs: number, bridging: number];
const ofAll: Rate = ({ share, seen, bridging }) => [seen * share, bridging * share];
const ofPanel: Rate = ({ share, panelSeen, panelBridging }) => [
  panelSeen * share,
  panelBridging * share,
];

/** The bridging outcomes of all forms that have events enough, and what they were at an earlier date. Events are drawn
 *  again within their form; one that counts at both dates is drawn for both, so that what is common cancels out.
 *  @source cluster bootstrap: Field & Welsh (2007), JRSS B 69:369 */
export function bridgingOverall(
  tallies: readonly EventTally[],
  { fewestEvents, until = -Infinity, draws, intervalShare, seed }: BridgingOptions,
): BridgingOverall {
  const after = enough(tallies, fewestEvents);
  const early = new Set(
    enough(
      tallies.filter(({ day }) => day <= until),
      fewestEvents,
    ).flat(),
  );
  const random = rng(seed);
  const drawn = Array.from({ length: draws }, () =>
    after.flatMap((own) => own.map(() => own[random.below(own.length)]!)),
  );
  const rateOf = (all: readonly EventTally[], of: Rate): number => {
    let [pairs, bridging] = [0, 0];
    for (const tally of all) {
      const [some, followed] = of(tally);
      pairs += some;
      bridging += followed;
    }
    return pairs === 0 ? NaN : (100 * bridging) / pairs;
  };
  const earlyRate = (all: readonly EventTally[], of: Rate): number =>
    rateOf(
      all.filter((tally) => early.has(tally)),
      of,
    );
  const atDates = (of: Rate): BridgingAtDates => ({
    before: earlyRate(after.flat(), of),
    after: rateOf(after.flat(), of),
    interval: middle(
      drawn.map((all) => rateOf(all, of) - earlyRate(all, of)),
      intervalShare,
    ),
  });
  const everyone = atDates(ofAll);
  return {
    newPairs: after.flat().reduce((sum, { newPairs }) => sum + newPairs, 0),
    rate: everyone.after,
    rateInterval: middle(
      drawn.map((all) => rateOf(all, ofAll)),
      intervalShare,
    ),
    everyone,
    panel: atDates(ofPanel),
  };
}

/** Events of each form that has enough of them. */
function enough(tallies: readonly EventTally[], fewest: number): EventTally[][] {
  const forms = new Map<string, EventTally[]>();
  for (const tally of tallies) {
    const own = forms.get(tally.form);
    if (own === undefined) forms.set(tally.form, [tally]);
    else own.push(tally);
  }
  return [...forms.values()].filter((own) => own.length >= fewest);
}
