import {
  hasTrends,
  indicatorInterval,
  indicatorMeaning,
  indicatorName,
  indicatorNotes,
  indicatorTrend,
  indicatorValue,
  trendNote,
} from '@passerelle/core/contract/sentences/indicator';
import { formatDay } from '@passerelle/core/contract/sentences/number';
import type { Indicator, Snapshot } from '@passerelle/core/domain/provenance';
import type { Session } from '../session.js';
import { columnMakers, titleOf } from './columns.js';
import { section, type Column, type View } from './view.js';

export const INDICATOR_COLUMNS = [
  'id',
  'value',
  'low',
  'high',
  'unit',
  'state',
  'why',
  'trendFrom',
  'change',
  'changeLow',
  'changeHigh',
  'trend',
  'panel',
  'panelChange',
  'panelLow',
  'panelHigh',
  'panelTrend',
  'noTrend',
];

/** One line of the CSV. */
export function indicatorRow(one: Indicator): object {
  const { id, value, unit, state, why, interval, trend, panel, noTrend } = one;
  return {
    id,
    value,
    low: interval?.[0] ?? null,
    high: interval?.[1] ?? null,
    unit,
    state,
    why: why ?? null,
    trendFrom: trend?.from ?? panel?.from ?? null,
    change: trend?.change ?? null,
    changeLow: trend?.low ?? null,
    changeHigh: trend?.high ?? null,
    trend: trend?.trend ?? null,
    panel: panel?.actors ?? null,
    panelChange: panel?.change ?? null,
    panelLow: panel?.low ?? null,
    panelHigh: panel?.high ?? null,
    panelTrend: panel?.trend ?? null,
    noTrend: noTrend ?? null,
  };
}

/** The twelve figures, each with its sentence; what is not measured says so. */
export function snapshotView({ language, t }: Session, snapshot: Snapshot): View {
  const all = snapshot.indicators;
  const isTrendTold = hasTrends(all);
  const panel: Column<Indicator> = {
    title: titleOf(language, 'panel'),
    text: (one) => indicatorTrend(language, one),
  };
  return {
    headline: t('snapshot.title', {
      territory: territoryLabel(snapshot),
      asOf: formatDay(language, snapshot.asOf),
    }),
    sections: [
      section(
        [
          {
            title: titleOf(language, 'indicator'),
            text: ({ id }: Indicator) => indicatorName(language, id),
          },
          {
            title: titleOf(language, 'value'),
            text: (one: Indicator) => indicatorValue(language, one),
            right: true,
          },
          {
            title: titleOf(language, 'interval'),
            text: (one: Indicator) => indicatorInterval(language, one),
            right: true,
          },
          ...(isTrendTold ? [panel] : []),
          {
            title: titleOf(language, 'meaning'),
            text: ({ id }: Indicator) => indicatorMeaning(language, id),
          },
        ],
        snapshot.indicators,
        { footer: [...indicatorNotes(language, all), trendNote(language, all)].join(' ').trim() },
      ),
    ],
  };
}

export function snapshotListView({ language }: Session, all: readonly Snapshot[]): View {
  const columns = columnMakers(language);
  return {
    sections: [
      section(
        [
          columns.text('id'),
          { title: titleOf(language, 'territoryId'), text: territoryLabel },
          {
            title: titleOf(language, 'asOf'),
            text: ({ asOf }: Snapshot) => formatDay(language, asOf),
          },
          {
            title: titleOf(language, 'takenAt'),
            text: ({ takenAt }: Snapshot) => formatDay(language, takenAt.slice(0, 10)),
          },
        ],
        all,
      ),
    ],
  };
}

export function territoryLabel({ territoryId, extras }: Snapshot): string {
  const kept = extras['territory'];
  return typeof kept === 'object' && kept !== null && 'label' in kept
    ? `${String(kept.label)} (${territoryId})`
    : territoryId;
}
