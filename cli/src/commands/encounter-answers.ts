import {
  encounterAnswer,
  encounterOutcomeRow,
  type EncounterAnswer,
  type EncounterOutcomeRow,
} from '@passerelle/core/contract/rows';
import { dataSentence, sentence } from '@passerelle/core/contract/sentences/sentence';
import { formatNumber, formatShare } from '@passerelle/core/contract/sentences/number';
import { levels } from '@passerelle/core/domain/level';
import type { Language } from '@passerelle/core/domain/vocabulary';
import type { Command } from 'commander';
import type { CommonOptions } from '../common-options.js';
import { readingCommand, withExamples, type Context } from '../context.js';
import { withServices } from '../engine.js';
import { write } from '../io.js';
import { writeJson } from '../output/json.js';
import { section } from '../output/view.js';
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
        services.answerEncounter({ ...scope, id, answer }),
      );
      if (options.format === 'json') await write(io.stdout, writeJson(kept));
      const said = dataSentence(language, 'answer', answer);
      await session.say(session.t('encounter.answered', { id: kept.id, answer: said }));
    });
  return withExamples(
    answering,
    context,
    'encounters answer e-0123456789ab interested',
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
        const count = (
          key: 'suggested' | 'answered' | 'interested' | 'introduced' | 'met' | 'tie',
        ) => ({
          title: dataSentence(language, 'outcome', key),
          text: (row: EncounterOutcomeRow) => String(row[key]),
          right: true,
        });
        return {
          ...answer,
          columns: Object.keys(encounterOutcomeRow.shape),
          view: () => ({
            headline: session.t('headline.outcome', { count: answer.rows[0]?.suggested ?? 0 }),
            sections: [
              section(
                [
                  {
                    title: dataSentence(language, 'outcome', 'group'),
                    text: ({ by, group }: EncounterOutcomeRow) =>
                      [dataSentence(language, 'outcome', by), groupName(language, by, group)]
                        .filter((one) => one !== '')
                        .join(' · '),
                  },
                  count('suggested'),
                  count('answered'),
                  count('interested'),
                  count('introduced'),
                  count('met'),
                  count('tie'),
                  {
                    title: dataSentence(language, 'outcome', 'acceptance'),
                    text: ({ acceptance }: EncounterOutcomeRow) =>
                      formatShare(language, acceptance),
                    right: true,
                  },
                  {
                    title: dataSentence(language, 'outcome', 'forecastShare'),
                    text: ({ forecast }: EncounterOutcomeRow) =>
                      forecast === null ? '' : formatShare(language, forecast),
                    right: true,
                  },
                  {
                    title: dataSentence(language, 'outcome', 'exposureGini'),
                    text: ({ by, exposureGini }: EncounterOutcomeRow) =>
                      by !== 'all' ? '' : formatNumber(language, exposureGini, 2),
                    right: true,
                  },
                ],
                answer.rows,
              ),
            ],
          }),
        };
      }),
  );
  return withExamples(outcome, context, 'encounters outcome --format csv');
}

/** Territories by their own names, scales and the rest in the reader's language. */
function groupName(language: Language, by: EncounterOutcomeRow['by'], group: string): string {
  if (by === 'territory' || by === 'forecast' || group === '') return group;
  return by === 'scale' ? levels.label(group, language) : dataSentence(language, 'outcome', group);
}
