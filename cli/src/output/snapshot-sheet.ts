import type { Summary } from '@passerelle/core/contract/explorer';
import type { BridgesScreen } from '@passerelle/core/contract/rows';
import {
  changeText,
  connectedText,
  verdictText,
} from '@passerelle/core/contract/sentences/difference';
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
import { formatDay, formatShare } from '@passerelle/core/contract/sentences/number';
import {
  missingText,
  snapshotHeadline,
  snapshotPlace,
} from '@passerelle/core/contract/sentences/snapshot';
import type { Indicator, Snapshot } from '@passerelle/core/domain/provenance';
import type { SnapshotDifference } from '@passerelle/core/domain/snapshot-difference';
import type { Session } from '../session.js';
import { titleOf } from './columns.js';
import { territoryLabel } from './snapshot-view.js';

export interface SheetRow {
  /** In the order of the columns. */
  readonly cells: readonly string[];
  /** Its value is a figure, not the reason why there is none. */
  readonly measured: boolean;
}

/** Every word and figure of the page, before it is laid out. */
export interface SnapshotSheet {
  readonly title: string;
  readonly subject: string;
  readonly created: Date;
  readonly territory: string;
  readonly dates: string;
  readonly headline: string;
  readonly lines: readonly string[];
  readonly figures: string;
  readonly columns: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly notes: string;
  readonly passages: {
    readonly title: string;
    readonly none: string;
    readonly rows: readonly {
      readonly label: string;
      readonly share: number | null;
      readonly written: string;
    }[];
  };
  readonly gaps: {
    readonly title: string;
    readonly none: string;
    readonly rows: readonly string[];
  };
  readonly source: string;
  readonly run: string;
}

export interface SheetInput {
  readonly snapshot: Snapshot;
  /** Against the snapshot of an earlier day, where there is one. */
  readonly since: SnapshotDifference | null;
  readonly summary: Pick<Summary, 'sources' | 'fictional'>;
}

export function snapshotSheet(session: Session, input: SheetInput): SnapshotSheet {
  const { language, t } = session;
  const { snapshot, since, summary } = input;
  const label = snapshotPlace(snapshot);
  const asOf = formatDay(language, snapshot.asOf);
  const all = snapshot.indicators;
  const before = since === null ? '' : formatDay(language, since.before.asOf);
  const dates = [
    [
      t('snapshot.asOf', { day: asOf }),
      ...(since === null ? [] : [t('snapshot.comparedWith', { day: before })]),
    ].join(', '),
    ...(summary.fictional ? [t('snapshot.fictional')] : []),
  ].join(' · ');
  return {
    title: t('snapshot.title', { territory: territoryLabel(snapshot), asOf }),
    subject: t('snapshot.figures'),
    created: new Date(`${snapshot.asOf}T00:00:00Z`),
    territory: label,
    dates,
    headline: snapshotHeadline(language, label, all),
    lines:
      since === null
        ? []
        : [connectedText(language, since), ...since.caveats.map((one) => t(`difference.${one}`))],
    figures: t('snapshot.figures'),
    ...figures(session, all, since),
    notes: [...indicatorNotes(language, all), trendNote(language, all)].join(' ').trim(),
    ...lists(session, snapshot),
    source: [
      t('snapshot.small'),
      ...(summary.sources.length === 0
        ? []
        : [t('snapshot.sources', { sources: summary.sources.join(', ') })]),
    ].join(' '),
    run: t('snapshot.run', { id: snapshot.id.slice(0, 12) }),
  };
}

function figures(
  { language, t }: Session,
  all: readonly Indicator[],
  since: SnapshotDifference | null,
): Pick<SnapshotSheet, 'columns' | 'rows'> {
  const isTrendTold = hasTrends(all);
  const changes = new Map(since?.indicators.map((one) => [one.id, one]));
  const changed = (id: string): string => {
    const one = changes.get(id);
    return one === undefined || one.change === null
      ? t('state.undefined')
      : `${changeText(language, one)}, ${verdictText(language, one)}`;
  };
  return {
    columns: [
      titleOf(language, 'indicator'),
      titleOf(language, 'meaning'),
      titleOf(language, 'value'),
      titleOf(language, 'interval'),
      ...(isTrendTold ? [titleOf(language, 'panel')] : []),
      ...(since === null
        ? []
        : [t('difference.since', { day: formatDay(language, since.before.asOf) })]),
    ].map(capital),
    rows: all.map((one) => ({
      measured: one.state === 'measured',
      cells: [
        indicatorName(language, one.id),
        indicatorMeaning(language, one.id),
        indicatorValue(language, one),
        indicatorInterval(language, one),
        ...(isTrendTold ? [indicatorTrend(language, one)] : []),
        ...(since === null ? [] : [changed(one.id)]),
      ],
    })),
  };
}

/** A title on paper begins with a capital. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lists(
  { language, t }: Session,
  { extras }: Snapshot,
): Pick<SnapshotSheet, 'passages' | 'gaps'> {
  const kept = extras as Partial<Pick<BridgesScreen, 'brokers' | 'missing'>>;
  return {
    passages: {
      title: t('snapshot.passages'),
      none: t('snapshot.noPassage'),
      rows: (kept.brokers ?? []).map(({ label, share }) => ({
        label,
        share,
        written: formatShare(language, share),
      })),
    },
    gaps: {
      title: t('snapshot.gaps'),
      none: t('snapshot.noGap'),
      rows: (kept.missing ?? []).map((row) => missingText(language, row)),
    },
  };
}
