import type { MeasureAnswerRow } from '@passerelle/core/contract/measure-answer';
import { formatNumber } from '@passerelle/core/contract/sentences/number';
import {
  communityName,
  dataSentence,
  isSentenceKey,
} from '@passerelle/core/contract/sentences/sentence';
import { eventForms } from '@passerelle/core/domain/vocabularies/event-terms';
import { tieOrigins } from '@passerelle/core/domain/vocabularies/mediation-terms';
import type { Language } from '@passerelle/core/domain/vocabulary';
import type { Session } from '../session.js';
import { explainedMeasure } from './centrality-view.js';
import { titleOf } from './columns.js';
import { intervalColumn } from './uncertain-columns.js';
import { section, type Column, type View } from './view.js';

/** What the measure is, then its figures: of whom or what, and how sure. */
export function measureView(
  session: Session,
  measure: string,
  rows: readonly MeasureAnswerRow[],
): View {
  const { language, t } = session;
  const written = (value: number): string => formatNumber(language, value, 4);
  const has = (key: keyof MeasureAnswerRow): boolean => rows.some((row) => row[key] !== null);
  const text = (
    title: string,
    of: (row: MeasureAnswerRow) => string,
  ): Column<MeasureAnswerRow> => ({ title: titleOf(language, title), text: of });
  const value = (row: MeasureAnswerRow): string =>
    typeof row.value === 'string' ? wordOf(session, row) : formatNumber(language, row.value, 4);
  return {
    lines: [explainedMeasure(measure, session)],
    sections: [
      section(
        [
          ...(has('of') ? [text('answerOf', (row) => subjectOf(session, row))] : []),
          ...(has('other') ? [text('answerOther', (row) => row.otherLabel ?? '')] : []),
          ...(rows.some(({ figure }) => figure !== measure)
            ? [text('aspect', (row) => figureName(language, row.figure))]
            : []),
          { ...text('figure', value), right: true },
          ...(has('low')
            ? [intervalColumn<MeasureAnswerRow>(language, ({ low, high }) => [low, high], written)]
            : []),
        ],
        rows,
        rows.length === 0 ? { sentence: t('cli.noResult') } : {},
      ),
    ],
  };
}

function wordOf({ language, t }: Session, { measure, value }: MeasureAnswerRow): string {
  if (value === 'infinite') return t('measure.infinite');
  const theme = measure === 'communityTracking' ? 'fate' : 'cartographic';
  return dataSentence(language, theme, String(value));
}

/** Whom or what a figure is of, in words. */
function subjectOf({ language, t }: Session, { measure, of, label }: MeasureAnswerRow): string {
  if (label !== null) return communityName(language, label);
  if (of === null) return t('measure.whole');
  if (measure === 'bridgingOutcomes') return eventForms.label(of, language);
  if (measure === 'tieSurvival') return tieOrigins.label(of, language);
  if (measure === 'remoteTieSurvival') return t(of === 'met' ? 'lasting.met' : 'lasting.apart');
  return of;
}

/** A figure by its words where it has some: a role of brokers, a column of another table, or its id. */
function figureName(language: Language, figure: string): string {
  return isSentenceKey(`role.${figure}`)
    ? dataSentence(language, 'role', figure)
    : titleOf(language, figure);
}
