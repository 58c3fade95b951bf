import { measures as catalogue, partsOf } from '@passerelle/core/analysis/registry';
import type { Report } from '@passerelle/core/contract/report';
import type { CentralityRow } from '@passerelle/core/contract/rows';
import { measureTerm } from '@passerelle/core/contract/sentences/measure-terms';
import { formatNumber } from '@passerelle/core/contract/sentences/number';
import { dataSentence } from '@passerelle/core/contract/sentences/sentence';
import { isLowFirst } from '@passerelle/core/domain/low-first';
import type { Language } from '@passerelle/core/domain/vocabulary';
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
  const unsure = meta.notes.some(({ key }) => key === 'rankingUnsure');
  const written = (figure: number | null): string => formatNumber(language, figure, 4);
  const cell = (value: unknown): string =>
    typeof value === 'string'
      ? dataSentence(language, 'cartographic', value)
      : written(numberOf(value));
  const interval = (id: string): Column<CentralityRow> =>
    intervalColumn(
      language,
      (row) => [numberOf(row[`${id}Low`]), numberOf(row[`${id}High`])],
      written,
    );
  const hasInterval = (id: string): boolean => rows.some((row) => row[`${id}Low`] != null);
  const figures = figureNames(measures).flatMap((id) => [
    { title: figureTitle(language, id), text: (row: CentralityRow) => cell(row[id]), right: true },
    ...(hasInterval(id) ? [interval(id)] : []),
  ]);
  const places = placeColumn(language, isLowFirst(measures[0] ?? ''));
  const place: Column<CentralityRow> = {
    ...places,
    text: ({ label, rankLow, rankHigh }) =>
      places.text({
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
          ...(hasInterval(measures[0] ?? '') && !unsure ? [place] : []),
        ],
        unsure ? byName(rows, language) : rows,
        unsure ? { sentence: t('ranking.unsure') } : {},
      ),
    ],
  };
}

/** The columns of measures: each by its id, then the figures it tells beside, where they are not asked for themselves. */
export function figureNames(measures: readonly string[]): string[] {
  const names = measures.flatMap((id) => [id, ...partsOf(id)]);
  return [...new Set([...names.filter((name) => measures.includes(name)), ...names])];
}

/** Roles of brokers have words; measures go by their ids. */
function figureTitle(language: Language, name: string): string {
  return catalogue.some(({ id }) => id === name) ? name : dataSentence(language, 'role', name);
}

/** What a measure is, from its declaration: one plain sentence, then range and source. */
export function explainedMeasure(id: string, { language, t }: Session): string {
  const measure = catalogue.find((one) => one.id === id);
  if (measure === undefined) return id;
  const { source } = measure;
  const [unit, range] = [measure.unit, measure.range].map((one) => measureTerm(language, one));
  return `${id}\n  ${measure.sentence[language]}\n  ${t('measure.about', { unit: unit ?? '', range: range ?? '', source })}`;
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
