import type { IndicatorDifference, SnapshotDifference } from '../../domain/snapshot-difference.js';
import type { Language } from '../../domain/vocabulary.js';
import { indicatorValue } from './indicator.js';
import { formatNumber } from './number.js';
import { sentence } from './sentence.js';

/** Words of a comparison of two snapshots, the same on the command line and on the page. */
const DIGITS = 3;

export function changeText(
  language: Language,
  { unit, change }: Pick<IndicatorDifference, 'unit' | 'change'>,
): string {
  if (change === null) return sentence(language, 'state.undefined');
  const figure = unit === 'share' ? 100 * change : change;
  const written = formatNumber(language, figure, unit === 'share' ? 1 : DIGITS);
  const signed = figure > 0 && /^\d/.test(written) ? `+${written}` : written;
  return unit === 'share' ? sentence(language, 'difference.points', { change: signed }) : signed;
}

export function changeInterval(language: Language, one: IndicatorDifference): string {
  if (one.interval === null) return '';
  const [low, high] = one.interval;
  return sentence(language, 'interval', {
    low: changeText(language, { unit: one.unit, change: low }),
    high: changeText(language, { unit: one.unit, change: high }),
  });
}

export function verdictText(
  language: Language,
  { change, verdict }: Pick<IndicatorDifference, 'change' | 'verdict'>,
): string {
  const isBare = verdict === 'unknown' && change !== null;
  return sentence(language, isBare ? 'difference.noInterval' : `difference.${verdict}`);
}

/** Is the territory better connected? One sentence, and never more than the intervals bear. */
export function connectedText(language: Language, { indicators }: SnapshotDifference): string {
  const near = indicators.find(({ id }) => id === 'territoryEfficiency');
  if (near === undefined || near.change === null) {
    return sentence(language, 'difference.answer.unknown');
  }
  const [before, after] = [near.before, near.after].map((one) => indicatorValue(language, one));
  const sure = near.verdict === 'up' || near.verdict === 'down' ? near.verdict : 'unsure';
  return sentence(language, `difference.answer.${sure}`, {
    before: before ?? '',
    after: after ?? '',
  });
}
