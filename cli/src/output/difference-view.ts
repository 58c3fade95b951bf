import {
  changeInterval,
  changeText,
  connectedText,
  verdictText,
} from '@passerelle/core/contract/sentences/difference';
import {
  indicatorInterval,
  indicatorName,
  indicatorValue,
} from '@passerelle/core/contract/sentences/indicator';
import { compareSentences, compareVerdict } from '@passerelle/core/contract/sentences/compare';
import { snapshotPlace } from '@passerelle/core/contract/sentences/snapshot';
import { formatDay } from '@passerelle/core/contract/sentences/number';
import type {
  IndicatorDifference,
  SnapshotDifference,
} from '@passerelle/core/domain/snapshot-difference';
import type { Session } from '../session.js';
import { titleOf } from './columns.js';
import { territoryLabel } from './snapshot-view.js';
import { section, type Column, type View } from './view.js';

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

/** Two territories side by side: which differences are beyond the noise, then the figures, each with its interval. */
export function compareView({ language, t }: Session, found: SnapshotDifference): View {
  const { before, after, caveats } = found;
  const side = (name: 'before' | 'after'): Column<IndicatorDifference>[] => [
    {
      title: snapshotPlace(found[name]),
      text: (one) => indicatorValue(language, one[name]),
      right: true,
    },
    {
      title: titleOf(language, 'interval'),
      text: (one) => indicatorInterval(language, one[name]),
      right: true,
    },
  ];
  const days = [before, after].map(
    (one) => `${territoryLabel(one)}, ${formatDay(language, one.asOf)}`,
  );
  return {
    headline: t('difference.titleOther', { before: days[0] ?? '', after: days[1] ?? '' }),
    lines: [
      ...compareSentences(language, found),
      ...caveats.map((caveat) => t(`difference.${caveat}`)),
    ],
    sections: [
      section(
        [
          {
            title: titleOf(language, 'indicator'),
            text: ({ id }: IndicatorDifference) => indicatorName(language, id),
          },
          ...side('before'),
          ...side('after'),
          {
            title: t('compare.difference'),
            text: (one: IndicatorDifference) => changeText(language, one),
            right: true,
          },
          {
            title: t('compare.differenceInterval'),
            text: (one: IndicatorDifference) => changeInterval(language, one),
            right: true,
          },
          {
            title: t('difference.verdict'),
            text: (one: IndicatorDifference) => compareVerdict(language, one, after),
          },
        ],
        found.indicators,
      ),
    ],
  };
}

/** The answer first, then the twelve figures beside one another. */
export function differenceView(session: Session, found: SnapshotDifference): View {
  const { language, t } = session;
  const { before, after, caveats } = found;
  // Two territories are not one that has become better connected.
  if (before.territoryId !== after.territoryId) return compareView(session, found);
  const [first, second] = [before, after].map(({ asOf }) => formatDay(language, asOf));
  return {
    headline: t('difference.title', {
      territory: territoryLabel(after),
      before: first ?? '',
      after: second ?? '',
    }),
    lines: [connectedText(language, found), ...caveats.map((caveat) => t(`difference.${caveat}`))],
    sections: [
      section(
        [
          {
            title: titleOf(language, 'indicator'),
            text: ({ id }: IndicatorDifference) => indicatorName(language, id),
          },
          {
            title: first ?? '',
            text: (one: IndicatorDifference) => indicatorValue(language, one.before),
            right: true,
          },
          {
            title: second ?? '',
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
