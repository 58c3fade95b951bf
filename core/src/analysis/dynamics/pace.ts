import type { Measure } from '../measure.js';

export type Pace = 'expansion' | 'steady' | 'withdrawal';

export interface PaceOptions {
  readonly asOf: number;
  /** The latest time, whose rate is set beside that of the year. */
  readonly recentDays: number;
  /** Expansion above this many times the rate of the year, withdrawal below that many. */
  readonly over: number;
  readonly under: number;
}

const YEAR = 365;

/** What an actor's activity says of its pace: the rate of the latest days over its own rate of the year.
 *  @param days in any order, finite; those after `asOf` are left out
 *  @returns null without an activity in the year  @complexity O(n)  @source methods M21 */
export function paceOf(
  days: ArrayLike<number>,
  { asOf, recentDays, over, under }: PaceOptions,
): Pace | null {
  let [recent, year] = [0, 0];
  for (let at = 0; at < days.length; at++) {
    const ago = asOf - days[at]!;
    if (ago < 0) continue;
    if (ago < recentDays) recent++;
    if (ago < YEAR) year++;
  }
  if (year === 0) return null;
  const ratio = recent / recentDays / (year / YEAR);
  return ratio > over ? 'expansion' : ratio < under ? 'withdrawal' : 'steady';
}

export const paceMeasure: Measure = {
  id: 'activityPace',
  kind: 'graph',
  unit: 'share of the actors with enough activities, and one in the year',
  range: '0 … 1',
  definition:
    'Share of the actors whose rate of the last 90 days is over 1.5 times their rate of the last 12 months (expansion), or under half of it (withdrawal).',
  source: 'Methods of the project, M21',
  edgeCases:
    'Fewer than 10 activities, or none in the year: not counted. What actors declare of themselves is not looked at here, and wins where suggestions are made. Never told of one person: over five actors at least.',
  sentence: {
    en: 'How many do more than in their year, how many less.',
    fr: 'Combien en font plus que sur leur année, combien moins.',
  },
};
