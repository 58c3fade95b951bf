import type { Snapshot } from '../../domain/provenance.js';
import type { IndicatorDifference, SnapshotDifference } from '../../domain/snapshot-difference.js';
import type { Language } from '../../domain/vocabulary.js';
import { verdictText } from './difference.js';
import { indicatorName } from './indicator.js';
import { formatDay, formatNumber } from './number.js';
import { sentence, type SentenceKey } from './sentence.js';
import { snapshotPlace } from './snapshot.js';

/** Words of two territories side by side, the same on the command line and on the page. */

/** Of ten differences at 90 %, one stands out by chance. */
const BY_CHANCE = 0.1;

export function compareTitle(language: Language, { before, after }: SnapshotDifference): string {
  const names = { first: snapshotPlace(before), second: snapshotPlace(after) };
  return before.asOf === after.asOf
    ? sentence(language, 'compare.titleDay', { ...names, day: formatDay(language, after.asOf) })
    : sentence(language, 'compare.title', names);
}

/** Which differences are beyond the noise, which are not, and which nobody may judge: every figure is in one of them. */
export function compareSentences(language: Language, found: SnapshotDifference): string[] {
  const { indicators } = found;
  const names = { first: snapshotPlace(found.before), second: snapshotPlace(found.after) };
  const group = (key: SentenceKey, of: (one: IndicatorDifference) => boolean): string[] => {
    const named = indicators.filter(of).map(({ id }) => lower(indicatorName(language, id)));
    return named.length === 0
      ? []
      : [sentence(language, key, { ...names, names: named.join(', ') })];
  };
  const sure = [
    ...group('compare.higher', ({ verdict }) => verdict === 'up'),
    ...group('compare.lower', ({ verdict }) => verdict === 'down'),
  ];
  const judged = indicators.filter(({ interval }) => interval !== null).length;
  const expected = formatNumber(language, judged * BY_CHANCE, 1);
  return [
    ...(sure.length === 0 ? [sentence(language, 'compare.none', names)] : sure),
    ...group('compare.unsure', ({ verdict }) => verdict === 'unsure'),
    ...group('compare.bare', ({ change, interval }) => change !== null && interval === null),
    ...group('compare.missing', ({ change }) => change === null),
    ...(judged === 0 ? [] : [sentence(language, 'compare.chance', { count: judged, expected })]),
  ];
}

/** Two places: one is higher, not "up". */
export function compareVerdict(
  language: Language,
  one: IndicatorDifference,
  after: Snapshot,
): string {
  const second = snapshotPlace(after);
  if (one.verdict === 'up') return sentence(language, 'compare.above', { second });
  if (one.verdict === 'down') return sentence(language, 'compare.below', { second });
  return verdictText(language, one);
}

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
