import { formRow, type FormRow } from '@passerelle/core/contract/measure-rows';
import { formatNumber } from '@passerelle/core/contract/sentences/number';
import { eventForms } from '@passerelle/core/domain/vocabularies/event-terms';
import type { Command } from 'commander';
import type { CommonOptions } from '../common-options.js';
import { readingCommand, withExamples, type Context } from '../context.js';
import { withServices } from '../engine.js';
import { columnMakers, titleOf } from '../output/columns.js';
import { intervalColumn } from '../output/uncertain-columns.js';
import { section, type Column } from '../output/view.js';
import { report } from '../report-command.js';

export function formsCommand(context: Context): Command {
  const { language } = context;
  const command = readingCommand(context, 'forms', 'help.forms').action((options: CommonOptions) =>
    report(context, options, async (session) => {
      const { t } = session;
      const { meta, rows } = await withServices(session, (services, scope) =>
        services.forms(scope),
      );
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
          lines: [t('forms.sentence'), ...few(rows)],
          sections: [
            section(
              [
                {
                  title: titleOf(language, 'form'),
                  text: ({ form }: FormRow) => eventForms.label(form, language),
                },
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
                rate('controlRate'),
                rate('effect'),
                intervalColumn<FormRow>(
                  language,
                  (row) => [row.effectLow, row.effectHigh],
                  written,
                ),
              ],
              rows,
            ),
          ],
        }),
      };

      function few(all: readonly FormRow[]): string[] {
        const names = all
          .filter(({ enough }) => !enough)
          .map(({ form }) => eventForms.label(form, language));
        return names.length === 0 ? [] : [t('forms.few', { forms: names.join(', ') })];
      }
    }),
  );
  return withExamples(command, context, 'forms', 'forms --territory US-TN-nashville --format csv');
}
