import { formatDay, formatNumber, formatShare } from '@passerelle/core/contract/sentences/number';
import { isSentenceKey, sentence } from '@passerelle/core/contract/sentences/sentence';
import type { Indicator, Snapshot } from '@passerelle/core/domain/provenance';
import type { Language } from '@passerelle/core/domain/vocabulary';
import type { Session } from '../session.js';
import { columnMakers, titleOf } from './columns.js';
import { section, type View } from './view.js';

export const INDICATOR_COLUMNS = ['id', 'value', 'unit', 'state'];

/** The twelve figures, each with its sentence; what is not measured says so. */
export function snapshotView({ language, t }: Session, snapshot: Snapshot): View {
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
            text: ({ id }: Indicator) => words({ language }, `indicator.${id}`) ?? id,
          },
          {
            title: titleOf(language, 'value'),
            text: (one: Indicator) => valueText({ language, t }, one),
            right: true,
          },
          {
            title: titleOf(language, 'interval'),
            text: (one: Indicator) => intervalText(language, one),
            right: true,
          },
          {
            title: titleOf(language, 'meaning'),
            text: ({ id }: Indicator) => words({ language }, `indicator.${id}.sentence`) ?? '',
          },
        ],
        snapshot.indicators,
        { footer: partSentences({ language, t }, snapshot.indicators).join(' ') },
      ),
    ],
  };
}

/** What stands behind a figure and is worth a sentence: routes, openness by scale, spheres read from roles. */
function partSentences(
  { language, t }: Pick<Session, 'language' | 't'>,
  indicators: readonly Indicator[],
): string[] {
  const part = (id: string, name: string): number | null =>
    indicators.find((one) => one.id === id)?.parts[name] ?? null;
  const routes = part('territoryEfficiency', 'independentRoutes');
  const scale = part('eiIndex', 'scale');
  const [known, derived] = [part('eiIndex', 'sphereKnown'), part('eiIndex', 'sphereDerived')];
  return [
    ...(routes === null ? [] : [t('bridges.routes', { routes })]),
    ...(scale === null
      ? []
      : [t('snapshot.opennessByScale', { scale: formatNumber(language, scale, 3) })]),
    ...(known === null || derived === null || derived === 0
      ? []
      : [t('snapshot.sphereDerived', { derived, known })]),
  ];
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

function territoryLabel({ territoryId, extras }: Snapshot): string {
  const kept = extras['territory'];
  return typeof kept === 'object' && kept !== null && 'label' in kept
    ? `${String(kept.label)} (${territoryId})`
    : territoryId;
}

function valueText({ language, t }: Pick<Session, 'language' | 't'>, one: Indicator): string {
  switch (one.state) {
    case 'notYetMeasured':
      return t('state.notYetMeasured');
    case 'suppressed':
      return t('state.suppressed');
    case 'undefined':
      return t('state.undefined');
    case 'measured':
      return one.unit === 'share'
        ? [formatShare(language, one.value), shareParts(language, one.parts)]
            .filter(Boolean)
            .join(' · ')
        : formatNumber(language, one.value, 3);
  }
}

function intervalText(language: Language, { unit, interval }: Indicator): string {
  if (interval === null) return '';
  const [low, high] = interval.map((figure) =>
    unit === 'share' ? formatShare(language, figure) : formatNumber(language, figure, 3),
  );
  return sentence(language, 'interval', { low: low ?? '', high: high ?? '' });
}

/** "62 of 366" beside a share that carries its counts. */
function shareParts(language: Language, { active, actors }: Indicator['parts']): string {
  return typeof active === 'number' && typeof actors === 'number'
    ? sentence(language, 'indicator.activeShare.parts', { active, actors })
    : '';
}

function words({ language }: Pick<Session, 'language'>, key: string): string | undefined {
  return isSentenceKey(key) ? sentence(language, key) : undefined;
}
