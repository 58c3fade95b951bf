import type { TieColumns } from '../../domain/ecosystem.js';
import { tieKindLasts } from '../../domain/vocabularies/tie-kinds.js';
import type { Measure } from '../measure.js';
import type { Interval } from '../resampling/quantile.js';
import { kaplanMeier, type Life } from './kaplan-meier.js';

/** How long ties of one origin last. */
export interface OriginSurvival {
  readonly origin: string;
  readonly ties: number;
  /** Known to have ended by the as-of day. */
  readonly ended: number;
  /** Kaplan-Meier estimate of the share that still holds after so many days. */
  readonly survival: number;
  readonly interval: Interval;
}

/** Do prescribed ties fail? Share of the ties of each origin that still hold after `days`: Kaplan-Meier over the dated
 *  ties whose end is known, or that last until they are ended; those that still run leave the count at the as-of day.
 *
 *  @param of tie rows that count; absent = all
 *  @returns most ties first; NaN where nothing was still observed at `days`
 *  @complexity O(rows log rows)  @source Kaplan & Meier (1958), JASA 53:457: kaplanMeier */
export function tieSurvival(
  ties: TieColumns,
  { asOf, days, intervalShare }: { asOf: number; days: number; intervalShare: number },
  of?: (row: number) => boolean,
): OriginSurvival[] {
  const { origin } = ties;
  if (origin === undefined) return [];
  const lives = new Map<string, Life[]>();
  for (let row = 0; row < ties.a.length; row++) {
    const from = ties.start[row]!;
    const code = origin.codes[row]!;
    if (code < 0 || !(from <= asOf) || of?.(row) === false) continue;
    const end = ties.end[row]!;
    if (Number.isNaN(end) && !tieKindLasts(ties.kind.values[ties.kind.codes[row]!] ?? '')) continue;
    const hasEnded = end < asOf;
    const life = { lasted: (hasEnded ? end : asOf) - from, hasEnded };
    const name = origin.values[code]!;
    const all = lives.get(name) ?? [];
    lives.set(name, all);
    all.push(life);
  }
  return [...lives]
    .map(([name, all]) => survivalOf(name, all, days, intervalShare))
    .sort((x, y) => y.ties - x.ties || (x.origin < y.origin ? -1 : 1));
}

function survivalOf(
  origin: string,
  lives: readonly Life[],
  days: number,
  intervalShare: number,
): OriginSurvival {
  const curve = kaplanMeier(lives, intervalShare);
  return { origin, ties: curve.lives, ended: curve.ended, ...curve.at(days) };
}

export const tieSurvivalMeasure: Measure = {
  id: 'tieSurvival',
  kind: 'graph',
  unit: 'share of ties that still hold after 365 days',
  range: '0 … 1',
  definition:
    'Of the ties of an origin (spontaneous, from an event, introduced, suggested, prescribed), the Kaplan-Meier estimate of the share that still holds after a year.',
  source: 'Kaplan & Meier (1958), JASA 53:457; interval: Greenwood (1926) on the log(-log) scale',
  edgeCases:
    'Only dated ties with a known end, or of a kind that lasts until it is ended, and with a known origin. Nothing observed for a year: undefined. All or none ended: no interval. Fewer than 10 ties: not told.',
  sentence: {
    en: 'Do prescribed ties last as long as those that people made themselves?',
    fr: 'Les liens prescrits durent-ils autant que ceux que les gens ont noués eux-mêmes ?',
  },
};
