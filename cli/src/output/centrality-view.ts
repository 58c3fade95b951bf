import { measures as catalogue } from '@passerelle/core/analysis/registry';
import type { Report } from '@passerelle/core/contract/report';
import type { CentralityRow } from '@passerelle/core/contract/rows';
import { formatNumber } from '@passerelle/core/contract/sentences/number';
import type { Session } from '../session.js';
import { columnMakers } from './columns.js';
import { byName, intervalColumn, placeColumn } from './uncertain-columns.js';
import { section, type Column, type View } from './view.js';

/** One column a measure, its interval and the place of the actor when they were asked for, and what each measure is. */
export function centralityView(
  session: Session,
  { meta, rows }: Report<CentralityRow>,
  measures: readonly string[],
  options: { readonly resamples?: number; readonly explain?: boolean },
): View {
  const { language, t } = session;
  const columns = columnMakers(language);
  const isResampled = options.resamples !== undefined;
  const unsure = meta.notes.some(({ key }) => key === 'rankingUnsure');
  const written = (figure: number | null): string => formatNumber(language, figure, 4);
  const interval = (id: string): Column<CentralityRow> =>
    intervalColumn(
      language,
      (row) => [numberOf(row[`${id}Low`]), numberOf(row[`${id}High`])],
      written,
    );
  const figures = measures.flatMap((id) => [
    { title: id, text: (row: CentralityRow) => written(numberOf(row[id])), right: true },
    ...(isResampled ? [interval(id)] : []),
  ]);
  const place: Column<CentralityRow> = {
    ...placeColumn(language),
    text: ({ label, rankLow, rankHigh }) =>
      placeColumn(language).text({
        label,
        rankLow: numberOf(rankLow),
        rankHigh: numberOf(rankHigh),
      }),
  };
  return {
    ...(options.explain === true
      ? { lines: measures.map((id) => explainedMeasure(id, session)) }
      : {}),
    sections: [
      section(
        [
          columns.text('label'),
          columns.type,
          columns.scale,
          ...figures,
          ...(isResampled && !unsure ? [place] : []),
        ],
        unsure ? byName(rows, language) : rows,
        unsure ? { sentence: t('ranking.unsure') } : {},
      ),
    ],
  };
}

/** What a measure is, from its declaration: one plain sentence, then range and source. */
export function explainedMeasure(id: string, { language, t }: Session): string {
  const measure = catalogue.find((one) => one.id === id);
  if (measure === undefined) return id;
  const { range, source, unit } = measure;
  return `${id}\n  ${measure.sentence[language]}\n  ${t('measure.about', { unit, range, source })}`;
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
