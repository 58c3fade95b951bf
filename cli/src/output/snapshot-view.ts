import {
  indicatorInterval,
  indicatorMeaning,
  indicatorName,
  indicatorNotes,
  indicatorPanel,
  indicatorValue,
  panelNote,
} from '@passerelle/core/contract/sentences/indicator';
import { formatDay } from '@passerelle/core/contract/sentences/number';
import type { Indicator, Snapshot } from '@passerelle/core/domain/provenance';
import type { Session } from '../session.js';
import { columnMakers, titleOf } from './columns.js';
import { section, type Column, type View } from './view.js';

export const INDICATOR_COLUMNS = ['id', 'value', 'unit', 'state'];

/** The twelve figures, each with its sentence; what is not measured says so. */
export function snapshotView({ language, t }: Session, snapshot: Snapshot): View {
  const all = snapshot.indicators;
  const hasPanel = all.some((one) => one.panel !== undefined);
  const panel: Column<Indicator> = {
    title: titleOf(language, 'panel'),
    text: (one) => indicatorPanel(language, one),
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
          ...(hasPanel ? [panel] : []),
          {
            title: titleOf(language, 'meaning'),
            text: ({ id }: Indicator) => indicatorMeaning(language, id),
          },
        ],
        snapshot.indicators,
        { footer: [...indicatorNotes(language, all), panelNote(language, all)].join(' ').trim() },
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
