import {
  changeInterval,
  changeText,
  connectedText,
  verdictText,
} from '@passerelle/core/contract/sentences/difference';
import { indicatorName, indicatorValue } from '@passerelle/core/contract/sentences/indicator';
import { formatDay } from '@passerelle/core/contract/sentences/number';
import type {
  IndicatorDifference,
  SnapshotDifference,
} from '@passerelle/core/domain/snapshot-difference';
import type { Session } from '../session.js';
import { titleOf } from './columns.js';
import { territoryLabel } from './snapshot-view.js';
import { section, type View } from './view.js';

export const DIFFERENCE_COLUMNS = [
  'id',
  'unit',
  'before',
  'after',
  'change',
  'changeLow',
  'changeHigh',
  'verdict',
];

/** The answer first, then the twelve figures beside one another. */
export function differenceView({ language, t }: Session, found: SnapshotDifference): View {
  const { before, after, caveats } = found;
  const [first, second] = [before, after].map(({ asOf }) => formatDay(language, asOf));
  const isOne = before.territoryId === after.territoryId;
  const title = isOne
    ? t('difference.title', {
        territory: territoryLabel(after),
        before: first ?? '',
        after: second ?? '',
      })
    : t('difference.titleOther', {
        before: `${territoryLabel(before)}, ${first ?? ''}`,
        after: `${territoryLabel(after)}, ${second ?? ''}`,
      });
  return {
    headline: title,
    // Two territories are not one that has become better connected.
    lines: [
      ...(isOne ? [connectedText(language, found)] : []),
      ...caveats.map((caveat) => t(`difference.${caveat}`)),
    ],
    sections: [
      section(
        [
          {
            title: titleOf(language, 'indicator'),
            text: ({ id }: IndicatorDifference) => indicatorName(language, id),
          },
          {
            title: isOne ? (first ?? '') : before.territoryId,
            text: (one: IndicatorDifference) => indicatorValue(language, one.before),
            right: true,
          },
          {
            title: isOne ? (second ?? '') : after.territoryId,
            text: (one: IndicatorDifference) => indicatorValue(language, one.after),
            right: true,
          },
          {
            title: t('difference.change'),
            text: (one: IndicatorDifference) => changeText(language, one),
            right: true,
          },
          {
            title: t('difference.changeInterval'),
            text: (one: IndicatorDifference) => changeInterval(language, one),
            right: true,
          },
          {
            title: t('difference.verdict'),
            text: (one: IndicatorDifference) => verdictText(language, one),
          },
        ],
        found.indicators,
      ),
    ],
  };
}
