import {
  encounterAnswer,
  encounterOutcomeRow,
  type EncounterAnswer,
  type EncounterOutcomeRow,
} from '@passerelle/core/contract/rows';
import {
  acceptanceText,
  outcomeCount,
  outcomeGroup,
  outcomeSentences,
  OUTCOME_STEPS,
} from '@passerelle/core/contract/encounter-outcome';
import { dataSentence, sentence } from '@passerelle/core/contract/sentences/sentence';
import { formatDay, formatShare } from '@passerelle/core/contract/sentences/number';
import type { Language } from '@passerelle/core/domain/vocabulary';
import type { Command } from 'commander';
import type { CommonOptions } from '../common-options.js';
import { readingCommand, withExamples, type Context } from '../context.js';
import { withServices } from '../engine.js';
import { write } from '../io.js';
import { writeJson } from '../output/json.js';
import { section, type Column, type Section } from '../output/view.js';
import { report } from '../report-command.js';
import { createSession } from '../session.js';
import { UsageError } from '../usage-error.js';

const ANSWERS = encounterAnswer.shape.answer.options;
/** Words people type, besides the ids. */
const SPELLED: Readonly<Record<string, EncounterAnswer>> = { known: 'alreadyKnown' };

export function answerCommand(context: Context): Command {
  const { io, language } = context;
  const answering = readingCommand(context, 'answer', 'help.encounters.answer')
    .argument('<id>', sentence(language, 'help.argument.suggestion'))
    .argument('<answer>', ANSWERS.join(', '))
    .action(async (id: string, given: string, _: CommonOptions, command: Command) => {
      // `encounters` takes the same flags and reads them first.
      const options = command.optsWithGlobals<CommonOptions>();
      const session = createSession(io, language, options);
      const answer = SPELLED[given] ?? ANSWERS.find((one) => one === given);
      if (answer === undefined) {
        throw new UsageError(
          session.t('error.unknownAnswer', { given, known: ANSWERS.join(', ') }),
        );
      }
      const kept = await withServices(session, (services, scope) =>
        services.answerEncounter({
          viewer: scope.viewer,
          id,
          answer,
          ...(options.until === undefined ? {} : { until: options.until }),
        }),
      );
      if (options.format === 'json') await write(io.stdout, writeJson(kept));
      const said = dataSentence(language, 'answer', answer);
      const values = { id: kept.id, answer: said };
      if (kept.isRepeated) await session.say(session.t('encounter.answeredBefore', values));
      else
        await session.say(
          kept.until === null
            ? session.t('encounter.answered', values)
            : session.t('encounter.answeredUntil', {
                ...values,
                day: formatDay(language, kept.until),
              }),
        );
    });
  // Elsewhere the same flag bounds the facts; an answer reads none.
  for (const option of answering.options) {
    if (option.long === '--until') {
      option.description = sentence(language, 'help.option.answerUntil');
    }
  }
  return withExamples(
    answering,
    context,
    'encounters answer e-0123456789ab interested',
    'encounters answer e-0123456789ab later --until 2027-06-01',
    'encounters answer e-0123456789ab known',
  );
}

export function outcomeCommand(context: Context): Command {
  const { language } = context;
  const outcome = readingCommand(context, 'outcome', 'help.encounters.outcome').action(
    (_: CommonOptions, command: Command) =>
      report(context, command.optsWithGlobals<CommonOptions>(), async (session) => {
        const answer = await withServices(session, (services, scope) =>
          services.encounterOutcome(scope),
        );
        return {
          ...answer,
          columns: Object.keys(encounterOutcomeRow.shape),
          view: () => ({
            headline: session.t('headline.outcome', { count: answer.rows[0]?.suggested ?? 0 }),
            lines: outcomeSentences(language, answer.rows),
            sections: outcomeSections(language, answer.rows),
          }),
        };
      }),
  );
  return withExamples(outcome, context, 'encounters outcome --format csv');
}

/** What became of them, then what was forecast beside what was accepted. */
function outcomeSections(
  language: Language,
  rows: readonly EncounterOutcomeRow[],
): readonly Section[] {
  const title = (key: string): string => dataSentence(language, 'outcome', key);
  const group: Column<EncounterOutcomeRow> = {
    title: title('group'),
    text: (row) => outcomeGroup(language, row),
  };
  const accepted: Column<EncounterOutcomeRow> = {
    title: title('acceptance'),
    text: (row) => acceptanceText(language, row),
    right: true,
  };
  const count = (key: (typeof OUTCOME_STEPS)[number]): Column<EncounterOutcomeRow> => ({
    title: title(key),
    text: (row) => outcomeCount(language, row, key),
    right: true,
  });
  const forecast: Column<EncounterOutcomeRow> = {
    title: title('forecastShare'),
    text: (row) => formatShare(language, row.forecast),
    right: true,
  };
  const tables: readonly (readonly [Column<EncounterOutcomeRow>[], EncounterOutcomeRow[]])[] = [
    [[group, ...OUTCOME_STEPS.map(count), accepted], rows.filter(({ by }) => by !== 'forecast')],
    [[group, count('answered'), forecast, accepted], rows.filter(({ by }) => by === 'forecast')],
  ];
  return tables
    .filter(([, found]) => found.length > 0)
    .map(([columns, found]) => section(columns, found));
}
