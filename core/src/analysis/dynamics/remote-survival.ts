import type { EcosystemColumns } from '../../domain/ecosystem.js';
import { eventMembers } from '../../graph/event-members.js';
import { tieKindLasts } from '../../domain/vocabularies/tie-kinds.js';
import type { Measure } from '../measure.js';
import { distanceKm } from '../mixing/remote-ties.js';
import { kaplanMeier, type Life, type SurvivalCurve } from './kaplan-meier.js';

export interface RemoteSurvivalOptions {
  readonly asOf: number;
  readonly remoteKm: number;
  /** Participants up to which two at one encounter have met. */
  readonly few: number;
  readonly intervalShare: number;
  /** Steps of a curve with fewer ties at risk are passed over. */
  readonly fewest: number;
  /** Tie rows that count; absent = all. */
  readonly of?: (row: number) => boolean;
}

export interface RemoteSurvival {
  /** While the two had not met on site. */
  readonly apart: SurvivalCurve;
  /** From the day they had. */
  readonly met: SurvivalCurve;
}

const ONSITE = 'onsite';

/** Do remote ties last longer when people have met? A tie counts as unmet until the first day the two are known to have met
 *  on site (a tie or an encounter of few, marked so), and as met from then on: with one label a tie, those that last would
 *  have had more time to meet. It is no proof: who trusts a tie travels.
 *  @param lat degrees of each actor, NaN = unknown
 *  @complexity O(rows log rows + Σ k_e²), k_e <= few
 *  @source Simon & Makuch (1984), Stat. Med. 3:35 (a state that changes on the way); Kaplan-Meier: kaplanMeier */
export function remoteSurvival(
  columns: EcosystemColumns,
  lat: ArrayLike<number>,
  lon: ArrayLike<number>,
  options: RemoteSurvivalOptions,
): RemoteSurvival {
  const { asOf, remoteKm, intervalShare, fewest, of } = options;
  const { ties } = columns;
  const metOn = meetingDays(columns, options);
  const apart: Life[] = [];
  const met: Life[] = [];
  for (let row = 0; row < ties.a.length; row++) {
    const [a, b, from, end] = [ties.a[row]!, ties.b[row]!, ties.start[row]!, ties.end[row]!];
    if (!(from <= asOf) || of?.(row) === false) continue;
    if (!(distanceKm(lat[a]!, lon[a]!, lat[b]!, lon[b]!) > remoteKm)) continue;
    if (Number.isNaN(end) && !tieKindLasts(ties.kind.values[ties.kind.codes[row]!] ?? '')) continue;
    const hasEnded = end < asOf;
    const lasted = (hasEnded ? end : asOf) - from;
    // A meeting of one day is no relation that could have lasted.
    if (hasEnded && lasted <= 0) continue;
    const entered = metOn(a, b) - from;
    if (entered <= 0) met.push({ lasted, hasEnded });
    else if (entered >= lasted) apart.push({ lasted, hasEnded });
    else {
      apart.push({ lasted: entered, hasEnded: false });
      met.push({ lasted, hasEnded, entered });
    }
  }
  return {
    apart: kaplanMeier(apart, intervalShare, fewest),
    met: kaplanMeier(met, intervalShare, fewest),
  };
}

/** First day on which two actors are known to have met on site; Infinity = never. */
function meetingDays(
  columns: EcosystemColumns,
  { asOf, few }: RemoteSurvivalOptions,
): (a: number, b: number) => number {
  const { ties, events } = columns;
  const order = columns.actors.ids.length;
  const days = new Map<number, number>();
  const key = (a: number, b: number): number => Math.min(a, b) * order + Math.max(a, b);
  const add = (a: number, b: number, day: number): void => {
    if (day <= asOf) days.set(key(a, b), Math.min(day, days.get(key(a, b)) ?? Infinity));
  };
  ties.mode?.codes.forEach((code, row) => {
    if (ties.mode?.values[code] === ONSITE) add(ties.a[row]!, ties.b[row]!, ties.start[row]!);
  });
  if (events.mode !== undefined) {
    const { offsets, actors, since } = eventMembers(columns, asOf);
    events.mode.codes.forEach((code, event) => {
      const [first, end] = [offsets[event]!, offsets[event + 1]!];
      if (events.mode?.values[code] !== ONSITE || end - first > few) return;
      for (let i = first; i < end; i++) {
        for (let j = i + 1; j < end; j++)
          add(actors[i]!, actors[j]!, Math.max(since[i]!, since[j]!));
      }
    });
  }
  return (a, b) => days.get(key(a, b)) ?? Infinity;
}

export const remoteSurvivalMeasure: Measure = {
  id: 'remoteTieSurvival',
  kind: 'graph',
  unit: 'days; share of ties that still hold after 365 days',
  range: '0 …; share 0 … 1',
  definition:
    'Half-life of the ties longer than 100 km, and the share that still holds after a year, while the two had not met on site and from the day they had.',
  source:
    'Kaplan & Meier (1958), JASA 53:457, a tie changing sides when the two meet: Simon & Makuch (1984), Stat. Med. 3:35; half-life: Brookmeyer & Crowley (1982), Biometrics 38:29',
  edgeCases:
    'Only dated ties with a known end, or of a kind that lasts until it is ended, between two known places, and longer than a day. A hybrid meeting is not counted as on site. Half-life undefined while more than half hold; fewer than 10 ties: not told. Who trusts a tie travels: no proof of a cause.',
  sentence: {
    en: 'Do relations at a distance last longer when people have met once?',
    fr: 'Les relations à distance durent-elles plus quand on s’est rencontré une fois ?',
  },
};
