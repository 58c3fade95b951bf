import {
  formChanceRow,
  formRow,
  type FormChanceRow,
  type FormRow,
} from '@passerelle/core/contract/measure-rows';
import { formatNumber } from '@passerelle/core/contract/sentences/number';
import { sentence } from '@passerelle/core/contract/sentences/sentence';
import { eventForms } from '@passerelle/core/domain/vocabularies/event-terms';
import type { Language } from '@passerelle/core/domain/vocabulary';
import type { Command } from 'commander';
import type { CommonOptions } from '../common-options.js';
import { readingCommand, withExamples, type Context } from '../context.js';
import { withServices } from '../engine.js';
import { columnMakers, titleOf } from '../output/columns.js';
import { intervalColumn } from '../output/uncertain-columns.js';
import { section, type Column } from '../output/view.js';
import { report, type Answer } from '../report-command.js';
import type { Session } from '../session.js';

interface Options extends CommonOptions {
  readonly byChance?: boolean;
}

export function formsCommand(context: Context): Command {
  const { language } = context;
  const command = readingCommand(context, 'forms', 'help.forms')
    .option('--by-chance', sentence(language, 'help.option.byChance'))
    .action((options: Options) =>
      report(context, options, (session) =>
        options.byChance === true ? byChance(session) : effects(session),
      ),
    );
  return withExamples(
    command,
    context,
    'forms',
    'forms --territory US-TN-nashville --format csv',
    'forms --by-chance',
  );
}

async function effects(session: Session): Promise<Answer> {
  const { language, t } = session;
  const { meta, rows } = await withServices(session, (services, scope) => services.forms(scope));
  const columns = columnMakers(language);
  const written = (figure: number | null): string => formatNumber(language, figure, 2);
  const rate = (key: 'rate' | 'bridgingRate' | 'controlRate' | 'effect'): Column<FormRow> => ({
    title: titleOf(language, key),
    text: (row) => written(row[key]),
    right: true,
  });
  return {
    meta,
    rows,
    columns: Object.keys(formRow.shape),
    view: () => ({
      lines: [t('forms.sentence'), ...few(session, rows), ...organisers(session, rows)],
      sections: [
        section(
          [
            formColumn(language),
            columns.number('events'),
            columns.number('newPairs'),
            rate('rate'),
            intervalColumn<FormRow>(language, (row) => [row.rateLow, row.rateHigh], written),
            rate('bridgingRate'),
            intervalColumn<FormRow>(
              language,
              (row) => [row.bridgingLow, row.bridgingHigh],
              written,
            ),
            columns.number('perOrganiserDay', 3),
            intervalColumn<FormRow>(
              language,
              (row) => [row.perOrganiserDayLow, row.perOrganiserDayHigh],
              (figure) => formatNumber(language, figure, 3),
            ),
            columns.number('matchedPairs'),
            rate('controlRate'),
            rate('effect'),
            intervalColumn<FormRow>(language, (row) => [row.effectLow, row.effectHigh], written),
          ],
          rows,
        ),
      ],
    }),
  };
}

/** `forms --by-chance` */
async function byChance(session: Session): Promise<Answer> {
  const { language, t } = session;
  const { meta, rows } = await withServices(session, (services, scope) =>
    services.formsByChance(scope),
  );
  const columns = columnMakers(language);
  return {
    meta,
    rows,
    columns: Object.keys(formChanceRow.shape),
    view: () => ({
      lines: [t('forms.byChance'), ...few(session, rows)],
      sections: [
        section(
          [
            formColumn(language),
            columns.number('events'),
            columns.number('newPairs'),
            columns.number('rate', 2),
            columns.number('byChance', 2),
            columns.number('p', 3),
            {
              title: titleOf(language, 'verdict'),
              text: ({ verdict }: FormChanceRow) =>
                verdict === null ? '' : t(`verdict.${verdict}`),
            },
          ],
          rows,
        ),
      ],
    }),
  };
}

function formColumn(language: Language): Column<{ readonly form: string }> {
  return {
    title: titleOf(language, 'form'),
    text: ({ form }) => eventForms.label(form, language),
  };
}

function few(
  { language, t }: Session,
  all: readonly { readonly form: string; readonly enough: boolean }[],
): string[] {
  const names = all
    .filter(({ enough }) => !enough)
    .map(({ form }) => eventForms.label(form, language));
  return names.length === 0 ? [] : [t('forms.few', { forms: names.join(', ') })];
}

/** Forms whose organisers are not named often enough for a figure per organiser-day. */
function organisers({ language, t }: Session, all: readonly FormRow[]): string[] {
  const names = all
    .filter(({ enough, perOrganiserDay }) => enough && perOrganiserDay === null)
    .map(({ form }) => eventForms.label(form, language));
  return names.length === 0 ? [] : [t('forms.noOrganisers', { forms: names.join(', ') })];
}
