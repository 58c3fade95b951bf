import type { Meta } from '@passerelle/core/contract/report';
import type {
  BridgeEdgeRow,
  BridgeRow,
  BridgesScreen,
  BridgeSummaryRow,
  MissingArticulationRow,
  RoleGroups,
} from '@passerelle/core/contract/rows';
import { formatDay, formatNumber, formatShare } from '@passerelle/core/contract/sentences/number';
import { brokerRole } from '@passerelle/core/contract/sentences/sentence';
import { missingText } from '@passerelle/core/contract/sentences/snapshot';
import type { Session } from '../session.js';
import { columnMakers, titleOf } from './columns.js';
import { byName, intervalColumn, placeColumn } from './uncertain-columns.js';
import { section, type Column, type Section, type View } from './view.js';

/** Lines of each part, so that the whole answer fits one screen; `--top` widens them. */
const LINES = { brokers: 8, passages: 5, edges: 5, missing: 5 } as const;

/** Who links this territory to higher scales, over how many routes, through which single passages, and what is
 *  missing: each part with one plain sentence. */
export function bridgesScreenView(
  session: Session,
  meta: Meta,
  screen: BridgesScreen,
  place: string | undefined,
): View {
  const { language, t } = session;
  const { summary } = screen;
  const carrying = screen.brokers.filter(({ share }) => (share ?? 0) > 0);
  return {
    headline: t(isFirstSure(carrying) ? 'headline.bridges' : 'headline.bridges.unsure', {
      count: carrying.length,
      territory: place ?? summary.territoryId,
      first: carrying[0]?.label ?? '',
    }),
    lines: [
      ...(meta.asOf === null ? [] : [t('cli.asOf', { asOf: formatDay(language, meta.asOf) })]),
      t('bridges.reach', {
        pairs: summary.pairs,
        actors: summary.actors,
        targets: summary.targets,
        reached: summary.pairs === 0 ? 0 : summary.reachedPairs / summary.pairs,
      }),
      efficiencyLine(session, summary),
      t('bridges.routes', { routes: summary.independentRoutes ?? -1 }),
    ],
    sections: [
      brokersSection(session, carrying, screen.roleGroups, isUnsure(meta)),
      passagesSection(session, screen.singlePassages, screen.roleGroups),
      edgesSection(session, screen.edges, LINES.edges),
      missingSection(session, screen.missing),
    ],
  };
}

export function brokersSection(
  session: Session,
  all: readonly BridgeRow[],
  groups: RoleGroups,
  unsure: boolean,
  words: 'bridges' | 'groupBridges' = 'bridges',
): Section {
  const { language, t } = session;
  const columns = columnMakers(language);
  const isResampled = all[0]?.shareLow !== undefined;
  const shown = all.slice(0, session.options.top ?? LINES.brokers);
  const rows = unsure ? [...byName(shown, language), ...all.slice(shown.length)] : all;
  const sentence = t(`${words}.brokers.sentence`, { count: rows.length });
  const ranked = rows.length > 1 && !isResampled;
  const margin = unsure ? [t('ranking.unsure')] : ranked ? [t('ranking.noMargin')] : [];
  return part(
    session,
    [
      columns.text('label'),
      columns.type,
      columns.scale,
      columns.share('share'),
      ...(isResampled ? [shareInterval(session)] : []),
      ...(isResampled && !unsure ? [placeColumn(language)] : []),
      role(session, groups),
    ],
    rows,
    LINES.brokers,
    {
      title: t(`${words}.brokers.title`),
      sentence: [sentence, ...margin].join('\n'),
    },
  );
}

function shareInterval({ language }: Session): Column<BridgeRow> {
  return intervalColumn(
    language,
    ({ shareLow, shareHigh }) => [shareLow, shareHigh],
    (share) => formatShare(language, share),
  );
}

export function efficiencyLine(
  { language, t }: Session,
  summary: BridgeSummaryRow,
  words: 'bridges' | 'groupBridges' = 'bridges',
): string {
  const { territoryEfficiency, efficiencyLow, efficiencyHigh } = summary;
  const written = (figure: number | null): string => formatNumber(language, figure, 3);
  const efficiency = written(territoryEfficiency);
  return efficiencyLow === undefined || efficiencyHigh === undefined
    ? t(`${words}.efficiency`, { efficiency })
    : t(`${words}.efficiency.interval`, {
        efficiency,
        low: written(efficiencyLow),
        high: written(efficiencyHigh),
      });
}

/** Without resamples nothing is known of it, and the figure stands as it is. */
export function isFirstSure([first, second]: readonly BridgeRow[]): boolean {
  return second === undefined || (first?.rankHigh ?? 1) <= 1;
}

export function isUnsure({ notes }: Meta): boolean {
  return notes.some(({ key }) => key === 'rankingUnsure');
}

function passagesSection(
  session: Session,
  rows: readonly BridgeRow[],
  groups: RoleGroups,
): Section {
  const { language, t } = session;
  const columns = columnMakers(language);
  return part(
    session,
    [
      columns.text('label'),
      columns.type,
      columns.scale,
      columns.share('share'),
      role(session, groups),
    ],
    rows,
    LINES.passages,
    {
      title: t('bridges.passages.title'),
      sentence: t('bridges.passages.sentence', { count: rows.length }),
    },
  );
}

export function edgesSection(
  session: Session,
  rows: readonly BridgeEdgeRow[],
  lines = Infinity,
): Section {
  const { language, t } = session;
  const columns = columnMakers(language);
  const shown = rows.slice(0, session.options.top ?? lines);
  const cut: Column<BridgeEdgeRow> = {
    title: titleOf(language, 'cutEdge'),
    text: ({ cutEdge, separates }) =>
      !cutEdge ? '' : t('bridges.edge.cut', { separates: separates ?? 0 }),
  };
  return part(
    session,
    [
      { title: titleOf(language, 'source'), text: ({ sourceLabel }: BridgeEdgeRow) => sourceLabel },
      { title: titleOf(language, 'target'), text: ({ targetLabel }: BridgeEdgeRow) => targetLabel },
      columns.share('share'),
      ...(shown.some((row) => row.cutEdge) ? [cut] : []),
    ],
    rows,
    lines,
    {
      title: t('bridges.edges.title'),
      sentence: t('bridges.edges.sentence', { count: shown.filter((row) => row.cutEdge).length }),
    },
  );
}

function missingSection(session: Session, rows: readonly MissingArticulationRow[]): Section {
  const { language, t } = session;
  const limit = session.options.top ?? LINES.missing;
  const sentences = rows.slice(0, limit).map((row) => missingText(language, row));
  const left = rows.length - sentences.length;
  return {
    title: t('bridges.missing.title'),
    sentence: [t('bridges.missing.sentence', { count: rows.length }), ...sentences].join('\n'),
    header: [],
    right: [],
    cells: [],
    ...(left > 0 ? { footer: t('cli.more', { count: left, all: rows.length }) } : {}),
  };
}

export function summarySection({ language }: Session, rows: readonly BridgeSummaryRow[]): Section {
  const columns = columnMakers(language);
  return section(
    [
      columns.text('territoryId'),
      columns.number('actors'),
      columns.number('targets'),
      columns.number('territoryEfficiency', 3),
      columns.number('independentRoutes'),
      columns.number('reachedPairs'),
      columns.number('pairs'),
    ],
    rows,
  );
}

function role({ language }: Session, groups: RoleGroups): Column<BridgeRow> {
  return {
    title: titleOf(language, 'role'),
    text: (row) => brokerRole(language, row.role, groups),
  };
}

function part<Row>(
  { options, t }: Session,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  lines: number,
  words: Pick<Section, 'title' | 'sentence'>,
): Section {
  const shown = rows.slice(0, options.top ?? lines);
  const left = rows.length - shown.length;
  const footer = left > 0 ? { footer: t('cli.more', { count: left, all: rows.length }) } : {};
  return section(columns, shown, { ...words, ...footer });
}
